using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Data;

/// <summary>Where a recommendation stands on a day, and the decisions that it stands on.</summary>
internal sealed class StandingSnapshot
{
    private readonly Dictionary<StandingDecision, Answer> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Guid, Discount> _discounts;

    private StandingSnapshot(RecommendationFile file, DateOnly asOf, StandingDecision? tried)
    {
        (File, AsOf) = (file, asOf);
        _discounts = file.Answers.Zip(Weighing.Discounts(file, asOf)).ToDictionary(p => p.First.Decision.Id, p => p.Second);
        var decisions = Weighing.Decisions(file, asOf);
        foreach (var (decision, source) in decisions)
            _sources.Add(decision, source);
        Result = Standing.Of(new StandingCase(
            [.. file.Addressees.Select(a => new StandingPrincipal(a.Principal.Code, KindOf(a.Principal.Kind), a.Principal.Population))],
            [.. file.Recommendation.Points.OrderBy(p => p.Number).Select(p => new StandingPoint(p.Number, p.Rule))],
            tried is null ? [.. decisions.Select(d => d.Decision)] : [.. decisions.Select(d => d.Decision), tried],
            asOf));
    }

    /// <summary>What was read.</summary>
    public RecommendationFile File { get; }

    /// <summary>The day of the standing.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Where every principal and point stands, and why.</summary>
    public StandingResult Result { get; }

    /// <summary>The recommendation.</summary>
    public Recommendation Recommendation => File.Recommendation;

    /// <summary>Reckons where it stands on a day.</summary>
    public static StandingSnapshot Of(RecommendationFile file, DateOnly asOf) => new(file, asOf, tried: null);

    /// <summary>What would follow if the decision were made as well; nothing is saved.</summary>
    public StandingSnapshot WhatIf(StandingDecision tried) => new(File, AsOf, tried);

    /// <summary>The published answer that a decision of the case comes from; null for one that is only tried.</summary>
    public Answer? SourceOf(StandingDecision? decision) => decision is null ? null : _sources.GetValueOrDefault(decision);

    /// <summary>Why a published decision does not count on the day.</summary>
    public Discount DiscountOf(Answer answer) => _discounts[answer.Decision.Id];

    /// <summary>Everything that a principal has published on a point by the day, oldest first; what does not count too.</summary>
    public IEnumerable<Answer> AnswersOf(Guid principalId, int point) =>
        File.Answers.Where(a => a.Decision.PrincipalId == principalId && a.Decision.Point == point && a.Decision.DecidedOn <= AsOf);

    /// <summary>
    /// The day on which a principal answered a point: of the first decision that settled it, whether it is proved well enough
    /// to count or not yet. A referral back, a postponement or a court that quashes opens again what was settled.
    /// </summary>
    public DateOnly? AnsweredOn(Guid principalId, int point)
    {
        DateOnly? settled = null;
        foreach (var answer in AnswersOf(principalId, point).Where(a => DiscountOf(a) is Discount.None or Discount.GradeTooLow or Discount.Quashed))
            settled = answer.Decision.Outcome is Outcome.ReferBack or Outcome.Postpone || DiscountOf(answer) == Discount.Quashed ? null : settled ?? answer.Decision.DecidedOn;
        return settled;
    }

    /// <summary>The day on which a principal had answered every point; null while one is open.</summary>
    public DateOnly? AnsweredOn(Guid principalId)
    {
        var last = DateOnly.MinValue;
        foreach (var point in Recommendation.Points)
        {
            if (AnsweredOn(principalId, point.Number) is not { } day)
                return null;
            last = day > last ? day : last;
        }

        return last;
    }

    /// <summary>The answer that stands on each point that a principal has answered: the newest, whether it counts yet or not, or was quashed.</summary>
    public IEnumerable<Answer> StandingAnswersOf(Guid principalId) => Recommendation.Points.OrderBy(p => p.Number)
        .Select(p => AnswersOf(principalId, p.Number).LastOrDefault(a => DiscountOf(a) is Discount.None or Discount.GradeTooLow or Discount.Quashed)).OfType<Answer>();

    /// <summary>How well a principal's answers were proved on the day, by the weakest; null while a point is open.</summary>
    public EvidenceGrade? GradeOf(Guid principalId) =>
        AnsweredOn(principalId) is null ? null : StandingAnswersOf(principalId).Min(a => (EvidenceGrade?)a.Proof.GradeOn(AsOf));

    private static StandingKind KindOf(PrincipalKind kind) => kind == PrincipalKind.Region ? StandingKind.Region : StandingKind.Municipality;
}
