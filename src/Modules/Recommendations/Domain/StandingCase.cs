namespace Governance.Recommendations.Domain;

/// <summary>Everything that decides where a recommendation stands on a day.</summary>
/// <param name="Principals">Those it is addressed to, in order.</param>
/// <param name="Points">Its decision points, in order.</param>
/// <param name="Decisions">What was decided, as listed: on the same day a later-listed decision supersedes an earlier one.</param>
/// <param name="AsOf">The day asked about. Later decisions are left aside.</param>
internal sealed record StandingCase(
    IReadOnlyList<StandingPrincipal> Principals,
    IReadOnlyList<StandingPoint> Points,
    IReadOnlyList<StandingDecision> Decisions,
    DateOnly AsOf);

/// <summary>A principal that a recommendation is addressed to.</summary>
/// <param name="Id">Its code, such as <c>12</c> or <c>1280</c>.</param>
/// <param name="Kind">Region or municipality.</param>
/// <param name="Population">Residents at the reference day, 0 or more.</param>
internal sealed record StandingPrincipal(string Id, StandingKind Kind, long Population);

/// <summary>A decision point.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Rule">What must hold for it to be in force. Nobody is left out of a rule's groups.</param>
internal sealed record StandingPoint(int Id, Condition Rule);

/// <summary>A principal's decision on a point.</summary>
/// <param name="Principal">The principal's id.</param>
/// <param name="Point">The point's number.</param>
/// <param name="Date">Day of decision.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Condition">The condition of <see cref="Domain.Outcome.AdoptIf"/>; else null.</param>
/// <param name="LapsesOn">Last day of a condition, that day included.</param>
/// <param name="Equivalent">The forum's answer to a deviating wording; null is unanswered.</param>
internal sealed record StandingDecision(
    string Principal,
    int Point,
    DateOnly Date,
    Outcome Outcome,
    Condition? Condition = null,
    DateOnly? LapsesOn = null,
    bool? Equivalent = null);
