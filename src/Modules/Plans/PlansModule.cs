using Governance.Plans.Api;
using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Pages.Plans;
using Governance.Plans.Pages.Plans.Measures;
using Governance.Plans.Pages.Plans.Own;
using Governance.Plans.Seeding;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Recommendations.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Plans;

/// <summary>Joint strategies, plans, agreements and roadmaps: what was agreed, who does what, and how far it is.</summary>
public sealed class PlansModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => PlanPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Principal, "Aktiviteter", "activities", PlanPermissions.Report, 30),
        new(RoomKind.Principal, "Mätvärden", "indicators", PlanPermissions.Report, 31),
        new(RoomKind.Forum, "Planer", "plans", PlanPermissions.Read, 30),
    ];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PlanReader>().AddScoped<OwnActivities>().AddScoped<OwnMeasures>().AddScoped<IPlanDirectory, PlanDirectory>().AddScoped<IEventWords, EventWords>().AddScoped<ITodoSource, OwnTodo>().AddScoped<IYearDays, PlanDays>().AddScoped<ICitableRows, CitableVersions>();
        services.AddScoped<IDemoSubjects, DemoSubjects>();
    }

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => PlansApi.Map(api);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) =>
        PlansSeed.RunAsync(services, plan, cancellationToken);
}
