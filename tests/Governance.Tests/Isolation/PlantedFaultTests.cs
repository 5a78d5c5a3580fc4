using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;

namespace Governance.Tests.Isolation;

/// <summary>Endpoint authorisation with the query filters and the database's wall off.</summary>
public sealed class EndpointWallTests(UnfilteredPortal portal) : IClassFixture<UnfilteredPortal>
{
    [Fact]
    public async Task Keeps_rooms_and_roles_apart_by_itself() => Assert.Empty(await EndpointWall.LeaksAsync(portal));

    [Fact]
    public async Task Stands_alone_here_for_the_filters_are_really_off() =>
        Assert.NotEmpty(await RoomReads.LeaksAsync(portal.Services, RouteRecipes.StrangerPrincipal));
}

/// <summary>Planted: endpoints without authorisation, and a count over all tenants.</summary>
public sealed class CarelessEndpointTests(CarelessEndpointsPortal portal) : IClassFixture<CarelessEndpointsPortal>
{
    [Fact]
    public async Task An_endpoint_without_authorisation_is_caught()
    {
        var leaks = await EndpointWall.LeaksAsync(portal);
        Assert.Contains(leaks, l => l.StartsWith($"GET {CarelessEndpointsPortal.Open} answers OK to the anonymous", StringComparison.Ordinal));
        Assert.Contains(leaks, l => l.StartsWith($"GET {CarelessEndpointsPortal.NoPermission} asks for no permission", StringComparison.Ordinal));
        Assert.DoesNotContain(leaks, l => !l.Contains("planted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_count_over_all_tenants_is_caught() =>
        Assert.Equal([$"GET {CarelessEndpointsPortal.Count} tells of rows elsewhere"], await OthersRows.LeaksAsync(portal));
}

/// <summary>Planted: the filter is off on one entity.</summary>
public sealed class OneFilterOffTests(OneFilterOffPortal portal) : IClassFixture<OneFilterOffPortal>
{
    [Fact]
    public async Task Is_caught()
    {
        var leaks = await RoomReads.LeaksAsync(portal.Services, RouteRecipes.Principal, RouteRecipes.StrangerPrincipal);
        Assert.NotEmpty(leaks);
        Assert.All(leaks, l => Assert.Contains(nameof(Matter), l, StringComparison.Ordinal));
    }
}

/// <summary>Planted: contexts come back from the pool with the last tenant.</summary>
public sealed class KeptTenantTests(KeptTenantPortal portal) : IClassFixture<KeptTenantPortal>
{
    [Fact]
    public async Task Is_caught() =>
        Assert.NotEmpty(await RoomReads.LeaksAsync(portal.Services, RouteRecipes.Principal, RouteRecipes.StrangerPrincipal, RouteRecipes.Forum));
}

/// <summary>The cache of standings, and one that forgets whose they are.</summary>
public sealed class CacheTests(UnwalledPortal portal) : IClassFixture<UnwalledPortal>
{
    [Fact]
    public async Task Gives_nothing_to_another_collaboration()
    {
        using var cache = new StandingCache();
        Assert.Empty(await CacheChecks.LeaksAsync(portal, cache.SummariesAsync));
    }

    [Fact]
    public async Task A_key_without_the_collaboration_is_caught()
    {
        using var cache = new StandingCache();
        var kept = new Dictionary<StandingKey, StandingSummary>();
        Assert.NotEmpty(await CacheChecks.LeaksAsync(portal, async (keys, loader, cancellationToken) =>
        {
            var missing = keys.Where(k => !kept.ContainsKey(Forgetful(k))).ToList();
            var read = await cache.SummariesAsync(missing, loader, cancellationToken);
            foreach (var key in missing.Where(k => read.ContainsKey(k.RecommendationId)))
                kept[Forgetful(key)] = read[key.RecommendationId];
            return keys.Where(k => kept.ContainsKey(Forgetful(k))).ToDictionary(k => k.RecommendationId, k => kept[Forgetful(k)]);
        }));
    }

    [Fact]
    public async Task No_page_tells_of_rows_elsewhere() => Assert.Empty(await OthersRows.LeaksAsync(portal));

    private static StandingKey Forgetful(StandingKey key) => key with { CollaborationId = Guid.Empty };
}
