using Governance.Platform.Ledger;
using Governance.Platform.Web.Idempotency;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

/// <summary>The second wall alone: no endpoint is asked, and the database lets everything pass.</summary>
public sealed class QueryFilterAndGuardTests(QueryFilterAndGuardTests.World world) : IClassFixture<QueryFilterAndGuardTests.World>
{
    [Fact]
    public async Task No_room_reads_a_row_of_another() =>
        Assert.Empty(await RoomReads.LeaksAsync(world.Services, RouteRecipes.Principal, RouteRecipes.StrangerPrincipal, RouteRecipes.Forum, RouteRecipes.StrangerForum));

    [Fact]
    public async Task There_are_rows_to_be_kept_apart()
    {
        var types = await world.ReadAsync(RouteRecipes.Principal, db => Task.FromResult(RoomReads.Guarded(db.Model)));
        Assert.True(types.Count >= 15, $"Only {types.Count} types are guarded.");
        var empty = new List<string>();
        // Rows that come with requests, rulings, keys and decisions on erasure: the demo's seed has none.
        foreach (var type in types.Where(t => t != typeof(IdempotencyKey) && t != typeof(Ruling)
            && !typeof(LedgerCheckpoint).IsAssignableFrom(t) && !typeof(LedgerCosignature).IsAssignableFrom(t) && !typeof(LedgerWitness).IsAssignableFrom(t) && !typeof(LedgerTombstone).IsAssignableFrom(t)))
        {
            var rows = 0;
            foreach (var room in new[] { RouteRecipes.Principal, RouteRecipes.StrangerPrincipal, RouteRecipes.Forum, RouteRecipes.StrangerForum })
                rows += await RoomReads.CountAsync(world, room, type);
            if (rows == 0)
                empty.Add(type.Name);
        }

        Assert.Empty(empty);
    }

    [Fact]
    public async Task No_room_writes_a_row_of_another()
    {
        var own = await RoomReads.RoomAsync(world.Services, RouteRecipes.Principal);
        var other = await RoomReads.RoomAsync(world.Services, RouteRecipes.StrangerPrincipal);
        var writes = await world.ReadAsync(RouteRecipes.Principal, db => Task.FromResult(GuardedWrites.All(db.Model, own, other).ToList()));
        Assert.True(writes.Count >= 100, $"Only {writes.Count} writes were tried.");
        Assert.Empty(await GuardedWrites.LeaksAsync(world, RouteRecipes.Principal, writes));
    }

    [Fact]
    public async Task A_neighbour_of_the_same_collaboration_writes_no_shared_row_of_anothers()
    {
        var own = await RoomReads.RoomAsync(world.Services, RouteRecipes.Principal);
        var neighbour = await RoomReads.RoomAsync(world.Services, RouteRecipes.Neighbour);
        var writes = await world.ReadAsync(RouteRecipes.Principal, db => Task.FromResult(GuardedWrites.All(db.Model, own, neighbour)
            .Where(w => !w.What.Contains("collaboration", StringComparison.Ordinal)).ToList()));
        Assert.Empty(await GuardedWrites.LeaksAsync(world, RouteRecipes.Principal, writes));
    }

    [Fact]
    public async Task A_change_with_its_event_passes_the_guard()
    {
        var before = await RoomReads.CountAsync(world, RouteRecipes.Forum, typeof(RecommendationDraft));
        await world.InRoomAsync(RouteRecipes.Forum, services => DraftAsync(services));
        Assert.Equal(before + 1, await RoomReads.CountAsync(world, RouteRecipes.Forum, typeof(RecommendationDraft)));
    }

    internal static Task<Guid> DraftAsync(IServiceProvider services)
    {
        var handler = services.GetRequiredService<SaveDraft.Handler>();
        return handler.HandleAsync(new SaveDraft(null, null, new DraftContent { Title = "Ett utkast till" }), CancellationToken.None);
    }

    /// <summary>The portal on the owner's connection: row-level security is passed by.</summary>
    public sealed class World : TestPortal
    {
        private protected override async Task<TestDatabase> DatabaseAsync() => (await TestDatabase.SeededAsync()).WithoutItsWall();
    }
}
