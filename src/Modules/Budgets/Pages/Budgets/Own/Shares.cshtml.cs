using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Budgets.Pages.Budgets.Own;

/// <summary>Vår andel: what the principal pays of the joint budgets, year by year.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal sealed class SharesModel(ShareBooks shares, TenantContext tenant) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public string RoomName => tenant.Room.Name;

    public IReadOnlyList<ShareBook> Shares { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shares = await shares.ListAsync(cancellationToken);
}
