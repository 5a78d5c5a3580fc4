using System.Text.Json;
using Governance.Platform.Ledger;
using Governance.Principals.Contracts;
using Governance.Principals.Pages.Principals;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Register;

/// <summary>The words of principals, collaborations, bodies and meetings in the logs, and the names of principals in everybody's.</summary>
internal sealed class EventWords(IPrincipalDirectory directory, IStringLocalizer<Texts> texts) : IEventWords
{
    private PrincipalRegister? _register;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["CollaborationCreated"] = new("Samverkan lades upp"),
        ["PrincipalOnboarded"] = new("Huvudman lades upp"),
        ["PrincipalJoined"] = new("Huvudman gick med i samverkan"),
        ["PopulationFiguresAdded"] = new("Folkmängd lästes in"),
        ["RoomFurnished"] = new("Organ och diarieserier lades upp"),
        ["MeetingsPlanned"] = new("Möten planerades"),
        ["MeetingPlanned"] = new("Möte planerades"),
        ["MeetingCancelled"] = new("Möte ställdes in"),
        ["AppearanceChanged"] = new("Namn eller utseende ändrades"),
        ["PrincipalRenamed"] = new("Huvudmannen bytte namn", "{0} bytte namn"),
        ["BodyAdded"] = new("Organ lades till"),
        ["BodyChanged"] = new("Organ ändrades"),
        ["BodyRemoved"] = new("Organ togs bort"),
        ["CaseNumberFormAdded"] = new("Diarieform lades till"),
        ["CaseNumberFormRemoved"] = new("Diarieform togs bort"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["countyCode"] = "Län",
        ["code"] = "Kod",
        ["name"] = "Namn",
        ["shortName"] = "Kortnamn",
        ["forumName"] = "Forum",
        ["legalName"] = "Juridiskt namn",
        ["displayName"] = "Visat namn",
        ["themeColour"] = "Färg",
        ["logoHash"] = "Logotypens kontrollsumma",
        ["kind"] = "Slag",
        ["collaboration"] = "Samverkan",
        ["dates"] = "Datum",
        ["date"] = "Datum",
        ["count"] = "Antal",
        ["body"] = "Organ",
        ["bodies"] = "Organ",
        ["meetings"] = "Möten",
        ["prefix"] = "Serie",
        ["pattern"] = "Mönster",
        ["caseNumberForms"] = "Diarieformer",
    };

    /// <inheritdoc />
    public async ValueTask PrepareAsync(CancellationToken cancellationToken) => _register = await directory.RegisterAsync(cancellationToken);

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        var text = value.GetString()!;
        if (Guid.TryParse(text, out var id))
            return _register?.ById(id)?.DisplayName ?? _register?.Collaboration(id)?.Name;
        return field != "kind" ? null
            : Enum.TryParse<BodyKind>(text, ignoreCase: true, out var body) ? texts[body.Word()].Value
            : Enum.TryParse<PrincipalKind>(text, ignoreCase: true, out var kind) ? texts[kind.Word()].Value : null;
    }
}
