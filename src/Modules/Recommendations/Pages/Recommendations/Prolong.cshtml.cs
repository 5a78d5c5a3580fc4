using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Gives the principals longer to answer.</summary>
[Authorize(RecommendationPermissions.Send)]
internal sealed class ProlongModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, ProlongRecommendation.Handler prolong, IStringLocalizer<Texts> text)
    : SentPage(db, tenant, directory)
{
    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await prolong.HandleAsync(new ProlongRecommendation(Id, Version, AnswerBy, Reason ?? ""), cancellationToken);
        TempData.Say(text["Svarstiden är förlängd till {0}.", AnswerBy!.Value.Iso()]);
        return LocalRedirect(SentPath);
    }
}
