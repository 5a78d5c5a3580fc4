using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Recommendations.Domain;

/// <summary>What a body decided on one point, in words of rules.md 1; complete and consistent by construction.</summary>
internal sealed record DecisionWords
{
    private DecisionWords(Outcome outcome, string? wording, Condition? condition, DateOnly? lapsesOn) =>
        (Outcome, Wording, Condition, LapsesOn) = (outcome, wording, condition, lapsesOn);

    public Outcome Outcome { get; }

    /// <summary>The words decided, when they deviate.</summary>
    public string? Wording { get; }

    public Condition? Condition { get; }

    /// <summary>Last day of a condition.</summary>
    public DateOnly? LapsesOn { get; }

    /// <summary>Puts the parts together.</summary>
    /// <exception cref="RuleBroken">REC-009: a part is missing, or does not belong to the outcome.</exception>
    public static DecisionWords Of(Outcome outcome, string? wording, Condition? condition, DateOnly? lapsesOn, DateOnly decidedOn)
    {
        wording = string.IsNullOrWhiteSpace(wording) ? null : wording.Trim();
        if (outcome == Outcome.AdoptIf && condition is null)
            throw new RuleBroken(RecommendationRules.WrongOutcome, "Ange villkoret för antagandet.");
        if (outcome != Outcome.AdoptIf && (condition is not null || lapsesOn is not null))
            throw new RuleBroken(RecommendationRules.WrongOutcome, "Villkor och sista dag hör bara till ”antar under förutsättning”.");
        if (outcome == Outcome.AdoptDeviating && wording is null)
            throw new RuleBroken(RecommendationRules.WrongOutcome, "Ange den lydelse som beslutades.");
        if (outcome != Outcome.AdoptDeviating && wording is not null)
            throw new RuleBroken(RecommendationRules.WrongOutcome, "Egen lydelse hör bara till ”antar med ändrad lydelse”.");
        if (lapsesOn < decidedOn)
            throw new RuleBroken(RecommendationRules.WrongOutcome, "Villkorets sista dag kan inte vara före beslutsdagen.");
        return new DecisionWords(outcome, wording, condition, lapsesOn);
    }
}

/// <summary>A decision on one point as registered in the principal's own room. It is an answer only once a registrar has published it.</summary>
internal sealed class PrincipalDecision : Entity, IOwnedByTenant, IVersioned
{
    private PrincipalDecision()
    {
    }

    /// <summary>Registers a decision.</summary>
    public PrincipalDecision(Guid id, Guid matterId, Guid recommendationId, int point, MatterStep step, DecisionWords words, Guid registeredBy, DateTime now)
    {
        Id = id;
        (MatterId, RecommendationId, Point, StepId) = (matterId, recommendationId, point, step.Id);
        (RegisteredBy, RegisteredAt) = (registeredBy, now);
        Put(words);
    }

    public Guid TenantId { get; private set; }

    public Guid MatterId { get; private set; }

    public Guid RecommendationId { get; private set; }

    public int Point { get; private set; }

    public Guid StepId { get; private set; }

    public Outcome Outcome { get; private set; }

    public string? Wording { get; private set; }

    public Condition? Condition { get; private set; }

    public DateOnly? LapsesOn { get; private set; }

    /// <summary>The published decision that this one corrects or follows, if one.</summary>
    public Guid? CorrectsId { get; private set; }

    public string? CorrectionReason { get; private set; }

    public Guid RegisteredBy { get; private set; }

    public DateTime RegisteredAt { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Changes a decision that is not published yet.</summary>
    /// <exception cref="RuleBroken">REC-010 after publishing.</exception>
    public void Change(MatterStep step, DecisionWords words)
    {
        MustBeUnpublished();
        StepId = step.Id;
        Put(words);
    }

    /// <summary>Says that it corrects a published decision, and why.</summary>
    public void Correct(Guid publishedDecisionId, string reason)
    {
        MustBeUnpublished();
        Recommendation.RequireReason(reason);
        (CorrectsId, CorrectionReason) = (publishedDecisionId, reason.Trim());
    }

    /// <summary>Seals it at publishing.</summary>
    public void Seal(DateTime now)
    {
        MustBeUnpublished();
        PublishedAt = now;
    }

    private void Put(DecisionWords words) =>
        (Outcome, Wording, Condition, LapsesOn) = (words.Outcome, words.Wording, words.Condition, words.LapsesOn);

    private void MustBeUnpublished()
    {
        if (PublishedAt is not null)
            throw new RuleBroken(RecommendationRules.Sealed, "Beslutet är publicerat och förseglat. Registrera en rättelse i stället.");
    }
}
