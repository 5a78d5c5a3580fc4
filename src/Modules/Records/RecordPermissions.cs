using Governance.Platform.Security;
using Governance.Platform.Tenancy;

namespace Governance.Records;

/// <summary>What may be done in this module, and by whom. The same acts are done by a principal and by a forum with its own documents.</summary>
internal static class RecordPermissions
{
    /// <summary>Read the room's own documents.</summary>
    public const string ReadOwn = "records.read-own";

    /// <summary>Read the documents of the forum's drafts.</summary>
    public const string ReadDrafts = "records.read-drafts";

    /// <summary>Read what is shared in the forum; also by members who visit from a principal's room.</summary>
    public const string ReadShared = "records.read-shared";

    /// <summary>Upload documents and new versions.</summary>
    public const string Upload = "records.upload";

    /// <summary>Mark as secret and lift marks.</summary>
    public const string Mark = "records.mark";

    /// <summary>Ask for a marked document to be shared.</summary>
    public const string RequestShare = "records.request-share";

    /// <summary>Share to the forum, and recall.</summary>
    public const string Share = "records.share";

    /// <summary>Answer somebody else's request to share a marked document.</summary>
    public const string ApproveShare = "records.approve-share";

    private static readonly RoomKind[] Both = [RoomKind.Principal, RoomKind.Forum];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        new(ReadOwn, "Läsa egna handlingar", Both, Permission.Everybody),
        new(ReadDrafts, "Läsa handlingar till forumets utkast", [RoomKind.Forum], [Role.ForumSecretary, Role.Chair]),
        new(ReadShared, "Läsa handlingar som är delade i forumet", Both, Permission.Everybody),
        new(Upload, "Ladda upp handlingar", Both, [Role.Official, Role.Registrar, Role.ForumSecretary]),
        new(Mark, "Sekretessmarkera handlingar och häva markeringar", Both, [Role.Registrar, Role.ForumSecretary]),
        new(RequestShare, "Begära att en sekretessmarkerad handling delas", Both, [Role.Official, Role.Registrar, Role.ForumSecretary, Role.Chair]),
        new(Share, "Dela handlingar med forumet och återkalla delningar", Both, [Role.Registrar, Role.ForumSecretary]),
        new(ApproveShare, "Godkänna någon annans begäran att dela en sekretessmarkerad handling", Both, [Role.Registrar, Role.ForumSecretary, Role.Chair]),
    ];
}
