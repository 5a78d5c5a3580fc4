using System.Net;
using Governance.Host;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Search.Domain;
using Governance.Search.Finding;
using Governance.Tests.Isolation;
using Governance.Tests.Portal;
using Governance.Tests.Recommendations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Governance.Tests.Search;

/// <summary>A stranger's row never hits and never counts: by the page, by the API, and by the database's own function.</summary>
public sealed class SearchWallTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Word = "gränsvaktarknappen";

    public static bool IsPostgres => TestDatabase.Provider == DatabaseProvider.Postgres;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_strangers_row_never_hits_and_never_counts()
    {
        var before = await TextsAsync("strategi");
        var id = await SentRecommendation.SendAsync(portal, title: $"Strategi för {Word}");
        await portal.AnswerAsync(id, "7", new PointAnswer(1, Outcome.Adopt));
        Assert.Equal(3, (await portal.AskAsync(Searches.Registrar, "/malmo", Word)).Total());
        // The neighbour finds what is shared, and not Malmö's matter.
        Assert.Equal(2, (await portal.AskAsync(Searches.Neighbour, "/lund", Word)).Total());
        Assert.Equal(2, (await portal.AskAsync(Searches.Secretary, "/forum/skane", Word)).Total());
        Assert.Equal(0, (await portal.AskAsync(Searches.Stranger, "/ostersund", Word)).Total());
        Assert.Equal(0, (await portal.AskAsync("sekreterare.jamtland-harjedalen@demo.lansforum.example", "/forum/jamtland-harjedalen", Word)).Total());
        // Not a number moved for the strangers.
        Assert.Equal(before, await TextsAsync("strategi"));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(Searches.Stranger, "/malmo", Word)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync(Searches.Stranger, "/forum/skane", Word)).Status);
    }

    [Fact]
    public async Task An_api_client_finds_what_its_principal_may_see()
    {
        await SentRecommendation.SendAsync(portal, title: "Maskinens sökvägar <i>");
        using var own = await portal.ApiAsync("demo-1280");
        using var stranger = await portal.ApiAsync("demo-2380");
        var found = await own.GetStringAsync(new Uri("/api/v1/search?q=maskinens+sökväg&kind=recommendation", UriKind.Relative), Stop);
        Assert.Contains("\"total\":1", found, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"recommendation\"", found, StringComparison.Ordinal);
        Assert.Contains("\"total\":1", await own.GetStringAsync(new Uri("/api/v1/search/facets?q=maskinens+sökväg", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("\"total\":0", await stranger.GetStringAsync(new Uri("/api/v1/search?q=maskinens", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Contains("\"total\":0", await stranger.GetStringAsync(new Uri("/api/v1/search/facets?q=maskinens", UriKind.Relative), Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.GetAsync(new Uri("/api/v1/search?q=x&pageSize=5000", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Asking_an_index_for_the_forum_of_others_gives_nothing()
    {
        await SentRecommendation.SendAsync(portal, title: "Främlingens fråga");
        var skane = (await RoomReads.RoomAsync(portal.Services, "skane")).Id;
        var found = await portal.InRoomAsync("ostersund", s => s.GetRequiredService<ISearchIndex>().FindAsync(
            s.GetRequiredService<Platform.Data.GovernanceDbContext>(), SearchQuery.Parse("främlingens "),
            new Scope(InOwn: true, [skane], ["recommendation", "decision", "matter", "draft", "person"], [], new DateOnly(2026, 11, 22)), new Chosen([], [], [], []), 0, 20, Stop));
        Assert.Empty(found.Groups);
        Assert.Empty(found.Page);
    }

    [Fact(Skip = DatabaseWallTests.OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    public async Task The_databases_function_goes_by_the_session_and_nothing_else_reads_the_index()
    {
        await SentRecommendation.SendAsync(portal, title: "Funktionens gräns");
        var (skane, lund, stranger) = (await RoomReads.RoomAsync(portal.Services, "skane"), await RoomReads.RoomAsync(portal.Services, "lund"), await RoomReads.RoomAsync(portal.Services, "ostersund"));
        await using var connection = new NpgsqlConnection(portal.Database.Settings.Connection);
        await connection.OpenAsync(Stop);
        Assert.Equal(0, await FoundAsync(connection, skane.Id));
        await SettleAsync(connection, stranger);
        Assert.Equal(0, await FoundAsync(connection, skane.Id));
        await SettleAsync(connection, lund);
        Assert.Equal(1, await FoundAsync(connection, skane.Id));
        foreach (var sql in (string[])["select count(*) from search_index", "delete from search_index", "insert into search_index select * from search_index", "select search_entries_kept()"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Stop))).SqlState);
        }
    }

    [Fact(Skip = DatabaseWallTests.OnlyPostgres, SkipUnless = nameof(IsPostgres))]
    public async Task The_databases_index_is_what_answers()
    {
        await using var connection = new NpgsqlConnection(portal.Database.Settings.OwnerConnection);
        await connection.OpenAsync(Stop);
        // Few rows: the planner would rather read them all. The question is whether it can use the index at all.
        await using var plan = new NpgsqlCommand("set enable_seqscan = off; explain select entry from search_index where words @@ ('strategi'::tsquery && 'xs1'::tsquery) and shared and scope = any('{}'::uuid[])", connection);
        await using var rows = await plan.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop))
            lines.Add(rows.GetString(0));
        Assert.Contains(lines, l => l.Contains("search_index_words", StringComparison.Ordinal));
    }

    private static async Task SettleAsync(NpgsqlConnection connection, Platform.Tenancy.Room room)
    {
        await using var command = new NpgsqlCommand("select set_config('app.tenant', $1, false), set_config('app.collaborations', $2, false)", connection)
        {
            Parameters = { new() { Value = room.Id.ToString() }, new() { Value = string.Join(',', room.Collaborations) } },
        };
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<long> FoundAsync(NpgsqlConnection connection, Guid forum)
    {
        await using var command = new NpgsqlCommand(
            "select count(*) from search_find($2, true, array[$1], array['recommendation'], '{}', '2026-11-22', null, null, null, null, 0, 20) where \"Entry\" is not null", connection)
        {
            Parameters = { new() { Value = forum }, new() { Value = PostgresIndex.Text(SearchQuery.Parse("funktionens gräns ")) } },
        };
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private async Task<string> TextsAsync(string typed) => string.Join('\n',
        (await portal.AskAsync(Searches.Stranger, "/ostersund", typed)).Text,
        (await portal.AskAsync("sekreterare.jamtland-harjedalen@demo.lansforum.example", "/forum/jamtland-harjedalen", typed)).Text);
}
