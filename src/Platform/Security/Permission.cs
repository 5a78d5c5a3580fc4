using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;

namespace Governance.Platform.Security;

/// <summary>Something that may be done: in which kinds of room, and by which roles there. Its name is the policy's name.</summary>
/// <param name="Name">Stable name such as <c>recommendations.send</c>.</param>
/// <param name="Text">Swedish text of what it allows, for the role report.</param>
/// <param name="Rooms">The kinds of room in which it can be used: a forum's act is never done from a principal's room, nor the reverse.</param>
/// <param name="Roles">The roles that have it.</param>
public sealed record Permission(string Name, string Text, IReadOnlyList<RoomKind> Rooms, IReadOnlyList<Role> Roles) : IAuthorizationRequirement
{
    /// <summary>All roles of a principal or a forum.</summary>
    public static IReadOnlyList<Role> Everybody { get; } =
        [Role.Official, Role.Registrar, Role.DecisionMaker, Role.Finance, Role.ForumSecretary, Role.Chair, Role.Auditor, Role.Reader, Role.Administrator];

    /// <summary>The mandate by which the actor may use this permission in the room, or null.</summary>
    public ActiveMandate? MandateOf(Actor actor, Room room) =>
        Rooms.Contains(room.Kind) ? actor.MandateFor(room.Id, Roles) : null;
}

/// <summary>Grants a permission to who holds one of its roles in the room, and notes the mandate for the ledger.</summary>
internal sealed class PermissionHandler(TenantContext tenant) : AuthorizationHandler<Permission>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Permission requirement)
    {
        if (tenant.HasRoom && tenant.ActorOrNone is { } actor && requirement.MandateOf(actor, tenant.Room) is { } mandate)
        {
            tenant.Mandate = mandate;
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
