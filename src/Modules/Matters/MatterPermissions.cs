using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Matters;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class MatterPermissions
{
    /// <summary>Read assignments and forums' initiatives; also by members who visit from a principal's room.</summary>
    public const string Read = "matters.read";

    /// <summary>Write assignments and initiatives of a forum.</summary>
    public const string Write = "matters.write";

    /// <summary>Report back what one's own principal has been assigned.</summary>
    public const string Report = "matters.report";

    /// <summary>Read the initiatives of one's own principal.</summary>
    public const string ReadOwn = "matters.read-own";

    /// <summary>Handle the initiatives of one's own principal.</summary>
    public const string WriteOwn = "matters.write-own";

    /// <summary>State what one's own principal's rows, or the forum's, cite.</summary>
    public const string Cite = "matters.cite";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa forumens uppdrag och initiativärenden", [RoomKind.Forum, RoomKind.Principal], Permission.Everybody),
        new(Write, "Skriva forumens uppdrag och initiativärenden", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Report, "Återrapportera uppdrag som huvudmannen har fått", [RoomKind.Principal], [Role.Official, Role.Registrar]),
        new(ReadOwn, "Läsa huvudmannens initiativärenden", [RoomKind.Principal], Permission.Everybody),
        new(WriteOwn, "Handlägga huvudmannens initiativärenden", [RoomKind.Principal], [Role.Official, Role.Registrar]),
        new(Cite, "Skriva hänvisningar", [RoomKind.Principal], [Role.Official, Role.Registrar]),
    ];
}
