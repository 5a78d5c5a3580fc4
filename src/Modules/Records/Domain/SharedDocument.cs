using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Records.Contracts;

namespace Governance.Records.Domain;

/// <summary>
/// A document as its owner shared it: the same id, and no copy of the file. From then on it is a received document with every
/// principal that can read it (TF 2:6, 2:9), so it can be recalled for all to see, but not taken back.
/// </summary>
internal sealed class SharedDocument : Entity, ISharedInCollaboration, IVersioned
{
    private SharedDocument()
    {
    }

    /// <summary>The owner's document in a collaboration, without a version yet.</summary>
    public SharedDocument(Document document, Guid collaborationId, SubjectKey sharedAs)
    {
        (Id, CollaborationId, Title) = (document.Id, collaborationId, document.Title);
        (Subject, SubjectId) = (sharedAs.Kind, sharedAs.Id);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public DocumentSubject Subject { get; private set; }

    public Guid SubjectId { get; private set; }

    public string Title { get; private set; } = "";

    public Guid LatestVersionId { get; private set; }

    /// <summary>When the newest of its versions was shared.</summary>
    public DateTime SharedAt { get; private set; }

    /// <summary>The secrecy provision that the owner marked it with, such as "25 kap. 1 §".</summary>
    public string? Mark { get; set; }

    public DateTime? RecalledAt { get; private set; }

    public string? RecallReason { get; private set; }

    public int Version { get; private set; }

    public SubjectKey Key => new(Subject, SubjectId);

    /// <summary>Shares a version of the owner's; one that was recalled is shared anew by that.</summary>
    public SharedVersion Add(DocumentVersion version, DateTime now)
    {
        (LatestVersionId, SharedAt, RecalledAt, RecallReason) = (version.Id, now, null, null);
        return new SharedVersion(version, CollaborationId, now);
    }

    /// <summary>Says that the owner wants it disregarded. Those who received it keep it, and it stays readable.</summary>
    /// <exception cref="RuleBroken">DOC-108 when it is recalled already, DOC-107 without a reason.</exception>
    public void Recall(string? reason, DateTime now)
    {
        if (RecalledAt is not null)
            throw new RuleBroken(RecordRules.WrongShareState, "Delningen är redan återkallad.");
        (RecallReason, RecalledAt) = (Document.Reason(reason), now);
    }
}

/// <summary>A version that is shared: it names the owner's blob.</summary>
internal sealed class SharedVersion : Entity, ISharedInCollaboration, IAppendOnly
{
    private SharedVersion()
    {
    }

    internal SharedVersion(DocumentVersion version, Guid collaborationId, DateTime now)
    {
        (Id, DocumentId, CollaborationId, Number) = (version.Id, version.DocumentId, collaborationId, version.Number);
        (FileName, Form, MediaType, Length, Sha256) = (version.FileName, version.Form, version.MediaType, version.Length, version.Sha256);
        (UploadedAt, SharedAt) = (version.UploadedAt, now);
    }

    public Guid CollaborationId { get; private set; }

    /// <summary>The owner: its blob is the one.</summary>
    public Guid PublishedBy { get; private set; }

    public Guid DocumentId { get; private set; }

    public int Number { get; private set; }

    public string FileName { get; private set; } = "";

    public FileForm Form { get; private set; }

    public string MediaType { get; private set; } = "";

    public long Length { get; private set; }

    public string Sha256 { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }

    public DateTime SharedAt { get; private set; }
}
