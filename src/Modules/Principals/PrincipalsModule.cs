using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Principals.Api;
using Governance.Principals.Contracts;
using Governance.Principals.Onboarding;
using Governance.Principals.ReferenceData;
using Governance.Principals.Register;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Principals;

/// <summary>Regions and municipalities (the tenants), collaborations, bodies, reference data.</summary>
public sealed class PrincipalsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => PrincipalPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Platform, "Lägg upp län", "onboard", PrincipalPermissions.Onboard, 10),
        new(RoomKind.Forum, "Huvudmän", "principals", PrincipalPermissions.ReadMembers, 80),
        new(RoomKind.Principal, "Inställningar", "settings", PrincipalPermissions.Configure, 90),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Verb> Verbs => [OnboardVerb.Verb];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PrincipalDirectory>();
        services.AddSingleton<IPrincipalDirectory>(s => s.GetRequiredService<PrincipalDirectory>());
        services.AddSingleton<IRoomDirectory>(s => s.GetRequiredService<PrincipalDirectory>());
        services.AddSingleton<ICountyMaps, CountyMaps>();
        services.AddScoped<IOwnBodies, OwnBodies>().AddScoped<IEventWords, EventWords>();
        services.AddScoped<RoomFurnisher>();
    }

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => CollaborationsApi.Map(api);

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder routes) => AppearanceFiles.Map(routes);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) =>
        DemoMeetings.SeedAsync(services, plan, cancellationToken);
}
