using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Forums;

/// <summary>What may be done in this module, and by whom.</summary>
internal static class ForumPermissions
{
    /// <summary>Read forums and who sits in them; also by members who visit from a principal's room.</summary>
    public const string Read = "forums.read";

    /// <summary>Write the terms of a forum, and open it.</summary>
    public const string Write = "forums.write";

    /// <summary>Change who sits in a forum and who leads it.</summary>
    public const string Seat = "forums.seat";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa om samverkans forum och vilka som sitter i dem", [RoomKind.Forum, RoomKind.Principal], Permission.Everybody),
        new(Write, "Skriva uppdragsbeskrivning för samverkans forum", [RoomKind.Forum], [Role.ForumSecretary]),
        new(Seat, "Ändra vilka som sitter i och leder samverkans forum", [RoomKind.Forum], [Role.ForumSecretary]),
    ];
}
