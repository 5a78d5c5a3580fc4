using Governance.Budgets.Domain;
using Governance.Forums.Domain;
using Governance.Matters.Domain;
using Governance.Meetings.Domain;
using Governance.Plans.Domain;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Queries;

/// <summary>The pages that everybody opens ask the database at most six times, however many principals and years there are.</summary>
public sealed class QueryCountTests(CountedPortal portal, ITestOutputHelper output) : IClassFixture<CountedPortal>
{
    internal const int Most = 6;

    // A plan is read with its reports, a budget with the standings of every version; a log names what its events are about, and
    // asks each module that has such rows; a step of an assignment offers § and meetings to choose from.
    internal const int MostOfJoint = 8;

    // What waits for a principal is asked of each module that has such: four of recommendations, one of each kind of the others.
    private const int MostOfTodo = 9;

    // One of them asks what cites the recommendation or its answers, or the assignment.
    private const int MostOfCited = 7;

    internal static int MostOf(string page) => page switch
    {
        "to do" => MostOfTodo,
        "matrix" or "assignment" or "citations" => MostOfCited,
        "entries" or "assignment step" => MostOfJoint,
        _ when page.StartsWith("plan", StringComparison.Ordinal) || JointParts.Any(p => page.Contains(p, StringComparison.Ordinal)) => MostOfJoint,
        _ => Most,
    };

    private static string[] JointParts { get; } = ["budget", "share", "ledger"];

    // 34, 50 and 9 principals.
    public static TheoryData<string, string> Rooms => new() { { "skane", "malmo" }, { "vastra-gotaland", "goteborg" }, { "jamtland-harjedalen", "ostersund" } };

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task Pages_ask_at_most_six_times(string forum, string principal)
    {
        foreach (var (name, commands) in await PageQueries.OfAsync(portal, forum, principal))
        {
            output.WriteLine($"{name} at {forum}: {commands.Count}");
            Assert.True(commands.Count > 0 && commands.Count <= MostOf(name), $"{name} of {forum} asks {commands.Count} times:\n\n{string.Join("\n\n", commands)}");
        }
    }

    [Fact]
    public async Task The_number_does_not_grow_with_the_principals()
    {
        var counts = new List<string>();
        // 9 and 50 principals; what the first visit reads is kept for the next, whoever comes.
        foreach (var (forum, principal) in Rooms.Select(r => r.Data).Where(r => r.Item1 != "skane"))
        {
            var pages = (await PageQueries.OfAsync(portal, forum, principal)).Where(p => !p.Name.Contains("first", StringComparison.Ordinal)).ToList();
            output.WriteLine($"{forum}: {string.Join(", ", pages.Select(p => $"{p.Name} {p.Commands.Count}"))}");
            // A list of rows that belong to things of several kinds asks once for each kind on the page: never more than the most
            // above, but a small collaboration may happen to have fewer kinds.
            counts.Add(string.Join(", ", pages.Where(p => !IsMixed(p.Name)).Select(p => $"{p.Name} {p.Commands.Count}")));
        }

        Assert.Single(counts.Distinct());
    }

    private static bool IsMixed(string page) => page.Contains("ledger", StringComparison.Ordinal) || page.Contains("documents", StringComparison.Ordinal);
}

/// <summary>The same with ten years of recommendations.</summary>
public sealed class TenYearsTests(TenYears tenYears, ITestOutputHelper output) : IClassFixture<TenYears>
{
    [Fact]
    public async Task Pages_ask_at_most_six_times()
    {
        var sent = await tenYears.ReadAsync("jamtland-harjedalen", db => db.Set<Recommendation>().CountAsync(TestContext.Current.CancellationToken));
        Assert.True(sent >= 60, $"Only {sent} recommendations.");
        foreach (var (name, commands) in await PageQueries.OfAsync(tenYears, "jamtland-harjedalen", "ostersund"))
        {
            output.WriteLine($"{name} with {sent} recommendations: {commands.Count}");
            Assert.True(commands.Count > 0 && commands.Count <= QueryCountTests.MostOf(name), $"{name} asks {commands.Count} times:\n\n{string.Join("\n\n", commands)}");
        }
    }
}

internal static class PageQueries
{
    /// <summary>The commands of each page: the overview, the matrix, and what a principal has to do; first and second time.</summary>
    public static async Task<IReadOnlyList<(string Name, IReadOnlyList<string> Commands)>> OfAsync(CountedPortal portal, string forum, string principal)
    {
        var newest = await portal.ReadAsync(forum, db => db.Set<Recommendation>().Where(r => r.State == RecommendationState.Sent)
            .OrderByDescending(r => r.SentAt).Select(r => r.Id).FirstAsync(TestContext.Current.CancellationToken));
        var plan = await portal.ReadAsync(forum, db => db.Set<InstrumentVersion>().Where(v => v.From.Year == 2026).Select(v => v.InstrumentId).FirstAsync(TestContext.Current.CancellationToken));
        var year = await portal.ReadAsync(forum, db => db.Set<PlanYear>().OrderByDescending(y => y.Year).Select(y => y.Id).FirstAsync(TestContext.Current.CancellationToken));
        var body = await portal.ReadAsync(forum, db => db.Set<JointForum>().OrderBy(f => f.Id).Select(f => f.Id).FirstAsync(TestContext.Current.CancellationToken));
        var called = await portal.ReadAsync(forum, db => db.Set<JointMeeting>().Where(m => m.Stage == MeetingStage.Summoned).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(TestContext.Current.CancellationToken));
        var sent = await portal.ReadAsync(forum, db => db.Set<PublishedParagraph>().OrderByDescending(p => p.On).ThenByDescending(p => p.Number).Select(p => new { p.MeetingId, p.Id }).FirstAsync(TestContext.Current.CancellationToken));
        var assignment = await portal.ReadAsync(forum, db => db.Set<Assignment>().Where(a => a.LastStep != AssignmentPhase.Closed).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(TestContext.Current.CancellationToken));
        var (secretary, registrar) = ($"sekreterare.{forum}@demo.lansforum.example", $"registrator.{principal}@demo.lansforum.example");
        return
        [
            ("overview, first", await portal.FirstCommandsAsync(secretary, $"/forum/{forum}")),
            ("overview", await portal.CommandsAsync(secretary, $"/forum/{forum}")),
            ("overview by a member", await portal.CommandsAsync(registrar, $"/forum/{forum}")),
            ("matrix", await portal.CommandsAsync(secretary, $"/forum/{forum}/recommendations/{newest}")),
            ("ledger", await portal.CommandsAsync(registrar, $"/{principal}/ledger")),
            ("shared ledger", await portal.CommandsAsync(registrar, $"/forum/{forum}/ledger")),
            ("checkpoints", await portal.CommandsAsync(registrar, $"/forum/{forum}/ledger/checkpoints")),
            ("to do", await portal.CommandsAsync(registrar, $"/{principal}")),
            ("documents", await portal.CommandsAsync(registrar, $"/{principal}/documents")),
            ("plans", await portal.CommandsAsync(secretary, $"/forum/{forum}/plans")),
            ("plan", await portal.CommandsAsync(registrar, $"/forum/{forum}/plans/{plan}")),
            ("plan status", await portal.CommandsAsync(registrar, $"/forum/{forum}/plans/{plan}/status")),
            ("plan gantt", await portal.CommandsAsync(registrar, $"/forum/{forum}/plans/{plan}/gantt")),
            ("plan heatmap", await portal.CommandsAsync(registrar, $"/forum/{forum}/plans/{plan}/heatmap")),
            ("plan indicators", await portal.CommandsAsync(registrar, $"/forum/{forum}/plans/{plan}/indicators")),
            ("plan year", await portal.CommandsAsync(registrar, $"/forum/{forum}/plans/year")),
            ("plan activities", await portal.CommandsAsync(registrar, $"/{principal}/activities")),
            ("plan figures", await portal.CommandsAsync(registrar, $"/{principal}/indicators")),
            ("budgets", await portal.CommandsAsync(secretary, $"/forum/{forum}/budgets")),
            ("budgets by a member", await portal.CommandsAsync(registrar, $"/forum/{forum}/budgets")),
            ("budget", await portal.CommandsAsync(secretary, $"/forum/{forum}/budgets/{year}")),
            ("entries", await portal.CommandsAsync(registrar, $"/forum/{forum}/budgets/{year}/entries")),
            ("our shares", await portal.CommandsAsync(registrar, $"/{principal}/shares")),
            ("our share", await portal.CommandsAsync(registrar, $"/{principal}/shares/{year}")),
            ("forums", await portal.CommandsAsync(registrar, $"/forum/{forum}/forums")),
            ("who sat", await portal.CommandsAsync(registrar, $"/forum/{forum}/forums/{body}?on=2024-05-01")),
            ("all mandates", await portal.CommandsAsync(registrar, $"/forum/{forum}/forums/{body}/history")),
            ("election", await portal.CommandsAsync(secretary, $"/forum/{forum}/forums/{body}/election")),
            ("meetings", await portal.CommandsAsync(registrar, $"/forum/{forum}/meetings")),
            ("meeting", await portal.CommandsAsync(secretary, $"/forum/{forum}/meetings/{called}")),
            ("meeting by a member", await portal.CommandsAsync(registrar, $"/forum/{forum}/meetings/{called}")),
            ("sending a summons", await portal.CommandsAsync(secretary, $"/forum/{forum}/meetings/{called}/send")),
            ("at the meeting", await portal.CommandsAsync(secretary, $"/forum/{forum}/meetings/{called}/live")),
            ("board", await portal.CommandsAsync(secretary, $"/forum/{forum}/meetings/{called}/live?handler=board")),
            ("minutes", await portal.CommandsAsync(secretary, $"/forum/{forum}/meetings/{sent.MeetingId}/minutes")),
            ("minutes by a member", await portal.CommandsAsync(registrar, $"/forum/{forum}/meetings/{sent.MeetingId}/minutes")),
            ("extract", await portal.CommandsAsync(secretary, $"/forum/{forum}/meetings/{sent.MeetingId}/paragraphs/{sent.Id}")),
            ("extract by a member", await portal.CommandsAsync(registrar, $"/forum/{forum}/meetings/{sent.MeetingId}/paragraphs/{sent.Id}")),
            ("to adjust", await portal.CommandsAsync(registrar, $"/{principal}/adjustments")),
            ("extracts", await portal.CommandsAsync(registrar, $"/{principal}/extracts")),
            ("assignments", await portal.CommandsAsync(secretary, $"/forum/{forum}/assignments")),
            ("assignment", await portal.CommandsAsync(registrar, $"/forum/{forum}/assignments/{assignment}")),
            ("assignment step", await portal.CommandsAsync(secretary, $"/forum/{forum}/assignments/{assignment}/step")),
            ("our assignments", await portal.CommandsAsync(registrar, $"/{principal}/assignments")),
            ("initiatives", await portal.CommandsAsync(registrar, $"/{principal}/initiatives")),
            ("forum initiatives", await portal.CommandsAsync(registrar, $"/forum/{forum}/initiatives")),
            ("citations", await portal.CommandsAsync(registrar, $"/forum/{forum}/citations?kind=assignment&id={assignment}")),
            ("shared documents", await portal.CommandsAsync(registrar, $"/forum/{forum}/documents")),
        ];
    }
}
