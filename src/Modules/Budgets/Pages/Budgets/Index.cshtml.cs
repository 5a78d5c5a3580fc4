using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The joint budgets of a collaboration, year by year.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class IndexModel(YearBooks books, IAuthorizationService authorization, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public Room Forum => VisitedForum.Of(HttpContext);

    public IReadOnlyList<YearBook> Years { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await books.ListAsync(Forum.Id, cancellationToken);
        MayWrite = (await authorization.AuthorizeAsync(User, BudgetPermissions.Write)).Succeeded;
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken) =>
        new YearTables(clock.Today(), text).Budgets(await books.ListAsync(Forum.Id, cancellationToken), Forum.Name, format);
}
