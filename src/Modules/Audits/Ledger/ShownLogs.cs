using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Governance.Audits.Ledger;

/// <summary>A log whose events or checkpoints a page shows.</summary>
/// <param name="Room">The room whose pages are shown.</param>
/// <param name="Id">The room's id, or the collaboration's.</param>
/// <param name="IsShared">Whether it is a collaboration's log, which all its members read; else a room's own.</param>
/// <param name="About">The principal whose events alone are shown, in its own pages of the shared log.</param>
internal sealed record ShownLog(Room Room, Guid Id, bool IsShared, Guid? About = null)
{
    /// <summary>The word of the log in a page's address; empty for the one that the room's pages show by themselves.</summary>
    public string Word => (Room.Kind, IsShared) switch
    {
        (RoomKind.Principal, true) => ShownLogs.Shared,
        (RoomKind.Forum, false) => ShownLogs.OwnRoom,
        _ => "",
    };

    /// <summary>The log as the ledger knows it.</summary>
    public LogId LogId => IsShared ? LogId.Shared(Id) : LogId.Own(Id);

    /// <summary>The address of a page of the log.</summary>
    public string Page(string path, string? handler = null)
    {
        var query = string.Join('&', new[] { handler is null ? null : "handler=" + handler, Word.Length == 0 ? null : "log=" + Word }.OfType<string>());
        return $"{Path}/{path}{(query.Length == 0 ? "" : "?" + query)}";
    }

    /// <summary>The path of the log's pages.</summary>
    public string Path => Room.Path + "/ledger";
}

/// <summary>Finds the log that an address names, for whoever may read it.</summary>
internal sealed class ShownLogs(TenantContext tenant, IAuthorizationService authorization)
{
    /// <summary>In a principal's pages: what the collaboration's log says of it.</summary>
    public const string Shared = "shared";

    /// <summary>In a forum's pages: the log of its own room, with its drafts.</summary>
    public const string OwnRoom = "room";

    /// <summary>The log of the request.</summary>
    /// <exception cref="NotFound">There is no such log, or it is not this reader's.</exception>
    public async Task<ShownLog> OfAsync(HttpContext context, string? word)
    {
        if (context.Features.Get<VisitedForum>() is not { Forum: var forum })
        {
            return word switch
            {
                null or "" => new ShownLog(tenant.Room, tenant.TenantId, IsShared: false),
                Shared when tenant.Collaborations is [var collaboration, ..] => new ShownLog(tenant.Room, collaboration, IsShared: true, tenant.TenantId),
                _ => throw new NotFound(),
            };
        }

        return word switch
        {
            null or "" => new ShownLog(forum, forum.Id, IsShared: true),
            OwnRoom when await MayReadRoomAsync(context, forum) => new ShownLog(forum, forum.Id, IsShared: false),
            _ => throw new NotFound(),
        };
    }

    /// <summary>Whether the reader also sees the log of the forum's own room: from within it, never as a visitor.</summary>
    public async Task<bool> MayReadRoomAsync(HttpContext context, Room forum) =>
        tenant.TenantId == forum.Id && (await authorization.AuthorizeAsync(context.User, AuditPermissions.ReadForumRoom)).Succeeded;
}
