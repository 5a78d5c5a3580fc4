using System.Globalization;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Governance.Search.Data;
using Governance.Search.Domain;
using Governance.Search.Finding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Governance.Search.Pages.Search;

/// <summary>Search in a principal's room, or in a forum. Everything stands in the address; nothing of it is logged.</summary>
[Authorize(SearchPermissions.Search)]
internal sealed class FindModel(
    Finder finder, TenantContext tenant, IPrincipalDirectory principals, SearchSources sources, ModuleTexts moduleTexts, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    private const int PageSize = 20;

    private PrincipalRegister _register = null!;

    /// <summary>What was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    // Read as text: whatever an address holds, it is a search and no error.
    [BindProperty(SupportsGet = true)]
    public string[] Kind { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string[] Principal { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string[] Year { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string[] Status { get; set; } = [];

    /// <summary>The page of the hits, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public string? P { get; set; }

    public SearchQuery Query { get; private set; } = SearchQuery.Parse(null);

    public Answer Answer { get; private set; } = Answer.Nothing;

    public Room Shown => HttpContext.Features.Get<VisitedForum>()?.Forum ?? tenant.Room;

    public string Address => $"{Shown.Path}/search";

    public int Number { get; private set; } = 1;

    public int Pages => Math.Min((Answer.Facets.Total + PageSize - 1) / PageSize, Finder.MostShown / PageSize);

    public int First => (Number - 1) * PageSize + 1;

    public bool IsNarrowed => Kind.Length + Principal.Length + Year.Length + Status.Length > 0;

    /// <summary>A principal that is named, with where its collaboration lists it.</summary>
    public IReadOnlyList<(string Name, string Href)> Named { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Answer = await finder.FindAsync(Question(Number, PageSize), cancellationToken);
        Named = [.. NamedPrincipals().Take(3)];
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var all = await finder.FindAsync(Question(1, Finder.MostShown), cancellationToken);
        var table = new TableExport<Hit>($"{text["Sökträffar"]} {Shown.Name}", clock.Today(),
        [
            new(text["Slag"], h => KindText(h.Kind)),
            new(text["Rubrik"], h => h.Row.Title),
            new(text["Huvudman"], h => NameOf(h)),
            new(text["Beteckning"], h => h.Row.Reference),
            new(text["Status"], h => StatusText(h)),
            new(text["Datum"], h => h.Row.Day),
            new(text["Sammanhang"], h => string.Concat(h.Excerpt.Select(p => p.Text))),
            new(text["Adress"], h => HrefOf(h) is { } href ? $"{Request.Scheme}://{Request.Host}{href}" : null),
        ]);
        return table.As(format, all.Hits, moduleTexts.Of(typeof(FindModel).Assembly)).ToActionResult();
    }

    public string PageHref(int page) => Href(("p", page.ToString(CultureInfo.InvariantCulture)));

    public string ExportHref(string format) => Href(("handler", "Export"), ("format", format));

    /// <summary>The same words without what was chosen.</summary>
    public string BareHref => QueryHelpers.AddQueryString(Address, "q", Query.Text);

    /// <summary>The page of a hit: what is shared lies in the forum, all else in the room.</summary>
    public string? HrefOf(Hit hit) => hit.Row.Path.Length == 0 ? null
        : hit.Row.CollaborationId is { } id ? $"/forum/{_register.Collaboration(id)!.Slug}/{hit.Row.Path}" : $"{tenant.Room.Path}/{hit.Row.Path}";

    public string? NameOf(Hit hit) => hit.Row.PrincipalId is { } id ? _register.ById(id)?.DisplayName : null;

    public string StatusText(Hit hit) => StatusText(hit.Row.Source, hit.Row.Status);

    public string KindText(SearchKind kind) => text[KindWord(kind)];

    public IReadOnlyList<Choice> Kinds =>
        [.. Answer.Facets.Kinds.OrderBy(v => v.Value).Select(v => Choice(v.Value.ToString().ToLowerInvariant(), KindText(v.Value), v.Count))];

    public IReadOnlyList<Choice> Principals =>
    [
        .. Answer.Facets.Principals.Select(v => (Principal: _register.ById(v.Value), v.Count)).Where(v => v.Principal is not null)
            .OrderByDescending(v => v.Count).ThenBy(v => v.Principal!.DisplayName, SwedishOrder.Names).Select(v => Choice(v.Principal!.Slug, v.Principal.DisplayName, v.Count)),
    ];

    public IReadOnlyList<Choice> Years =>
        [.. Answer.Facets.Years.OrderByDescending(v => v.Value).Select(v => Choice(v.Value.ToString(CultureInfo.InvariantCulture), v.Value.ToString(CultureInfo.InvariantCulture), v.Count))];

    public IReadOnlyList<Choice> Statuses => [.. Answer.Facets.Statuses.Select(v => Choice(v.Value.Status, StatusText(v.Value.Source, v.Value.Status), v.Count))];

    private static Choice Choice(string value, string text, int count) => new(value, string.Create(CultureInfo.CurrentCulture, $"{text} ({count:N0})"));

    private string StatusText(string source, string status) => status.Length == 0 ? "" : moduleTexts.Of(sources.ByName[source].GetType().Assembly)[status];

    private static string KindWord(SearchKind kind) => kind switch
    {
        SearchKind.Recommendation => "Rekommendation",
        SearchKind.Decision => "Beslut",
        SearchKind.Document => "Dokument",
        SearchKind.Matter => "Eget ärende",
        SearchKind.Draft => "Utkast",
        SearchKind.Plan => "Plan",
        SearchKind.Budget => "Budget",
        SearchKind.YearlyReport => "Årsrapport",
        SearchKind.Forum => "Forum",
        SearchKind.Meeting => "Möte",
        SearchKind.Assignment => "Uppdrag",
        SearchKind.Initiative => "Initiativärende",
        _ => "Person",
    };

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _register = await principals.RegisterAsync(cancellationToken);
        Query = SearchQuery.Parse(Q);
        Number = int.TryParse(P, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Finder.MostShown / PageSize) : 1;
    }

    private Question Question(int page, int size) => new(
        Query, HttpContext.Features.Get<VisitedForum>()?.Forum,
        new FacetChoice(
            [.. Kind.Select(k => Enum.TryParse<SearchKind>(k, ignoreCase: true, out var kind) ? kind : (SearchKind?)null).OfType<SearchKind>()],
            [.. Principal.Select(s => _register.BySlug(s)?.Id).OfType<Guid>()],
            [.. Year.Select(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : (int?)null).OfType<int>()],
            Status),
        page, size);

    // Names are public and in memory: a principal that is named leads to its collaboration's list, whatever else was found.
    private IEnumerable<(string, string)> NamedPrincipals()
    {
        var typed = Query.Text;
        if (typed.Length < 3)
            yield break;
        var forums = HttpContext.Features.Get<VisitedForum>() is { } visited ? [visited.Forum.Id] : tenant.Collaborations;
        foreach (var forum in forums.Select(_register.Collaboration).OfType<CollaborationInfo>())
        {
            foreach (var principal in forum.ByName.Where(p => p.DisplayName.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase) || p.LegalName.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase)))
                yield return ($"{principal.DisplayName}, {forum.Name}", $"/forum/{forum.Slug}/principals");
        }
    }

    private string Href(params (string Name, string Value)[] more)
    {
        var values = new List<KeyValuePair<string, string?>> { new("q", Query.Text) };
        values.AddRange(Kind.Select(v => KeyValuePair.Create("kind", (string?)v)));
        values.AddRange(Principal.Select(v => KeyValuePair.Create("principal", (string?)v)));
        values.AddRange(Year.Select(v => KeyValuePair.Create("year", (string?)v)));
        values.AddRange(Status.Select(v => KeyValuePair.Create("status", (string?)v)));
        values.AddRange(more.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value)));
        return QueryHelpers.AddQueryString(Address, values);
    }
}
