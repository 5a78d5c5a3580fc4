using Governance.Host;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Principals.Domain;
using Governance.Tests.Isolation;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Ledger;

/// <summary>A room's own log: the place of an event comes in the transaction of the change.</summary>
public sealed class TenantLogTests(LedgerPortal portal) : IClassFixture<LedgerPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_of_the_demo_has_its_place_and_each_log_is_dense()
    {
        foreach (var slug in (string[])["malmo", "lund", "ostersund", "goteborg"])
        {
            var (places, head) = await portal.ReadAsync(slug, async db => (
                await db.Set<TenantEvent>().OrderBy(e => e.LeafIndex).Select(e => e.LeafIndex).ToListAsync(Stop),
                await db.Set<LedgerHead>().SingleAsync(h => h.Id == db.Tenant.TenantId && h.Kind == LogKind.Own, Stop)));
            Assert.True(places.Count > 0, $"{slug} has no events.");
            Assert.Equal(Enumerable.Range(0, places.Count).Select(i => (long?)i), places);
            Assert.Equal(places.Count, head.Size);
        }
    }

    [Fact]
    public async Task Several_events_of_one_save_get_places_one_after_the_other_and_the_tree_is_theirs()
    {
        await portal.InRoomAsync("lomma", async services =>
        {
            var ledger = services.GetRequiredService<EventLedger>();
            for (var i = 0; i < 7; i++)
                ledger.Append("MatterOpened", Guid.CreateVersion7(), after: new { i });
            await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(Stop);
            return true;
        });
        var log = await portal.LogAsync("lomma");
        var lines = await portal.LogsAsync("lomma", async logs =>
        {
            // However far is asked for, the log ends where it ends.
            return await logs.LinesAsync(log, 0, long.MaxValue, Stop).ToListAsync(Stop);
        });
        var head = await portal.ReadAsync("lomma", db => db.Set<LedgerHead>().SingleAsync(h => h.Id == log.Id && h.Kind == LogKind.Own, Stop));
        Assert.Equal(lines.Count, head.Size);
        Assert.Equal(MerkleTree.Root(lines.Select(l => MerkleTree.Leaf(l.Entry))), head.Tree().Root());
        Assert.All(lines, l => Assert.NotNull(l.Payload));
    }

    [Fact]
    public async Task Many_at_once_in_one_room_leave_neither_gap_nor_double()
    {
        var before = await SizeAsync("kavlinge");
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            for (var i = 0; i < 5; i++)
                await portal.AppendAsync("kavlinge", 1);
        }));
        Assert.Equal(before + 80, await SizeAsync("kavlinge"));
        var places = await portal.ReadAsync("kavlinge", db => db.Set<TenantEvent>().OrderBy(e => e.LeafIndex).Select(e => e.LeafIndex).ToListAsync(Stop));
        Assert.Equal(Enumerable.Range(0, places.Count).Select(i => (long?)i), places);
        await AssertSoundAsync("kavlinge");
    }

    [Fact]
    public async Task A_save_that_loses_a_race_is_told_so_leaves_no_gap_and_can_be_tried_again()
    {
        var (first, second) = (await ScopeAsync("eslov"), await ScopeAsync("eslov"));
        await using var one = first;
        await using var other = second;
        var body = await one.Db.Set<Body>().OrderBy(b => b.Id).FirstAsync(Stop);
        var same = await other.Db.Set<Body>().FirstAsync(b => b.Id == body.Id, Stop);
        foreach (var (scope, row) in new[] { (one, body), (other, same) })
        {
            scope.Db.Entry(row).Property("Name").CurrentValue = $"Nämnden {scope.GetHashCode()}";
            scope.Ledger.Append("BodyChanged", row.Id);
        }

        var before = await SizeAsync("eslov");
        await one.Db.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.Db.SaveChangesAsync(Stop));
        await portal.AppendAsync("eslov", 1);
        Assert.Equal(before + 2, await SizeAsync("eslov"));
        // The same context tries again on what is there now: its event, which had a place that another took, gets a new one.
        await other.Db.Entry(same).ReloadAsync(Stop);
        same.Name = "Nämnden igen";
        await other.Db.SaveChangesAsync(Stop);
        Assert.Equal(before + 3, await SizeAsync("eslov"));
        await AssertSoundAsync("eslov");
    }

    [Fact(Skip = DatabaseWallTests.OnlyPostgres, SkipUnless = nameof(DatabaseWallTests.IsPostgres), SkipType = typeof(DatabaseWallTests))]
    public async Task One_rooms_log_does_not_wait_for_anothers()
    {
        await using var scope = await ScopeAsync("sjobo");
        await using var held = await scope.Db.Database.BeginTransactionAsync(Stop);
        scope.Ledger.Append("MatterOpened", Guid.CreateVersion7());
        await scope.Db.SaveChangesAsync(Stop);
        await portal.AppendAsync("skurup", 1).WaitAsync(TimeSpan.FromSeconds(20), Stop);
        var waits = portal.AppendAsync("sjobo", 1);
        Assert.NotSame(waits, await Task.WhenAny(waits, Task.Delay(300, Stop)));
        await held.CommitAsync(Stop);
        await waits;
        await AssertSoundAsync("sjobo");
    }

    [Fact]
    public async Task Events_from_before_the_trees_get_their_places_by_migrating_and_can_be_proven()
    {
        await portal.AppendAsync("ystad", 5);
        await portal.AppendSharedAsync("ystad");
        await using (var owner = await portal.OwnerAsync("ystad"))
        {
            foreach (var happened in await owner.Set<TenantEvent>().AsTracking().ToListAsync(Stop))
            {
                owner.Entry(happened).Property(e => e.LeafIndex).CurrentValue = null;
                owner.Entry(happened).Property(e => e.Subtrees).CurrentValue = null;
            }

            owner.RemoveRange(await owner.Set<LedgerHead>().Where(h => h.Id == owner.Tenant.TenantId && h.Kind == LogKind.Own).ToListAsync(Stop));
            owner.RemoveRange(await owner.Set<WaitingEvent>().ToListAsync(Stop));
            await owner.SaveChangesAsync(Stop);
        }

        var said = new StringWriter();
        await Migrator.MigrateAsync(portal.Database.Settings, TestDatabase.Names, Modules.All, said, Stop);
        Assert.Contains("their place in the ledger", said.ToString(), StringComparison.Ordinal);
        await portal.AppendAsync("ystad", 1);
        await AssertSoundAsync("ystad");
        Assert.True(await portal.ReadAsync("ystad", db => db.Set<WaitingEvent>().AnyAsync(Stop)));

        var again = new StringWriter();
        await Migrator.MigrateAsync(portal.Database.Settings, TestDatabase.Names, Modules.All, again, Stop);
        Assert.DoesNotContain("ledger", again.ToString(), StringComparison.Ordinal);
    }

    private async Task AssertSoundAsync(string slug)
    {
        var log = await portal.LogAsync(slug);
        Assert.Null(await portal.Work.SealAsync(log, Stop));
        var key = (await portal.LogsAsync(slug, logs => logs.StateAsync(log, Stop))).Key!;
        var finding = LedgerPortal.Verify((await portal.ExportAsync(slug, log))!, LedgerPortal.Trust(key));
        Assert.True(finding.Verdict == Verifier.Verdict.Fine, finding.ToString());
    }

    private Task<long> SizeAsync(string slug) => portal.ReadAsync(slug, async db =>
        (await db.Set<LedgerHead>().SingleOrDefaultAsync(h => h.Id == db.Tenant.TenantId && h.Kind == LogKind.Own, Stop))?.Size ?? 0);

    private async Task<Scope> ScopeAsync(string slug)
    {
        var room = await RoomReads.RoomAsync(portal.Services, slug);
        var scope = portal.Services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        return new Scope(scope);
    }

    private sealed class Scope(AsyncServiceScope scope) : IAsyncDisposable
    {
        public GovernanceDbContext Db { get; } = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

        public EventLedger Ledger { get; } = scope.ServiceProvider.GetRequiredService<EventLedger>();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
