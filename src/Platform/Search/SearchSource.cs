using Governance.Platform.Data;

namespace Governance.Platform.Search;

/// <summary>What kind of thing a hit is: the first of the facets.</summary>
public enum SearchKind
{
    /// <summary>A sent recommendation.</summary>
    Recommendation,

    /// <summary>A principal's decision.</summary>
    Decision,

    /// <summary>A document with its text.</summary>
    Document,

    /// <summary>A principal's own matter.</summary>
    Matter,

    /// <summary>A recommendation that is being written.</summary>
    Draft,

    /// <summary>Somebody with a role.</summary>
    Person,

    /// <summary>A sealed version of a joint instrument.</summary>
    Plan,

    /// <summary>A sealed joint budget.</summary>
    Budget,

    /// <summary>A published report of a year.</summary>
    YearlyReport,

    /// <summary>A forum of a collaboration.</summary>
    Forum,

    /// <summary>A meeting of a forum.</summary>
    Meeting,

    /// <summary>An assignment that a forum gave.</summary>
    Assignment,

    /// <summary>A matter that a member raised.</summary>
    Initiative,
}

/// <summary>
/// How a module lets its rows be found. Found by scanning, and asked in the very save that changes a row, so that no
/// handler can forget it: what a source says of a row is written beside the row, in the same transaction.
/// </summary>
public interface ISearchSource
{
    /// <summary>Stable name, kept with every entry.</summary>
    string Name { get; }

    /// <summary>What its rows are.</summary>
    SearchKind Kind { get; }

    /// <summary>The permission that opens the page of such a row, and so finds it; null where whoever may search may find.</summary>
    string? Permission { get; }

    /// <summary>Whether the room that shared such a row finds it in another form at home, and so not twice.</summary>
    bool IsFoundAtHome => false;

    /// <summary>The ids of the rows that must be read anew because this one changes; none for most rows.</summary>
    IEnumerable<Guid> TouchedBy(object changed);

    /// <summary>What the row says now; nothing when it is not to be found (any more).</summary>
    Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken);

    /// <summary>Every row of this kind that the room acted in wrote, for making the index anew.</summary>
    Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken);
}

/// <summary>What a row says to whoever searches. All of it is text for people; Swedish, as everything that is kept.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day it belongs to: newest first, and the facet of years.</param>
public sealed record SearchText(string Title, DateOnly Day)
{
    /// <summary>The collaboration whose members find it; null for the room acted in alone.</summary>
    public Guid? CollaborationId { get; init; }

    /// <summary>The principal that it is about, if one.</summary>
    public Guid? PrincipalId { get; init; }

    /// <summary>Body, day, paragraph and case number as they are written: found exactly.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The text itself, shown around what was found.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where it is in its life, as a text of the module.</summary>
    public string Status { get; init; } = "";

    /// <summary>The page, below the room or, when shared, below the forum; empty when it has none.</summary>
    public string Path { get; init; } = "";

    /// <summary>The row that this one corrects: it is still found, but says that it was corrected.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>First day that it is found.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day that it is found.</summary>
    public DateOnly? To { get; init; }
}
