using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Domain;

/// <summary>
/// A principal's answer on one point, published into the collaboration and sealed. Its author is the principal, or the
/// forum when the secretariat reported it on the principal's behalf; the two are told apart by who published.
/// </summary>
internal sealed class PublishedDecision : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public Guid PrincipalId { get; init; }

    public int Point { get; init; }

    public Outcome Outcome { get; init; }

    public string? Wording { get; init; }

    public Condition? Condition { get; init; }

    public DateOnly? LapsesOn { get; init; }

    public required string BodyName { get; init; }

    public required string BodyShortName { get; init; }

    public BodyKind BodyKind { get; init; }

    public DateOnly MeetingFrom { get; init; }

    /// <summary>Day of decision: the last day of the meeting.</summary>
    public DateOnly DecidedOn { get; init; }

    public required string Paragraph { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>The text that was decided on.</summary>
    public required string ContentHash { get; init; }

    /// <summary>True when the secretariat reported it on the principal's behalf.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>The decision that this one corrects: that one no longer counts, but both stay visible.</summary>
    public Guid? CorrectsId { get; init; }

    public string? CorrectionReason { get; init; }

    public DateTime PublishedAt { get; init; }
}

/// <summary>The principal's word on a decision that the secretariat reported on its behalf.</summary>
internal sealed class ReportResponse : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public Guid DecisionId { get; init; }

    /// <summary>True: it is right. False: contested, and then it does not count.</summary>
    public bool Confirms { get; init; }

    public string? Reason { get; init; }

    public DateTime At { get; init; }
}

/// <summary>What the forum rules on.</summary>
internal enum RulingKind
{
    /// <summary>Whether a deviating wording means the same.</summary>
    Equivalence,

    /// <summary>Whether a free-text condition is fulfilled.</summary>
    ManualCondition,
}

/// <summary>The forum's ruling on a deviating wording or a free-text condition, with its reason. The newest one counts.</summary>
internal sealed class Ruling : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public Guid DecisionId { get; init; }

    public RulingKind Kind { get; init; }

    /// <summary>Which free-text condition of the decision, counted from 0 in reading order.</summary>
    public int ManualIndex { get; init; }

    public bool Holds { get; init; }

    public required string Reason { get; init; }

    /// <summary>Swedish day from which the ruling is known.</summary>
    public DateOnly RuledOn { get; init; }

    public DateTime At { get; init; }
}
