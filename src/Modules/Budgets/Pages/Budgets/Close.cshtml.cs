using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Closes a year's books, after a look at what stands in them.</summary>
[Authorize(BudgetPermissions.Seal)]
internal sealed class CloseModel(TenantContext tenant, YearBooks books, ClosePlanYear.Handler close, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public YearBook Book { get; private set; } = null!;

    public string YearPath => $"{tenant.Room.Path}/budgets/{Id}";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await close.HandleAsync(new ClosePlanYear(Id, Version), cancellationToken);
        TempData.Say(text["Budgetåret är stängt."]);
        return LocalRedirect(YearPath);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Book = await books.ReadAsync(tenant.TenantId, Id, cancellationToken);
        Version = Book.Year.Version;
    }
}
