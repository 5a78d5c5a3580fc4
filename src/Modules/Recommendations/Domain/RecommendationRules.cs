namespace Governance.Recommendations.Domain;

/// <summary>The codes of the rules of this module, as the API and the messages name them. REC-1xx are about conditions.</summary>
internal static class RecommendationRules
{
    /// <summary>The draft lacks something that it must have before it is sent.</summary>
    public const string DraftIncomplete = "REC-001";

    /// <summary>The draft was sent, so its text is sealed.</summary>
    public const string DraftSealed = "REC-002";

    /// <summary>The recommendation no longer asks: it was withdrawn or superseded.</summary>
    public const string NotOpen = "REC-003";

    /// <summary>A day that cannot be: in the future, or before what it answers.</summary>
    public const string WrongDay = "REC-004";

    /// <summary>The text after § is no paragraph.</summary>
    public const string WrongParagraph = "REC-005";

    /// <summary>The recommendation has no such point.</summary>
    public const string WrongPoint = "REC-006";

    /// <summary>The principal is not addressed.</summary>
    public const string NotAddressed = "REC-007";

    /// <summary>The body may not decide for the principal.</summary>
    public const string WrongBody = "REC-008";

    /// <summary>The outcome asks for something that is missing, or carries something that does not belong to it.</summary>
    public const string WrongOutcome = "REC-009";

    /// <summary>A decision that was published is sealed.</summary>
    public const string Sealed = "REC-010";

    /// <summary>The point is answered already; a new answer is a correction or a new decision with a reason.</summary>
    public const string AlreadyAnswered = "REC-011";

    /// <summary>A reason is missing.</summary>
    public const string ReasonMissing = "REC-012";

    /// <summary>Only the principal itself answers a report made on its behalf, and only once.</summary>
    public const string NotAReport = "REC-013";

    /// <summary>Nothing to rule on: the decision has no deviating wording or no such manual condition.</summary>
    public const string NothingToRuleOn = "REC-014";

    /// <summary>Evidence that is not confirmed in every part, or cannot be given for this decision.</summary>
    public const string EvidenceIncomplete = "REC-020";

    /// <summary>Minutes are adjusted within 14 days (KL 5 kap. 69 §).</summary>
    public const string AdjustedLate = "REC-021";

    /// <summary>The notice goes up by the second day after the adjustment (KL 8 kap. 12 §).</summary>
    public const string NoticeUp = "REC-022";

    /// <summary>The notice stands until the time for an appeal is over (KL 8 kap. 12 §).</summary>
    public const string NoticeDown = "REC-023";

    /// <summary>Who appeals does so within three weeks from the notice (KL 13 kap. 5 §), and not against preparation (KL 13 kap. 2 §).</summary>
    public const string Appeal = "REC-024";

    /// <summary>A court rules on what was appealed (KL 13 kap. 8 §).</summary>
    public const string Ruling = "REC-025";

    /// <summary>The entry to correct is not there, or is corrected already.</summary>
    public const string NothingToCorrect = "REC-026";

    /// <summary>The excerpt is not a document of the principal that may be shared.</summary>
    public const string WrongDocument = "REC-027";

    /// <summary>Another matter of the principal has the case number.</summary>
    public const string CaseNumberTaken = "REC-030";
}
