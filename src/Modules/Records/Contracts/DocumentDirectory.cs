namespace Governance.Records.Contracts;

/// <summary>What a stored file is, by its content.</summary>
public enum FileForm
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Word, .docx.</summary>
    Word,

    /// <summary>OpenDocument text, .odt.</summary>
    OpenDocument,

    /// <summary>Excel, .xlsx.</summary>
    Excel,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>Text without a format.</summary>
    Text,
}

/// <summary>How far the text of a version has been read.</summary>
public enum TextState
{
    /// <summary>Nobody has begun.</summary>
    Waiting,

    /// <summary>A job is at it.</summary>
    Reading,

    /// <summary>There is text.</summary>
    Read,

    /// <summary>There is none, and the reason is told; the file is kept all the same.</summary>
    Unreadable,
}

/// <summary>A document of the room acted in, by its newest version.</summary>
/// <param name="Id">The document.</param>
/// <param name="VersionId">Its newest version.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Form">What the file is.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, in hexadecimal.</param>
/// <param name="UploadedAt">UTC instant.</param>
/// <param name="IsShared">Whether any version of it is shared in the collaboration.</param>
/// <param name="IsMarked">Whether it carries a secrecy mark.</param>
/// <param name="Text">How far its text has been read.</param>
/// <param name="Subject">What it is attached to.</param>
/// <param name="Number">Number of the newest version, from 1.</param>
public sealed record DocumentInfo(
    Guid Id, Guid VersionId, string Title, string FileName, FileForm Form, long Length, string Sha256, DateTime UploadedAt,
    bool IsShared, bool IsMarked, TextState Text, SubjectKey Subject, int Number);

/// <summary>A document as it is shared in a collaboration, by the newest version that is shared.</summary>
/// <param name="Id">The document.</param>
/// <param name="VersionId">The newest shared version.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Form">What the file is.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of its bytes, in hexadecimal.</param>
/// <param name="PublishedBy">The room that shared it: a principal's id, or the collaboration's for the forum.</param>
/// <param name="SharedAt">UTC instant of the newest share.</param>
/// <param name="Subject">What it is attached to in the forum.</param>
/// <param name="Mark">The secrecy provision that its owner marked it with, such as "25 kap. 1 §"; null when it is not marked.</param>
/// <param name="RecalledAt">When its owner recalled it; what was received stays, and stays readable.</param>
public sealed record SharedDocumentInfo(
    Guid Id, Guid VersionId, string Title, string FileName, FileForm Form, long Length, string Sha256, Guid PublishedBy, DateTime SharedAt,
    SubjectKey Subject, string? Mark, DateTime? RecalledAt);

/// <summary>Finds documents. Obeys the filters: what the room acted in owns, and what is shared in its collaborations.</summary>
public interface IDocumentDirectory
{
    /// <summary>The documents of the room acted in that are attached to any of the subjects, oldest first. One query.</summary>
    Task<IReadOnlyList<DocumentInfo>> OwnOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>The documents shared in the room's collaborations that are attached to any of the subjects, oldest first. One query.</summary>
    Task<IReadOnlyList<SharedDocumentInfo>> SharedOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>The text of a version, own or shared; null when there is none or it is not there for the room.</summary>
    Task<DocumentText?> TextOfAsync(Guid versionId, CancellationToken cancellationToken);

    /// <summary>The bytes of a version, own or shared, for reading from start to end; null when it is not there for the room.</summary>
    Task<Stream?> OpenAsync(Guid versionId, CancellationToken cancellationToken);
}
