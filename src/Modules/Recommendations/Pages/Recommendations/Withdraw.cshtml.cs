using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Takes a recommendation back.</summary>
[Authorize(RecommendationPermissions.Send)]
internal sealed class WithdrawModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, WithdrawRecommendation.Handler withdraw, IStringLocalizer<Texts> text)
    : SentPage(db, tenant, directory)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await withdraw.HandleAsync(new WithdrawRecommendation(Id, Version, Reason ?? ""), cancellationToken);
        TempData.Say(text["Rekommendationen är återkallad."]);
        return LocalRedirect(SentPath);
    }
}
