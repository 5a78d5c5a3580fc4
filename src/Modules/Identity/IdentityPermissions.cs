using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Identity;

/// <summary>What may be done with mandates and API clients.</summary>
internal static class IdentityPermissions
{
    public const string ReadRoles = "identity.roles.read";
    public const string ChangeRoles = "identity.roles.change";
    public const string Clients = "identity.clients";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadRoles, "Se uppdrag och rollrapport", [RoomKind.Principal, RoomKind.Forum], [Role.Administrator, Role.Auditor]),
        new(ChangeRoles, "Ge och avsluta uppdrag", [RoomKind.Principal, RoomKind.Forum], [Role.Administrator]),
        new(Clients, "Hantera API-klienter", [RoomKind.Principal], [Role.Administrator]),
    ];
}
