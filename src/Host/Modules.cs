using Governance.Audits;
using Governance.Budgets;
using Governance.Forums;
using Governance.Identity;
using Governance.Matters;
using Governance.Meetings;
using Governance.Plans;
using Governance.Platform;
using Governance.Principals;
using Governance.Recommendations;
using Governance.Records;
using Governance.Search;

namespace Governance.Host;

/// <summary>The list of modules: the one file to edit when one is added.</summary>
internal static class Modules
{
    // In the order in which they fill the demo: documents are put on what is there.
    public static IReadOnlyList<AppModule> All { get; } =
    [
        new PrincipalsModule(),
        new IdentityModule(),
        new RecommendationsModule(),
        new PlansModule(),
        new RecordsModule(),
        new BudgetsModule(),
        new ForumsModule(),
        new MeetingsModule(),
        new MattersModule(),
        new AuditsModule(),
        new SearchModule(),
    ];
}
