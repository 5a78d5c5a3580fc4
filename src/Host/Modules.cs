using Governance.Budgets;
using Governance.Identity;
using Governance.Platform;
using Governance.Principals;
using Governance.Recommendations;
using Governance.Records;
using Governance.Search;

namespace Governance.Host;

/// <summary>The list of modules: the one file to edit when one is added.</summary>
internal static class Modules
{
    public static IReadOnlyList<AppModule> All { get; } =
    [
        new PrincipalsModule(),
        new IdentityModule(),
        new RecordsModule(),
        new RecommendationsModule(),
        new BudgetsModule(),
        new SearchModule(),
    ];
}
