using System.Globalization;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>The collaboration's log, newest first.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class EventsModel(SharedEvents events, IPrincipalDirectory directory, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public Guid? Recommendation { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")] public string? Number { get; set; }

    internal IReadOnlyList<EventText> Rows { get; private set; } = [];

    internal int Total { get; private set; }

    internal int Shown { get; private set; } = 1;

    internal int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    internal Room Forum => VisitedForum.Of(HttpContext);

    public async Task OnGetAsync()
    {
        Shown = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        (var rows, Total) = await events.PageAsync(Forum.Id, Recommendation, Shown, PageSize, HttpContext.RequestAborted);
        Rows = await InWordsAsync(rows);
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        var rows = await InWordsAsync(await events.AllAsync(Forum.Id, Recommendation, HttpContext.RequestAborted));
        return new TableExport<EventText>(texts["Händelser {0}", Forum.Name], clock.Today(),
        [
            new(texts["Tid"], e => e.Event.At),
            new(texts["Händelse"], e => e.Sentence),
            new(texts["Vem"], e => e.Actor),
            new(texts["Skäl"], e => e.Reason),
            new(texts["Före"], e => Line(e.Before)),
            new(texts["Efter"], e => Line(e.After)),
            new(texts["Typ"], e => e.Event.Type),
            new(texts["Ärende"], e => e.Event.SubjectId.ToString()),
        ]).Csv(rows).ToActionResult();
    }

    internal string Href(int page, string? handler = null) => QueryHelpers.AddQueryString($"{Forum.Path}/events", new Dictionary<string, string?>
    {
        ["recommendation"] = Recommendation?.ToString(),
        ["p"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        ["handler"] = handler,
    }.Where(p => p.Value is not null));

    private async Task<IReadOnlyList<EventText>> InWordsAsync(IEnumerable<SharedEvent> rows)
    {
        var words = new EventWords(await directory.RegisterAsync(HttpContext.RequestAborted), texts);
        return [.. rows.Select(words.Of)];
    }

    private static string Line(IReadOnlyList<EventFact> facts) => string.Join("; ", facts.Select(f => $"{f.Name}: {f.Value}"));
}
