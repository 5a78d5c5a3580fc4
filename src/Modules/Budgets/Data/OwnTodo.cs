using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Budgets.Data;

/// <summary>The yearly reports that the principal has not yet said that it received: one query.</summary>
internal sealed class OwnTodo(GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : ITodoSource
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> OpenAsync(CancellationToken cancellationToken)
    {
        var permission = BudgetPermissions.All.First(p => p.Name == BudgetPermissions.Receive);
        if (tenant.ActorOrNone is not { } actor || permission.MandateOf(actor, tenant.Room) is null)
            return [];
        var me = tenant.TenantId;
        var waiting = await db.Set<YearlyReport>().AsNoTracking()
            .Where(r => !db.Set<ReportReceipt>().Any(x => x.ReportId == r.Id && x.PrincipalId == me))
            .OrderBy(r => r.PublishedOn).Select(r => new { r.Id, r.Year, r.CollaborationId, r.PublishedOn }).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
            return [];
        var register = await directory.RegisterAsync(cancellationToken);
        return [.. waiting.Select(r => new TodoItem(
            text["Bekräfta att ni har tagit emot årsrapporten för {0}", r.Year], register.Collaboration(r.CollaborationId)?.Name ?? "", $"{tenant.Room.Path}/yearly-reports/{r.Id}", r.PublishedOn.AddDays(YearlyReport.DaysToConfirm)))];
    }
}
