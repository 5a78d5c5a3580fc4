using System.Text;
using Governance.Recommendations;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Forum;

/// <summary>Which published decisions count, and from which day.</summary>
public sealed class WeighingTests
{
    private const string IfOthers = """{"adopts":{"principals":"others"}}""";
    private const string IfBudget = """{"manual":{"text":"budgeten antas"}}""";

    [Fact]
    public void A_contested_report_does_not_count_but_stays_visible()
    {
        var sent = new SentCase();
        var report = sent.Decide("1280", "2022-05-01", onBehalf: true);
        Assert.Equal(PrincipalStatus.Adopted, sent.StatusOf("1280", "2022-05-02"));
        sent.Contest(report);
        Assert.Equal(PrincipalStatus.Pending, sent.StatusOf("1280", "2022-05-02"));
        var answer = Assert.Single(sent.On("2022-05-02").AnswersOf(sent.Id("1280"), 1));
        Assert.Equal(Discount.Contested, sent.On("2022-05-02").DiscountOf(answer));
    }

    [Fact]
    public void A_principals_own_decision_puts_reports_on_that_point_aside()
    {
        var sent = new SentCase(points: 2);
        sent.Decide("1280", "2022-05-10", Outcome.Reject, onBehalf: true);
        sent.Decide("1280", "2022-05-10", Outcome.Reject, point: 2, onBehalf: true);
        sent.Decide("1280", "2022-05-01");
        Assert.Equal(PrincipalStatus.Adopted, sent.StatusOf("1280", "2022-05-31"));
        Assert.Equal(PrincipalStatus.Rejected, sent.On("2022-05-31").Result.Of("1280", 2)!.Status);
    }

    [Fact]
    public void A_corrected_decision_never_counted()
    {
        var sent = new SentCase();
        var wrong = sent.Decide("1280", "2022-05-01", Outcome.Reject);
        Assert.Equal(PrincipalStatus.Rejected, sent.StatusOf("1280", "2022-05-02"));
        sent.Decide("1280", "2022-05-01", Outcome.Adopt, corrects: wrong.Id);
        Assert.Equal(PrincipalStatus.Adopted, sent.StatusOf("1280", "2022-05-02"));
        Assert.Equal(2, sent.On("2022-05-02").AnswersOf(sent.Id("1280"), 1).Count());
    }

    [Fact]
    public void Evidence_below_the_grade_asked_for_does_not_count()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        sent.Decide("1280", "2022-05-01");
        Assert.Equal(PrincipalStatus.Pending, sent.StatusOf("1280", "2022-05-02"));
    }

    [Fact]
    public void A_later_day_than_the_one_asked_about_is_left_out()
    {
        var sent = new SentCase();
        sent.Decide("1280", "2022-05-01", Outcome.ReferBack);
        sent.Decide("1280", "2022-06-01");
        Assert.Equal(PrincipalStatus.Pending, sent.StatusOf("1280", "2022-04-30"));
        Assert.Equal(PrincipalStatus.ReferredBack, sent.StatusOf("1280", "2022-05-31"));
        Assert.Equal(PrincipalStatus.Adopted, sent.StatusOf("1280", "2022-06-01"));
    }

    [Fact]
    public void A_ruling_counts_from_its_day_and_the_newest_wins()
    {
        var sent = new SentCase();
        var decision = sent.Decide("1280", "2022-05-01", Outcome.AdoptIf, IfBudget);
        sent.Rule(decision, "2022-05-10", true, RulingKind.ManualCondition);
        sent.Rule(decision, "2022-05-20", false, RulingKind.ManualCondition);
        Assert.Equal(PrincipalStatus.ConditionPending, sent.StatusOf("1280", "2022-05-09"));
        Assert.Equal(PrincipalStatus.ConditionMet, sent.StatusOf("1280", "2022-05-10"));
        Assert.Equal(PrincipalStatus.ConditionFailed, sent.StatusOf("1280", "2022-05-20"));
    }

    [Fact]
    public void A_point_is_in_force_since_the_ruling_that_brought_it_there()
    {
        var sent = new SentCase();
        foreach (var code in new[] { "12", "1281", "1282" })
            sent.Decide(code, "2022-04-01", Outcome.AdoptIf, IfOthers);
        var deviating = sent.Decide("1280", "2022-05-01", Outcome.AdoptDeviating);
        sent.Rule(deviating, "2022-05-17", true, RulingKind.Equivalence);
        Assert.Equal(PointOutcome.Open, sent.On("2022-05-16").Result.Of(1)!.Outcome);
        Assert.Equal(new PointStanding(1, PointOutcome.InForce, SentCase.Day("2022-05-17")), sent.On("2022-08-01").Result.Of(1));
    }

    [Fact]
    public void A_ruling_on_what_was_decided_again_changes_nothing()
    {
        var sent = new SentCase();
        var first = sent.Decide("1280", "2022-05-01", Outcome.AdoptIf, IfBudget);
        sent.Decide("1280", "2022-05-10", Outcome.Reject);
        sent.Rule(first, "2022-05-20", true, RulingKind.ManualCondition);
        Assert.Equal(PrincipalStatus.Rejected, sent.StatusOf("1280", "2022-06-01"));
    }

    [Fact]
    public void A_ruling_does_not_revive_what_has_lapsed()
    {
        var sent = new SentCase();
        var decision = sent.Decide("1280", "2022-05-01", Outcome.AdoptIf, IfBudget, lapses: "2022-05-31");
        sent.Rule(decision, "2022-06-01", true, RulingKind.ManualCondition);
        Assert.Equal(PrincipalStatus.ConditionLapsed, sent.StatusOf("1280", "2022-06-02"));
    }

    [Fact]
    public void An_answer_is_late_after_the_answer_by_day_and_a_missing_one_when_it_has_passed()
    {
        var sent = new SentCase();
        sent.Decide("12", "2022-06-30");
        sent.Decide("1280", "2022-05-01", Outcome.ReferBack);
        sent.Decide("1280", "2022-07-02");
        Assert.Equal([], StandingSummary.Of(sent.On("2022-06-30")).Late);
        var summary = StandingSummary.Of(sent.On("2022-07-03"));
        Assert.Equal(["1280", "1281", "1282"], summary.Late);
        Assert.Equal((2, 4), (summary.Answered, summary.Asked));
        Assert.Equal([121, 123], summary.AnswerDays);
    }

    [Fact]
    public void What_is_tried_leaves_the_standing_as_it_was()
    {
        var sent = new SentCase();
        foreach (var code in new[] { "12", "1281", "1282" })
            sent.Decide(code, "2022-04-01", Outcome.AdoptIf, IfOthers);
        var now = sent.On("2022-05-01");
        var then = now.WhatIf(new StandingDecision("1280", 1, now.AsOf, Outcome.Adopt));
        Assert.Equal(PointOutcome.InForce, then.Result.Of(1)!.Outcome);
        Assert.Equal(PointOutcome.Open, now.Result.Of(1)!.Outcome);
    }

    [Fact]
    public void The_exported_case_recomputes_to_what_the_page_shows()
    {
        var sent = new SentCase(points: 2);
        sent.Decide("12", "2022-04-01", Outcome.AdoptIf, """{"allOf":[{"adopts":{"principals":"municipalities"}},{"manual":{"text":"budget"}}]}""", lapses: "2022-12-31");
        sent.Rule(sent.Decide("1280", "2022-04-02", Outcome.AdoptDeviating), "2022-04-05", true, RulingKind.Equivalence);
        sent.Decide("1281", "2022-04-03", Outcome.Reject, point: 2);
        var shown = sent.On("2022-05-01").Result;
        var json = Encoding.UTF8.GetString(StandingCaseWriter.Write(shown.Case));
        var again = Standing.Of(Assert.Single(StandingCaseJson.Read(json).Cases));
        Assert.Equal(shown.Statuses.Select(s => s.Status), again.Statuses.Select(s => s.Status));
        Assert.Equal(shown.Points.AsEnumerable(), again.Points);
        using var output = new StringWriter();
        Assert.Equal(0, StandingVerb.Run(new StringReader(json), output, TextWriter.Null));
    }

    [Fact]
    public void The_name_of_a_kept_summary_holds_all_that_it_depends_on()
    {
        var id = Guid.CreateVersion7();
        var key = new StandingKey(Guid.CreateVersion7(), id, 1, 2, 3, 4, 6, SentCase.Sent, 5);
        StandingKey[] others =
        [
            key with { CollaborationId = Guid.CreateVersion7() }, key with { RecommendationId = Guid.CreateVersion7() }, key with { Version = 2 },
            key with { Decisions = 3 }, key with { Responses = 4 }, key with { Rulings = 5 }, key with { Steps = 7 }, key with { Day = key.Day.AddDays(1) }, key with { Residents = 6 },
        ];
        Assert.Equal(key, key with { });
        Assert.All(others, other => Assert.NotEqual(key, other));
    }
}
