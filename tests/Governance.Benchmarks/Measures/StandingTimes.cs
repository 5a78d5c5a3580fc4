using System.Diagnostics;
using System.Globalization;
using Governance.Recommendations.Domain;

namespace Governance.Benchmarks.Measures;

/// <summary>P4: how long it takes to work out where a recommendation stands.</summary>
internal static class StandingTimes
{
    private const int Points = 5;
    private static readonly DateOnly Day = new(2026, 1, 7);

    public static void Print()
    {
        foreach (var (principals, goal) in new[] { (50, 2.0), (311, 20.0) })
        {
            var (together, apart) = (Milliseconds(Case(principals, days: 1)), Milliseconds(Case(principals, days: 50)));
            Report.Line("P4", $"standing, {principals} principals × {Points} points, mutual conditions: one day / 50 days", string.Create(CultureInfo.InvariantCulture, $"{together:0.00} ms / {apart:0.00} ms"), $"< {goal:0} ms", together < goal);
        }
    }

    // Everybody adopts each point provided that all others do: the hardest set, which supports itself as a whole.
    private static StandingCase Case(int principals, int days)
    {
        var who = Enumerable.Range(0, principals).Select(i => new StandingPrincipal((1000 + i).ToString(CultureInfo.InvariantCulture), i == 0 ? StandingKind.Region : StandingKind.Municipality, 1000 + i)).ToList();
        var points = Enumerable.Range(1, Points).Select(p => new StandingPoint(p, new Condition.Adopts(Who.All))).ToList();
        var decisions = points.SelectMany(p => who.Select((w, i) => new StandingDecision(w.Id, p.Id, Day.AddDays(i % days), Outcome.AdoptIf, new Condition.Adopts(Who.Others, p.Id)))).ToList();
        return new StandingCase(who, points, decisions, Day.AddDays(days));
    }

    private static double Milliseconds(StandingCase standingCase)
    {
        var taken = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            if (Standing.Of(standingCase).Points.Any(p => p.Outcome != PointOutcome.InForce))
                throw new InvalidOperationException("A set that supports itself must be in force.");
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return Load.Median(taken.Skip(20));
    }
}
