using Governance.Identity.Clients;
using Governance.Identity.Data;
using Governance.Identity.Roles;
using Governance.Identity.Seeding;
using Governance.Identity.SignIn;
using Governance.Identity.Tokens;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Identity;

/// <summary>Accounts, sign-in, mandates, API clients and tokens.</summary>
public sealed class IdentityModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => IdentityPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Principal, "Uppdrag och roller", "roles", IdentityPermissions.ReadRoles, 800),
        new(RoomKind.Forum, "Uppdrag och roller", "roles", IdentityPermissions.ReadRoles, 800),
        new(RoomKind.Principal, "API-klienter", "settings/clients", IdentityPermissions.Clients, 910),
    ];

    /// <inheritdoc />
    public override string? DemoGreeting => $"""
          Demo sign-ins, password {DemoPeople.Password}; or one click each on the sign-in page:
            registrator.malmo{DemoPeople.Domain}  (also handlaggare., administrator., revisor., ledamot., ekonom., lasare.; any principal's slug)
            sekreterare.skane{DemoPeople.Domain}  (also ordforande., forumadministrator., forumrevisor.; vastra-gotaland, jamtland-harjedalen)
            samordnare.skane{DemoPeople.Domain}  (two principals and the forum)
            plattform{DemoPeople.Domain}  (platform operator)
          API clients: demo-12, demo-1280 and so on, secret = id.
        """;

    /// <inheritdoc />
    public override IReadOnlyList<Verb> Verbs => [Appoint.Verb];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(DemoMode.From(configuration));
        services.AddScoped<IMailAddresses, MailAddresses>();
        services.AddScoped<IEventWords, EventWords>();
        services.AddScoped<IMandateDirectory, MandateDirectory>().AddScoped<IRoomStaff, RoomStaff>();
        services.AddScoped<RoleReport>().AddScoped<ClientRegistry>().AddScoped<DemoPeople>().AddScoped<DemoDoor>();
        services.AddSignIn(configuration);
        services.AddTokens(configuration);
        services.Configure<RazorPagesOptions>(pages =>
        {
            foreach (var page in (string[])["", "/grant", "/end/{id:guid}"])
                pages.Conventions.AddPageRoute("/Identity/" + PageOf(page), "/forum/{collaboration}/roles" + page);
        });
    }

    /// <inheritdoc />
    public override void ConfigureModel(ModelBuilder model)
    {
        model.UseOpenIddict<Guid>();
        base.ConfigureModel(model);
    }

    /// <inheritdoc />
    public override void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapTokenEndpoint();

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) =>
        IdentitySeed.RunAsync(services, plan, cancellationToken);

    private static string PageOf(string path) => path switch
    {
        "" => "Roles",
        "/grant" => "Grant",
        _ => "End",
    };
}
