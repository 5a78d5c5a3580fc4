using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Data;

/// <summary>Whose answers count, and who has yet to decide.</summary>
internal static class CountingAnswers
{
    /// <summary>The decisions that count, oldest first.</summary>
    /// <param name="file">What was published.</param>
    /// <param name="anyGrade">Also those that are not proved well enough yet: they are answers all the same.</param>
    public static IReadOnlyList<PublishedDecision> Of(RecommendationFile file, bool anyGrade = false)
    {
        var discounts = Weighing.Discounts(file);
        return [.. file.Answers.Where((_, i) => discounts[i] == Discount.None || (anyGrade && discounts[i] == Discount.GradeTooLow)).Select(a => a.Decision)];
    }

    /// <summary>The addressees, in order, that lack a decision on a point: no answer that counts, or one that sent the matter back or on.</summary>
    public static IReadOnlyList<Undecided> UndecidedIn(RecommendationFile file)
    {
        var last = new Dictionary<(Guid, int), Outcome>();
        foreach (var decision in Of(file))
            last[(decision.PrincipalId, decision.Point)] = decision.Outcome;
        int[] numbers = [.. file.Recommendation.Points.Select(p => p.Number).Order()];
        return
        [
            .. file.Addressees
                .Select(a => new Undecided(a, [.. numbers.Where(n => !IsDecided(a.Principal.Id, n))]))
                .Where(u => u.Points.Count > 0),
        ];

        bool IsDecided(Guid principal, int point) =>
            last.TryGetValue((principal, point), out var outcome) && outcome is not (Outcome.ReferBack or Outcome.Postpone);
    }
}

/// <summary>A principal that has yet to decide.</summary>
/// <param name="Addressee">Who.</param>
/// <param name="Points">On which points.</param>
internal sealed record Undecided(AddresseeFile Addressee, IReadOnlyList<int> Points);
