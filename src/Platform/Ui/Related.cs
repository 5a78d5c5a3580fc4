namespace Governance.Platform.Ui;

/// <summary>A row that can be cited by another, in words that all who read it may see.</summary>
/// <param name="Kind">Stable word for what it is, such as <c>recommendation</c>; one of its source's kinds.</param>
/// <param name="Id">The row.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reference">Number, body, day, § and case number as they are written.</param>
/// <param name="Path">Its page, below the forum when it is shared, else below the room.</param>
/// <param name="CollaborationId">The collaboration whose members read it; null when the room acted in alone does.</param>
/// <param name="WrittenBy">The room that wrote it.</param>
public sealed record CitableRow(string Kind, Guid Id, string Title, string Reference, string Path, Guid? CollaborationId, Guid WrittenBy);

/// <summary>How a module lets its rows be cited; found in the container, as many as there are. Obeys the filters.</summary>
public interface ICitableRows
{
    /// <summary>The kinds that it knows, with what each is called in Swedish, which is the key of its translation in the module's texts.</summary>
    IReadOnlyDictionary<string, string> Kinds { get; }

    /// <summary>The row, if it is to be seen from the room acted in.</summary>
    Task<CitableRow?> FindAsync(string kind, Guid id, CancellationToken cancellationToken);

    /// <summary>The newest rows of one of its kinds, to choose among.</summary>
    Task<IReadOnlyList<CitableRow>> NewestAsync(string kind, int most, CancellationToken cancellationToken);
}

/// <summary>Something that a row is related to, in the reader's language.</summary>
/// <param name="Word">How: "hänvisar till", "bereds av".</param>
/// <param name="Kind">What it is: "Rekommendation".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reference">Body, day, § and case number.</param>
/// <param name="Href">Its page or address; null when it has none.</param>
/// <param name="IsOutgoing">Whether the row shown says it of the other, and not the other way round.</param>
public sealed record RelatedRow(string Word, string Kind, string Title, string Reference, string? Href, bool IsOutgoing);

/// <summary>What a page shows of a row's relations.</summary>
/// <param name="Rows">The relations, those that the row states first.</param>
/// <param name="AllHref">The page with the picture of them.</param>
/// <param name="AddHref">Where one is added; null for those who may not.</param>
public sealed record RelatedRows(IReadOnlyList<RelatedRow> Rows, string AllHref, string? AddHref);

/// <summary>Tells what rows are related to, for the tag <c>app-related</c>. Implemented by the module that keeps the citations.</summary>
public interface IRelatedRows
{
    /// <summary>What the room acted in sees of the relations of a row and of those that belong to it. One query.</summary>
    /// <param name="kind">The kind of the row.</param>
    /// <param name="id">The row; what is added is added to it.</param>
    /// <param name="with">Rows shown on the same page whose relations are shown too, such as the decisions on a recommendation.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    Task<RelatedRows> OfAsync(string kind, Guid id, IReadOnlyCollection<Guid> with, CancellationToken cancellationToken);
}
