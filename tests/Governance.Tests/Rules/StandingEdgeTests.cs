using Governance.Recommendations.Domain;
using static Governance.Recommendations.Domain.Condition;

namespace Governance.Tests.Rules;

public sealed class StandingEdgeTests
{
    private static readonly DateOnly Day1 = new(2022, 3, 1);
    private static readonly Condition Everybody = new Adopts(Who.All);

    [Theory]
    [InlineData(34)]
    [InlineData(50)]
    public void Principals_that_each_say_if_the_others_do_are_in_force(int count)
    {
        var decisions = Enumerable.Range(0, count).Select(i => If(RandomCase.Id(i), i, new Adopts(Who.Others)));
        var result = Standing.Of(Case(count, [Everybody], [.. decisions], day: count + 5));
        Assert.All(result.Statuses, s => Assert.Equal(PrincipalStatus.ConditionMet, s.Status));
        Assert.Equal(new PointStanding(1, PointOutcome.InForce, Day1.AddDays(count - 1)), Assert.Single(result.Points));
    }

    [Fact]
    public void One_no_among_them_fails_them_all()
    {
        var decisions = Enumerable.Range(1, 33).Select(i => If(RandomCase.Id(i), i, new Adopts(Who.Others))).Prepend(Says("12", 0, Outcome.Reject));
        var result = Standing.Of(Case(34, [Everybody], [.. decisions], day: 60));
        Assert.Equal(33, result.Statuses.Count(s => s.Status == PrincipalStatus.ConditionFailed));
        Assert.Equal(PointOutcome.Failed, result.Points[0].Outcome);
        Assert.Equal("12", Assert.Single(result.BlockersOf(1).Principals).Principal);
    }

    [Fact]
    public void Thirty_two_that_wait_for_each_other_and_for_one_wait_for_one()
    {
        var decisions = Enumerable.Range(0, 33).Select(i => If(RandomCase.Id(i), i, new Adopts(Who.Others)));
        var result = Standing.Of(Case(34, [Everybody], [.. decisions], day: 60));
        var waited = Assert.Single(result.BlockersOf("12", 1).Principals);
        Assert.Equal((RandomCase.Id(33), PrincipalStatus.Pending, true), (waited.Principal, waited.Status, waited.CouldStill));
        Assert.Equal(33, result.WhyCondition("12", 1)!.Waits.Count);
    }

    [Fact]
    public void It_has_not_lapsed_on_its_last_day_and_has_the_day_after()
    {
        var waits = If("12", 0, new Adopts(Who.Municipalities), lapses: 3);
        Assert.Equal(PrincipalStatus.ConditionPending, StatusOf([waits], day: 3));
        Assert.Equal(PrincipalStatus.ConditionLapsed, StatusOf([waits], day: 4));
    }

    [Fact]
    public void What_counts_on_its_last_day_does_not_lapse_even_if_it_stops_counting_later()
    {
        StandingDecision[] decisions = [If("12", 0, new Adopts(Who.Municipalities), lapses: 3), Says("1201", 3, Outcome.Adopt), Says("1201", 5, Outcome.Reject)];
        Assert.Equal(PrincipalStatus.ConditionMet, StatusOf(decisions, day: 4));
        Assert.Equal(PrincipalStatus.ConditionFailed, StatusOf(decisions, day: 5));
    }

    [Fact]
    public void What_has_lapsed_stays_lapsed_until_superseded()
    {
        StandingDecision[] decisions =
        [
            If("12", 0, new Adopts(Who.Municipalities), lapses: 3),
            Says("1201", 4, Outcome.Adopt),
            If("12", 9, new Adopts(Who.Municipalities)),
        ];
        Assert.Equal(PrincipalStatus.ConditionLapsed, StatusOf(decisions, day: 8));
        Assert.Equal(PrincipalStatus.ConditionMet, StatusOf(decisions, day: 9));
    }

    [Fact]
    public void A_decision_after_its_own_last_day_has_lapsed_from_the_start() =>
        Assert.Equal(PrincipalStatus.ConditionLapsed, StatusOf([If("12", 4, new AllOf([]), lapses: 3)], day: 4));

    [Fact]
    public void A_lapse_can_take_the_best_case_from_those_who_waited_for_it()
    {
        StandingDecision[] decisions = [If("12", 0, new Adopts(Who.Municipalities), lapses: 3), If("1201", 0, new Adopts(Who.Region))];
        var late = Standing.Of(Case(3, [Everybody], decisions, day: 4));
        Assert.Equal(PrincipalStatus.ConditionFailed, late.Of("1201", 1)!.Status);
        Assert.Equal(PrincipalStatus.ConditionPending, Standing.Of(Case(3, [Everybody], decisions, day: 3)).Of("1201", 1)!.Status);
        Assert.Equal(PointOutcome.Failed, late.Points[0].Outcome);
    }

    [Fact]
    public void In_force_since_is_the_first_day_of_the_unbroken_stretch()
    {
        StandingDecision[] decisions =
        [
            Says("12", 0, Outcome.Adopt), Says("1201", 1, Outcome.Adopt), Says("1201", 5, Outcome.Reject),
            Says("1201", 8, Outcome.Reject), Says("1201", 8, Outcome.Adopt), Says("12", 9, Outcome.Reject), Says("12", 9, Outcome.Adopt),
        ];
        Assert.Equal(Day1.AddDays(1), Standing.Of(Case(2, [Everybody], decisions, day: 4)).Points[0].InForceSince);
        Assert.Null(Standing.Of(Case(2, [Everybody], decisions, day: 7)).Points[0].InForceSince);
        Assert.Equal(Day1.AddDays(8), Standing.Of(Case(2, [Everybody], decisions, day: 20)).Points[0].InForceSince);
    }

    [Fact]
    public void An_answer_on_another_point_leaves_the_decider_out_there_too()
    {
        var matching = new AllOf([new Adopts(Who.Others, Point: 2), new Adopts(Who.Region, Point: 2)]);
        StandingDecision[] decisions = [If("12", 0, matching), Says("1201", 1, Outcome.Adopt, point: 2)];
        Assert.Equal(PrincipalStatus.ConditionMet, Standing.Of(Case(2, [Everybody, Everybody], decisions, day: 3)).Of("12", 1)!.Status);
    }

    [Fact]
    public void All_and_listed_include_the_decider_and_its_own_adoption_supports_itself()
    {
        Assert.Equal(PrincipalStatus.ConditionMet, StatusOf([If("12", 0, new Adopts(Who.Listed(["12"])))], day: 0));
        Assert.Equal(PrincipalStatus.ConditionMet, StatusOf([If("12", 0, new Adopts(Who.All, AtLeast: 1))], day: 0));
        Assert.Equal(PrincipalStatus.ConditionPending, StatusOf([If("12", 0, new Adopts(Who.All, Point: 2, AtLeast: 1))], day: 0, points: 2));
    }

    [Fact]
    public void In_a_population_share_nobody_is_left_out() =>
        Assert.Equal(PrincipalStatus.ConditionMet, StatusOf([If("12", 0, new PopulationShare(Who.Others, null, 50))], day: 0));

    [Theory]
    [InlineData("""{"allOf":[]}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"anyOf":[]}""", PrincipalStatus.ConditionFailed)]
    [InlineData("""{"adopts":{"principals":[]}}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"adopts":{"principals":[],"atLeast":1}}""", PrincipalStatus.ConditionFailed)]
    [InlineData("""{"adopts":{"principals":"region"}}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"adopts":{"principals":"others","atLeast":0}}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"adopts":{"principals":"others","atLeast":2}}""", PrincipalStatus.ConditionFailed)]
    [InlineData("""{"adopts":{"principals":"others","point":7}}""", PrincipalStatus.ConditionFailed)]
    [InlineData("""{"adopts":{"principals":["9999"]}}""", PrincipalStatus.ConditionFailed)]
    [InlineData("""{"populationShare":{"principals":"municipalities","percent":0}}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"populationShare":{"principals":"municipalities","percent":100}}""", PrincipalStatus.ConditionPending)]
    [InlineData("""{"populationShare":{"principals":[],"percent":100}}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"manual":{"text":"x","confirmed":null}}""", PrincipalStatus.ConditionPending)]
    [InlineData("""{"manual":{"text":"x","confirmed":true}}""", PrincipalStatus.ConditionMet)]
    [InlineData("""{"manual":{"text":"x","confirmed":false}}""", PrincipalStatus.ConditionFailed)]
    [InlineData("""{"allOf":[{"anyOf":[{"manual":{"text":"x","confirmed":false}},{"adopts":{"principals":"others"}}]}]}""", PrincipalStatus.ConditionPending)]
    public void The_regions_condition_alone_gives(string condition, object status) =>
        Assert.Equal(status, StatusOf([If("12", 0, ConditionJson.Read(condition))], day: 0));

    [Theory]
    [InlineData(null, PrincipalStatus.Deviating, PointOutcome.Open)]
    [InlineData(true, PrincipalStatus.Adopted, PointOutcome.InForce)]
    [InlineData(false, PrincipalStatus.Deviating, PointOutcome.Failed)]
    public void A_deviating_wording_counts_when_found_equivalent(bool? equivalent, object status, object outcome)
    {
        var deviating = Says("12", 0, Outcome.AdoptDeviating) with { Equivalent = equivalent };
        var result = Standing.Of(Case(1, [Everybody], [deviating], day: 0));
        Assert.Equal((status, outcome), (result.Statuses[0].Status, result.Points[0].Outcome));
    }

    [Fact]
    public void A_rule_that_asks_for_nothing_is_in_force_from_the_first_decision_and_without_any_from_the_day_asked()
    {
        Assert.Equal(Day1.AddDays(2), Standing.Of(Case(1, [new AllOf([])], [Says("12", 2, Outcome.Note)], day: 9)).Points[0].InForceSince);
        Assert.Equal(Day1.AddDays(9), Standing.Of(Case(1, [new AllOf([])], [], day: 9)).Points[0].InForceSince);
    }

    [Fact]
    public void A_share_shows_how_far_it_has_come_without_rounding_up()
    {
        var given = new StandingCase(
            [new("12", StandingKind.Region, 0), new("1201", StandingKind.Municipality, 6596), new("1202", StandingKind.Municipality, 3404)],
            [new(1, new PopulationShare(Who.Municipalities, null, 66))],
            [Says("1201", 0, Outcome.Adopt), Says("1202", 0, Outcome.ReferBack)],
            Day1);
        var why = Standing.Of(given).WhyRule(1);
        Assert.Equal(new Progress(6596, 10_000, 6600, 10_000), why.Progress);
        Assert.Equal((65.9m, 100m), (why.Progress!.Percent, why.Progress.PercentAtBest));
        Assert.Equal(new WaitedFor("1202", 1, PrincipalStatus.ReferredBack, Outcome.ReferBack, CouldStill: true), Assert.Single(why.Waits));
    }

    [Fact]
    public void An_unanswered_manual_condition_is_what_its_dependants_wait_for()
    {
        StandingDecision[] decisions = [If("12", 0, new Manual("statsbidraget beviljas")), If("1201", 0, new Adopts(Who.Region))];
        var blockers = Standing.Of(Case(2, [Everybody], decisions, day: 1)).BlockersOf(1);
        Assert.Empty(blockers.Principals);
        Assert.Equal(new UnconfirmedCondition("12", 1, "statsbidraget beviljas", null), Assert.Single(blockers.Unconfirmed));
    }

    [Fact]
    public void A_condition_without_words_is_refused() =>
        Assert.Throws<ArgumentException>(() => StatusOf([Says("12", 0, Outcome.AdoptIf)], day: 0));

    private static PrincipalStatus StatusOf(StandingDecision[] decisions, int day, int points = 1) =>
        Standing.Of(Case(2, [.. Enumerable.Repeat(Everybody, points)], decisions, day)).Of("12", 1)!.Status;

    private static StandingCase Case(int count, Condition[] rules, StandingDecision[] decisions, int day) => new(
        [.. Enumerable.Range(0, count).Select(i => new StandingPrincipal(RandomCase.Id(i), i == 0 ? StandingKind.Region : StandingKind.Municipality, 1000))],
        [.. rules.Select((r, i) => new StandingPoint(i + 1, r))],
        decisions,
        Day1.AddDays(day));

    private static StandingDecision Says(string principal, int day, Outcome outcome, int point = 1) => new(principal, point, Day1.AddDays(day), outcome);

    private static StandingDecision If(string principal, int day, Condition condition, int? lapses = null) =>
        new(principal, 1, Day1.AddDays(day), Outcome.AdoptIf, condition, lapses is { } l ? Day1.AddDays(l) : null);
}
