using System.Collections.Immutable;

namespace Governance.Recommendations.Domain;

/// <summary>Where a principal stands on a point.</summary>
/// <param name="Principal">The principal's id.</param>
/// <param name="Point">The point's number.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Counts">Whether it counts as adopting today.</param>
/// <param name="CouldCount">Whether it would count in the best case: everybody undecided adopts and every open question is answered with yes.</param>
/// <param name="Decision">The decision that stands, or null.</param>
internal sealed record PrincipalStanding(string Principal, int Point, PrincipalStatus Status, bool Counts, bool CouldCount, StandingDecision? Decision);

/// <summary>Where a point stands.</summary>
/// <param name="Point">The point's number.</param>
/// <param name="Outcome">In force, open or failed.</param>
/// <param name="InForceSince">First day of the unbroken stretch in which its rule has held; null unless in force.</param>
internal sealed record PointStanding(int Point, PointOutcome Outcome, DateOnly? InForceSince);

/// <summary>Where a recommendation stands on a day, and why.</summary>
internal sealed class StandingResult
{
    private readonly Dictionary<string, int> _principals = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _points = [];

    internal StandingResult(StandingCase standingCase, ImmutableArray<PrincipalStanding> statuses, ImmutableArray<PointStanding> points)
    {
        (Case, Statuses, Points) = (standingCase, statuses, points);
        for (var i = 0; i < standingCase.Principals.Count; i++)
            _principals.Add(standingCase.Principals[i].Id, i);
        for (var i = 0; i < standingCase.Points.Count; i++)
            _points.Add(standingCase.Points[i].Id, i);
    }

    /// <summary>What was asked.</summary>
    public StandingCase Case { get; }

    /// <summary>Every principal on every point: principals in order, and for each the points in order.</summary>
    public ImmutableArray<PrincipalStanding> Statuses { get; }

    /// <summary>Every point, in order.</summary>
    public ImmutableArray<PointStanding> Points { get; }

    /// <summary>Where a principal stands on a point, or null when either is unknown.</summary>
    public PrincipalStanding? Of(string principal, int point) =>
        _principals.TryGetValue(principal, out var p) && _points.TryGetValue(point, out var q) ? Statuses[(p * _points.Count) + q] : null;

    /// <summary>Where a point stands, or null when it is unknown.</summary>
    public PointStanding? Of(int point) => _points.TryGetValue(point, out var q) ? Points[q] : null;

    /// <summary>Why a point's rule holds, could hold or cannot.</summary>
    public Why WhyRule(int point) => WhyTree.Of(this, Case.Points[_points[point]].Rule, point, decider: null);

    /// <summary>Why the condition of a principal's standing decision holds, could hold or cannot; null when it adopted on no condition.</summary>
    public Why? WhyCondition(string principal, int point) =>
        Of(principal, point)?.Decision is { Outcome: Outcome.AdoptIf, Condition: { } condition } ? WhyTree.Of(this, condition, point, principal) : null;

    /// <summary>
    /// What a point waits for in the end: who is waited for only because of a condition of its own is replaced by those
    /// that this condition waits for, so thirty that wait for each other and for one are one name. Empty when in force.
    /// </summary>
    public Blockers BlockersOf(int point) => WhyTree.BlockersOf(this, WhyRule(point), point, decider: null);

    /// <summary>What a principal's condition waits for in the end. Empty when it holds or there is none.</summary>
    public Blockers BlockersOf(string principal, int point) =>
        WhyCondition(principal, point) is { } why ? WhyTree.BlockersOf(this, why, point, principal) : new Blockers([], []);
}
