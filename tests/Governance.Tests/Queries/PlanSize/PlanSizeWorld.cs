using Governance.Identity;
using Governance.Platform;
using Governance.Principals;
using Governance.Principals.Contracts;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Queries.PlanSize;

/// <summary>How large a collaboration is, and whose eyes look at it.</summary>
/// <param name="County">The county, whose principals are the members.</param>
/// <param name="Forum">The forum's word in addresses.</param>
/// <param name="Principal">A member.</param>
/// <param name="Code">Its code.</param>
/// <param name="Activities">Activities of the plan.</param>
/// <param name="Years">Years of budgets and figures, and versions of the plan.</param>
internal sealed record WorldSize(string County, string Forum, string Principal, string Code, int Activities, int Years)
{
    public const int LastYear = 2026;

    public int FirstYear => LastYear - Years + 1;

    public IEnumerable<int> PlanYears => Enumerable.Range(FirstYear, Years);
}

/// <summary>Two collaborations with plans and budgets of the same kinds, one small and one as large as any is expected to be.</summary>
public sealed class PlanSizeWorld : CountedPortal
{
    // A year that is over and one under way: less has other pages.
    internal static WorldSize Small { get; } = new("23", "jamtland-harjedalen", "ostersund", "2380", Activities: 5, Years: 2);

    /// <summary>Västra Götaland, of 50 principals.</summary>
    internal static WorldSize Full { get; } = new("14", "vastra-gotaland", "goteborg", "1480", Activities: 200, Years: 10);

    /// <summary>The rows that addresses of the collaboration name.</summary>
    internal Dictionary<WorldSize, IReadOnlyDictionary<string, Guid>> Rows { get; } = [];

    private protected override async Task<TestDatabase> DatabaseAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var database = await TestDatabase.EmptyAsync();
        await using var portal = Application(database, new FakeTimeProvider(DemoWorld.Now), jobsWait: true);
        foreach (AppModule module in new AppModule[] { new PrincipalsModule(), new IdentityModule() })
            await module.SeedAsync(portal.Services, new SeedPlan([Full.County, Small.County], 1, TextWriter.Null), stop);
        var register = await portal.Services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(stop);
        foreach (var size in new[] { Small, Full })
            Rows[size] = await new SizedForum(portal.Services, register, size).WriteAsync(stop);
        return database;
    }
}
