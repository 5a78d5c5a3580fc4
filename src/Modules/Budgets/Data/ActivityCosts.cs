using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Data;

/// <summary>The lines of each year's newest sealed budget that pay for an activity.</summary>
internal sealed class ActivityCosts(GovernanceDbContext db, IRoomDirectory rooms) : IActivityCosts
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<ActivityCost>> OfAsync(Guid collaborationId, Guid activityId, CancellationToken cancellationToken)
    {
        var years = await (
            from year in db.Set<PlanYear>().AsNoTracking().Where(y => y.CollaborationId == collaborationId)
            join revision in db.Set<BudgetRevision>() on new { PlanYearId = year.Id, Number = year.Revisions } equals new { revision.PlanYearId, revision.Number }
            orderby year.Year
            select new { year.Id, year.Year, revision.Content }).ToListAsync(cancellationToken);
        var forum = await rooms.ByIdAsync(collaborationId, cancellationToken);
        return [.. years.SelectMany(y => y.Content.Lines.Where(l => l.ActivityId == activityId).Select(l => new ActivityCost(y.Year, l.Title, $"{forum!.Path}/budgets/{y.Id}")))];
    }
}
