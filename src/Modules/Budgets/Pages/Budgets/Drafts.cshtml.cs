using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>The budgets that the secretariat is writing: what no revision says yet.</summary>
[Authorize(BudgetPermissions.Write)]
internal sealed class DraftsModel(GovernanceDbContext db, TenantContext tenant) : PageModel
{
    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<BudgetDraft> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Drafts = (await db.Set<BudgetDraft>().AsNoTracking().OrderByDescending(d => d.Year).ToListAsync(cancellationToken)).FindAll(d => d.IsUnderWay);
}

/// <summary>Leads from a year to where its next revision is written.</summary>
[Authorize(BudgetPermissions.Write)]
internal sealed class ReviseModel(GovernanceDbContext db, TenantContext tenant) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var draft = await db.Set<BudgetDraft>().AsNoTracking().FirstOrThrowAsync(d => d.PlanYearId == id, cancellationToken);
        return LocalRedirect($"{tenant.Room.Path}/budget-drafts/{draft.Id}");
    }
}
