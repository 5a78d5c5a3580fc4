using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Audits;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class AuditPermissions
{
    /// <summary>Read the log of the room acted in, and of the collaborations that it is in.</summary>
    public const string Read = "audits.read";

    /// <summary>Read the log of the forum's own room, which knows of drafts.</summary>
    public const string ReadForumRoom = "audits.read-forum-room";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa händelseloggen och dess kontrollpunkter", [RoomKind.Principal, RoomKind.Forum], Permission.Everybody),
        new(ReadForumRoom, "Läsa loggen över forumets eget rum", [RoomKind.Forum], [Role.ForumSecretary, Role.Chair, Role.Auditor]),
    ];
}
