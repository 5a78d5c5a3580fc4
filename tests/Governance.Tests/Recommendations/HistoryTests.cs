using Governance.Platform;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Seeding;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Recommendations;

/// <summary>Years of history for scale: sent and answered once, however often they are asked for.</summary>
public sealed class HistoryTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Years_of_history_are_written_once()
    {
        var before = await CountAsync();
        await SeedAsync();
        var after = await CountAsync();
        Assert.Equal(before.Recommendations + 12, after.Recommendations);
        Assert.InRange(after.Matters - before.Matters, 9 * 12 * 8 / 10, 9 * 12);
        Assert.True(after.Decisions >= before.Decisions + after.Matters - before.Matters);
        await SeedAsync();
        Assert.Equal(after, await CountAsync());
    }

    private Task SeedAsync() => RecommendationSeed.RunAsync(portal.Services, new SeedPlan(["23"], 2, TextWriter.Null), TestContext.Current.CancellationToken);

    private Task<(int Recommendations, int Matters, int Decisions)> CountAsync() => portal.ReadAsync("jamtland-harjedalen", async db => (
        await db.Set<Recommendation>().CountAsync(), await db.Set<Receipt>().CountAsync(), await db.Set<PublishedDecision>().CountAsync()));
}
