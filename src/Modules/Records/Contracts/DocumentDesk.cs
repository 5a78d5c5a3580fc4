namespace Governance.Records.Contracts;

/// <summary>A document to take in.</summary>
/// <param name="Subject">What it is attached to; whoever asks has checked that it is there for the room.</param>
/// <param name="Title">What it is called; the name of the file without its ending when empty.</param>
/// <param name="FileName">Name of the file as the sender has it.</param>
public sealed record NewDocument(SubjectKey Subject, string? Title, string FileName);

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
    /// <exception cref="Governance.Platform.Rules.RuleBroken">DOC-104: one is marked as secret and needs a second person's approval.</exception>
    Task ShareAsync(Guid collaborationId, IReadOnlyCollection<Guid> documentIds, SubjectKey sharedAs, CancellationToken cancellationToken);

    /// <summary>Attaches the documents of a draft to the recommendation that it became; the id is the same.</summary>
    Task FollowDraftAsync(Guid draftId, CancellationToken cancellationToken);
}
