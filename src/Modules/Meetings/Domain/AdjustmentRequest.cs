using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Meetings.Domain;

/// <summary>
/// A text that somebody is asked to adjust, published by the forum's room. Who adjusts sits in her principal's room and cannot read the
/// meeting there, so the words that she approves lie here, with their hash.
/// </summary>
internal sealed class AdjustmentRequest : Entity, ISharedInCollaboration
{
    private AdjustmentRequest()
    {
    }

    public AdjustmentRequest(MeetingState meeting, Guid? itemId, Guid collaborationId, Seated person, string text, string hash, DateTime askedAt, DateOnly? answerBy)
    {
        (MeetingId, ItemId, CollaborationId) = (meeting.Id, itemId, collaborationId);
        (MandateId, PersonName, Email, PrincipalId) = (person.MandateId, person.Written, person.Email.Trim().ToUpperInvariant(), person.PrincipalId);
        (Body, MeetingOn) = (meeting.Rules.Name, meeting.On);
        (Text, Hash, AskedAt, AnswerBy) = (text, hash, askedAt, answerBy);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid MeetingId { get; private set; }

    /// <summary>A § adjusted by itself; null for the minutes.</summary>
    public Guid? ItemId { get; private set; }

    public Guid MandateId { get; private set; }

    /// <summary>The principal whose seat it is; null for a party without a room.</summary>
    public Guid? PrincipalId { get; private set; }

    /// <summary>As in the minutes.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>The mandate's address, in capitals: only who is signed in with it may answer.</summary>
    public string Email { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateOnly MeetingOn { get; private set; }

    /// <summary>The minutes, or the §, as JSON: exactly what the hash is of.</summary>
    public string Text { get; private set; } = "";

    public string Hash { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    /// <summary>The last day to answer, where there is one.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>When it stopped being asked for: adjusted, sent anew with another text, or somebody else was chosen.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Whether the person with that address is asked.</summary>
    public bool IsFor(string? email) => email is not null && Email.Length > 0 && string.Equals(email.Trim(), Email, StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends the question when it is of another text than the meeting's, of one that is adjusted, or put to somebody who adjusts no longer.</summary>
    public void Follow(MeetingState meeting, DateTime at)
    {
        if (!IsAbout(meeting))
            Close(at);
    }

    public void Close(DateTime at) => ClosedAt ??= at;

    private bool IsAbout(MeetingState meeting)
    {
        if (ItemId is not { } id)
            return meeting.Stage == MeetingStage.Ended && meeting.Signers.Contains(MandateId) && MinutesComposer.Compose(meeting).Hash() == Hash;
        return meeting.Find(id) is { Stage: ItemStage.Concluded, AtOnce: true, Seal: null } item
            && meeting.SignersOf(item).Contains(MandateId) && MinutesComposer.Paragraph(meeting, item).Hash() == Hash;
    }
}

/// <summary>What somebody who was asked says.</summary>
internal enum AdjustmentAnswerKind
{
    Approved,
    Declined,

    /// <summary>Takes back what she said before.</summary>
    Withdrawn,
}

/// <summary>An answer, published by the room of the principal that the person sits for; the newest counts, none is changed.</summary>
internal sealed class AdjustmentAnswer : Entity, ISharedInCollaboration, IAppendOnly
{
    private AdjustmentAnswer()
    {
    }

    public AdjustmentAnswer(AdjustmentRequest request, AdjustmentAnswerKind kind, string hash, string reason, string by, DateTime at)
    {
        (RequestId, MeetingId, CollaborationId) = (request.Id, request.MeetingId, request.CollaborationId);
        (Kind, Hash, Reason, ByName, AnsweredAt) = (kind, hash, reason, by, at);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid RequestId { get; private set; }

    public Guid MeetingId { get; private set; }

    public AdjustmentAnswerKind Kind { get; private set; }

    /// <summary>The text that she had read.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What must change, of one who declines.</summary>
    public string Reason { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTime AnsweredAt { get; private set; }
}
