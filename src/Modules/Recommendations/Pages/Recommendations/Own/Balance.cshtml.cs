using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The balance list (balanslista): everything open, how old it is and what happened last.</summary>
[Authorize(RecommendationPermissions.ReadOwn)]
internal sealed class BalanceModel(OpenItems items, GovernanceDbContext db, EventNarrator narrator, TenantContext tenant, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    private static readonly string[] Orders = ["answerBy", "age", "number", "last"];

    /// <summary>What the list is sorted by.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>True for the largest first.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Desc { get; set; }

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = new TableExport<Row>($"{text["Balanslista"]} {tenant.Room.Name}", clock.Today(),
        [
            new(text["Nummer"], r => r.Item.Number),
            new(text["Rekommendation"], r => r.Item.Title),
            new(text["Diarienummer"], r => r.Item.Matter?.CaseNumber),
            new(text["Skickad"], r => r.Item.SentOn),
            new(text["Svara senast"], r => r.Item.AnswerBy),
            new(text["Försenad"], r => r.Item.IsLate),
            new(text["Ålder i dagar"], r => r.Item.Age),
            new(text["Var ärendet är"], r => r.Item.Matter?.LastStep is { } step ? StepText.Stage(step) : null),
            new(text["Senaste händelse"], r => r.LastAt),
            new(text["Händelse"], r => r.LastEvent),
            new(text["Det här återstår"], r => string.Join("; ", r.Item.Missing(text))),
        ]);
        return table.As(format, Rows, text).ToActionResult();
    }

    /// <summary>Address of the list in another order; choosing the same again turns it round.</summary>
    public string SortHref(string order) => $"{RoomPath}/balance?sort={order}&desc={(Sort == order && !Desc ? "true" : "false")}";

    /// <summary>For <c>aria-sort</c>.</summary>
    public string? AriaSort(string order) => Sort != order ? null : Desc ? "descending" : "ascending";

    public string ExportHref(string format) => $"{RoomPath}/balance?handler=Export&format={format}&sort={Sort}&desc={(Desc ? "true" : "false")}";

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Sort is null || !Orders.Contains(Sort, StringComparer.Ordinal))
            Sort = Orders[0];
        var open = await items.ReadAsync(cancellationToken);
        var last = await LastEventsAsync([.. open.Select(i => i.Matter?.Id).OfType<Guid>()], cancellationToken);
        var rows = open.Select(i => i.Matter is { } m && last.TryGetValue(m.Id, out var e) ? new Row(i, e.At, narrator.NameOf(e.Type)) : new Row(i, null, null));
        Rows = Sort switch
        {
            "age" => InOrder(rows, r => r.Item.Age),
            "number" => InOrder(rows, r => r.Item.Number),
            "last" => InOrder(rows, r => r.LastAt ?? DateTime.MinValue),
            _ => InOrder(rows, r => r.Item.AnswerBy),
        };
    }

    private List<Row> InOrder<TKey>(IEnumerable<Row> rows, Func<Row, TKey> key) => Desc ? [.. rows.OrderByDescending(key)] : [.. rows.OrderBy(key)];

    private async Task<Dictionary<Guid, (DateTime At, string Type)>> LastEventsAsync(List<Guid> matters, CancellationToken cancellationToken)
    {
        var last = await db.Set<TenantEvent>().Where(e => matters.Contains(e.SubjectId)).GroupBy(e => e.SubjectId)
            .Select(g => g.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new { e.SubjectId, e.At, e.Type }).First())
            .ToListAsync(cancellationToken);
        return last.ToDictionary(e => e.SubjectId, e => (e.At, e.Type));
    }

    /// <summary>One open recommendation with its last event.</summary>
    public sealed record Row(OpenItem Item, DateTime? LastAt, string? LastEvent);
}
