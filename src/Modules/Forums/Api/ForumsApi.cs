using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Forums.Api;

/// <summary>The forums of a collaboration for other systems: read by all members.</summary>
internal static class ForumsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/collaborations/{id:guid}/forums", ForumOperations.ListAsync).WithName("ListForums").WithTags("Forums").RequireAuthorization(ForumPermissions.Read)
            .WithSummary("The forums of a collaboration with their terms.");
        var forum = api.MapGroup("/forums/{id:guid}").WithTags("Forums");
        forum.MapGet("/", ForumOperations.GetAsync).WithName("GetForum").RequireAuthorization(ForumPermissions.Read)
            .WithSummary("A forum with its terms and its rule of quorum.");
        forum.MapGet("/seats", ForumOperations.SeatsAsync).WithName("ListSeats").RequireAuthorization(ForumPermissions.Read)
            .WithSummary("The seats of a forum on a day (on; today when left out) with who has them, and who leads. A vacant seat has no person.");
    }
}
