namespace Governance.Recommendations.Domain;

/// <summary>What of a decision is for the forum to rule on, and what it has said.</summary>
internal static class Rulings
{
    /// <summary>The free-text conditions of a decision in reading order; their places are what a ruling names.</summary>
    public static IReadOnlyList<string> ManualsOf(Condition? condition) => condition switch
    {
        Condition.Manual(var text, _) => [text],
        Condition.AllOf(var terms) => [.. terms.SelectMany(ManualsOf)],
        Condition.AnyOf(var terms) => [.. terms.SelectMany(ManualsOf)],
        _ => [],
    };

    /// <summary>Whether the decision has something of that kind at that place.</summary>
    public static bool Concerns(PublishedDecision decision, RulingKind kind, int manualIndex) => kind == RulingKind.Equivalence
        ? decision.Outcome == Outcome.AdoptDeviating && manualIndex == 0
        : manualIndex >= 0 && manualIndex < ManualsOf(decision.Condition).Count;

    /// <summary>Rulings on one thing, oldest first; the last one counts.</summary>
    public static IReadOnlyList<Ruling> On(IEnumerable<Ruling> rulings, Guid decisionId, RulingKind kind, int manualIndex) =>
    [
        .. rulings.Where(r => r.DecisionId == decisionId && r.Kind == kind && r.ManualIndex == manualIndex)
            .OrderBy(r => r.RuledOn).ThenBy(r => r.At).ThenBy(r => r.Id),
    ];
}
