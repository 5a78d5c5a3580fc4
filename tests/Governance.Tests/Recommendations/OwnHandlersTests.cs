using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Recommendations;

public sealed class OwnHandlersTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Malmo = "malmo";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Day(int daysAgo) => portal.Clock.Today().AddDays(-daysAgo).Iso();

    [Fact]
    public async Task A_matter_is_opened_once_however_many_open_it_at_once()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoAsync<OpenMatter.Handler, Guid>((h, _) => h.HandleAsync(new OpenMatter(id), Stop))));
        Assert.Single(opened.Distinct());
        var (receipts, events) = await portal.ReadAsync(Malmo, async db => (
            await db.Set<Receipt>().CountAsync(r => r.RecommendationId == id, Stop),
            await db.Set<ForumEvent>().CountAsync(e => e.SubjectId == id && e.Type == "RecommendationOpened", Stop)));
        Assert.Equal((1, 1), (receipts, events));
    }

    [Fact]
    public async Task Where_it_stands_is_shown_and_the_chain_only_when_shared()
    {
        var id = await SentRecommendation.SendAsync(portal);
        await DoAsync<AddStep.Handler, Guid>(async (h, s) => await h.HandleAsync(
            new AddStep(id, (await SentRecommendation.BodyAsync(s, "KS")).Id, Day(5), StepKind.Proposal, "12", "internt"), Stop));
        var receipt = await ReceiptAsync(id);
        Assert.Equal($"KS {Day(5)}, förslag", receipt.Stage);
        Assert.Null(receipt.SharedChain);

        await DoAsync<ShareChain.Handler, bool>(async (h, _) => { await h.HandleAsync(new ShareChain(id, true), Stop); return true; });
        Assert.Equal($"KS {Day(5)} § 12, förslag", (await ReceiptAsync(id)).SharedChain);
    }

    [Fact]
    public async Task A_proposal_of_a_lower_body_is_no_answer()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => AnswerAsync(id, "KS", Day(3), new PointAnswer(1, Outcome.Adopt)));
        Assert.Equal("REC-008", broken.Code);
        Assert.Contains("fullmäktige", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_an_id_is_carried_out_once()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var answer = new PointAnswer(1, Outcome.Adopt, Id: Guid.CreateVersion7());
        var first = await AnswerAsync(id, "KF", Day(3), answer);
        var second = await AnswerAsync(id, "KF", Day(3), answer);
        Assert.Equal(first, second);
        var published = Assert.Single(await SentRecommendation.PublishedAsync(portal, Malmo, id));
        Assert.Equal(answer.Id, published.Id);
        Assert.Equal("§ 47", published.Paragraph);
    }

    [Fact]
    public async Task A_second_answer_is_newer_or_a_correction_with_a_reason()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var first = (await AnswerAsync(id, "KF", Day(5), new PointAnswer(1, Outcome.Reject))).Single();
        Assert.Equal("REC-011", (await Assert.ThrowsAsync<RuleBroken>(() => AnswerAsync(id, "KF", Day(5), new PointAnswer(1, Outcome.Adopt)))).Code);
        Assert.Equal("REC-012", (await Assert.ThrowsAsync<RuleBroken>(() => AnswerAsync(id, "KF", Day(5), new PointAnswer(1, Outcome.Adopt, CorrectsId: first)))).Code);
        await AnswerAsync(id, "KF", Day(5), new PointAnswer(1, Outcome.Adopt, CorrectsId: first, CorrectionReason: "Fel utgång registrerad."));
        Assert.Equal("REC-011", (await Assert.ThrowsAsync<RuleBroken>(
            () => AnswerAsync(id, "KF", Day(5), new PointAnswer(1, Outcome.Adopt, CorrectsId: first, CorrectionReason: "En gång till.")))).Code);
        Assert.Equal(2, (await SentRecommendation.PublishedAsync(portal, Malmo, id)).Count);
    }

    [Fact]
    public async Task What_is_published_is_sealed_and_publishing_twice_is_once()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var registered = await DoAsync<RecordDecision.Handler, IReadOnlyList<Guid>>((h, _) => h.HandleAsync(
            new RecordDecision(id, new MeetingFacts(BodyShortName: "KF", Day: Day(2), Paragraph: "§ 9"), [new PointAnswer(1, Outcome.Note)]), Stop));
        Assert.Empty(await SentRecommendation.PublishedAsync(portal, "lund", id));
        for (var time = 0; time < 2; time++)
            Assert.Equal(registered, await DoAsync<PublishDecisions.Handler, IReadOnlyList<Guid>>((h, _) => h.HandleAsync(new PublishDecisions(id, registered), Stop)));
        Assert.Single(await SentRecommendation.PublishedAsync(portal, "lund", id));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => DoAsync<RemoveDecision.Handler, bool>(
            async (h, _) => { await h.HandleAsync(new RemoveDecision(id, registered[0]), Stop); return true; }));
        Assert.Equal("REC-010", broken.Code);
    }

    [Fact]
    public async Task Of_two_who_write_from_the_same_version_one_loses()
    {
        var id = await SentRecommendation.SendAsync(portal);
        await DoAsync<OpenMatter.Handler, Guid>((h, _) => h.HandleAsync(new OpenMatter(id), Stop));
        var version = await portal.ReadAsync(Malmo, db => db.Set<Matter>().Where(m => m.RecommendationId == id).Select(m => m.Version).SingleAsync(Stop));
        await PlanAsync(10);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => PlanAsync(20));

        Task<Guid> PlanAsync(int days) => DoAsync<AddStep.Handler, Guid>(async (h, s) => await h.HandleAsync(
            new AddStep(id, (await SentRecommendation.BodyAsync(s, "KF")).Id, Day(-days), StepKind.Planned, null, null, version), Stop));
    }

    [Fact]
    public async Task A_step_under_a_decision_stays_and_a_planned_meeting_becomes_the_decision()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var planned = await DoAsync<AddStep.Handler, Guid>(async (h, s) => await h.HandleAsync(
            new AddStep(id, (await SentRecommendation.BodyAsync(s, "KF")).Id, Day(1), StepKind.Planned, null, null), Stop));
        await DoAsync<RecordDecision.Handler, IReadOnlyList<Guid>>((h, _) => h.HandleAsync(
            new RecordDecision(id, new MeetingFacts(StepId: planned, Paragraph: "3"), [new PointAnswer(2, Outcome.Adopt)]), Stop));
        var step = await portal.ReadAsync(Malmo, db => db.Set<MatterStep>().SingleAsync(
            s => db.Set<Matter>().Any(m => m.Id == s.MatterId && m.RecommendationId == id), Stop));
        Assert.Equal((StepKind.Decision, "§ 3"), (step.Kind, step.Paragraph));
        await Assert.ThrowsAsync<RuleBroken>(() => DoAsync<RemoveStep.Handler, bool>(
            async (h, _) => { await h.HandleAsync(new RemoveStep(id, step.Id), Stop); return true; }));
    }

    [Theory]
    [InlineData(-1, "REC-004")]
    [InlineData(400, "REC-004")]
    public async Task A_day_that_cannot_be_is_refused(int daysAgo, string code)
    {
        var id = await SentRecommendation.SendAsync(portal);
        Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(() => AnswerAsync(id, "KF", Day(daysAgo), new PointAnswer(1, Outcome.Adopt)))).Code);
    }

    [Fact]
    public async Task A_condition_that_names_a_stranger_is_refused()
    {
        var id = await SentRecommendation.SendAsync(portal);
        var stranger = new Condition.Adopts(Who.Listed(["1480"]));
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => AnswerAsync(id, "KF", Day(3), new PointAnswer(1, Outcome.AdoptIf, Condition: stranger)));
        Assert.Equal("REC-102", broken.Code);
        Assert.Empty(await SentRecommendation.PublishedAsync(portal, Malmo, id));
    }

    private Task<IReadOnlyList<Guid>> AnswerAsync(Guid id, string body, string day, params PointAnswer[] answers) =>
        DoAsync<AnswerRecommendation.Handler, IReadOnlyList<Guid>>((h, _) => h.HandleAsync(
            new AnswerRecommendation(id, new MeetingFacts(BodyShortName: body, Day: day, Paragraph: "47"), answers), Stop));

    private Task<Receipt> ReceiptAsync(Guid id) =>
        portal.ReadAsync("lund", db => db.Set<Receipt>().AsNoTracking().SingleAsync(r => r.RecommendationId == id, Stop));

    private Task<T> DoAsync<THandler, T>(Func<THandler, IServiceProvider, Task<T>> action) where THandler : notnull =>
        portal.InRoomAsync(Malmo, services => action(services.GetRequiredService<THandler>(), services));
}
