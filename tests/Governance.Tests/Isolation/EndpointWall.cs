using System.Net;
using Governance.Platform.Security;
using Governance.Tests.Portal;

namespace Governance.Tests.Isolation;

/// <summary>The first wall: who may call an endpoint at all, asked over HTTP at every page of a room.</summary>
internal static class EndpointWall
{
    private static readonly (Role Role, string Word)[] InPrincipal =
        [(Role.Reader, "lasare"), (Role.Auditor, "revisor"), (Role.Administrator, "administrator"), (Role.Finance, "ekonom"), (Role.Official, "handlaggare")];

    private static readonly (Role Role, string Word)[] InForum = [(Role.Auditor, "forumrevisor"), (Role.Administrator, "forumadministrator"), (Role.Chair, "ordforande")];

    /// <summary>Where the anonymous, a stranger, or a member without the role gets further than he should.</summary>
    public static async Task<IReadOnlyList<string>> LeaksAsync(TestPortal portal)
    {
        var recipes = await RouteRecipes.ReadAsync(portal);
        var routes = PortalRoutes.Of(portal.Services).Where(r => r.Kind is RouteKind.Principal or RouteKind.Forum or RouteKind.Platform).ToList();
        var leaks = new List<string>();
        foreach (var route in routes)
        {
            var path = recipes.Own(route) ?? throw new InvalidOperationException($"{route.Pattern} has no recipe.");
            using var anonymous = portal.Anonymous();
            var asked = await AskAsync(anonymous, route, path);
            if (asked.Status != HttpStatusCode.Redirect || !asked.Answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal))
                leaks.Add($"{route.Method} {route.Pattern} answers {asked.Status} to the anonymous");
            using var stranger = await portal.SignInAsync(StrangerTo(route));
            if (await AskAsync(stranger, route, path) is { Status: not HttpStatusCode.NotFound } told)
                leaks.Add($"{route.Method} {route.Pattern} answers {told.Status} to a stranger");
            leaks.AddRange(await RolesAsync(portal, route, path));
        }

        return leaks;
    }

    /// <summary>Somebody who has no mandate in the room of the route.</summary>
    public static string StrangerTo(PortalRoute route) => route.Kind switch
    {
        RouteKind.Forum => $"sekreterare.{RouteRecipes.StrangerForum}@demo.lansforum.example",
        RouteKind.Platform => $"administrator.{RouteRecipes.Principal}@demo.lansforum.example",
        _ => $"registrator.{RouteRecipes.StrangerPrincipal}@demo.lansforum.example",
    };

    private static async Task<IEnumerable<string>> RolesAsync(TestPortal portal, PortalRoute route, string path)
    {
        if (route.Permission is not { } permission)
            return [$"{route.Method} {route.Pattern} asks for no permission: anybody signed in who has the room may call it"];
        var (people, room) = route.Kind == RouteKind.Forum ? (InForum, RouteRecipes.Forum) : (InPrincipal, RouteRecipes.Principal);
        var without = people.Where(p => !permission.Roles.Contains(p.Role)).Select(p => p.Word).FirstOrDefault();
        if (without is null || route.Kind == RouteKind.Platform)
            return [];
        using var member = await portal.SignInAsync($"{without}.{room}@demo.lansforum.example");
        var answer = await AskAsync(member, route, path);
        return answer.Status == HttpStatusCode.Forbidden ? [] : [$"{route.Method} {route.Pattern} answers {answer.Status} to {without}, who lacks {permission.Name}"];
    }

    private static Task<TestPage> AskAsync(TestBrowser browser, PortalRoute route, string path) =>
        browser.SendAsync(new HttpRequestMessage(new HttpMethod(route.Method), path));
}
