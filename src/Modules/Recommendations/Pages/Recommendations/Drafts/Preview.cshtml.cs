using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>The draft as a chosen principal will see it.</summary>
[Authorize(RecommendationPermissions.ReadDrafts)]
internal sealed class PreviewModel(GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IPrincipalDirectory directory)
    : DraftPage(db, tenant, clock, directory)
{
    /// <summary>Code of the principal to see it as; the first addressee when none is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? As { get; set; }

    public PrincipalInfo? Reader { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Reader = Addressed.FirstOrDefault(p => p.Code == As) ?? (Addressed.Count > 0 ? Addressed[0] : null);
        As = Reader?.Code;
    }
}
