using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Records.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Records.Pages.Records;

/// <summary>
/// A page of the room's own documents. A principal has them under <c>documents</c>; a forum has what is shared there, and its
/// own under <c>own-documents</c>.
/// </summary>
internal abstract class OwnPage(OwnDocuments documents, TenantContext tenant) : PageModel
{
    /// <summary>The room acted in.</summary>
    public string RoomPath => tenant.Room.Path;

    /// <summary>Where the room's own documents are.</summary>
    public string ListPath => PathOf(tenant.Room);

    /// <summary>Whether the room is a principal's: it has matters and case numbers.</summary>
    public bool IsPrincipal => tenant.Room.Kind == RoomKind.Principal;

    /// <summary>The documents that the person acting may see.</summary>
    protected OwnDocuments Documents => documents;

    protected TenantContext Tenant => tenant;

    /// <summary>Whether the person acting may do something here.</summary>
    public bool May(string permission) => documents.May(permission);

    /// <summary>Where a room's own documents are.</summary>
    public static string PathOf(Room room) => room.Path + (room.Kind == RoomKind.Forum ? "/own-documents" : "/documents");

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // A member who visits a forum acts at home: under the forum's address her own documents must not be shown.
        if (context.RouteData.Values.ContainsKey(RoomRoutes.Forum) == IsPrincipal)
            context.Result = new NotFoundResult();
    }

    /// <summary>Refuses who lacks the permission; for the handlers of a page that more people may read.</summary>
    protected void Require(string permission)
    {
        if (documents.MandateFor(permission) is not { } mandate)
            throw new NotFound();
        // The ledger names the mandate by whose force it was done.
        tenant.Mandate = mandate;
    }
}
