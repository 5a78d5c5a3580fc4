using Governance.Platform.Tenancy;
using Governance.Search.Data;
using Governance.Search.Domain;
using Governance.Search.Finding;
using Governance.Tests.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Governance.Tests.Search;

/// <summary>The search's SQL for SQL Server, which cannot run everywhere: made by the real provider, and parsed.</summary>
public sealed class SearchSqlTests
{
    [Fact]
    public void What_is_raised_after_the_migrations_parses()
    {
        var batches = SearchTables.SqlServer().ToList();
        Assert.Equal(3, batches.Count);
        Assert.Empty(batches.SelectMany(Errors));
        // What stands inside of exec is text to the parser.
        Assert.Empty(batches.Select(b => b[(b.IndexOf("exec(N'", StringComparison.Ordinal) + 7)..^2]).SelectMany(Errors));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_query_takes_the_words_as_a_parameter_inside_of_the_filters(bool inTitle)
    {
        var room = new Room(Guid.CreateVersion7(), RoomKind.Principal, "malmo", "Malmö", [Guid.CreateVersion7()]);
        var tenant = new TenantContext();
        tenant.Enter(room);
        using var db = new SqlServerTranslation().Context(tenant);
        var query = SearchQuery.Parse("\"gemensam strategi\" samordnare '; drop table x --");
        foreach (var (sql, owner) in new[]
                 {
                     (Sql(FullText.SqlServer.Entries<SearchEntry>(db, query, inTitle).Where(e => e.Year == 2026)), @"WHERE .*\[TenantId\] ="),
                     (Sql(FullText.SqlServer.Entries<SharedSearchEntry>(db, query, inTitle).Where(e => e.Year == 2026)), @"WHERE .*\[CollaborationId\] (IN|=)"),
                 })
        {
            Assert.Empty(Errors(sql));
            Assert.Contains(inTitle ? "contains([TitleWords], @" : "contains([Words], @", sql, StringComparison.Ordinal);
            Assert.Matches(owner, sql);
            Assert.DoesNotContain("drop", sql, StringComparison.Ordinal);
        }
    }

    // The command as it would be sent; no connection is opened for it.
    private static string Sql<T>(IQueryable<T> query)
    {
        using var command = query.CreateDbCommand();
        return command.CommandText;
    }

    private static IEnumerable<string> Errors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(e => $"{e.Line}:{e.Column} {e.Message}\n{sql}");
    }
}
