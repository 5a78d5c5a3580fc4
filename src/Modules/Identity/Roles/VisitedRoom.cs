using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Http;

namespace Governance.Identity.Roles;

/// <summary>Pages about the room itself are there only for those who act in it.</summary>
internal static class VisitedRoom
{
    /// <summary>
    /// A member of a principal visits the forum's pages while acting at home; without this she would be shown her own
    /// room's mandates under the forum's address.
    /// </summary>
    /// <exception cref="NotFound">The visitor acts in another room than the one shown.</exception>
    public static void RequireVisitedRoom(this TenantContext tenant, HttpContext context)
    {
        if (context.Features.Get<VisitedForum>() is { } visited && visited.Forum.Id != tenant.TenantId)
            throw new NotFound();
    }
}
