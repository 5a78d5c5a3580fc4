using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

internal delegate Task<IReadOnlyDictionary<Guid, StandingSummary>> ReadSummaries(IReadOnlyList<StandingKey> keys, StandingLoader loader, CancellationToken cancellationToken);

/// <summary>What a cache of standings gives to a room that may not read the rows behind them.</summary>
internal static class CacheChecks
{
    /// <summary>Warms the cache in the owner's forum, then asks by the same ids from a stranger's.</summary>
    public static async Task<IReadOnlyList<string>> LeaksAsync(TestPortal portal, ReadSummaries read)
    {
        var own = await portal.InRoomAsync(RouteRecipes.Forum, KeysAsync);
        Assert.NotEmpty(own);
        var warmed = await portal.InRoomAsync(RouteRecipes.Forum, services => AskAsync(services, own, read));
        Assert.Equal(own.Count, warmed.Count);
        var stranger = (await RoomReads.RoomAsync(portal.Services, RouteRecipes.StrangerForum)).Id;
        var guessed = own.Select(k => k with { CollaborationId = stranger }).ToList();
        var given = await portal.InRoomAsync(RouteRecipes.StrangerForum, services => AskAsync(services, guessed, read));
        return [.. given.Keys.Select(id => $"the cache gave the standing of {id} to another collaboration")];
    }

    private static Task<IReadOnlyDictionary<Guid, StandingSummary>> AskAsync(IServiceProvider services, IReadOnlyList<StandingKey> keys, ReadSummaries read) =>
        read(keys, services.GetRequiredService<StandingLoader>(), TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<StandingKey>> KeysAsync(IServiceProvider services)
    {
        var ids = await services.GetRequiredService<GovernanceDbContext>().Set<Recommendation>().Select(r => r.Id).ToListAsync(TestContext.Current.CancellationToken);
        var register = await services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(TestContext.Current.CancellationToken);
        var today = services.GetRequiredService<TimeProvider>().Today();
        var files = await services.GetRequiredService<StandingLoader>().FilesAsync(ids, TestContext.Current.CancellationToken);
        return
        [
            .. files.Select(f => new StandingKey(
                f.Recommendation.CollaborationId, f.Recommendation.Id, f.Recommendation.Version, f.Answers.Count, f.Answers.Count(a => a.Response is not null),
                f.Answers.Sum(a => a.Rulings.Count), f.Answers.Sum(a => a.Steps.Count), today, register.Collaboration(f.Recommendation.CollaborationId)!.Principals.Sum(p => p.Population))),
        ];
    }
}
