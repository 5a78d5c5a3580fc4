using Governance.Host;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

/// <summary>Every route that the portal answers on, read off the built application: a new page is here by itself.</summary>
internal static class PortalRoutes
{
    private static readonly Lazy<IReadOnlyList<PortalRoute>> Routes = new(Read);

    /// <summary>Everything that can be asked for.</summary>
    public static IEnumerable<PortalRoute> All => Routes.Value;

    /// <summary>Pages and operations that belong to a room, or to the API.</summary>
    public static IEnumerable<PortalRoute> Guarded => Routes.Value.Where(r => r.Kind != RouteKind.Open);

    public static PortalRoute Get(string pattern, string method) => Routes.Value.Single(r => r.Pattern == pattern && r.Method == method);

    /// <summary>The endpoints of a built application as routes.</summary>
    public static IReadOnlyList<PortalRoute> Of(IServiceProvider services) => Of(services.GetRequiredService<EndpointDataSource>().Endpoints);

    private static IReadOnlyList<PortalRoute> Of(IEnumerable<Endpoint> endpoints) =>
    [
        .. endpoints.OfType<RouteEndpoint>()
            .SelectMany(Methods)
            .DistinctBy(r => (r.Pattern, r.Method))
            .OrderBy(r => r.Pattern, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<PortalRoute> Read()
    {
        var folder = Directory.CreateTempSubdirectory("lansforum-routes-").FullName;
        using var app = Host.Portal.Build(
            [new("GOVERNANCE_DATA", folder), new("GOVERNANCE_DEMO", "true"), new("ASPNETCORE_ENVIRONMENT", "Testing")],
            builder => builder.WebHost.UseTestServer());
        // The container knows the endpoints only of an application that has started.
        return Of(((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints));
    }

    private static IEnumerable<PortalRoute> Methods(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var isPage = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null;
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : isPage ? ["GET", "POST"] : ["GET"];
        return methods.Where(m => m is not ("HEAD" or "OPTIONS")).Select(m => new PortalRoute(pattern, m, KindOf(endpoint, pattern), PermissionOf(endpoint), ModuleOf(endpoint)));
    }

    private static RouteKind KindOf(RouteEndpoint endpoint, string pattern) => pattern switch
    {
        _ when pattern.StartsWith("/api/", StringComparison.Ordinal) => RouteKind.Api,
        _ when pattern.StartsWith("/t/", StringComparison.Ordinal) => RouteKind.Open,
        _ when pattern.Contains("{" + RoomRoutes.Forum, StringComparison.Ordinal) => RouteKind.Forum,
        _ when pattern.StartsWith("/{" + RoomRoutes.Principal, StringComparison.Ordinal) => RouteKind.Principal,
        _ when endpoint.Metadata.GetMetadata<PlatformRoomAttribute>() is not null => RouteKind.Platform,
        _ => RouteKind.Open,
    };

    // No view shadows another, so the folder of a page is its module.
    private static string? ModuleOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>()?.RelativePath.Split('/')[2]
        ?? endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()?.DeclaringType?.Namespace?.Split('.')[1];

    private static Permission? PermissionOf(RouteEndpoint endpoint)
    {
        var names = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Modules.All.SelectMany(m => m.Permissions).FirstOrDefault(p => names.Contains(p.Name));
    }
}

internal enum RouteKind
{
    /// <summary>Belongs to no room: public pages and a person's own account.</summary>
    Open,
    Principal,
    Forum,
    Platform,
    Api,
}

/// <param name="Module">The module's name, such as <c>Plans</c>; of the host's own pages and of what a library answers, a word that no module has.</param>
internal sealed record PortalRoute(string Pattern, string Method, RouteKind Kind, Permission? Permission, string? Module)
{
    /// <summary>Who may: a person of the demo with one of the roles in the room.</summary>
    public string Owner(string room) => Kind == RouteKind.Platform ? "plattform@demo.lansforum.example" : $"{Word()}.{room}@demo.lansforum.example";

    private string Word()
    {
        var roles = Permission?.Roles ?? Permission.Everybody;
        return Kind == RouteKind.Forum
            ? roles.Contains(Role.ForumSecretary) ? "sekreterare" : roles.Contains(Role.Administrator) ? "forumadministrator" : "forumrevisor"
            : roles.Contains(Role.Registrar) ? "registrator" : roles.Contains(Role.Official) ? "handlaggare" : roles.Contains(Role.Administrator) ? "administrator" : "revisor";
    }
}
