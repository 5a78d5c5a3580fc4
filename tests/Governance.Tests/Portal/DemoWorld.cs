using Governance.Host;
using Governance.Platform;
using Governance.Platform.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Portal;

/// <summary>The demo data that the tests stand on, made at a fixed time by the same seed as the demo command.</summary>
internal static class DemoWorld
{
    /// <summary>Now, in every test that does not move the clock: Sunday 22 November 2026, 10:00 in Sweden.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Skåne (34 principals), Västra Götaland (50), Jämtland Härjedalen (9).</summary>
    public static IReadOnlyList<string> Counties { get; } = ["12", "14", "23"];

    public static async Task SeedAsync(TestDatabase database)
    {
        // A job that was stored here would run in every clone.
        await using var portal = TestPortal.Application(database, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now), jobsWait: true);
        foreach (var module in Modules.All)
            await module.SeedAsync(portal.Services, new SeedPlan(Counties, 1, TextWriter.Null), CancellationToken.None);
        await portal.Services.GetRequiredService<LedgerWork>().SequenceAsync(CancellationToken.None);
    }
}
