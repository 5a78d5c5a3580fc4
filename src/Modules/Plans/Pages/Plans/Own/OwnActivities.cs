using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans.Own;

/// <summary>Reads what the principal takes part in, with what it said last: two queries.</summary>
internal sealed class OwnActivities(PlanReader reader, GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory)
{
    /// <summary>Plan by plan.</summary>
    public async Task<IReadOnlyList<PlanGroup>> ReadAsync(CancellationToken cancellationToken)
    {
        var me = tenant.TenantId;
        var register = await directory.RegisterAsync(cancellationToken);
        var reports = await PlanReader.Newest(db.Set<ActivityReport>().AsNoTracking().Where(r => r.PrincipalId == me)).ToDictionaryAsync(r => r.ActivityId, cancellationToken);
        var groups = new List<PlanGroup>();
        foreach (var plan in await reader.OwnUnderWayAsync(me, cancellationToken))
        {
            var numbers = plan.Content.Numbers();
            var lines = plan.Content.InOrder().Where(a => a.Parts.Any(p => p.PrincipalId == me))
                .Select(a => new ReportLine(plan, a, numbers[a.Id], a.Parts.First(p => p.PrincipalId == me).Role, reports.GetValueOrDefault(a.Id))).ToList();
            groups.Add(new PlanGroup(plan, register.Collaboration(plan.CollaborationId)?.Slug ?? "", ReportDue.Of(plan.Content.ReportDays, reader.Today), lines));
        }

        return groups;
    }
}
