using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Principals;

/// <summary>What may be done in this module.</summary>
internal static class PrincipalPermissions
{
    public const string Onboard = "principals.onboard";
    public const string Configure = "principals.configure";
    public const string ReadMembers = "principals.members";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Onboard, "Lägga upp ett läns samverkan", [RoomKind.Platform], [Role.PlatformOperator]),
        new(Configure, "Ändra huvudmannens utseende, organ och diarienummer", [RoomKind.Principal], [Role.Administrator]),
        new(ReadMembers, "Se vilka huvudmän som ingår i samverkan", [RoomKind.Principal, RoomKind.Forum], Permission.Everybody),
    ];
}
