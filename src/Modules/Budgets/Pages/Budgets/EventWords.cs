using System.Globalization;
using System.Text.Json;
using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The words of budgets in the logs.</summary>
internal sealed class EventWords(GovernanceDbContext db, IStringLocalizer<Texts> texts) : IEventWords
{
    /// <inheritdoc />
    public IReadOnlyDictionary<string, EventSentence> Sentences { get; } = new Dictionary<string, EventSentence>(StringComparer.Ordinal)
    {
        ["BudgetDraftCreated"] = new("Budget under arbete skapades"),
        ["BudgetDraftChanged"] = new("Budget under arbete ändrades"),
        ["BudgetDraftDiscarded"] = new("Ändringar i budget kasserades"),
        ["BudgetSealed"] = new("Budget fastställdes för utskick", "Version {1} av budgeten på {2} fastställdes för utskick till huvudmännen", "number", "totalOre"),
        ["BudgetDecided"] = new("Budget beslutades av forumet", "Forumet beslutade version {1} av budgeten på {2}, inom taket", "number", "totalOre"),
        ["CommitmentEntered"] = new("Åtagande registrerades", "Ett åtagande på {1} registrerades: {2}", "amountOre", "text"),
        ["ReleaseEntered"] = new("Åtagande minskades", "Ett åtagande minskades med {1}: {2}", "amountOre", "text"),
        ["ActualEntered"] = new("Utfall bokfördes", "Ett utfall på {1} bokfördes: {2}", "amountOre", "text"),
        ["ForecastEntered"] = new("Prognos lades", "En prognos på {1} lades för {2}", "amountOre", "line"),
        ["CostKeyDecided"] = new("Beslut om fördelningsnyckel antecknades", "Beslutet om nyckeln ”{1}” antecknades", "key"),
        ["ReportWritten"] = new("Årsrapport skrevs", "Texten till årsrapporten för {1} sparades", "year"),
        ["ReportApproved"] = new("Årsrapport godkändes", "Årsrapporten för {1} godkändes", "year"),
        ["ReportPublished"] = new("Årsrapport publicerades", "Årsrapporten för {1} publicerades för alla huvudmän", "year"),
        ["ReportReceived"] = new("Årsrapport mottogs", "{0} bekräftade att årsrapporten för {1} är mottagen", "year"),
        ["PlanYearClosed"] = new("Budgetår stängdes", "Budgetåret {1} stängdes", "year"),
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["year"] = "Budgetår",
        ["number"] = "Version",
        ["totalOre"] = "Budget",
        ["fundedOre"] = "Externa medel",
        ["ceilingOre"] = "Tak",
        ["lines"] = "Rader",
        ["contentHash"] = "Innehållets kontrollsumma",
        ["decidedOn"] = "Beslutad den",
        ["line"] = "Rad",
        ["amountOre"] = "Belopp",
        ["actualOre"] = "Utfall",
        ["text"] = "Vad det gäller",
        ["reference"] = "Nummer",
        ["on"] = "Dag",
        ["key"] = "Nyckel",
        ["decision"] = "Beslut",
        ["approvedBy"] = "Godkänd av",
        ["characters"] = "Antal tecken",
        ["keyHash"] = "Nyckelns kontrollsumma",
    };

    /// <inheritdoc />
    public string? Value(string field, JsonElement value, Guid? principalId) =>
        field.EndsWith("Ore", StringComparison.Ordinal) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var ore) ? texts.Kr(ore)
        : field == "year" && value.TryGetInt32(out var year) ? year.ToString(CultureInfo.InvariantCulture)
        : null;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, EventSubject>> SubjectsAsync(Room room, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await db.Set<PlanYear>().Where(y => ids.Contains(y.Id)).Select(y => new { y.Id, y.Year, Kind = 0 })
            .Concat(db.Set<BudgetDraft>().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Year, Kind = 1 }))
            .Concat(db.Set<YearlyReport>().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Year, Kind = 2 }))
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => r.Kind switch
        {
            1 => new EventSubject(texts["Budget {0} under arbete", r.Year], $"{room.Path}/budget-drafts/{r.Id}"),
            2 => new EventSubject(texts["Årsrapport {0}", r.Year], $"{room.Path}/yearly-reports/{r.Id}"),
            _ => new EventSubject(texts["Budget {0}", r.Year], room.Kind == RoomKind.Forum ? $"{room.Path}/budgets/{r.Id}" : $"{room.Path}/shares/{r.Id}"),
        });
    }
}
