using Governance.Budgets.Data;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The joint budgets of a collaboration, year by year.</summary>
[Authorize(BudgetPermissions.Read)]
internal sealed class IndexModel(YearBooks books, IAuthorizationService authorization) : PageModel
{
    public Room Forum => VisitedForum.Of(HttpContext);

    public IReadOnlyList<YearBook> Years { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await books.ListAsync(Forum.Id, cancellationToken);
        MayWrite = (await authorization.AuthorizeAsync(User, BudgetPermissions.Write)).Succeeded;
    }
}
