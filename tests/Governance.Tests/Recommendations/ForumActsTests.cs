using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

/// <summary>What the forum does with a recommendation, and what it leaves behind.</summary>
public sealed class ForumActsTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "jamtland-harjedalen";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sending_writes_one_row_and_one_letter_for_each_addressee_and_one_event()
    {
        var id = await SentAsync();

        var (sent, letters, events) = await portal.ReadAsync(Forum, async db => (
            await db.Set<Recommendation>().Include(r => r.Points).Include(r => r.Addressees).SingleAsync(r => r.Id == id, Stop),
            await db.Set<OutboxMessage>().Where(m => m.DeduplicationKey.StartsWith($"RecommendationSent:{id}")).ToListAsync(Stop),
            await db.Set<ForumEvent>().Where(e => e.SubjectId == id).ToListAsync(Stop)));

        Assert.Equal(9, sent.Addressees.Count);
        Assert.Equal(sent.Addressees.Select(a => a.PrincipalId).Order(), letters.Select(m => m.RecipientId).Order());
        Assert.Equal("RecommendationSent", Assert.Single(events).Type);
        Assert.Equal(new DateOnly(2026, 11, 22), sent.SentOn);
    }

    [Fact]
    public async Task Numbers_run_without_gaps_when_several_are_sent_at_once()
    {
        var drafts = new List<Guid>();
        for (var i = 0; i < 4; i++)
            drafts.Add(await DraftAsync());

        await Task.WhenAll(drafts.Select(d => InForumAsync<SendRecommendation.Handler, Guid>(h => h.HandleAsync(new SendRecommendation(d), Stop))));

        var numbers = await portal.ReadAsync(Forum, db => db.Set<Recommendation>().Where(r => r.Number.StartsWith("2026:") && r.TextVersion == 1).Select(r => r.Number).ToListAsync(Stop));
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => $"2026:{n:00}"), numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_sent_once()
    {
        var id = await SentAsync();

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => InForumAsync<SendRecommendation.Handler, Guid>(h => h.HandleAsync(new SendRecommendation(id), Stop)));

        Assert.Equal("REC-002", refused.Code);
    }

    [Fact]
    public async Task An_incomplete_draft_is_refused_with_all_that_it_lacks_and_nothing_is_written()
    {
        var id = await InForumAsync<SaveDraft.Handler, Guid>(h => h.HandleAsync(new SaveDraft(null, null, new DraftContent { Title = "Halv" }), Stop));

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => InForumAsync<SendRecommendation.Handler, Guid>(h => h.HandleAsync(new SendRecommendation(id), Stop)));

        Assert.Equal("REC-001", refused.Code);
        Assert.Contains("sista svarsdag", refused.Message, StringComparison.Ordinal);
        Assert.Contains("minst en mottagare", refused.Message, StringComparison.Ordinal);
        Assert.False(await portal.ReadAsync(Forum, db => db.Set<Recommendation>().AnyAsync(r => r.Id == id, Stop)));
    }

    [Fact]
    public async Task Only_those_who_have_not_decided_are_reminded_and_once_a_day()
    {
        var id = await SentAsync();
        var (decided, referred) = (await PrincipalAsync("2380"), await PrincipalAsync("2321"));
        await ReportAsync(id, decided, Outcome.Adopt);
        await ReportAsync(id, referred, Outcome.ReferBack);

        var first = await RemindAsync(id);
        var again = await RemindAsync(id);

        Assert.Equal(8, first.Count);
        Assert.DoesNotContain(decided, first);
        Assert.Contains(referred, first);
        Assert.Empty(again);
        Assert.Equal(8, await portal.ReadAsync(Forum, db => db.Set<OutboxMessage>().CountAsync(m => m.DeduplicationKey.StartsWith($"AnswerReminded:{id}"), Stop)));
    }

    [Fact]
    public async Task A_report_is_marked_and_told_and_a_second_one_needs_a_reason()
    {
        var id = await SentAsync();
        var principal = await PrincipalAsync("2380");
        var first = await ReportAsync(id, principal, Outcome.Adopt);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => ReportAsync(id, principal, Outcome.Reject));
        var correction = await ReportAsync(id, principal, Outcome.Reject, reason: "Fel rad i protokollet.");

        Assert.Equal("REC-011", refused.Code);
        var (rows, acts) = await portal.ReadAsync(Forum, async db => (
            await db.Set<PublishedDecision>().Where(d => d.RecommendationId == id).ToDictionaryAsync(d => d.Id, Stop),
            await db.Set<ForumEvent>().Where(e => e.SubjectId == id && e.Type == "DecisionReported").ToListAsync(Stop)));
        Assert.All(rows.Values, d => Assert.True(d.OnBehalf));
        Assert.Equal(first, rows[correction].CorrectsId);
        Assert.All(acts, e => Assert.Equal(principal, e.OnBehalfOf));
    }

    [Theory]
    [InlineData(BodyKind.Committee, "2026-11-10", "REC-008")]
    [InlineData(BodyKind.Board, "2026-11-23", "REC-004")]
    [InlineData(BodyKind.Board, "2026-11-01", "REC-004")]
    public async Task A_report_that_cannot_be_is_refused(BodyKind body, string day, string code)
    {
        var id = await SentAsync();

        var refused = await Assert.ThrowsAsync<RuleBroken>(async () => await ReportAsync(id, await PrincipalAsync("2380"), Outcome.Adopt, day: day, body: body));

        Assert.Equal(code, refused.Code);
    }

    [Fact]
    public async Task The_forum_rules_on_a_deviating_wording_and_on_nothing_else()
    {
        var id = await SentAsync();
        var deviating = await ReportAsync(id, await PrincipalAsync("2380"), Outcome.AdoptDeviating, wording: "att anta strategin med tillägg");
        var plain = await ReportAsync(id, await PrincipalAsync("2321"), Outcome.Adopt);

        var ruling = await RuleAsync(deviating, holds: true, "Tillägget ändrar inte innebörden.");
        var same = await RuleAsync(deviating, holds: true, "Tillägget ändrar inte innebörden.");
        var changed = await RuleAsync(deviating, holds: false, "Ny bedömning.");
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RuleAsync(plain, holds: true, "Skäl."));

        Assert.Equal(ruling, same);
        Assert.NotEqual(ruling, changed);
        Assert.Equal("REC-014", refused.Code);
    }

    [Fact]
    public async Task A_withdrawn_recommendation_takes_nothing_more()
    {
        var id = await SentAsync();
        await portal.DoInRoomAsync<WithdrawRecommendation.Handler>(Forum, h => h.HandleAsync(new WithdrawRecommendation(id, null, "Ersätts av avtal."), Stop));

        Assert.Equal("REC-003", (await Assert.ThrowsAsync<RuleBroken>(async () => await ReportAsync(id, await PrincipalAsync("2380"), Outcome.Adopt))).Code);
        Assert.Equal("REC-003", (await Assert.ThrowsAsync<RuleBroken>(() => RemindAsync(id))).Code);
        Assert.Equal("REC-003", (await Assert.ThrowsAsync<RuleBroken>(() => InForumAsync<DraftNewVersion.Handler, Guid>(h => h.HandleAsync(new DraftNewVersion(id), Stop)))).Code);
    }

    private Task<TResult> InForumAsync<THandler, TResult>(Func<THandler, Task<TResult>> act) where THandler : notnull =>
        portal.InRoomAsync(Forum, services => act(services.GetRequiredService<THandler>()));

    private Task<Guid> DraftAsync() => portal.InRoomAsync(Forum, async services =>
    {
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(Stop);
        var content = new DraftContent
        {
            Title = "Strategi",
            Background = "Varför.",
            ForumName = "Politisk samrådsgrupp",
            MeetingDate = new DateOnly(2026, 11, 2),
            AnswerBy = new DateOnly(2027, 3, 31),
            Points = [new(1, "att anta strategin", PointKind.Adopt, """{"adopts":{"principals":"all"}}""")],
            Addressees = [.. register.CollaborationBySlug(Forum)!.Principals.Select(p => new DraftAddressee(p.Id, null))],
        };
        return await services.GetRequiredService<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, content), Stop);
    });

    private async Task<Guid> SentAsync()
    {
        var draft = await DraftAsync();
        return await InForumAsync<SendRecommendation.Handler, Guid>(h => h.HandleAsync(new SendRecommendation(draft), Stop));
    }

    private Task<Guid> PrincipalAsync(string code) => portal.InRoomAsync(Forum, async services =>
        (await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(Stop)).ByCode(code)!.Id);

    private async Task<Guid> ReportAsync(
        Guid id, Guid principal, Outcome outcome, string? wording = null, string? reason = null, string day = "2026-11-10", BodyKind body = BodyKind.Board)
    {
        var command = new ReportDecision(id, principal, body, "Kommunstyrelsen", day, "47", null, [new PointAnswer(1, outcome, wording, CorrectionReason: reason)]);
        return (await InForumAsync<ReportDecision.Handler, IReadOnlyList<Guid>>(h => h.HandleAsync(command, Stop)))[0];
    }

    private Task<IReadOnlyList<Guid>> RemindAsync(Guid id) =>
        InForumAsync<RemindUndecided.Handler, IReadOnlyList<Guid>>(h => h.HandleAsync(new RemindUndecided(id), Stop));

    private Task<Guid> RuleAsync(Guid decision, bool holds, string reason) =>
        InForumAsync<RuleOnDecision.Handler, Guid>(h => h.HandleAsync(new RuleOnDecision(decision, RulingKind.Equivalence, 0, holds, reason), Stop));
}
