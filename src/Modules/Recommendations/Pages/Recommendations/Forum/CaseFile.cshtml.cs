using Governance.Platform.Tenancy;
using Governance.Recommendations.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>The case behind a page, for whoever wants to recompute it with the verb <c>standing</c>.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class CaseFileModel(MatrixReader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? asOf)
    {
        var (matrix, day) = await reader.ReadAsync(VisitedForum.Of(HttpContext).Id, id, asOf, HttpContext.RequestAborted);
        if (day.Message is not null)
            return BadRequest(day.Message);
        return File(StandingCaseWriter.Write(matrix.Snapshot.Result.Case), "application/json");
    }
}
