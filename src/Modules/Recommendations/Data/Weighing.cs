using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Data;

/// <summary>
/// Which of the published decisions count, and the case of rules.md 1 that they make. A correction, a contest and an own
/// decision set the record right for every day; a ruling, a grade of evidence and a court's judgment hold from their day on.
/// </summary>
internal static class Weighing
{
    /// <summary>Why each answer does not count on a day, in the order of the answers.</summary>
    public static IReadOnlyList<Discount> Discounts(RecommendationFile file, DateOnly asOf) =>
    [
        .. file.Answers.Zip(ForEveryDay(file), (answer, always) => always != Discount.None ? always
            : answer.Proof.IsQuashedOn(asOf) ? Discount.Quashed
            : answer.Proof.GradeOn(asOf) < file.Recommendation.CountsFrom ? Discount.GradeTooLow
            : Discount.None),
    ];

    /// <summary>The decisions of the case, each with the answer that it comes from.</summary>
    /// <param name="file">What was published.</param>
    /// <param name="asOf">The day asked about: what is later is left out.</param>
    public static List<(StandingDecision Decision, Answer Source)> Decisions(RecommendationFile file, DateOnly asOf)
    {
        var codes = file.Addressees.ToDictionary(a => a.Principal.Id, a => a.Principal.Code);
        var numbers = file.Recommendation.Points.Select(p => p.Number).ToHashSet();
        var counted = file.Answers.Zip(ForEveryDay(file))
            .Where(p => p.Second == Discount.None && codes.ContainsKey(p.First.Decision.PrincipalId) && numbers.Contains(p.First.Decision.Point))
            .Select(p => p.First);
        return
        [
            .. counted.GroupBy(a => (a.Decision.PrincipalId, a.Decision.Point))
                .SelectMany(perPoint => Chain([.. perPoint], codes[perPoint.Key.PrincipalId], file.Recommendation.CountsFrom, asOf))
                .OrderBy(d => d.Decision.Date).ThenBy(d => d.Source.Decision.PublishedAt).ThenBy(d => d.Source.Decision.Id),
        ];
    }

    private static IEnumerable<Discount> ForEveryDay(RecommendationFile file)
    {
        var corrected = file.Answers.Select(a => a.Decision.CorrectsId).OfType<Guid>().ToHashSet();
        var own = file.Answers.Where(a => !a.Decision.OnBehalf).Select(a => (a.Decision.PrincipalId, a.Decision.Point)).ToHashSet();
        return file.Answers.Select(answer => answer switch
        {
            _ when corrected.Contains(answer.Decision.Id) => Discount.Corrected,
            { Decision.OnBehalf: true, Response.Confirms: false } => Discount.Contested,
            { Decision.OnBehalf: true } when own.Contains((answer.Decision.PrincipalId, answer.Decision.Point)) => Discount.ReplacedByOwn,
            _ => Discount.None,
        });
    }

    // A principal's decisions on a point, oldest first. One that reaches the grade only after a newer one did never counts.
    private static IEnumerable<(StandingDecision Decision, Answer Source)> Chain(List<Answer> chain, string code, EvidenceGrade from, DateOnly asOf)
    {
        DateOnly? next = null;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (chain[i].Proof.ReachedOn(from) is not { } start || start >= next || start > asOf)
                continue;
            foreach (var stretch in Stretches(chain[i], code, start, next, asOf))
                yield return stretch;
            next = start;
        }
    }

    // A case knows one answer of the forum per decision. So a decision that the forum ruled on later is listed again on the
    // day of the ruling, as long as it still stood: else a point would be in force before the ruling that brought it there.
    // After the last day of a condition a ruling changes nothing: what has lapsed stays lapsed. A court that quashes a decision
    // sends the matter back to its principal, so from that day it is listed as referred back: what was decided before does not
    // come back, and the principal may decide again.
    private static IEnumerable<(StandingDecision Decision, Answer Source)> Stretches(Answer answer, string code, DateOnly start, DateOnly? next, DateOnly asOf)
    {
        var decision = answer.Decision;
        var known = answer.Rulings.Where(r => r.RuledOn <= asOf && !(r.RuledOn > decision.LapsesOn)).ToList();
        var later = known.Select(r => r.RuledOn).Concat(answer.Proof.CourtDays)
            .Where(day => day > start && day <= asOf && !(day >= next)).Distinct().Order();
        foreach (var day in later.Prepend(start))
            yield return (answer.Proof.IsQuashedOn(day) ? new StandingDecision(code, decision.Point, day, Outcome.ReferBack) : Standing(decision, code, day, known), answer);
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
