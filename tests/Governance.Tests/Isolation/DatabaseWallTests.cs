using Governance.Host;
using Governance.Tests.Portal;

namespace Governance.Tests.Isolation;

/// <summary>The third wall alone: plain SQL by the application's role, with the settings of a stranger's session. PostgreSQL only.</summary>
public sealed class DatabaseWallTests(TestPortal portal) : IClassFixture<TestPortal>
{
    internal const string OnlyPostgres = "SQLite has no wall of its own, and SQL Server's is tested where there is one.";

    public static bool IsPostgres => TestDatabase.Provider == DatabaseProvider.Postgres;

    [Fact(Skip = OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    public async Task Stands_on_every_walled_table_and_binds_the_applications_role()
    {
        var tables = await DatabaseWallChecks.TablesAsync(portal.Database);
        Assert.True(tables.Count >= 20, $"Only {tables.Count} tables are walled.");
        Assert.Contains(tables, t => t.AppendOnly);
        Assert.Empty(await DatabaseWallChecks.FaultsAsync(portal.Database));
    }

    [Theory(Skip = OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    [InlineData(RouteRecipes.StrangerPrincipal)]
    [InlineData(RouteRecipes.Neighbour)]
    [InlineData(RouteRecipes.StrangerForum)]
    public async Task Shows_a_stranger_nothing_and_lets_him_change_nothing(string slug)
    {
        var room = await RoomReads.RoomAsync(portal.Services, slug);
        foreach (var table in new[] { "Recommendations", "PublishedDecisions", "Matters", "Mandates", "Bodies" }.Intersect((await DatabaseWallChecks.TablesAsync(portal.Database)).Select(t => t.Name)))
            Assert.True(await DatabaseWallChecks.RowsAsync(portal.Database, table, "true") > 0, $"{table} is empty.");
        Assert.Empty(await DatabaseWallChecks.LeaksAsync(portal.Database, room));
    }

    [Fact(Skip = OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    public async Task Shows_nothing_to_a_session_that_says_nothing() =>
        Assert.Empty(await DatabaseWallChecks.LeaksAsync(portal.Database, room: null));

    [Fact(Skip = OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    public async Task Notices_when_row_level_security_is_off_on_one_table()
    {
        const string table = "PublishedDecisions";
        await DatabaseWallChecks.AsOwnerAsync(portal.Database, $"alter table \"{table}\" disable row level security");
        try
        {
            Assert.Contains(await DatabaseWallChecks.FaultsAsync(portal.Database), f => f.StartsWith(table, StringComparison.Ordinal));
            var leaks = await DatabaseWallChecks.LeaksAsync(portal.Database, await RoomReads.RoomAsync(portal.Services, RouteRecipes.StrangerPrincipal));
            Assert.Contains(leaks, l => l.Contains(table, StringComparison.Ordinal));
        }
        finally
        {
            await DatabaseWallChecks.AsOwnerAsync(portal.Database, $"alter table \"{table}\" enable row level security");
        }

        Assert.Empty(await DatabaseWallChecks.FaultsAsync(portal.Database));
    }

    [Fact(Skip = OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    public async Task Notices_a_right_to_change_what_is_append_only()
    {
        await DatabaseWallChecks.AsOwnerAsync(portal.Database, "grant update on \"PublishedDecisions\" to lansforum_app");
        Assert.Contains(await DatabaseWallChecks.FaultsAsync(portal.Database), f => f.Contains("may update PublishedDecisions", StringComparison.Ordinal));
        await DatabaseWallChecks.AsOwnerAsync(portal.Database, "revoke update on \"PublishedDecisions\" from lansforum_app");
    }
}
