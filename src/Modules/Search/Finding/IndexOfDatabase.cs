using Governance.Platform.Data;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Search.Finding;

/// <summary>The index of the database that the portal runs on.</summary>
internal sealed class IndexOfDatabase : ISearchIndex
{
    private static readonly PostgresIndex Postgres = new();
    private static readonly LinqIndex Sqlite = new(FullText.Sqlite), SqlServer = new(FullText.SqlServer), Plain = new(new PlainText());

    private bool? _hasFullText;

    /// <inheritdoc />
    public async Task<Found> FindAsync(
        GovernanceDbContext db, SearchQuery query, Scope scope, Chosen chosen, int skip, int take, CancellationToken cancellationToken)
    {
        ISearchIndex index = Sqlite;
        if (db.Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL")
            index = Postgres;
        else if (db.Database.ProviderName == "Microsoft.EntityFrameworkCore.SqlServer")
            index = (_hasFullText ??= await HasFullTextAsync(db, cancellationToken)) ? SqlServer : Plain;
        return await index.FindAsync(db, query, scope, chosen, skip, take, cancellationToken);
    }

    // Full-text search is a part of SQL Server that may be left out; asked once.
    private static async Task<bool> HasFullTextAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<int>($"select cast(coalesce(objectpropertyex(object_id({Data.SearchTables.Shared}), 'TableHasActiveFulltextIndex'), 0) as int) as [Value]").SingleAsync(cancellationToken) == 1;
}
