using Governance.Matters.Api;
using Governance.Matters.Data;
using Governance.Matters.Pages.Matters;
using Governance.Matters.Pages.Matters.Assignments;
using Governance.Matters.Pages.Matters.Citations;
using Governance.Matters.Pages.Matters.Initiatives;
using Governance.Matters.Seeding;
using Governance.Meetings.Contracts;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Matters;

/// <summary>Assignments that are reported back, initiative matters, and what cites what.</summary>
public sealed class MattersModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => MatterPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu =>
    [
        new(RoomKind.Forum, "Uppdrag", "assignments", MatterPermissions.Read, 28),
        new(RoomKind.Forum, "Initiativ", "initiatives", MatterPermissions.Read, 29),
        new(RoomKind.Principal, "Uppdrag", "assignments", MatterPermissions.Read, 36),
        new(RoomKind.Principal, "Initiativ", "initiatives", MatterPermissions.ReadOwn, 37),
    ];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<AssignmentReader>().AddScoped<AssignmentDesk>().AddScoped<Decisions>().AddScoped<AssignmentChoices>()
        .AddScoped<InitiativeReader>().AddScoped<InitiativeDesk>().AddScoped<InitiativeSources>()
        .AddScoped<Citables>().AddScoped<CitationReader>().AddScoped<CitationSources>().AddScoped<ICitableRows, CitableMatters>()
        .AddScoped<IRelatedRows>(s => s.GetRequiredService<CitationReader>())
        .AddScoped<IEventWords, EventWords>().AddScoped<ITodoSource, MatterTodo>().AddScoped<IAgendaSource, MatterAgenda>().AddScoped<IParagraphActs, MatterActs>();

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => MattersApi.Map(api);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) => MattersSeed.RunAsync(services, plan, cancellationToken);
}
