using Governance.Platform.Rules;
using Microsoft.AspNetCore.Http;

namespace Governance.Platform.Tenancy;

/// <summary>
/// The forum whose pages are shown. A forum secretary acts in the forum's own room; a member of a principal visits the same
/// pages while acting at home, so the forum shown and the room acted in are two things.
/// </summary>
/// <param name="Forum">The forum's room; its id is the collaboration's id.</param>
public sealed record VisitedForum(Room Forum)
{
    /// <summary>The forum of the request.</summary>
    /// <exception cref="NotFound">The request is not for a forum's page.</exception>
    public static Room Of(HttpContext context) => context.Features.Get<VisitedForum>()?.Forum ?? throw new NotFound();
}
