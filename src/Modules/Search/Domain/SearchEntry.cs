using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Search.Domain.Language;

namespace Governance.Search.Domain;

/// <summary>What is kept of a row to find it by. Made of the row in the save that changes it, and can be made anew at any time.</summary>
internal abstract class Entry : Entity, INotLedgered
{
    private const int LongestTitle = 300, LongestReference = 300;

    /// <summary>The source that it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The row that it is made of.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>0, or which part of a long text.</summary>
    public int Part { get; init; }

    public Guid? PrincipalId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>The year of <see cref="Day"/>.</summary>
    public int Year { get; private set; }

    public string Status { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Reference { get; private set; } = "";

    public string Body { get; private set; } = "";

    public string Path { get; private set; } = "";

    public Guid? CorrectsId { get; private set; }

    public DateOnly? FoundFrom { get; private set; }

    public DateOnly? FoundTo { get; private set; }

    /// <summary>The keys of the title.</summary>
    public string TitleWords { get; private set; } = "";

    /// <summary>The keys of all of it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>A number of its own: SQLite's index knows rows by numbers only.</summary>
    public long Number { get; private set; }

    /// <summary>Takes over what the row says now.</summary>
    /// <param name="said">What the row says.</param>
    /// <param name="about">Names that it is found by and that are not shown with it: of the principal, of the room.</param>
    public void Put(SearchText said, string about)
    {
        // From the part of the id that is random.
        Number = BitConverter.ToInt64(Id.ToByteArray(), 8) & long.MaxValue;
        (PrincipalId, Day, Year, Status, Path) = (said.PrincipalId, said.Day, said.Day.Year, said.Status, said.Path);
        (Title, Reference, Body) = (Cut(said.Title, LongestTitle), Cut(said.Reference, LongestReference), said.Body);
        (CorrectsId, FoundFrom, FoundTo) = (said.Corrects, said.From, said.To);
        TitleWords = IndexedWords.Of(Title);
        Words = IndexedWords.Of(Title, Reference, Status, about, Body);
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

/// <summary>An entry that the room that wrote it finds, and nobody else.</summary>
internal sealed class SearchEntry : Entry, IOwnedByTenant
{
    public Guid TenantId { get; private set; }
}

/// <summary>An entry that all members of a collaboration find.</summary>
internal sealed class SharedSearchEntry : Entry, ISharedInCollaboration
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }
}
