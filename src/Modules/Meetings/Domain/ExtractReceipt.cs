using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Meetings.Domain;

/// <summary>An extract of a § and one of those on its distribution list; published by the forum's room.</summary>
internal sealed class ExtractReceipt : Entity, ISharedInCollaboration
{
    private ExtractReceipt()
    {
    }

    public ExtractReceipt(MeetingState meeting, MinutesParagraph paragraph, Guid collaborationId, string recipient, Guid? principalId, string hash)
    {
        (MeetingId, ItemId, ForumId, CollaborationId) = (meeting.Id, paragraph.ItemId, meeting.ForumId, collaborationId);
        (Recipient, PrincipalId, Hash) = (recipient, principalId, hash);
        (Body, MeetingOn, Number, Title) = (meeting.Rules.Name, meeting.On, paragraph.Number, paragraph.Title);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid MeetingId { get; private set; }

    public Guid ItemId { get; private set; }

    public Guid ForumId { get; private set; }

    /// <summary>As on the distribution list.</summary>
    public string Recipient { get; private set; } = "";

    /// <summary>The principal that it goes to; null where the portal cannot deliver it.</summary>
    public Guid? PrincipalId { get; private set; }

    /// <summary>The text that was sent.</summary>
    public string Hash { get; private set; } = "";

    public string Body { get; private set; } = "";

    public DateOnly MeetingOn { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>When it was sent, or when the secretary noted that it had been handed over; null until then.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>How it was handed over to somebody outside of the portal.</summary>
    public string Way { get; private set; } = "";

    public void Send(DateTime at) => SentAt ??= at;

    public void HandOver(string way, DateTime at) => (Way, SentAt) = (way, SentAt ?? at);
}

/// <summary>That a principal has received an extract; published by its room, once.</summary>
internal sealed class ExtractAcknowledgement : Entity, ISharedInCollaboration, IAppendOnly
{
    private ExtractAcknowledgement()
    {
    }

    public ExtractAcknowledgement(ExtractReceipt receipt, string by, DateTime at) =>
        (ReceiptId, ItemId, CollaborationId, ByName, AcknowledgedAt) = (receipt.Id, receipt.ItemId, receipt.CollaborationId, by, at);

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid ReceiptId { get; private set; }

    public Guid ItemId { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime AcknowledgedAt { get; private set; }
}
