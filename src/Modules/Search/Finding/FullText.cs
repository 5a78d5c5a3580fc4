using System.Globalization;
using Governance.Platform.Data;
using Governance.Search.Data;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Search.Finding;

/// <summary>
/// The one bypass to the databases' own full-text search: which entries hold the words. The words are a parameter, made of
/// letters and digits only; table names are constants of ours. The filters of the context are put around the statement.
/// </summary>
internal sealed class FullText(string statement, string beginning) : IMatching
{
    /// <summary>FTS5 of SQLite.</summary>
    public static FullText Sqlite { get; } = new(
        """select * from "{0}" where "Number" in (select rowid from "{0}_index" where "{0}_index" match {{0}})""", "\"{0}\" *");

    /// <summary>Full-text search of SQL Server.</summary>
    public static FullText SqlServer { get; } = new("select * from [{0}] where contains([{1}], {{0}})", "\"{0}*\"");

    /// <inheritdoc />
    public IQueryable<T> Entries<T>(GovernanceDbContext db, SearchQuery query, bool inTitle) where T : Entry
    {
        var column = inTitle ? nameof(Entry.TitleWords) : nameof(Entry.Words);
        var words = Text(query);
        if (statement.Contains("match", StringComparison.Ordinal))
            words = $"{column} : ({words})";
#pragma warning disable RS0030 // Named in the list of bypasses; see above.
        return db.Set<T>().FromSqlRaw(string.Format(CultureInfo.InvariantCulture, statement, SearchTables.Of<T>(), column), words);
#pragma warning restore RS0030
    }

    /// <summary>The query in the words that both databases read: keys in quotation marks, AND and OR.</summary>
    internal string Text(SearchQuery query) => string.Join(" AND ", query.Terms.Select(t => $"({string.Join(" OR ", t.AnyOf.Select(Text))})"));

    private string Text(Wanted wanted) => wanted.IsBeginning
        ? string.Format(CultureInfo.InvariantCulture, beginning, wanted.Keys[0])
        : $"\"{string.Join(' ', wanted.Keys)}\"";
}

/// <summary>Where SQL Server was installed without its full-text search: the same answers, by reading every entry of the room.</summary>
internal sealed class PlainText : IMatching
{
    /// <inheritdoc />
    public IQueryable<T> Entries<T>(GovernanceDbContext db, SearchQuery query, bool inTitle) where T : Entry
    {
        IQueryable<T> entries = db.Set<T>();
        foreach (var term in query.Terms)
        {
            // A term has one way to be met, or two.
            var (one, other) = (Text(term.AnyOf[0]), Text(term.AnyOf[^1]));
            entries = inTitle
                ? entries.Where(e => e.TitleWords.Contains(one) || e.TitleWords.Contains(other))
                : entries.Where(e => e.Words.Contains(one) || e.Words.Contains(other));
        }

        return entries;
    }

    private static string Text(Wanted wanted) => $" {string.Join(' ', wanted.Keys)}{(wanted.IsBeginning ? "" : " ")}";
}
