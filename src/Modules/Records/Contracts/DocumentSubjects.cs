namespace Governance.Records.Contracts;

/// <summary>What a document is attached to. Only ids cross the border between modules; there is no foreign key.</summary>
public enum DocumentSubject
{
    /// <summary>A sent recommendation, in the forum.</summary>
    Recommendation,

    /// <summary>A draft of a recommendation, in the forum's own room. It keeps its id when it is sent.</summary>
    Draft,

    /// <summary>A principal's decision on a point; a registered and a published one have the same id.</summary>
    Decision,

    /// <summary>A principal's own matter.</summary>
    Matter,

    /// <summary>A meeting of a forum: its papers.</summary>
    Meeting,
}

/// <summary>What a document is attached to, by kind and id.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id in the module that owns it.</param>
public readonly record struct SubjectKey(DocumentSubject Kind, Guid Id);

/// <summary>What a document is attached to, as the module that owns it tells of it.</summary>
/// <param name="Key">Kind and id.</param>
/// <param name="Title">What people call it, in the reader's language where it has words of ours.</param>
/// <param name="Path">The page that shows it, in the room acted in.</param>
/// <param name="SharedAs">What a document of it is attached to once it is shared: a matter is private, its recommendation is not.</param>
/// <param name="CollaborationId">The collaboration that its documents can be shared in.</param>
/// <param name="CaseNumber">The case number that the room has given it, if one.</param>
public sealed record SubjectInfo(SubjectKey Key, string Title, string Path, SubjectKey SharedAs, Guid CollaborationId, string? CaseNumber);

/// <summary>Tells what documents are attached to: what all modules that own such subjects say.</summary>
public interface IDocumentSubjects
{
    /// <summary>Those of the subjects that the room acted in may attach documents to or read documents of; the others are left out.</summary>
    Task<IReadOnlyDictionary<SubjectKey, SubjectInfo>> OfAsync(IReadOnlyCollection<SubjectKey> keys, CancellationToken cancellationToken);

    /// <summary>What a document can be attached to in the room acted in, the newest first.</summary>
    Task<IReadOnlyList<SubjectInfo>> ChoicesAsync(CancellationToken cancellationToken);
}

/// <summary>Tells of the subjects of one module. Implemented by the module above that owns them.</summary>
public interface IDocumentSubjectSource
{
    /// <summary>Those of the subjects that are its own, and that the room acted in may attach documents to or read documents of; no query when none is.</summary>
    Task<IReadOnlyDictionary<SubjectKey, SubjectInfo>> OfAsync(IReadOnlyCollection<SubjectKey> keys, CancellationToken cancellationToken);

    /// <summary>What a document can be attached to in the room acted in, the newest first.</summary>
    Task<IReadOnlyList<SubjectInfo>> ChoicesAsync(CancellationToken cancellationToken);
}
