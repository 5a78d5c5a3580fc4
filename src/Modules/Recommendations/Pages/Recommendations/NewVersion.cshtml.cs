using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Starts a new version of a sent recommendation.</summary>
[Authorize(RecommendationPermissions.Draft)]
internal sealed class NewVersionModel(
    GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, DraftNewVersion.Handler draft, IStringLocalizer<Texts> text)
    : SentPage(db, tenant, directory)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await draft.HandleAsync(new DraftNewVersion(Id), cancellationToken);
        TempData.Say(text["Ett utkast till ny version är skapat. Den gamla versionen gäller tills den nya skickas."]);
        return LocalRedirect($"{RoomPath}/drafts/{id}");
    }
}
