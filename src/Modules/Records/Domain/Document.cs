using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Records.Contracts;

namespace Governance.Records.Domain;

/// <summary>Who did something: the account, and the name that she had then.</summary>
internal readonly record struct Person(Guid Id, string Name);

/// <summary>A document of a room. It stays there until it is shared; its versions are sealed.</summary>
internal sealed class Document : Entity, IOwnedByTenant, IVersioned
{
    /// <summary>Longest title.</summary>
    public const int LongestTitle = 200;

    private Document()
    {
    }

    /// <summary>A document without a version yet.</summary>
    public Document(SubjectKey subject, string title, DateTime now)
    {
        (Subject, SubjectId, CreatedAt) = (subject.Kind, subject.Id, now);
        Title = title.Trim();
    }

    public Guid TenantId { get; private set; }

    public DocumentSubject Subject { get; private set; }

    public Guid SubjectId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The case number as written, in a form of the principal's own.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The same for every way of writing the same number.</summary>
    public string? CaseKey { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Set where something around it changes: a request, a share.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int LatestNumber { get; private set; }

    public Guid LatestVersionId { get; private set; }

    /// <summary>Whether a secrecy mark is in force; the marks tell which.</summary>
    public bool IsMarked { get; private set; }

    /// <summary>When a version of it was last shared; null while it has never left the room.</summary>
    public DateTime? SharedAt { get; private set; }

    public int Version { get; private set; }

    public List<DocumentVersion> Versions { get; private set; } = [];

    /// <summary>All secrecy marks that it has had.</summary>
    public List<SecrecyMark> Marks { get; private set; } = [];

    /// <summary>The mark in force, when the marks are loaded.</summary>
    public SecrecyMark? Mark => Marks.Find(m => m.LiftedAt is null);

    public SubjectKey Key => new(Subject, SubjectId);

    /// <summary>Adds a sealed version; the ones before it stay.</summary>
    /// <exception cref="RuleBroken">DOC-101: the same bytes as the newest one.</exception>
    public DocumentVersion AddVersion(StoredFile file, string? newestHash, Person by, DateTime now)
    {
        if (file.Sha256 == newestHash)
            throw new RuleBroken(RecordRules.SameFile, "Filen är likadan som den version som redan finns. Välj den ändrade filen.");
        var version = new DocumentVersion(Id, LatestNumber + 1, file, by, now);
        (LatestNumber, LatestVersionId) = (version.Number, version.Id);
        Versions.Add(version);
        return version;
    }

    /// <summary>Gives it another title.</summary>
    public void Rename(string title) => Title = title.Trim();

    /// <summary>Gives it the case number of its matter, or takes it away.</summary>
    public void File(string? caseNumber, string? caseKey) => (CaseNumber, CaseKey) = (caseNumber, caseKey);

    /// <summary>Follows a draft that became a recommendation with the same id.</summary>
    public void FollowDraft() => Subject = DocumentSubject.Recommendation;

    /// <summary>Notes that something around it changed, so that two who act at once meet on its version.</summary>
    public void Touch(DateTime now) => ChangedAt = now;

    /// <summary>Notes that it is shared. A mark made in the same moment meets it on the version.</summary>
    /// <exception cref="RuleBroken">DOC-104: it is marked, and nobody has approved.</exception>
    public void Share(bool isApproved, DateTime now)
    {
        if (IsMarked && !isApproved)
            throw new RuleBroken(RecordRules.NeedsApproval, "”{0}” är sekretessmarkerad. Den kan delas bara om en annan person godkänner det; begär det på handlingens sida.", Title);
        (SharedAt, ChangedAt) = (now, now);
    }

    /// <summary>Marks it as secret.</summary>
    /// <exception cref="RuleBroken">DOC-103 when a mark is in force.</exception>
    public SecrecyMark MarkSecret(Provision provision, DateOnly markedOn, string authority, string? note, Person by, DateTime now)
    {
        if (IsMarked)
            throw new RuleBroken(RecordRules.WrongMarkState, "Handlingen är redan sekretessmarkerad. Häv den markeringen först om en annan bestämmelse gäller.");
        var mark = new SecrecyMark(Id, provision, markedOn, authority, note, by, now);
        Marks.Add(mark);
        IsMarked = true;
        return mark;
    }

    /// <summary>Lifts the mark in force; it stays in the history.</summary>
    /// <exception cref="RuleBroken">DOC-103 when none is in force, DOC-107 without a reason.</exception>
    public SecrecyMark LiftMark(string? reason, Person by, DateTime now)
    {
        var mark = Mark ?? throw new RuleBroken(RecordRules.WrongMarkState, "Handlingen har ingen sekretessmarkering att häva.");
        mark.Lift(reason, by, now);
        IsMarked = false;
        return mark;
    }

    internal static string Reason(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? throw new RuleBroken(RecordRules.ReasonMissing, "Skriv ett skäl. Det sparas i händelseloggen.")
        : reason.Trim();
}

/// <summary>A file as it was taken in and stored.</summary>
/// <param name="FileName">Cleaned name.</param>
/// <param name="Form">What it is, by its content.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash in hexadecimal: with the owner its address in the blob store.</param>
internal sealed record StoredFile(string FileName, FileForm Form, string MediaType, long Length, string Sha256);

/// <summary>One sealed version of a document: it is never changed, only followed by another.</summary>
internal sealed class DocumentVersion : Entity, IOwnedByTenant, IAppendOnly
{
    private DocumentVersion()
    {
    }

    /// <summary>Seals a file as a version.</summary>
    public DocumentVersion(Guid documentId, int number, StoredFile file, Person by, DateTime now)
    {
        (DocumentId, Number) = (documentId, number);
        (FileName, Form, MediaType, Length, Sha256) = (file.FileName, file.Form, file.MediaType, file.Length, file.Sha256);
        (UploadedBy, UploadedByName, UploadedAt) = (by.Id, by.Name, now);
    }

    public Guid TenantId { get; private set; }

    public Guid DocumentId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string FileName { get; private set; } = "";

    public FileForm Form { get; private set; }

    public string MediaType { get; private set; } = "";

    public long Length { get; private set; }

    public string Sha256 { get; private set; } = "";

    public Guid UploadedBy { get; private set; }

    public string UploadedByName { get; private set; } = "";

    public DateTime UploadedAt { get; private set; }
}
