using Governance.Forums.Api;
using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Forums.Pages.Forums;
using Governance.Forums.Seeding;
using Governance.Platform;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Forums;

/// <summary>The forums of a collaboration: what each is for, who sits in it on which day, and who leads it.</summary>
public sealed class ForumsModule : AppModule
{
    /// <inheritdoc />
    public override IReadOnlyList<Permission> Permissions => ForumPermissions.All;

    /// <inheritdoc />
    public override IReadOnlyList<MenuLink> Menu => [new(RoomKind.Forum, "Forum", "forums", ForumPermissions.Read, 25)];

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<ForumReader>().AddScoped<ForumDesk>().AddScoped<IForumDirectory, ForumDirectory>().AddScoped<IEventWords, EventWords>().AddScoped<SeatModel.Acts>();

    /// <inheritdoc />
    public override void MapApi(IEndpointRouteBuilder api) => ForumsApi.Map(api);

    /// <inheritdoc />
    public override Task SeedAsync(IServiceProvider services, SeedPlan plan, CancellationToken cancellationToken) =>
        ForumsSeed.RunAsync(services, plan, cancellationToken);
}
