using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets.Own;

/// <summary>Vår andel: what the principal pays of the joint budgets, year by year.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal sealed class SharesModel(ShareBooks shares, TenantContext tenant, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public string RoomName => tenant.Room.Name;

    public IReadOnlyList<ShareBook> Shares { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shares = await shares.ListAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken) =>
        new YearTables(clock.Today(), text).Shares(await shares.ListAsync(cancellationToken), format);
}
