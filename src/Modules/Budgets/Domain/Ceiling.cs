using Governance.Platform.Rules;

namespace Governance.Budgets.Domain;

/// <summary>Who decides a revision.</summary>
internal enum Decider
{
    /// <summary>All principals, each by itself.</summary>
    Principals,

    /// <summary>The central forum, within the ceiling.</summary>
    Forum,
}

/// <summary>A revision and the day it takes effect, if it does: for the principals' the day it is in force, for the forum's the day of its decision.</summary>
/// <param name="Id">The revision.</param>
/// <param name="Number">1 for the first budget of the year.</param>
/// <param name="TotalOre">What everything costs by it.</param>
/// <param name="Decider">Who decides it.</param>
/// <param name="EffectiveOn">First day that it applies; null while it does not.</param>
internal sealed record RevisionInTime(Guid Id, int Number, long TotalOre, Decider Decider, DateOnly? EffectiveOn);

/// <summary>
/// What a budget may become without everyone's consent (rules.md, 3): the principals' approval sets the ceiling, and the forum
/// moves the budget below it. Which budget applies is asked for a day; nothing stores the answer, so an approval takes effect by itself.
/// </summary>
internal static class Ceiling
{
    /// <summary>The budget that applies on a day: the one that took effect last, whoever decided it. Null before the first.</summary>
    public static RevisionInTime? BudgetOn(IEnumerable<RevisionInTime> revisions, DateOnly day) => revisions
        .Where(r => r.EffectiveOn <= day)
        .MaxBy(r => (r.EffectiveOn!.Value, r.Number));

    /// <summary>What sets the ceiling on a day: the principals' last approval in force. Null before the first.</summary>
    public static RevisionInTime? ApprovalOn(IEnumerable<RevisionInTime> revisions, DateOnly day) =>
        BudgetOn(revisions.Where(r => r.Decider == Decider.Principals), day);

    /// <summary>Refuses the forum what it may not decide alone.</summary>
    /// <exception cref="RuleBroken">BUD-010: over the ceiling, or nothing is approved yet.</exception>
    public static void RequireWithin(long? ceilingOre, long totalOre)
    {
        if (ceilingOre is null)
            throw new RuleBroken(BudgetRules.NeedsConsent, "Ingen budget för året gäller än. Den första beslutas av alla huvudmän.");
        if (totalOre > ceilingOre)
            throw new RuleBroken(
                BudgetRules.NeedsConsent, "Revideringen på {0} kr går över taket på {1} kr med {2} kr. Den beslutas av alla huvudmän.",
                Kronor.Short(totalOre), Kronor.Short(ceilingOre.Value), Kronor.Short(totalOre - ceilingOre.Value));
    }

    /// <summary>Refuses a commitment that does not fit under the ceiling.</summary>
    /// <param name="ceilingOre">The ceiling today; null when no budget applies.</param>
    /// <param name="usedOre">What is taken already.</param>
    /// <param name="amountOre">What is to be committed.</param>
    /// <exception cref="RuleBroken">BUD-011 with the amounts, BUD-012.</exception>
    public static void RequireRoom(long? ceilingOre, long usedOre, long amountOre)
    {
        if (ceilingOre is not { } ceiling)
            throw new RuleBroken(BudgetRules.NoCeiling, "Budgeten gäller inte än, så inget kan åtas. Vänta tills huvudmännen har fastställt den.");
        if (usedOre + amountOre > ceiling)
            throw new RuleBroken(
                BudgetRules.OverCeiling,
                "Åtagandet på {0} kr ryms inte. Taket är {1} kr och {2} kr är redan i anspråk, så {3} kr återstår. Minska beloppet, eller höj taket med en revidering som huvudmännen fastställer.",
                Kronor.Short(amountOre), Kronor.Short(ceiling), Kronor.Short(usedOre), Kronor.Short(Math.Max(0, ceiling - usedOre)));
    }
}
