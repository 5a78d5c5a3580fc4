namespace Governance.Records.Contracts;

/// <summary>A document to take in.</summary>
/// <param name="Subject">What it is attached to; whoever asks has checked that it is there for the room.</param>
/// <param name="Title">What it is called; the name of the file without its ending when empty.</param>
/// <param name="FileName">Name of the file as the sender has it.</param>
public sealed record NewDocument(SubjectKey Subject, string? Title, string FileName);

/// <summary>Why a document is to be looked at before it is shared.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">How far its text has been read: what is not read was not scanned.</param>
/// <param name="Places">What looks like personal data, with digits hidden.</param>
public sealed record ShareWarning(Guid DocumentId, string Title, TextState Text, IReadOnlyList<string> Places);

/// <summary>
/// Changes of documents that are a part of another module's change: rows and events are added to the request's context, and
/// whoever asks saves them together with its own.
/// </summary>
public interface IDocumentDesk
{
    /// <summary>Checks and stores the file, and adds a document with it as its first version. The text is read later, by a job.</summary>
    /// <exception cref="Governance.Platform.Rules.RuleBroken">DOC-0xx: the file is refused; the message says why and what to do.</exception>
    Task<DocumentInfo> AddAsync(NewDocument document, Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Shares the newest version of each document in the collaboration, attached there to <paramref name="sharedAs"/>. A version
    /// that is shared already is left as it is.
    /// </summary>
    /// <param name="collaborationId">Where.</param>
    /// <param name="documentIds">The documents.</param>
    /// <param name="sharedAs">What they belong to there.</param>
    /// <param name="looked">Whether a person says that she has looked through them; needed where <see cref="WarningsAsync"/> says something.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="Governance.Platform.Rules.RuleBroken">
    /// DOC-104: one is marked as secret and needs a second person's approval. DOC-109: the scan for personal data says something, or
    /// says nothing yet, and nobody has looked.
    /// </exception>
    Task ShareAsync(Guid collaborationId, IReadOnlyCollection<Guid> documentIds, SubjectKey sharedAs, bool looked, CancellationToken cancellationToken);

    /// <summary>What must be looked at before the documents are shared; those that the scan for personal data finds nothing in are left out.</summary>
    Task<IReadOnlyList<ShareWarning>> WarningsAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken);

    /// <summary>Attaches the documents of a draft to the recommendation that it became; the id is the same.</summary>
    Task FollowDraftAsync(Guid draftId, CancellationToken cancellationToken);
}
