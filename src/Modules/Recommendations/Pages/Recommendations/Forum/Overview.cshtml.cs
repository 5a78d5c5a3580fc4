using System.Globalization;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>All recommendations of a collaboration, where they stand and how long the answers take.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class OverviewModel(OverviewReader reader, IPrincipalDirectory directory, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Year { get; set; }

    [BindProperty(SupportsGet = true)] public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")] public string? Number { get; set; }

    internal Overview Overview { get; private set; } = null!;

    internal Room Forum => VisitedForum.Of(HttpContext);

    internal string ForumName { get; private set; } = "";

    internal IReadOnlyList<(string Name, int Times)> LateMost { get; private set; } = [];

    internal RecommendationState? ChosenState => WireWord.TryRead(State, out RecommendationState state) ? state : null;

    internal int? ChosenYear => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    public async Task OnGetAsync()
    {
        var page = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
        Overview = await reader.ReadAsync(Forum.Id, new OverviewQuery(ChosenYear, ChosenState, page), HttpContext.RequestAborted);
        var register = await directory.RegisterAsync(HttpContext.RequestAborted);
        ForumName = register.Collaboration(Forum.Id)?.ForumName ?? "";
        LateMost = [.. Overview.LateMost.Select(l => (register.ByCode(l.Code)?.DisplayName ?? l.Code, l.Times))];
    }

    public async Task<IActionResult> OnGetFileAsync(string format)
    {
        var overview = await reader.ReadAsync(Forum.Id, new OverviewQuery(ChosenYear, ChosenState, 0), HttpContext.RequestAborted);
        var register = await directory.RegisterAsync(HttpContext.RequestAborted);
        var table = Table(register);
        var file = table.As(format, overview.Rows, texts);
        return file.ToActionResult();
    }

    internal string Href(int page, string? handler = null, string? format = null) => QueryHelpers.AddQueryString(Forum.Path, new Dictionary<string, string?>
    {
        ["year"] = ChosenYear?.ToString(CultureInfo.InvariantCulture),
        ["state"] = ChosenState is { } state ? WireWord.Of(state) : null,
        ["p"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        ["handler"] = handler,
        ["format"] = format,
    }.Where(p => p.Value is not null));

    private TableExport<OverviewRow> Table(PrincipalRegister register) => new(
        texts["Rekommendationer {0}", Forum.Name], clock.Today(),
        [
            new(texts["Nummer"], r => r.Number),
            new(texts["Version"], r => r.TextVersion),
            new(texts["Rubrik"], r => r.Title),
            new(texts["Tillstånd"], r => texts[r.State.Word()].Value),
            new(texts["Skickad"], r => r.SentOn),
            new(texts["Svara senast"], r => r.AnswerBy),
            new(texts["Har besvarat"], r => r.Standing.Answered),
            new(texts["Tillfrågade"], r => r.Standing.Asked),
            new(texts["Har styrkt"], r => r.Standing.Evidenced),
            new(texts["Har slutligt beslut"], r => r.Standing.Final),
            new(texts["Gemensam laga kraft"], r => r.Standing.Joint?.On),
            new(texts["Läge per punkt"], r => string.Join("; ", r.Standing.Points.Select(p => $"{p.Point}: {p.Words(r.State, r.TextVersion, texts)}{(p.InForceSince is { } since ? " " + since.Iso() : "")}"))),
            new(texts["Svarstid, median dagar"], r => r.MedianDays),
            new(texts["Antal sena"], r => r.Standing.Late.Count),
            new(texts["Sena"], r => string.Join(", ", r.Standing.Late.Select(c => register.ByCode(c)?.DisplayName ?? c))),
        ]);
}
