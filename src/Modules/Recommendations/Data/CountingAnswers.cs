using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Data;

/// <summary>Whose answers count, and who has yet to decide.</summary>
internal static class CountingAnswers
{
    /// <summary>The answers that stand on a day, oldest first: proved well enough to count or not yet, but not those that a court has quashed.</summary>
    public static IReadOnlyList<PublishedDecision> Of(RecommendationFile file, DateOnly day)
    {
        var discounts = Weighing.Discounts(file, day);
        return [.. file.Answers.Where((_, i) => discounts[i] is Discount.None or Discount.GradeTooLow).Select(a => a.Decision)];
    }

    /// <summary>The addressees, in order, that lack a decision on a point: none that stands, or one that sent the matter back or on.</summary>
    public static IReadOnlyList<Undecided> UndecidedIn(RecommendationFile file, DateOnly day)
    {
        var last = new Dictionary<(Guid, int), Outcome>();
        foreach (var (answer, discount) in file.Answers.Zip(Weighing.Discounts(file, day)).Where(p => p.Second is Discount.None or Discount.GradeTooLow or Discount.Quashed))
            last[(answer.Decision.PrincipalId, answer.Decision.Point)] = discount == Discount.Quashed ? Outcome.ReferBack : answer.Decision.Outcome;
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
