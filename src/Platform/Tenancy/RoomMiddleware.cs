using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Platform.Tenancy;

/// <summary>
/// Finds out who acts and in which room, between routing and authorisation. A room that is not there and one that is not
/// yours get the same 404; an anonymous visitor is asked to sign in before either is told.
/// </summary>
internal sealed class RoomMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(
        HttpContext context, TenantContext tenant, IRoomDirectory rooms, IMandateDirectory mandates)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && !HasRoomRoute(context))
        {
            await next(context);
            return;
        }

        if (!await IdentifyAsync(context, tenant, mandates))
        {
            await next(context);
            return;
        }

        if (!await EnterAsync(context, tenant, rooms))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    }

    private static bool HasRoomRoute(HttpContext context) =>
        context.GetRouteValue(RoomRoutes.Principal) is not null || context.GetRouteValue(RoomRoutes.Forum) is not null;

    private static async Task<bool> IdentifyAsync(HttpContext context, TenantContext tenant, IMandateDirectory mandates)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.User.FindFirstValue("sub"), out var account))
            return false;

        tenant.Identify(account);
        if (await mandates.ActorAsync(account, context.RequestAborted) is not { } actor)
        {
            // A closed account: its cookie and its token are worth nothing, whatever they were issued for.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
            return false;
        }

        tenant.Identify(actor);
        return true;
    }

    private static async Task<bool> EnterAsync(HttpContext context, TenantContext tenant, IRoomDirectory rooms)
    {
        if (context.GetRouteValue(RoomRoutes.Principal) is string slug)
            return EnterIfMember(tenant, await rooms.PrincipalBySlugAsync(slug, context.RequestAborted));
        if (context.GetRouteValue(RoomRoutes.Forum) is string forumSlug)
            return await VisitAsync(context, tenant, rooms, await rooms.ForumBySlugAsync(forumSlug, context.RequestAborted));
        if (context.GetEndpoint()!.Metadata.GetMetadata<PlatformRoomAttribute>() is not null)
            return EnterIfMember(tenant, Room.Platform);
        if (context.User.FindFirstValue(RoomRoutes.PrincipalClaim) is { } principal)
            return await EnterByTokenAsync(context, tenant, rooms, Guid.Parse(principal));
        return true;
    }

    private static bool EnterIfMember(TenantContext tenant, Room? room)
    {
        if (room is null || tenant.Actor.Mandates.All(m => m.RoomId != room.Id))
            return false;
        tenant.Enter(room);
        return true;
    }

    private static async Task<bool> VisitAsync(HttpContext context, TenantContext tenant, IRoomDirectory rooms, Room? forum)
    {
        if (forum is null || !EnterIfMember(tenant, forum) && !await EnterFromHomeAsync(context, tenant, rooms, forum))
            return false;
        // Not before: the error page would show a stranger the forum's name.
        context.Features.Set(new VisitedForum(forum));
        return true;
    }

    private static async Task<bool> EnterFromHomeAsync(HttpContext context, TenantContext tenant, IRoomDirectory rooms, Room forum)
    {
        foreach (var roomId in tenant.Actor.Mandates.Select(m => m.RoomId).Distinct())
        {
            if (await rooms.ByIdAsync(roomId, context.RequestAborted) is { Kind: RoomKind.Principal } home && home.Collaborations.Contains(forum.Id))
            {
                tenant.Enter(home);
                return true;
            }
        }

        return false;
    }

    /// <summary>A token is scoped to one principal; an operation of the forum is done in the forum's room, if the client has a mandate there.</summary>
    private static async Task<bool> EnterByTokenAsync(HttpContext context, TenantContext tenant, IRoomDirectory rooms, Guid principal)
    {
        if (await rooms.ByIdAsync(principal, context.RequestAborted) is not { } home)
            return false;
        if (context.GetEndpoint()!.Metadata.GetMetadata<ForumRoomAttribute>() is not null)
        {
            foreach (var collaboration in home.Collaborations)
            {
                if (EnterIfMember(tenant, await rooms.ByIdAsync(collaboration, context.RequestAborted)))
                    return true;
            }
        }

        return EnterIfMember(tenant, home);
    }
}

/// <summary>The route values and the claim by which a room is named.</summary>
public static class RoomRoutes
{
    /// <summary>Route value of a principal's pages: <c>/{slug}/…</c>.</summary>
    public const string Principal = "slug";

    /// <summary>Route value of a forum's pages: <c>/forum/{collaboration}/…</c>.</summary>
    public const string Forum = "collaboration";

    /// <summary>Claim of an API token: the id of the one principal it is scoped to.</summary>
    public const string PrincipalClaim = "principal";
}

/// <summary>The page is acted on in the platform operator's room.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PlatformRoomAttribute : Attribute;

/// <summary>An API operation that is done in the forum's room.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForumRoomAttribute : Attribute;
