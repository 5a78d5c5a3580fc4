using CsCheck;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

public sealed class StandingPropertyTests
{
    [Fact]
    public void Agrees_with_the_rules_taken_word_by_word() => RandomCase.Cases.Sample(AssertSame, iter: 5_000);

    [Fact]
    public void Order_of_same_day_decisions_of_different_principals_or_points_does_not_matter() =>
        Gen.Select(RandomCase.Cases, Gen.Int).Sample(
            (given, seed) =>
            {
                var random = new Random(seed);
                var groups = given.Decisions.GroupBy(d => (d.Principal, d.Point)).Select(g => new Queue<StandingDecision>(g)).ToList();
                var shuffled = new List<StandingDecision>();
                while (groups.Count > 0)
                {
                    var pick = groups[random.Next(groups.Count)];
                    shuffled.Add(pick.Dequeue());
                    groups.RemoveAll(g => g.Count == 0);
                }

                Assert.Equal(Lines(Standing.Of(given)), Lines(Standing.Of(given with { Decisions = shuffled })));
            },
            iter: 3_000);

    [Fact]
    public void An_adoption_more_never_turns_a_met_condition_unmet_nor_a_point_out_of_force() =>
        Gen.Select(RandomCase.Cases, Gen.Int[0, 6], Gen.Int[1, 3]).Sample(
            (given, principal, point) =>
            {
                var before = Standing.Of(given);
                if (before.Of(RandomCase.Id(principal), point) is not { } one || one.Counts)
                    return;
                var more = new StandingDecision(one.Principal, point, given.AsOf, Outcome.Adopt);
                var after = Standing.Of(given with { Decisions = [.. given.Decisions, more] });
                Assert.All(before.Statuses.Where(s => s.Counts), s => Assert.True(after.Of(s.Principal, s.Point)!.Counts));
                Assert.All(before.Points.Where(p => p.Outcome == PointOutcome.InForce), p => Assert.Equal(p, after.Of(p.Point)));
            },
            iter: 5_000);

    [Fact]
    public void Decisions_after_the_day_change_nothing() =>
        Gen.Select(RandomCase.Cases, RandomCase.Decisions).Sample(
            (given, later) => Assert.Equal(
                Lines(Standing.Of(given)),
                Lines(Standing.Of(given with { Decisions = [later with { Date = given.AsOf.AddDays(1) }, .. given.Decisions] }))),
            iter: 2_000);

    [Fact]
    public void The_why_says_what_the_standing_says() =>
        RandomCase.Cases.Sample(
            given =>
            {
                var result = Standing.Of(given);
                foreach (var point in result.Points)
                    Assert.Equal((int)point.Outcome, (int)result.WhyRule(point.Point).Holding);
                foreach (var one in result.Statuses.Where(s => s.Decision?.Outcome == Outcome.AdoptIf && s.Status != PrincipalStatus.ConditionLapsed))
                {
                    var expected = one.Status switch
                    {
                        PrincipalStatus.ConditionMet => Holding.Holds,
                        PrincipalStatus.ConditionPending => Holding.CouldHold,
                        _ => Holding.Cannot,
                    };
                    Assert.Equal(expected, result.WhyCondition(one.Principal, one.Point)!.Holding);
                }
            },
            iter: 5_000);

    [Fact]
    public void Conditions_survive_storage_and_equal_by_value() =>
        RandomCase.Conditions.Where(NamesNobodyTwice).Sample(
            condition =>
            {
                var stored = ConditionJson.Write(condition);
                var read = ConditionJson.Read(stored);
                Assert.Equal(condition, read);
                Assert.Equal(condition.GetHashCode(), read.GetHashCode());
                Assert.Equal(stored, ConditionJson.Write(read));
            },
            iter: 3_000);

    internal static void AssertSame(StandingCase given)
    {
        var expected = new NaiveStanding(given).Run();
        var actual = Standing.Of(given);
        Assert.Equal(expected.Statuses, actual.Statuses.Select(s => (s.Principal, s.Point, s.Status)));
        Assert.Equal(expected.Points, actual.Points.Select(p => (p.Point, p.Outcome, p.InForceSince)));
    }

    private static List<string> Lines(StandingResult result) =>
        [.. result.Statuses.Select(s => $"{s.Principal} {s.Point} {s.Status}"), .. result.Points.Select(p => p.ToString())];

    private static bool NamesNobodyTwice(Condition condition) => condition switch
    {
        Condition.AllOf a => a.Terms.All(NamesNobodyTwice),
        Condition.AnyOf a => a.Terms.All(NamesNobodyTwice),
        Condition.Adopts a => a.Principals.Ids.Distinct().Count() == a.Principals.Ids.Count,
        Condition.PopulationShare s => s.Principals.Ids.Distinct().Count() == s.Principals.Ids.Count,
        _ => true,
    };
}
