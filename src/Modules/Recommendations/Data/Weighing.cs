using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Data;

/// <summary>
/// Which of the published decisions count, and the case of rules.md 1 that they make. A correction, a contest and an own
/// decision set the record right for every day; a ruling holds from its day on.
/// </summary>
internal static class Weighing
{
    /// <summary>Why each answer does not count, in the order of the answers.</summary>
    public static IReadOnlyList<Discount> Discounts(RecommendationFile file)
    {
        var corrected = file.Answers.Select(a => a.Decision.CorrectsId).OfType<Guid>().ToHashSet();
        var own = file.Answers.Where(a => !a.Decision.OnBehalf).Select(a => (a.Decision.PrincipalId, a.Decision.Point)).ToHashSet();
        return [.. file.Answers.Select(a => Of(a))];

        Discount Of(Answer answer) => answer switch
        {
            _ when corrected.Contains(answer.Decision.Id) => Discount.Corrected,
            { Decision.OnBehalf: true, Response.Confirms: false } => Discount.Contested,
            { Decision.OnBehalf: true } when own.Contains((answer.Decision.PrincipalId, answer.Decision.Point)) => Discount.ReplacedByOwn,
            _ when answer.Decision.Grade < file.Recommendation.CountsFrom => Discount.GradeTooLow,
            _ => Discount.None,
        };
    }

    /// <summary>The decisions of the case, each with the answer that it comes from.</summary>
    /// <param name="file">What was published.</param>
    /// <param name="discounts">From <see cref="Discounts"/>.</param>
    /// <param name="asOf">The day asked about: later decisions and later rulings are left out.</param>
    public static List<(StandingDecision Decision, Answer Source)> Decisions(RecommendationFile file, IReadOnlyList<Discount> discounts, DateOnly asOf)
    {
        var codes = file.Addressees.ToDictionary(a => a.Principal.Id, a => a.Principal.Code);
        var numbers = file.Recommendation.Points.Select(p => p.Number).ToHashSet();
        var counted = file.Answers
            .Where((a, i) => discounts[i] == Discount.None && a.Decision.DecidedOn <= asOf
                && codes.ContainsKey(a.Decision.PrincipalId) && numbers.Contains(a.Decision.Point))
            .ToList();
        var decisions = new List<(StandingDecision Decision, Answer Source)>();
        foreach (var perPoint in counted.GroupBy(a => (a.Decision.PrincipalId, a.Decision.Point)))
        {
            var chain = perPoint.ToList();
            for (var i = 0; i < chain.Count; i++)
            {
                var next = i + 1 < chain.Count ? chain[i + 1].Decision.DecidedOn : (DateOnly?)null;
                decisions.AddRange(Stretches(chain[i], codes[perPoint.Key.PrincipalId], next, asOf));
            }
        }

        return [.. decisions.OrderBy(d => d.Decision.Date).ThenBy(d => d.Source.Decision.PublishedAt).ThenBy(d => d.Source.Decision.Id)];
    }

    // A case knows one answer of the forum per decision. So a decision that the forum ruled on later is listed again on the
    // day of the ruling, as long as it still stood: else a point would be in force before the ruling that brought it there.
    // After the last day of a condition a ruling changes nothing: what has lapsed stays lapsed.
    private static IEnumerable<(StandingDecision Decision, Answer Source)> Stretches(Answer answer, string code, DateOnly? nextDecision, DateOnly asOf)
    {
        var decision = answer.Decision;
        var known = answer.Rulings.Where(r => r.RuledOn <= asOf && !(r.RuledOn > decision.LapsesOn)).ToList();
        yield return (Standing(decision, code, decision.DecidedOn, known), answer);
        var laterDays = known.Select(r => r.RuledOn).Where(day => day > decision.DecidedOn && !(day >= nextDecision)).Distinct().Order();
        foreach (var day in laterDays)
            yield return (Standing(decision, code, day, known), answer);
    }

    private static StandingDecision Standing(PublishedDecision decision, string code, DateOnly day, List<Ruling> rulings)
    {
        var inForce = rulings.Where(r => r.RuledOn <= day).ToList();
        var equivalent = inForce.LastOrDefault(r => r.Kind == RulingKind.Equivalence)?.Holds;
        return new StandingDecision(
            code,
            decision.Point,
            day,
            decision.Outcome,
            decision.Outcome == Outcome.AdoptIf ? Ruled(decision.Condition!, inForce) : null,
            decision.Outcome == Outcome.AdoptIf ? decision.LapsesOn : null,
            decision.Outcome == Outcome.AdoptDeviating ? equivalent : null);
    }

    private static Condition Ruled(Condition condition, List<Ruling> rulings)
    {
        var answers = rulings.Where(r => r.Kind == RulingKind.ManualCondition)
            .GroupBy(r => r.ManualIndex).ToDictionary(g => g.Key, g => g.Last().Holds);
        return answers.Count == 0 ? condition : ManualConditions.Answered(condition, index => answers.TryGetValue(index, out var holds) ? holds : null);
    }
}
