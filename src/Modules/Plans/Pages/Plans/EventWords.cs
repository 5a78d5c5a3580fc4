using System.Text.Json;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans;

/// <summary>The words of plans, reports and figures in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["InstrumentStarted"] = new("Ett gemensamt styrdokument påbörjades"),
        ["InstrumentChanged"] = new("Ett gemensamt styrdokument ändrades"),
        ["InstrumentReopened"] = new("En ny version påbörjades"),
        ["InstrumentSealed"] = new("Versionen som forumet skrev låstes"),
        ["VersionSealed"] = new("En version fastställdes för utskick", "{1}: version {2} fastställdes för utskick", "title", "number"),
        ["ActivityReported"] = new("Läget i en aktivitet rapporterades", "{0} rapporterade {1}: {2}, {3} %", "activity", "status", "share"),
        ["FigureRecorded"] = new("Ett mätvärde registrerades", "Mätvärde registrerades: {1}, {2}", "indicator", "period"),
        ["VersionPutForward"] = new("En rekommendation om versionen förbereddes"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = "Rubrik",
        ["kind"] = "Slag",
        ["number"] = "Version",
        ["contentHash"] = "Innehållets kontrollsumma",
        ["areas"] = "Områden",
        ["activities"] = "Aktiviteter",
        ["indicators"] = "Indikatorer",
        ["from"] = "Från",
        ["to"] = "Till",
        ["note"] = "Vad som är nytt",
        ["indicator"] = "Indikator",
        ["period"] = "Period",
        ["unit"] = "Enhet",
        ["value"] = "Värde",
        ["reason"] = "Skäl",
        ["source"] = "Källa",
        ["activity"] = "Aktivitet",
        ["status"] = "Läge",
        ["share"] = "Klart, procent",
        ["comment"] = "Kommentar",
        ["draft"] = "Rekommendationens utkast",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) => field switch
    {
        "kind" when Enum.TryParse<InstrumentKind>(value.ToString(), ignoreCase: true, out var kind) => texts[kind.Word()].Value,
        "kind" when Enum.TryParse<FigureKind>(value.ToString(), ignoreCase: true, out var figure) => texts[figure == FigureKind.Actual ? "Utfall" : "Mål"].Value,
        "status" when Enum.TryParse<ActivityStatus>(value.ToString(), ignoreCase: true, out var status) => texts[status.Word()].Value,
        _ => null,
    };

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var versions = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => ids.Contains(v.Id) || ids.Contains(v.InstrumentId))
            .Select(v => new { v.Id, v.InstrumentId, v.Number, v.Title }).ToListAsync(cancellationToken);
        var found = new Dictionary<Guid, EventSubject>();
        foreach (var version in versions.OrderBy(v => v.Number))
        {
            var href = room.Kind == RoomKind.Forum ? $"{room.Path}/plans/{version.InstrumentId}" : null;
            found[version.Id] = new EventSubject(texts["{0}, version {1}", version.Title, version.Number], href is null ? null : $"{href}?v={version.Number}");
            found[version.InstrumentId] = new EventSubject(version.Title, href);
        }

        return found;
    }
}
