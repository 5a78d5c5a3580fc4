using Governance.Platform.Data;
using Governance.Search.Data;
using Governance.Search.Domain;
using Governance.Search.Finding;
using Governance.Tests.Portal;
using Governance.Tests.Queries;
using Governance.Tests.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Search;

/// <summary>What is kept, how it is made anew, and what it costs to ask.</summary>
public sealed class SearchIndexTests(CountedPortal portal) : IClassFixture<CountedPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Made_anew_it_is_what_the_saves_had_made_and_what_is_gone_is_gone()
    {
        var before = await SettledAsync();
        Assert.True(before.Count > 50, $"Only {before.Count} entries.");
        Assert.Contains(before, e => e.Contains("Source = matter", StringComparison.Ordinal));
        Assert.Contains(before, e => e.Contains("Source = person", StringComparison.Ordinal));
        await portal.DoInRoomAsync<GovernanceDbContext>("malmo", async db =>
        {
            // Lost and strange entries, as an old database or a hand would leave them.
            db.RemoveRange(await db.Set<SearchEntry>().ToListAsync(Stop));
            var stray = new SearchEntry { Source = "matter", SubjectId = Guid.CreateVersion7() };
            stray.Put(new Platform.Search.SearchText("Spöke", new DateOnly(2026, 1, 1)), "");
            db.Add(stray);
            await db.SaveChangesAsync(Stop);
        });
        Assert.NotEqual(before, await SettledAsync());
        await Reindex.RunAsync(portal.Services, TextWriter.Null, Stop);
        Assert.Equal(before, await SettledAsync());
        Assert.Equal(0, (await portal.AskAsync(Searches.Registrar, "/malmo", "spöke")).Total());
        // A second time changes nothing, and a full index is left alone.
        await Reindex.FillAsync(portal.Services, TextWriter.Null, Stop);
        Assert.Equal(before, await SettledAsync());
    }

    // The text of a document is read by a job, which may come in between; its entries are held to by DocumentSearchTests.
    private async Task<List<string>> SettledAsync() =>
        [.. (await portal.EntriesAsync("malmo")).Where(e => !e.Contains("document, SubjectId", StringComparison.Ordinal))];

    [Fact]
    public async Task What_the_database_keeps_beside_follows_every_change_and_removal()
    {
        await portal.DoInRoomAsync<GovernanceDbContext>("malmo", async db =>
        {
            var entry = new SearchEntry { Source = "matter", SubjectId = Guid.CreateVersion7() };
            entry.Put(new Platform.Search.SearchText("Följsamhetens register", new DateOnly(2026, 1, 1)), "");
            db.Add(entry);
            await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(1, (await portal.AskAsync(Searches.Registrar, "/malmo", "följsamhetens")).Total());
        await portal.DoInRoomAsync<GovernanceDbContext>("malmo", async db =>
        {
            var entry = await db.Set<SearchEntry>().SingleAsync(e => e.Title == "Följsamhetens register", Stop);
            entry.Put(new Platform.Search.SearchText("Egensinnets register", new DateOnly(2026, 1, 1)), "");
            await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(0, (await portal.AskAsync(Searches.Registrar, "/malmo", "följsamhetens")).Total());
        Assert.Equal(1, (await portal.AskAsync(Searches.Registrar, "/malmo", "egensinnets")).Total());
        await portal.DoInRoomAsync<GovernanceDbContext>("malmo", async db =>
        {
            db.Remove(await db.Set<SearchEntry>().SingleAsync(e => e.Title == "Egensinnets register", Stop));
            await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(0, (await portal.AskAsync(Searches.Registrar, "/malmo", "egensinnets")).Total());
    }

    [Fact]
    public async Task A_save_that_fails_leaves_nothing_to_find()
    {
        await portal.DoInRoomAsync<GovernanceDbContext>("skane", async db =>
        {
            await using var attempt = await db.Database.BeginTransactionAsync(Stop);
            var entry = new SharedSearchEntry { Source = "recommendation", SubjectId = Guid.CreateVersion7(), CollaborationId = db.Tenant.TenantId };
            entry.Put(new Platform.Search.SearchText("Ångerveckans ångest", new DateOnly(2026, 1, 1)), "");
            db.Add(entry);
            await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(0, (await portal.AskAsync(Searches.Registrar, "/malmo", "ångerveckans")).Total());
    }

    [Fact]
    public async Task The_page_asks_as_often_for_one_hit_as_for_many()
    {
        for (var i = 0; i < 21; i++)
            await SentRecommendation.SendAsync(portal, title: $"Frågornas antal {(i == 0 ? "ensamvargen" : "flocken")}");
        var one = await portal.CommandsAsync(Searches.Registrar, "/malmo/search?q=ensamvargen");
        var many = await portal.CommandsAsync(Searches.Registrar, "/malmo/search?q=flocken");
        Assert.Equal(one.Count, many.Count);
        Assert.InRange(many.Count, 1, TestDatabase.Provider == Host.DatabaseProvider.Postgres ? 5 : 8);
    }

    [Fact]
    public async Task Without_full_text_search_the_same_is_found_by_reading()
    {
        await SentRecommendation.SendAsync(portal, title: "Reservvägens samordnare åter");
        await SentRecommendation.SendAsync(portal, title: "Reservvägens ater");
        foreach (var typed in (string[])["reservvägen", "samordnaren reservväg", "\"reservvägens samordnare\"", "åter reservvägen ", "ater reservvägen ", "\"samordnare reservvägens\"", "reserv", "§ 12 reservvägens"])
        {
            var question = (SearchQuery.Parse(typed), new Scope(true, [(await Isolation.RoomReads.RoomAsync(portal.Services, "skane")).Id], ["recommendation", "matter"], [], new DateOnly(2026, 11, 22)));
            var (found, read) = await portal.InRoomAsync("malmo", async s =>
            {
                var db = s.GetRequiredService<GovernanceDbContext>();
                var none = new Chosen([], [], [], []);
                return (await s.GetRequiredService<ISearchIndex>().FindAsync(db, question.Item1, question.Item2, none, 0, 50, Stop),
                    await new LinqIndex(new PlainText()).FindAsync(db, question.Item1, question.Item2, none, 0, 50, Stop));
            });
            Assert.Equal(found.Groups.Sum(g => g.Count), read.Groups.Sum(g => g.Count));
            Assert.Equal(found.Page.Select(p => (p.Id, p.InTitle)).Order(), read.Page.Select(p => (p.Id, p.InTitle)).Order());
        }
    }
}
