using System.Text;
using Governance.Recommendations;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Tests.Forum;

/// <summary>From which day a decision counts when the recommendation asks for proof, and until when a quashed one did.</summary>
public sealed class GradesInStandingTests
{
    private const string IfOthers = """{"adopts":{"principals":"others"}}""";

    [Fact]
    public void A_decision_counts_from_the_day_on_which_it_is_evidenced()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        sent.Prove(sent.Decide("1280", "2022-05-01"), ProofStepKind.Evidenced, "2022-05-20");
        Assert.Equal((PrincipalStatus.Pending, PrincipalStatus.Adopted), (sent.StatusOf("1280", "2022-05-19"), sent.StatusOf("1280", "2022-05-20")));
        var answer = sent.File.Answers[0];
        Assert.Equal((Discount.GradeTooLow, Discount.None), (sent.On("2022-05-19").DiscountOf(answer), sent.On("2022-05-20").DiscountOf(answer)));
    }

    [Fact]
    public void A_decision_counts_from_the_day_on_which_it_is_final()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Final);
        var decision = sent.Decide("1280", "2022-05-11");
        sent.Prove(decision, ProofStepKind.Evidenced, "2022-05-20");
        sent.Prove(decision, ProofStepKind.Adjusted, "2022-05-12");
        Assert.Equal(PrincipalStatus.Pending, sent.StatusOf("1280", "2022-12-31"));
        sent.Prove(decision, ProofStepKind.Announced, "2022-05-12");
        Assert.Equal((PrincipalStatus.Pending, PrincipalStatus.Adopted), (sent.StatusOf("1280", "2022-06-02"), sent.StatusOf("1280", "2022-06-03")));
    }

    [Fact]
    public void Where_reported_is_enough_grades_change_nothing()
    {
        var sent = new SentCase();
        sent.Prove(sent.Decide("1280", "2022-05-01"), ProofStepKind.Evidenced, "2022-05-20");
        Assert.Equal(PrincipalStatus.Adopted, sent.StatusOf("1280", "2022-05-01"));
        Assert.Single(sent.On("2022-06-01").Result.Case.Decisions);
    }

    [Fact]
    public void A_point_is_in_force_since_the_evidence_that_brought_it_there()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        foreach (var code in new[] { "12", "1281", "1282" })
            sent.Prove(sent.Decide(code, "2022-04-01", Outcome.AdoptIf, IfOthers), ProofStepKind.Evidenced, "2022-04-10");
        sent.Prove(sent.Decide("1280", "2022-05-01"), ProofStepKind.Evidenced, "2022-05-17");
        Assert.Equal(PointOutcome.Open, sent.On("2022-05-16").Result.Of(1)!.Outcome);
        Assert.Equal(new PointStanding(1, PointOutcome.InForce, SentCase.Day("2022-05-17")), sent.On("2022-08-01").Result.Of(1));
    }

    [Fact]
    public void An_earlier_decision_that_is_proved_after_a_newer_one_does_not_come_back()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        var first = sent.Decide("1280", "2022-05-01");
        var second = sent.Decide("1280", "2022-06-01", Outcome.Reject);
        sent.Prove(second, ProofStepKind.Evidenced, "2022-06-05");
        sent.Prove(first, ProofStepKind.Evidenced, "2022-06-10");
        Assert.Equal((PrincipalStatus.Pending, PrincipalStatus.Rejected), (sent.StatusOf("1280", "2022-06-04"), sent.StatusOf("1280", "2022-07-01")));
    }

    [Fact]
    public void A_newer_decision_takes_over_when_it_is_proved()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        sent.Prove(sent.Decide("1280", "2022-05-01"), ProofStepKind.Evidenced, "2022-05-02");
        sent.Prove(sent.Decide("1280", "2022-06-01", Outcome.Reject), ProofStepKind.Evidenced, "2022-06-15");
        Assert.Equal((PrincipalStatus.Adopted, PrincipalStatus.Rejected), (sent.StatusOf("1280", "2022-06-14"), sent.StatusOf("1280", "2022-06-15")));
    }

    [Fact]
    public void A_condition_whose_last_day_passed_before_the_evidence_has_lapsed()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        sent.Prove(sent.Decide("1280", "2022-05-01", Outcome.AdoptIf, """{"adopts":{"principals":"region"}}""", lapses: "2022-05-31"), ProofStepKind.Evidenced, "2022-06-01");
        sent.Prove(sent.Decide("12", "2022-04-01"), ProofStepKind.Evidenced, "2022-04-01");
        Assert.Equal(PrincipalStatus.ConditionLapsed, sent.StatusOf("1280", "2022-06-02"));
    }

    [Fact]
    public void A_quashed_decision_stops_counting_on_the_day_and_the_one_before_it_does_not_come_back()
    {
        var sent = new SentCase();
        foreach (var code in new[] { "12", "1281", "1282" })
            sent.Decide(code, "2022-04-01");
        sent.Decide("1280", "2022-04-02");
        var quashed = sent.Decide("1280", "2022-05-01");
        sent.Prove(quashed, ProofStepKind.Appealed, "2022-05-10");
        sent.Prove(quashed, ProofStepKind.Quashed, "2022-09-05");
        Assert.Equal(PointOutcome.InForce, sent.On("2022-09-04").Result.Of(1)!.Outcome);
        Assert.Equal((PrincipalStatus.Adopted, PrincipalStatus.ReferredBack), (sent.StatusOf("1280", "2022-09-04"), sent.StatusOf("1280", "2022-09-05")));
        Assert.Equal(PointOutcome.Open, sent.On("2022-09-05").Result.Of(1)!.Outcome);
        var on = sent.On("2022-09-05");
        Assert.Equal(Discount.Quashed, on.DiscountOf(on.File.Answers.First(a => a.Decision.Id == quashed.Id)));
        Assert.Equal(quashed.Id, on.SourceOf(on.Result.Of("1280", 1)!.Decision)!.Decision.Id);
        Assert.Null(on.AnsweredOn(sent.Id("1280"), 1));
        Assert.Contains(CountingAnswers.UndecidedIn(sent.File, on.AsOf), u => u.Addressee.Principal.Code == "1280");
    }

    [Fact]
    public void A_decision_after_the_judgment_counts_again_and_the_point_is_in_force_from_then()
    {
        var sent = new SentCase();
        foreach (var code in new[] { "12", "1281", "1282" })
            sent.Decide(code, "2022-04-01");
        var quashed = sent.Decide("1280", "2022-05-01");
        sent.Prove(quashed, ProofStepKind.Appealed, "2022-05-10");
        sent.Prove(quashed, ProofStepKind.Quashed, "2022-09-05");
        sent.Decide("1280", "2022-10-01");
        Assert.Equal(new PointStanding(1, PointOutcome.InForce, SentCase.Day("2022-10-01")), sent.On("2022-11-01").Result.Of(1));
    }

    [Fact]
    public void A_judgment_on_what_was_decided_again_changes_nothing()
    {
        var sent = new SentCase();
        var first = sent.Decide("1280", "2022-05-01");
        sent.Prove(first, ProofStepKind.Appealed, "2022-05-10");
        sent.Decide("1280", "2022-06-01", Outcome.Reject);
        sent.Prove(first, ProofStepKind.Quashed, "2022-09-05");
        Assert.Equal(PrincipalStatus.Rejected, sent.StatusOf("1280", "2022-10-01"));
    }

    [Fact]
    public void An_unproved_decision_is_an_answer_in_time_all_the_same()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Final);
        sent.Decide("1280", "2022-05-01");
        Assert.Equal(SentCase.Day("2022-05-01"), sent.On("2022-07-03").AnsweredOn(sent.Id("1280"), 1));
        Assert.DoesNotContain("1280", StandingSummary.Of(sent.On("2022-07-03")).Late);
        Assert.DoesNotContain(CountingAnswers.UndecidedIn(sent.File, SentCase.Day("2022-07-03")), u => u.Addressee.Principal.Code == "1280");
    }

    [Fact]
    public void The_exported_case_recomputes_to_what_the_page_shows()
    {
        var sent = new SentCase(countsFrom: EvidenceGrade.Evidenced);
        foreach (var code in new[] { "12", "1280", "1281", "1282" })
            sent.Prove(sent.Decide(code, "2022-04-01"), ProofStepKind.Evidenced, "2022-04-2" + code[^1]);
        var quashed = sent.File.Answers.First(a => a.Decision.PrincipalId == sent.Id("1281")).Decision;
        sent.Prove(quashed, ProofStepKind.Appealed, "2022-04-15");
        sent.Prove(quashed, ProofStepKind.Quashed, "2022-06-15");
        foreach (var day in new[] { "2022-04-21", "2022-05-01", "2022-06-14", "2022-06-15", "2022-12-01" })
        {
            var shown = sent.On(day).Result;
            var json = Encoding.UTF8.GetString(StandingCaseWriter.Write(shown.Case));
            var again = Standing.Of(Assert.Single(StandingCaseJson.Read(json).Cases));
            Assert.Equal(shown.Statuses.Select(s => s.Status), again.Statuses.Select(s => s.Status));
            Assert.Equal(shown.Points.AsEnumerable(), again.Points);
            using var output = new StringWriter();
            Assert.Equal(0, StandingVerb.Run(new StringReader(json), output, TextWriter.Null));
        }
    }
}
