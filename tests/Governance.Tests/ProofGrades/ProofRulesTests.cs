using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using static Governance.Recommendations.Domain.Proof.ProofStepKind;

namespace Governance.Tests.ProofGrades;

/// <summary>The guards, each on both sides of its border and with its paragraph in the message.</summary>
public sealed class ProofRulesTests
{
    [Theory]
    [InlineData("2022-05-11", "2022-05-25", "2022-05-26")]
    // A Friday before Christmas 2021: day 14 is New Year's Eve, and the weekend follows.
    [InlineData("2021-12-17", "2022-01-03", "2022-01-04")]
    public void Minutes_are_adjusted_within_fourteen_days(string decided, string last, string late)
    {
        var made = new ProvedDecision(day: decided);
        Assert.Null(made.Refusal(Adjusted, last));
        Refused(made.Refusal(Adjusted, late), RecommendationRules.AdjustedLate, "5 kap. 69 §", last);
        Assert.True(made.Add(Adjusted, late, "Justeraren var sjuk."));
    }

    [Fact]
    public void Minutes_are_adjusted_at_the_meeting_at_the_earliest()
    {
        var made = new ProvedDecision();
        Assert.Null(made.Refusal(Adjusted, "2022-05-11"));
        Refused(made.Refusal(Adjusted, "2022-05-10"), RecommendationRules.WrongDay, "före mötet");
    }

    [Theory]
    [InlineData("2022-05-17", "2022-05-19", "2022-05-20")]
    // Adjusted on a Thursday: the second day is a Saturday.
    [InlineData("2022-05-19", "2022-05-23", "2022-05-24")]
    public void The_notice_goes_up_by_the_second_day_after_the_adjustment(string adjusted, string last, string late)
    {
        var made = new ProvedDecision();
        made.Add(Adjusted, adjusted);
        Assert.Null(made.Refusal(Announced, last));
        Assert.Null(made.Refusal(Announced, adjusted));
        Refused(made.Refusal(Announced, late), RecommendationRules.NoticeUp, "8 kap. 12 §", last);
        Assert.True(made.Add(Announced, late, "Anslagstavlan låg nere."));
    }

    [Fact]
    public void No_notice_before_the_adjustment()
    {
        var made = new ProvedDecision();
        Refused(made.Refusal(Announced, "2022-05-12"), RecommendationRules.NoticeUp, "8 kap. 12 §");
        made.Add(Adjusted, "2022-05-13");
        Refused(made.Refusal(Announced, "2022-05-12", "Skäl."), RecommendationRules.NoticeUp, "8 kap. 12 §");
        Assert.Null(made.Refusal(Announced, "2022-05-13"));
    }

    [Fact]
    public void The_notice_stands_until_the_time_is_over()
    {
        var made = ProvedDecision.Announced();
        Assert.Null(made.Refusal(TakenDown, "2022-06-03"));
        Refused(made.Refusal(TakenDown, "2022-06-02"), RecommendationRules.NoticeDown, "8 kap. 12 §", "2022-06-03");
        Assert.True(made.Add(TakenDown, "2022-06-02", "Togs ned av misstag."));
    }

    [Fact]
    public void Only_what_is_up_is_taken_down()
    {
        var made = new ProvedDecision();
        Refused(made.Refusal(TakenDown, "2022-06-03"), RecommendationRules.NoticeDown, "8 kap. 12 §");
        made = ProvedDecision.Announced();
        Refused(made.Refusal(TakenDown, "2022-05-12", "Samma dag."), RecommendationRules.NoticeDown, "8 kap. 12 §");
        Assert.False(made.Add(TakenDown, "2022-06-03"));
        Refused(made.Refusal(TakenDown, "2022-06-07"), RecommendationRules.NoticeDown, "8 kap. 12 §");
    }

    [Fact]
    public void A_notice_is_renewed_only_after_it_came_down_too_early()
    {
        var made = ProvedDecision.Announced();
        Refused(made.Refusal(Announced, "2022-05-20"), RecommendationRules.NoticeUp, "8 kap. 12 §");
        made.Add(TakenDown, "2022-05-19", "Misstag.");
        Assert.False(made.Add(Announced, "2022-05-20"));
        var kept = ProvedDecision.Announced();
        kept.Add(TakenDown, "2022-06-03");
        Refused(kept.Refusal(Announced, "2022-06-10"), RecommendationRules.NoticeUp, "8 kap. 12 §");
    }

    [Fact]
    public void An_appeal_comes_in_within_three_weeks_from_the_notice()
    {
        var made = ProvedDecision.Announced();
        Assert.Null(made.Refusal(Appealed, "2022-06-02"));
        Refused(made.Refusal(Appealed, "2022-06-03"), RecommendationRules.Appeal, "13 kap. 5 §", "2022-06-02");
    }

    [Fact]
    public void While_no_notice_stood_the_time_for_an_appeal_has_not_run_out()
    {
        var made = ProvedDecision.Announced();
        made.Add(TakenDown, "2022-05-20", "Misstag.");
        Assert.Null(made.Refusal(Appealed, "2022-08-01"));
        Assert.Null(new ProvedDecision().Refusal(Appealed, "2022-08-01"));
        Refused(new ProvedDecision().Refusal(Appealed, "2022-05-10"), RecommendationRules.WrongDay, "före beslutet");
    }

    [Fact]
    public void What_only_prepares_cannot_be_appealed()
    {
        Refused(new ProvedDecision(Outcome.ReferBack).Refusal(Appealed, "2022-05-20"), RecommendationRules.Appeal, "13 kap. 2 §");
        Refused(new ProvedDecision(Outcome.Postpone, BodyKind.Committee).Refusal(Appealed, "2022-05-20"), RecommendationRules.Appeal, "13 kap. 2 §");
        Assert.Null(new ProvedDecision(Outcome.ReferBack, BodyKind.Council).Refusal(Appealed, "2022-05-20"));
        Assert.Null(new ProvedDecision(Outcome.Reject).Refusal(Appealed, "2022-05-20"));
    }

    [Fact]
    public void A_court_rules_on_what_was_appealed_and_no_earlier()
    {
        var made = ProvedDecision.Announced();
        foreach (var ruling in new[] { Upheld, Quashed })
            Refused(made.Refusal(ruling, "2022-09-01"), RecommendationRules.Ruling, "13 kap. 8 §");
        made.Add(Appealed, "2022-06-01");
        Refused(made.Refusal(Quashed, "2022-05-31"), RecommendationRules.Ruling, "13 kap. 8 §");
        Assert.Null(made.Refusal(Quashed, "2022-06-01"));
    }

    [Fact]
    public void Only_a_ruling_that_lets_it_stand_becomes_legal_force()
    {
        var made = ProvedDecision.Announced();
        made.Add(Appealed, "2022-06-01");
        Refused(made.Refusal(RulingFinal, "2022-09-01"), RecommendationRules.Ruling, "13 kap. 8 §");
        made.Add(Upheld, "2022-09-02");
        Refused(made.Refusal(RulingFinal, "2022-09-01"), RecommendationRules.Ruling, "13 kap. 8 §");
        made.Add(RulingFinal, "2022-09-23");
        Refused(made.Refusal(Quashed, "2022-10-01"), RecommendationRules.Ruling, "13 kap. 8 §");
    }

    [Fact]
    public void Nothing_has_happened_in_the_future()
    {
        var made = new ProvedDecision(day: "2022-11-28");
        Assert.Null(made.Refusal(Adjusted, "2022-12-01"));
        Refused(made.Refusal(Adjusted, "2022-12-02"), RecommendationRules.WrongDay, "har inte varit än");
    }

    [Fact]
    public void A_correction_names_an_entry_that_stands_and_says_why()
    {
        var made = ProvedDecision.Announced();
        var wrong = made.IdOf(Announced);
        Refused(made.Refusal(Announced, "2022-05-13", reason: null, wrong), RecommendationRules.ReasonMissing, "skäl");
        Refused(made.Refusal(Adjusted, "2022-05-13", "Fel.", wrong), RecommendationRules.NothingToCorrect, "rättas");
        Refused(made.Refusal(Announced, "2022-05-13", "Fel.", Guid.CreateVersion7()), RecommendationRules.NothingToCorrect, "rättas");
        made.Add(Announced, "2022-05-13", "Fel.", wrong);
        Refused(made.Refusal(Announced, "2022-05-14", "Fel igen.", wrong), RecommendationRules.NothingToCorrect, "rättas");
    }

    [Fact]
    public void A_correction_must_leave_the_rest_true()
    {
        var made = ProvedDecision.Announced();
        Refused(made.Refusal(Retracted, "2022-11-30", "Fel.", made.IdOf(Adjusted)), RecommendationRules.NoticeUp, "8 kap. 12 §");
        Assert.Null(made.Refusal(Retracted, "2022-11-30", "Fel.", made.IdOf(Announced)));
    }

    private static void Refused(Platform.Rules.RuleBroken? refusal, string code, params string[] said)
    {
        Assert.NotNull(refusal);
        Assert.Equal(code, refusal.Code);
        Assert.All(said, part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal));
    }
}
