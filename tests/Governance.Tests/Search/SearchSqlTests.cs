using Governance.Platform.Tenancy;
using Governance.Search.Data;
using Governance.Search.Domain;
using Governance.Search.Finding;
using Governance.Tests.Queries;
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
        var translation = new SqlServerTranslation();
        using var db = translation.Context(tenant);
        var query = SearchQuery.Parse("\"gemensam strategi\" samordnare '; drop table x --");
        Assert.Empty(FullText.SqlServer.Entries<SearchEntry>(db, query, inTitle).Where(e => e.Year == 2026).ToList());
        Assert.Empty(FullText.SqlServer.Entries<SharedSearchEntry>(db, query, inTitle).Where(e => e.Year == 2026).ToList());
        Assert.Equal(2, translation.Statements.Count);
        foreach (var sql in translation.Statements)
        {
            Assert.Empty(Errors(sql));
            Assert.Contains(inTitle ? "contains([TitleWords], @" : "contains([Words], @", sql, StringComparison.Ordinal);
            Assert.Matches(sql.Contains("shared_", StringComparison.Ordinal) ? @"WHERE .*\[CollaborationId\] (IN|=)" : @"WHERE .*\[TenantId\] =", sql);
            Assert.DoesNotContain("drop", sql, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Errors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Select(e => $"{e.Line}:{e.Column} {e.Message}\n{sql}");
    }
}
