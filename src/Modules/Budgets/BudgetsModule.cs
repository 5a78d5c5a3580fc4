using Governance.Budgets.Api;
using Governance.Budgets.Data;
using Governance.Budgets.Pages.Budgets;
using Governance.Budgets.Seeding;
using Governance.Plans.Contracts;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Budgets;

/// <summary>Joint budgets, and each principal's share of them.</summary>
public sealed class BudgetsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => BudgetPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Principal, "Vår andel", "shares", BudgetPermissions.ReadShare, 25),
        new(RoomKind.Principal, "Årsrapporter", "yearly-reports", BudgetPermissions.ReadShare, 26),
        new(RoomKind.Forum, "Budget", "budgets", BudgetPermissions.Read, 25),
        new(RoomKind.Forum, "Årsrapporter", "yearly-reports", BudgetPermissions.Read, 26),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Verb> Verbs =>
    [
        new("shares", "FILE|-", "Splits a total by weights with largest remainder ({\"total\",\"weights\"} in, {\"shares\"} out); exit 2 when the case is malformed.", SharesAsync) { NeedsServices = false },
    ];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<YearBooks>().AddScoped<ShareBooks>().AddScoped<ReportNumbers>().AddScoped<IActivityCosts, ActivityCosts>().AddScoped<IEventWords, EventWords>().AddScoped<ITodoSource, OwnTodo>().AddScoped<IYearDays, BudgetDays>();

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => BudgetsApi.Map(api);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) =>
        BudgetSeed.RunAsync(services, plan, cancellationToken);

    private static Task<int> SharesAsync(VerbContext context) => context.WithInputFileAsync(SharesVerb.Run);
}
