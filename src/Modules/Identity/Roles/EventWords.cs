using System.Text.Json;
using Governance.Identity.Domain;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Roles;

/// <summary>The words of mandates and API clients in a room's log.</summary>
internal sealed class EventWords(IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["MandateGranted"] = new("Uppdrag gavs"),
        ["MandateEnded"] = new("Uppdrag avslutades"),
        ["ApiClientCreated"] = new("API-klient skapades"),
        ["ApiClientSecretRotated"] = new("API-klientens hemlighet byttes"),
        ["ApiClientClosed"] = new("API-klient stängdes"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["role"] = "Roll",
        ["roles"] = "Roller",
        ["from"] = "Från och med",
        ["to"] = "Till och med",
        ["name"] = "Namn",
        ["clientId"] = "Klient",
        ["userName"] = "Klient",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) =>
        field is "role" or "roles" && Enum.TryParse<Role>(value.ToString(), ignoreCase: true, out var role) ? texts[RoomRoles.Text(role)].Value : null;
}
