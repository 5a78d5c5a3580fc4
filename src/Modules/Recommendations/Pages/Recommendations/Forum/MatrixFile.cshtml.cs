using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>The matrix as CSV or XLSX: the rows that the page with the same address shows.</summary>
[Authorize(RecommendationPermissions.ReadForum)]
internal sealed class MatrixFileModel(MatrixReader reader, IStringLocalizer<Texts> texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, string? asOf, string? status, string? q, string? sort)
    {
        var (matrix, day) = await reader.ReadAsync(VisitedForum.Of(HttpContext).Id, id, asOf, HttpContext.RequestAborted);
        if (day.Message is not null)
            return BadRequest(day.Message);
        var query = new MatrixQuery(status, q, sort, null, 1);
        return MatrixTable.File(matrix, query.Apply(matrix.Rows), format, texts).ToActionResult();
    }
}
