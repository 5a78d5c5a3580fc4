using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Domain;

/// <summary>Where a sent recommendation is in its life.</summary>
internal enum RecommendationState
{
    /// <summary>It asks the principals to decide.</summary>
    Sent,

    /// <summary>A newer version asks instead.</summary>
    Superseded,

    /// <summary>The forum took it back.</summary>
    Withdrawn,
}

/// <summary>
/// One version of a recommendation as it was sent: sealed text, shared with the whole collaboration, written by the forum
/// alone. A forum recommends; it never decides for a principal (domain.md, 0.1).
/// </summary>
internal sealed class Recommendation : Entity, ISharedInCollaboration, IVersioned
{
    private Recommendation()
    {
    }

    /// <summary>Seals a complete draft.</summary>
    public Recommendation(RecommendationDraft draft, Guid collaborationId, string number, Recommendation? previous, DateTime sentAt, DateOnly sentOn)
    {
        Id = draft.Id;
        CollaborationId = collaborationId;
        Number = number;
        FamilyId = previous?.FamilyId ?? draft.Id;
        TextVersion = (previous?.TextVersion ?? 0) + 1;
        var content = draft.Content;
        Title = content.Title;
        Background = content.Background;
        ForumName = content.ForumName;
        MeetingDate = content.MeetingDate!.Value;
        Paragraph = content.Paragraph;
        CaseNumber = content.CaseNumber;
        AnswerBy = OriginalAnswerBy = content.AnswerBy!.Value;
        CountsFrom = content.CountsFrom;
        ContentHash = content.TextHash();
        (SubjectKind, SubjectId, SubjectHash) = (content.Subject?.Kind, content.Subject?.Id, content.Subject?.Hash);
        SentAt = sentAt;
        SentOn = sentOn;
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    /// <summary>Year and running number in the collaboration, such as "2022:01"; shared by all versions.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The id of the first version.</summary>
    public Guid FamilyId { get; private set; }

    /// <summary>1 for the first text, 2 for the one that superseded it …</summary>
    public int TextVersion { get; private set; }

    public string Title { get; private set; } = "";

    public string Background { get; private set; } = "";

    public string ForumName { get; private set; } = "";

    public DateOnly MeetingDate { get; private set; }

    public string Paragraph { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    /// <summary>Last day to answer, that day included.</summary>
    public DateOnly AnswerBy { get; private set; }

    public DateOnly OriginalAnswerBy { get; private set; }

    public string? ProlongationReason { get; private set; }

    public EvidenceGrade CountsFrom { get; private set; }

    /// <summary>SHA-256 of the wording: a decision names it, so that it answers this text and no other.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>What of another module it is about, in that module's word; null when it is about its own text only.</summary>
    public string? SubjectKind { get; private set; }

    /// <summary>The id of what it is about.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>SHA-256, in hex, of the content that it is about.</summary>
    public string? SubjectHash { get; private set; }

    public DateTime SentAt { get; private set; }

    /// <summary>Swedish day of <see cref="SentAt"/>.</summary>
    public DateOnly SentOn { get; private set; }

    public RecommendationState State { get; private set; }

    /// <summary>The day it stopped asking.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public string? ClosedReason { get; private set; }

    public Guid? SupersededById { get; private set; }

    public int Version { get; private set; }

    public List<DecisionPoint> Points { get; private set; } = [];

    public List<Addressee> Addressees { get; private set; } = [];

    /// <summary>Whether the answer-by day has passed: true on the next request, with no job having run.</summary>
    public bool IsPastDue(DateOnly today) => today > AnswerBy;

    /// <summary>Where it was in its life on a day since it was sent.</summary>
    public RecommendationState StateOn(DateOnly day) => ClosedOn > day ? RecommendationState.Sent : State;

    /// <summary>The version that superseded it; null while none has. The next one always: only what still asks can be superseded.</summary>
    public int? SupersededByVersion => State == RecommendationState.Superseded ? TextVersion + 1 : null;

    /// <summary>Stops asking, because a newer version does.</summary>
    public void SupersedeBy(Guid newer, DateOnly today)
    {
        MustBeOpen();
        (State, SupersededById, ClosedOn) = (RecommendationState.Superseded, newer, today);
    }

    /// <summary>Takes the recommendation back.</summary>
    public void Withdraw(string reason, DateOnly today)
    {
        MustBeOpen();
        RequireReason(reason);
        (State, ClosedOn, ClosedReason) = (RecommendationState.Withdrawn, today, reason.Trim());
    }

    /// <summary>Gives the principals longer to answer.</summary>
    public void Prolong(DateOnly answerBy, string reason, DateOnly today)
    {
        MustBeOpen();
        RequireReason(reason);
        if (answerBy <= AnswerBy || answerBy < today)
            throw new RuleBroken(RecommendationRules.WrongDay, "Ange en ny svarsdag som är senare än {0} och inte har passerat.", AnswerBy.Iso());
        (AnswerBy, ProlongationReason) = (answerBy, reason.Trim());
    }

    /// <summary>Throws unless it still asks.</summary>
    public void MustBeOpen()
    {
        if (State != RecommendationState.Sent)
            throw new RuleBroken(RecommendationRules.NotOpen, "Rekommendationen är {0} och tar inte längre emot svar.", new TextKey(State == RecommendationState.Withdrawn ? "återkallad" : "ersatt av en nyare version"));
    }

    /// <summary>The addressee that the principal is.</summary>
    public Addressee AddresseeOf(Guid principalId) => Addressees.Find(a => a.PrincipalId == principalId)
        ?? throw new RuleBroken(RecommendationRules.NotAddressed, "Rekommendationen är inte ställd till denna huvudman.");

    /// <summary>The point with that number.</summary>
    public DecisionPoint Point(int number) => Points.Find(p => p.Number == number)
        ?? throw new RuleBroken(RecommendationRules.WrongPoint, "Rekommendationen har ingen punkt {0}.", number);

    internal static void RequireReason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken(RecommendationRules.ReasonMissing, "Ange ett skäl. Det visas för alla huvudmän.");
    }
}

/// <summary>A numbered point (att-sats) of a sent recommendation.</summary>
internal sealed class DecisionPoint : Entity, ISharedInCollaboration
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public int Number { get; init; }

    public required string Wording { get; init; }

    public PointKind Kind { get; init; }

    /// <summary>When the point is in force.</summary>
    public required Condition Rule { get; init; }
}

/// <summary>A principal that a recommendation was sent to, and the body that must decide there.</summary>
internal sealed class Addressee : Entity, ISharedInCollaboration
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public Guid PrincipalId { get; init; }

    public BodyKind RequiredBody { get; init; }

    public DateTime? RemindedAt { get; set; }
}

/// <summary>What a principal lets the others see of how it handles a recommendation; written by the principal alone.</summary>
internal sealed class Receipt : Entity, ISharedInCollaboration, IVersioned
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid RecommendationId { get; init; }

    public Guid PrincipalId { get; init; }

    public DateTime FirstOpenedAt { get; init; }

    public string? CaseNumber { get; set; }

    /// <summary>Where it stands, such as "KS 2022-05-11, förslag"; null before the first step.</summary>
    public string? Stage { get; set; }

    public DateOnly? StageOn { get; set; }

    /// <summary>The whole chain as text, when the principal shares it.</summary>
    public string? SharedChain { get; set; }

    public int Version { get; private set; }
}
