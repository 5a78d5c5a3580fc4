using Governance.Platform.Ledger;
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

    /// <summary>Take whole logs and packs of evidence with one.</summary>
    public const string Take = LedgerPages.Take;

    /// <summary>Read the room's own log in the form that machines check, and be told of its checkpoints.</summary>
    public const string Monitor = "audits.monitor";

    /// <summary>Add witnesses and bring their cosignatures.</summary>
    public const string Witness = "audits.witness";

    /// <summary>Erase what an event says, by a decision.</summary>
    public const string Erase = "audits.erase";

    private static readonly RoomKind[] Both = [RoomKind.Principal, RoomKind.Forum];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Read, "Läsa händelseloggen och dess kontrollpunkter", Both, Permission.Everybody),
        new(ReadForumRoom, "Läsa loggen över forumets eget rum", [RoomKind.Forum], [Role.ForumSecretary, Role.Chair, Role.Auditor]),
        new(Take, "Hämta hela loggar och granskningspaket", Both, [Role.Auditor, Role.Registrar, Role.ForumSecretary, Role.Administrator]),
        new(Monitor, "Följa rummets egen logg maskinellt", Both, [Role.Auditor, Role.Administrator]),
        new(Witness, "Lägga till vittnen och deras signaturer", Both, [Role.Auditor, Role.Administrator]),
        new(Erase, "Gallra innehållet i en händelse enligt beslut", Both, [Role.Administrator]),
    ];
}
