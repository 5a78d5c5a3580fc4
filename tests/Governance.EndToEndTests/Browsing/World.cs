using Governance.Budgets.Domain;
using Governance.Matters.Domain;
using Governance.Principals.Contracts;
using Governance.Principals.ReferenceData;
using Governance.Recommendations.Domain;
using Governance.Tests.Isolation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Governance.EndToEndTests.Browsing.World))]

namespace Governance.EndToEndTests.Browsing;

/// <summary>The demo on a real port, for everything that only reads: how each page is opened, and which names are data.</summary>
public sealed class World : LivePortal, IAsyncLifetime
{
    private RouteRecipes _recipes = null!;
    private PageAddress _report = null!;

    /// <summary>Names and titles that stand on pages in whatever language, the longest first.</summary>
    internal IReadOnlyList<string> Data { get; private set; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _recipes = await RouteRecipes.ReadAsync(this);
        _report = await ReportAsync();
        Data = await NamesAsync();
    }

    /// <summary>Who opens the page of a route, and where.</summary>
    internal PageAddress AddressOf(string pattern)
    {
        var route = PortalRoutes.Get(pattern, "GET");
        if (pattern.Contains("{decisionId", StringComparison.Ordinal))
            return _report;
        var path = _recipes.Own(route) ?? throw new InvalidOperationException($"{pattern} has no recipe in RouteRecipes: say which row its id names.");
        return new PageAddress(path, route.Owner(route.Kind == RouteKind.Forum ? RouteRecipes.Forum : RouteRecipes.Principal));
    }

    /// <summary>The standing of the recommendation with most answers in a forum.</summary>
    internal async Task<string> FullestMatrixAsync(string forum)
    {
        var id = await ReadAsync(forum, db => db.Set<PublishedDecision>().GroupBy(d => d.RecommendationId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync());
        return $"/forum/{forum}/recommendations/{id}";
    }

    // A report opens for the one principal that it is about.
    private async Task<PageAddress> ReportAsync()
    {
        var report = await ReadAsync(RouteRecipes.Forum, db => db.Set<PublishedDecision>().OrderBy(d => d.Id).FirstAsync(d => d.OnBehalf));
        var principal = (await RegisterAsync()).ById(report.PrincipalId)!;
        return new PageAddress($"/{principal.Slug}/recommendations/{report.RecommendationId}/reports/{report.Id}", $"registrator.{principal.Slug}@demo.lansforum.example");
    }

    private async Task<IReadOnlyList<string>> NamesAsync()
    {
        var register = await RegisterAsync();
        var titles = await ReadAsync(RouteRecipes.Forum, db => db.Set<Recommendation>().Select(r => r.Title).ToListAsync());
        var drafts = await ReadAsync(RouteRecipes.Forum, db => db.Set<RecommendationDraft>().ToListAsync());
        var bodies = await InRoomAsync(RouteRecipes.Principal, s => s.GetRequiredService<IOwnBodies>().BodiesAsync(CancellationToken.None));
        var people = await ReadAsync(RouteRecipes.Principal, db => db.Set<Governance.Identity.Domain.Account>().Select(a => a.Name).ToListAsync());
        // Areas, activities, milestones and indicators of plans are data.
        var plans = (await ReadAsync(RouteRecipes.Forum, db => db.Set<Governance.Plans.Domain.InstrumentVersion>().Select(v => v.Content).ToListAsync()))
            .SelectMany(c => c.Areas.Select(a => a.Name).Concat(c.Areas.SelectMany(a => a.Goals).Select(g => g.Text)).Concat(c.Activities.SelectMany(a => a.Milestones.Select(m => m.Title).Append(a.Title))).Concat(c.Indicators.SelectMany(i => new[] { i.Name, i.Unit })).Append(c.Title));
        var budgets = await BudgetNamesAsync();
        var forums = await ForumNamesAsync();
        // What stands on agendas and in minutes, and where a meeting is, are data.
        var meetings = (await ReadAsync(RouteRecipes.Forum, db => db.Set<Governance.Meetings.Domain.MeetingEventRow>().ToListAsync())).Select(e => e.Entry().Event).SelectMany(MeetingNames);
        var documents = new List<string>();
        foreach (var room in new[] { RouteRecipes.Principal, RouteRecipes.Forum })
        {
            documents.AddRange(await ReadAsync(room, db => db.Set<Governance.Records.Domain.Document>().Select(d => d.Title).ToListAsync()));
            documents.AddRange(await ReadAsync(room, db => db.Set<Governance.Records.Domain.DocumentVersion>().Select(v => v.FileName).ToListAsync()));
            documents.AddRange(await ReadAsync(room, db => db.Set<Governance.Records.Domain.SharedDocument>().Select(d => d.Title).ToListAsync()));
            documents.AddRange(await ReadAsync(room, db => db.Set<Governance.Records.Domain.SharedVersion>().Select(v => v.FileName).ToListAsync()));
        }

        return
        [
            .. register.Collaborations.SelectMany(c => c.Principals.SelectMany(p => new[] { p.DisplayName, p.LegalName }).Concat([c.Name, c.ForumName]))
                .Concat(Counties.All.Select(c => c.Name)).Concat(titles).Append("Länsforum").Concat(drafts.Select(d => d.Content.Title)).Concat(bodies.Select(b => b.Name)).Concat(people).Concat(plans).Concat(forums).Concat(meetings).Concat(await MatterNamesAsync()).Concat(budgets).Concat(documents)
                .Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length),
        ];
    }

    private static IEnumerable<string> MeetingNames(Governance.Meetings.Domain.MeetingEvent happened) => happened switch
    {
        Governance.Meetings.Domain.MeetingPlanned e => [e.Place],
        Governance.Meetings.Domain.ItemAdded e => [e.Content.Title, e.Content.Proposal, e.Content.CaseNumber],
        Governance.Meetings.Domain.ClaimMade e => [e.Claim.Text],
        _ => [],
    };

    // What a forum is called and is for, its parties, who sits, and why somebody left are data.
    private Task<List<string>> ForumNamesAsync() => ReadAsync(RouteRecipes.Forum, async db =>
    {
        var forums = await db.Set<Governance.Forums.Domain.JointForum>().ToListAsync();
        var parties = await db.Set<Governance.Forums.Domain.ForumSeat>().Select(s => s.Party).ToListAsync();
        var mandates = await db.Set<Governance.Forums.Domain.SeatMandate>().ToListAsync();
        return forums.SelectMany(f => f.Purpose.Split("\n\n").Concat([f.Name, f.ShortName])).Concat(parties).Concat(mandates.SelectMany(m => new[] { m.PersonName, m.EndReason })).ToList();
    });

    // What was assigned, raised, reported and cited, by whom and to whom, are data.
    private async Task<List<string>> MatterNamesAsync()
    {
        var own = await ReadAsync(RouteRecipes.Principal, async db => (await db.Set<OwnInitiative>().ToListAsync()).SelectMany(Of)
            .Concat((await db.Set<OwnInitiativeStep>().ToListAsync()).SelectMany(Of)).ToList());
        return await ReadAsync(RouteRecipes.Forum, async db =>
        {
            var assignments = await db.Set<Assignment>().ToListAsync();
            var people = await db.Set<Assignee>().ToListAsync();
            var said = (await db.Set<AssignmentStep>().Select(s => s.Text).ToListAsync()).Concat(await db.Set<AssignmentReport>().Select(r => r.Text).ToListAsync());
            return own.Concat(assignments.SelectMany(a => new[] { a.Title, a.Text })).Concat(people.SelectMany(p => new[] { p.PersonName, p.Office, p.Party })).Concat(said)
                .Concat((await db.Set<ForumInitiative>().ToListAsync()).SelectMany(Of)).Concat((await db.Set<ForumInitiativeStep>().ToListAsync()).SelectMany(Of)).ToList();
        });

        static IEnumerable<string> Of(object row) => row switch
        {
            Initiative i => [i.Title, i.Text, i.ProposerName, i.ProposerParty, i.BodyName, i.Office],
            InitiativeStep s => [.. s.Text.Split("\n\n"), s.Wording, s.Office, s.By, .. s.Recipients.Split('\n')],
            _ => [],
        };
    }

    // Lines, keys, external money and what is entered on a line are data.
    private Task<List<string>> BudgetNamesAsync() => ReadAsync(RouteRecipes.Forum, async db =>
    {
        var contents = (await db.Set<BudgetRevision>().ToListAsync()).Select(r => r.Content).Concat((await db.Set<BudgetDraft>().ToListAsync()).Select(d => d.Content));
        var entries = await db.Set<BudgetEntry>().Select(e => e.Text).ToListAsync();
        return contents.SelectMany(c => c.Lines.SelectMany(l => new[] { l.Title, l.Activity }).Concat(c.Keys.Select(k => k.Name)).Concat(c.Fundings.Select(f => f.Name))).Concat(entries).ToList();
    });

    private async Task<PrincipalRegister> RegisterAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(CancellationToken.None);
    }
}

/// <summary>Where a page lies and who may open it.</summary>
internal sealed record PageAddress(string Path, string Email);
