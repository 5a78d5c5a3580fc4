using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Records.Domain;

/// <summary>What became of a request to share a marked document.</summary>
internal enum ShareRequestState
{
    /// <summary>Nobody has answered.</summary>
    Waiting,

    /// <summary>A second person approved, and the version was shared by that.</summary>
    Approved,

    /// <summary>A second person said no.</summary>
    Declined,

    /// <summary>Who asked took it back, or the mark was lifted.</summary>
    Withdrawn,
}

/// <summary>A request to share one version of a marked document: a second person must approve it, with a reason.</summary>
internal sealed class ShareRequest : Entity, IOwnedByTenant, IVersioned
{
    private ShareRequest()
    {
    }

    /// <summary>Asks.</summary>
    /// <exception cref="RuleBroken">DOC-107 without a reason.</exception>
    public ShareRequest(Document document, string? reason, Person by, DateTime now)
    {
        (DocumentId, VersionId, Reason) = (document.Id, document.LatestVersionId, Document.Reason(reason));
        (RequestedBy, RequestedByName, RequestedAt) = (by.Id, by.Name, now);
    }

    public Guid TenantId { get; private set; }

    public Guid DocumentId { get; private set; }

    /// <summary>The version that was asked for: a newer one is another request.</summary>
    public Guid VersionId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid RequestedBy { get; private set; }

    public string RequestedByName { get; private set; } = "";

    public DateTime RequestedAt { get; private set; }

    public ShareRequestState State { get; private set; }

    public string? AnsweredByName { get; private set; }

    public string? AnswerReason { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Approves or declines.</summary>
    /// <exception cref="RuleBroken">DOC-105 by the person who asked, DOC-106 when it is answered, DOC-107 without a reason.</exception>
    public void Answer(bool approves, string? reason, Person by, DateTime now)
    {
        MustWait();
        if (by.Id == RequestedBy)
            throw new RuleBroken(RecordRules.SamePerson, "Den som har begärt delningen får inte själv godkänna eller avslå den. Be en annan registrator.");
        (AnswerReason, AnsweredByName, AnsweredAt) = (Document.Reason(reason), by.Name, now);
        State = approves ? ShareRequestState.Approved : ShareRequestState.Declined;
    }

    /// <summary>Takes the request back.</summary>
    /// <exception cref="RuleBroken">DOC-106 when it is answered, DOC-105 by another than who asked.</exception>
    public void Withdraw(Person by, DateTime now)
    {
        MustWait();
        if (by.Id != RequestedBy)
            throw new RuleBroken(RecordRules.SamePerson, "Bara den som har begärt delningen kan ta tillbaka begäran.");
        (AnsweredByName, AnsweredAt, State) = (by.Name, now, ShareRequestState.Withdrawn);
    }

    /// <summary>Falls, because the mark that it was asked for is lifted.</summary>
    public void Fall(Person by, DateTime now) => (AnsweredByName, AnsweredAt, State) = (by.Name, now, ShareRequestState.Withdrawn);

    private void MustWait()
    {
        if (State != ShareRequestState.Waiting)
            throw new RuleBroken(RecordRules.WrongRequestState, "Begäran är redan besvarad.");
    }
}
