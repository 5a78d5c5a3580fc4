using CsCheck;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

/// <summary>Cases that no people would write, and many that they would: strangers, empty lists, impossible numbers, last days already past.</summary>
internal static class RandomCase
{
    public static readonly DateOnly Start = new(2022, 3, 1);

    private static readonly Gen<Who> Whom = Gen.Frequency(
        (2, Gen.Const(Who.All)),
        (4, Gen.Const(Who.Others)),
        (4, Gen.Const(Who.Municipalities)),
        (3, Gen.Const(Who.Region)),
        (4, Gen.Int[0, 8].List[0, 5].Select(ids => Who.Listed([.. ids.Select(Id)]))));

    private static readonly Gen<int?> Point = Gen.Frequency((3, Gen.Const((int?)null)), (3, Gen.Int[1, 4].Select(p => (int?)p)));

    private static readonly Gen<bool?> Answer = One<bool?>(null, true, false);

    private static readonly Gen<Condition> Leaf = Gen.Frequency(
        (6, Gen.Select(Whom, Point, Gen.Frequency((3, Gen.Const((int?)null)), (2, Gen.Int[0, 9].Select(k => (int?)k))),
            (who, point, least) => (Condition)new Condition.Adopts(who, point, least))),
        (3, Gen.Select(Whom, Point, One(0, 1, 50, 66, 99, 100), (who, point, percent) => (Condition)new Condition.PopulationShare(who, point, percent))),
        (1, Answer.Select(a => (Condition)new Condition.Manual("statsbidraget beviljas", a))));

    public static readonly Gen<Condition> Conditions = Nested(3);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 12].Select(Start.AddDays);

    public static readonly Gen<StandingDecision> Decisions =
        from principal in Gen.Int[0, 6].Select(Id)
        from point in Gen.Int[1, 3]
        from date in Days
        from outcome in Gen.Frequency((4, Gen.Const(Outcome.Adopt)), (8, Gen.Const(Outcome.AdoptIf)), (5, Gen.Enum<Outcome>()))
        from condition in Conditions
        from lapsesOn in Gen.Frequency((1, Gen.Const((DateOnly?)null)), (1, Days.Select(d => (DateOnly?)d)))
        from equivalent in Answer
        select outcome switch
        {
            Outcome.AdoptIf => new StandingDecision(principal, point, date, outcome, condition, lapsesOn),
            Outcome.AdoptDeviating => new StandingDecision(principal, point, date, outcome, Equivalent: equivalent),
            _ => new StandingDecision(principal, point, date, outcome),
        };

    public static readonly Gen<StandingCase> Cases =
        from populations in Gen.OneOf(One(0L, 1L, 3L), Gen.Long[0, 1_500_000]).Array[1, 7]
        from regions in Gen.Frequency((5, Gen.Const(1)), (1, Gen.Const(0)), (1, Gen.Const(2)))
        from rules in Conditions.Array[1, 3]
        from decisions in Decisions.List[0, 30]
        from asOf in Gen.Int[0, 16].Select(Start.AddDays)
        select new StandingCase(
            [.. populations.Select((p, i) => new StandingPrincipal(Id(i), i < regions ? StandingKind.Region : StandingKind.Municipality, p))],
            [.. rules.Select((r, i) => new StandingPoint(i + 1, r))],
            decisions,
            asOf);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static string Id(int i) => i == 0 ? "12" : $"12{i:00}";

    private static Gen<Condition> Nested(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (5, Leaf),
            (1, Nested(depth - 1).List[0, 3].Select(t => (Condition)new Condition.AllOf(t))),
            (1, Nested(depth - 1).List[0, 3].Select(t => (Condition)new Condition.AnyOf(t))));
}
