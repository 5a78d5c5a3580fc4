namespace Governance.Recommendations.Domain;

/// <summary>What can be said of a condition on a day.</summary>
internal enum Holding
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not hold, but would in the best case.</summary>
    CouldHold,

    /// <summary>It cannot hold unless somebody decides again.</summary>
    Cannot,
}

/// <summary>Why a condition, or a part of one, holds or not.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holding">Holds, could hold, or cannot.</param>
/// <param name="Terms">The parts of an allOf or anyOf, in order.</param>
/// <param name="Waits">Who would have to adopt and does not count, when an adopts or populationShare does not hold.</param>
/// <param name="Progress">How far an adopts (in principals) or a populationShare (in residents) has come; else null.</param>
/// <param name="AwaitsConfirmation">A manual condition that nobody has answered.</param>
internal sealed record Why(
    Condition Condition,
    Holding Holding,
    IReadOnlyList<Why> Terms,
    IReadOnlyList<WaitedFor> Waits,
    Progress? Progress,
    bool AwaitsConfirmation);

/// <summary>Somebody that a condition waits for, and what it has said.</summary>
/// <param name="Principal">The principal's id.</param>
/// <param name="Point">The point that it would have to adopt.</param>
/// <param name="Status">Where it stands; <see cref="PrincipalStatus.Pending"/> for a principal or point that the recommendation does not have.</param>
/// <param name="Outcome">What it decided; null for not yet.</param>
/// <param name="CouldStill">Whether it would count in the best case. False: it stands in the way until it decides again.</param>
internal sealed record WaitedFor(string Principal, int Point, PrincipalStatus Status, Outcome? Outcome, bool CouldStill);

/// <summary>How far a threshold has come, in principals or in residents.</summary>
/// <param name="Reached">What the adopters have.</param>
/// <param name="AtBest">What they would have in the best case.</param>
/// <param name="Needed">What is needed.</param>
/// <param name="Total">What the whole group has.</param>
internal sealed record Progress(long Reached, long AtBest, long Needed, long Total)
{
    /// <summary>Reached in percent of the total, cut (not rounded) to one decimal so that 65.96 never shows as the 66 it is not.</summary>
    public decimal Percent => PercentOf(Reached);

    /// <summary>The best case in percent of the total, cut to one decimal.</summary>
    public decimal PercentAtBest => PercentOf(AtBest);

    private decimal PercentOf(long part) => Total == 0 ? 100m : decimal.Truncate(part * 1000m / Total) / 10m;
}

/// <summary>What a condition or rule waits for in the end.</summary>
/// <param name="Principals">Principals that have yet to say yes, or that stand in the way; in order of principal and point.</param>
/// <param name="Unconfirmed">Manual conditions that nobody has answered, or that were answered with no, each with its decider (null: a rule).</param>
internal sealed record Blockers(IReadOnlyList<WaitedFor> Principals, IReadOnlyList<UnconfirmedCondition> Unconfirmed);

/// <summary>A manual condition that is in the way.</summary>
/// <param name="Decider">Whose condition it is; null for the point's rule.</param>
/// <param name="Point">The point that it belongs to.</param>
/// <param name="Text">Its words.</param>
/// <param name="Confirmed">Null for unanswered, false for no.</param>
internal sealed record UnconfirmedCondition(string? Decider, int Point, string Text, bool? Confirmed);
