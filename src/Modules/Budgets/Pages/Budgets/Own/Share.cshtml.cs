using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets.Own;

/// <summary>What the principal pays for a year, with the whole calculation in words and numbers.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal class ShareModel(ShareBooks shares, TenantContext tenant, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string SharePath => $"{RoomPath}/shares/{Id}";

    public ShareBook Share { get; private set; } = null!;

    public ShareWords Words { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Share = await shares.ReadAsync(Id, cancellationToken);
        Words = new ShareWords(Share, text);
    }
}

/// <summary>The basis of payment, to print and hand to finance.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal sealed class PaymentModel(ShareBooks shares, TenantContext tenant, IStringLocalizer<Texts> text) : ShareModel(shares, tenant, text)
{
    /// <summary>The same as PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return Page();
    }
}

/// <summary>The principal's share as CSV or XLSX for its finance system.</summary>
[Authorize(BudgetPermissions.ReadShare)]
internal sealed class ShareFileModel(ShareBooks shares, IStringLocalizer<Texts> text) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellationToken)
    {
        var share = await shares.ReadAsync(id, cancellationToken);
        return new BudgetTables(share.Book, share.Register, text).Share(share.Me.Id, format).ToActionResult();
    }
}
