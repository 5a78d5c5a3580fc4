using CsCheck;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using static Governance.Recommendations.Domain.Proof.ProofStepKind;

namespace Governance.Tests.ProofGrades;

/// <summary>Grade and way to legal force on any day, from the entries alone.</summary>
public sealed class DecisionProofTests
{
    [Fact]
    public void The_way_to_legal_force_when_nobody_appeals()
    {
        var made = ProvedDecision.Announced();
        Assert.Equal(
            [LegalState.NotAdjusted, LegalState.AppealRunning, LegalState.AppealRunning, LegalState.Final, LegalState.Final],
            States(made, "2022-05-11", "2022-05-12", "2022-06-02", "2022-06-03", "2022-08-01"));
        Assert.Equal(ProvedDecision.Day("2022-06-03"), made.Proof.FinalOn);
    }

    [Fact]
    public void Adjusted_and_not_announced_has_no_last_day()
    {
        var made = new ProvedDecision();
        made.Add(Adjusted, "2022-05-12");
        Assert.Equal([LegalState.NotAdjusted, LegalState.Adjusted], States(made, "2022-05-11", "2022-07-01"));
        Assert.Equal((null, null), (made.Proof.Period, made.Proof.FinalOn));
    }

    [Theory]
    [InlineData("2022-06-02", false)]
    [InlineData("2022-06-03", true)]
    public void The_notice_must_stand_through_the_last_day(string down, bool final)
    {
        var made = ProvedDecision.Announced();
        Assert.Equal(!final, made.Add(TakenDown, down, reason: "Togs ned av misstag."));
        Assert.Equal(final ? LegalState.Final : LegalState.NoticeToRenew, made.Proof.StateOn(ProvedDecision.Day("2022-06-03")));
        Assert.Equal(final, made.Proof.FinalOn is not null);
    }

    [Fact]
    public void A_notice_that_is_renewed_starts_the_three_weeks_over()
    {
        var made = ProvedDecision.Announced();
        made.Add(TakenDown, "2022-05-20", "Fel anslag togs ned.");
        made.Add(Announced, "2022-05-20");
        Assert.Equal(
            [LegalState.AppealRunning, LegalState.AppealRunning, LegalState.AppealRunning, LegalState.Final],
            States(made, "2022-05-19", "2022-05-20", "2022-06-10", "2022-06-11"));
        made.Add(TakenDown, "2022-06-11");
        Assert.Equal(ProvedDecision.Day("2022-06-11"), made.Proof.FinalOn);
    }

    [Fact]
    public void An_appeal_keeps_it_from_legal_force_until_the_courts_ruling_is_final()
    {
        var made = ProvedDecision.Announced();
        made.Add(Appealed, "2022-06-02");
        Assert.Equal([LegalState.AppealRunning, LegalState.Appealed, LegalState.Appealed], States(made, "2022-06-01", "2022-06-02", "2022-09-01"));
        made.Add(Upheld, "2022-10-03");
        Assert.Equal([LegalState.Appealed, LegalState.Upheld, LegalState.Upheld], States(made, "2022-10-02", "2022-10-03", "2022-11-30"));
        made.Add(RulingFinal, "2022-10-25");
        Assert.Equal([LegalState.Upheld, LegalState.Final], States(made, "2022-10-24", "2022-10-25"));
    }

    [Fact]
    public void A_quashed_decision_is_quashed_from_the_day_of_the_judgment_and_never_final()
    {
        var made = ProvedDecision.Announced();
        made.Add(Appealed, "2022-05-30");
        made.Add(Quashed, "2022-10-03");
        Assert.Equal((false, true), (made.Proof.IsQuashedOn(ProvedDecision.Day("2022-10-02")), made.Proof.IsQuashedOn(ProvedDecision.Day("2022-10-03"))));
        Assert.Equal([LegalState.Appealed, LegalState.Quashed], States(made, "2022-10-02", "2022-10-03"));
        Assert.Null(made.Proof.FinalOn);
    }

    [Fact]
    public void A_higher_court_can_let_it_stand_after_all()
    {
        var made = ProvedDecision.Announced();
        made.Add(Appealed, "2022-05-30");
        made.Add(Quashed, "2022-08-01");
        made.Add(Upheld, "2022-10-03");
        made.Add(RulingFinal, "2022-10-24");
        Assert.Equal([LegalState.Quashed, LegalState.Upheld, LegalState.Final], States(made, "2022-09-01", "2022-10-03", "2022-10-24"));
    }

    [Fact]
    public void Grades_rise_with_evidence_and_then_with_legal_force()
    {
        var made = ProvedDecision.Announced();
        made.Add(Evidenced, "2022-05-25");
        Assert.Equal(
            [EvidenceGrade.Reported, EvidenceGrade.Evidenced, EvidenceGrade.Evidenced, EvidenceGrade.Final],
            Grades(made, "2022-05-24", "2022-05-25", "2022-06-02", "2022-06-03"));
    }

    [Fact]
    public void Legal_force_without_evidence_is_no_grade_and_late_evidence_reaches_both_at_once()
    {
        var made = ProvedDecision.Announced();
        Assert.Equal([EvidenceGrade.Reported], Grades(made, "2022-09-01"));
        made.Add(Evidenced, "2022-09-02");
        Assert.Equal([EvidenceGrade.Reported, EvidenceGrade.Final], Grades(made, "2022-09-01", "2022-09-02"));
    }

    [Fact]
    public void A_better_copy_of_the_excerpt_does_not_move_the_day_of_evidence()
    {
        var made = ProvedDecision.Announced();
        made.Add(Evidenced, "2022-05-25");
        made.Add(Evidenced, "2022-08-01");
        Assert.Equal(ProvedDecision.Day("2022-05-25"), made.Proof.EvidencedOn);
        Assert.Equal(made.IdOf(Evidenced), made.Proof.Evidence!.Id);
    }

    [Fact]
    public void A_correction_sets_the_record_right_for_every_day()
    {
        var made = ProvedDecision.Announced();
        made.Add(Announced, "2022-05-13", "Fel dag.", made.IdOf(Announced));
        Assert.Equal(ProvedDecision.Day("2022-06-04"), made.Proof.FinalOn);
        Assert.Equal([LegalState.Adjusted, LegalState.AppealRunning], States(made, "2022-05-12", "2022-05-13"));
    }

    [Fact]
    public void What_is_taken_back_never_was()
    {
        var made = ProvedDecision.Announced();
        made.Add(Appealed, "2022-05-30");
        Assert.Null(made.Proof.FinalOn);
        made.Add(Retracted, "2022-11-30", "Gällde ett annat beslut.", made.IdOf(Appealed));
        Assert.Equal(ProvedDecision.Day("2022-06-03"), made.Proof.FinalOn);
    }

    [Fact]
    public void Grades_never_fall_and_only_legal_force_with_evidence_is_final() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 40], Gen.Int[-1, 60], Gen.Int[-1, 60], Gen.Bool).Sample((adjusted, announced, down, evidence, appealed) =>
        {
            var decided = new DateOnly(2022, 5, 11);
            List<ProofStep> steps = [Step(Adjusted, decided.AddDays(adjusted)), Step(Announced, decided.AddDays(adjusted + announced))];
            if (down > 0)
                steps.Add(Step(TakenDown, decided.AddDays(adjusted + announced + down)));
            if (evidence >= 0)
                steps.Add(Step(Evidenced, decided.AddDays(evidence)));
            if (appealed)
                steps.Add(Step(Appealed, decided.AddDays(adjusted + announced + 1)));
            var proof = new DecisionProof(decided, steps);
            var before = EvidenceGrade.Reported;
            for (var day = decided; day < decided.AddDays(140); day = day.AddDays(1))
            {
                var (grade, state) = (proof.GradeOn(day), proof.StateOn(day));
                Assert.True(grade >= before);
                Assert.Equal(grade == EvidenceGrade.Final, state == LegalState.Final && proof.EvidencedOn <= day);
                Assert.False(state == LegalState.Final && (appealed || day <= proof.Period!.Value.LastDay));
                before = grade;
            }
        });

    private static ProofStep Step(ProofStepKind kind, DateOnly on) => new() { Kind = kind, On = on };

    private static LegalState[] States(ProvedDecision made, params string[] days) => [.. days.Select(d => made.Proof.StateOn(ProvedDecision.Day(d)))];

    private static EvidenceGrade[] Grades(ProvedDecision made, params string[] days) => [.. days.Select(d => made.Proof.GradeOn(ProvedDecision.Day(d)))];
}
