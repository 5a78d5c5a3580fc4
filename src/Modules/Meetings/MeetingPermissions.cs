using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Meetings;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class MeetingPermissions
{
    /// <summary>Read meetings: what members see of them, and in the forum's room drafts too.</summary>
    public const string Read = "meetings.read";

    /// <summary>Plan meetings, write agendas, send summonses and keep minutes.</summary>
    public const string Keep = "meetings.keep";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa om möten i samverkans forum", [RoomKind.Forum, RoomKind.Principal], Permission.Everybody),
        new(Keep, "Planera och kalla till möten och föra protokoll i samverkans forum", [RoomKind.Forum], [Role.ForumSecretary]),
    ];
}
