using Governance.Platform.Time;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Search.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Search;

/// <summary>Searching as a person does, and rows to find.</summary>
internal static class Searches
{
    public const string Registrar = "registrator.malmo@demo.lansforum.example", Secretary = "sekreterare.skane@demo.lansforum.example",
        Neighbour = "registrator.lund@demo.lansforum.example", Stranger = "registrator.ostersund@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The page for what is typed, asked by somebody.</summary>
    public static async Task<TestPage> AskAsync(this TestPortal portal, string email, string room, string typed, string more = "")
    {
        using var browser = await portal.SignInAsync(email);
        return await browser.OpenAsync($"{room}/search?q={Uri.EscapeDataString(typed)}{more}");
    }

    /// <summary>The hits of a page: kind and title.</summary>
    public static IReadOnlyList<string> Hits(this TestPage page) =>
        [.. page.Document.QuerySelectorAll(".hits > li").Select(h => $"{h.QuerySelector(".eyebrow")!.TextContent.Split('·')[0].Trim()}: {h.QuerySelector("h3")!.TextContent.Trim()}")];

    /// <summary>The numbers beside the choices of a facet.</summary>
    public static IReadOnlyList<int> Counts(this TestPage page, string facet) =>
    [
        .. page.Document.QuerySelectorAll($"input[name='{facet}']").Select(i => i.Closest("ds-field, .ds-field, div, li, label")!.TextContent)
            .Select(t => int.Parse(t[(t.LastIndexOf('(') + 1)..t.LastIndexOf(')')].Replace("\u00a0", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>The number in the heading.</summary>
    public static int Total(this TestPage page) =>
        page.Document.QuerySelector("#traffar")!.TextContent.Replace("\u00a0", "", StringComparison.Ordinal).Split(' ') is [var number, ..] && int.TryParse(number, out var total) ? total : 0;

    /// <summary>Malmö answers both points of a recommendation.</summary>
    public static Task<IReadOnlyList<Guid>> AnswerAsync(this TestPortal portal, Guid recommendation, string paragraph, params PointAnswer[] answers) =>
        portal.InRoomAsync("malmo", services => ((AnswerRecommendation.Handler)services.GetService(typeof(AnswerRecommendation.Handler))!).HandleAsync(
            new AnswerRecommendation(recommendation, new MeetingFacts(BodyShortName: "KF", Day: portal.Clock.Today().AddDays(-3).Iso(), Paragraph: paragraph), answers), Stop));

    /// <summary>All entries that a room sees, as one text each.</summary>
    public static Task<List<string>> EntriesAsync(this TestPortal portal, string room) => portal.ReadAsync(room, async db =>
    {
        var own = await db.Set<SearchEntry>().AsNoTracking().Select(e => new { e.Source, e.SubjectId, e.Part, e.Title, e.Status, e.Reference, e.Words }).ToListAsync(Stop);
        var shared = await db.Set<SharedSearchEntry>().AsNoTracking().Select(e => new { e.Source, e.SubjectId, e.Part, e.Title, e.Status, e.Reference, e.Words }).ToListAsync(Stop);
        return own.Concat(shared).Select(e => e.ToString()!).Order(StringComparer.Ordinal).ToList();
    });
}
