using System.Globalization;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Data;

/// <summary>The reports that a principal owes, plan by plan: one query, and no content is read.</summary>
internal sealed class OwnTodo(GovernanceDbContext db, TenantContext tenant, TimeProvider clock, IStringLocalizer<Texts> text) : ITodoSource
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> OpenAsync(CancellationToken cancellationToken)
    {
        var permission = PlanPermissions.All.First(p => p.Name == PlanPermissions.Report);
        if (tenant.ActorOrNone is not { } actor || permission.MandateOf(actor, tenant.Room) is null)
            return [];
        var (me, today, ended) = (tenant.TenantId, clock.Today(), clock.Today().AddDays(-PlanReader.DaysAfter));
        var all = db.Set<InstrumentVersion>();
        var parts = await (
            from part in db.Set<VersionPart>().Where(p => p.PrincipalId == me)
            join version in all.Where(v => v.To >= ended && v.ReportDays != "" && !all.Any(n => n.InstrumentId == v.InstrumentId && n.Number > v.Number)) on part.VersionId equals version.Id
            select new
            {
                version.InstrumentId,
                version.Title,
                version.ReportDays,
                LastOn = db.Set<ActivityReport>().Where(r => r.ActivityId == part.ActivityId && r.PrincipalId == me).Max(r => (DateOnly?)r.ReportedOn),
            }).ToListAsync(cancellationToken);
        var items = new List<TodoItem>();
        foreach (var plan in parts.GroupBy(p => p.InstrumentId))
        {
            var days = plan.First().ReportDays.Split(',').Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (ReportDue.Of(days, today) is not { } due || plan.Count(p => !ReportDue.Covers(p.LastOn, due)) is not (var waiting and > 0))
                continue;
            items.Add(new TodoItem(
                waiting == 1 ? text["Rapportera läget för en aktivitet"] : text["Rapportera läget för {0} aktiviteter", waiting], plan.First().Title, tenant.Room.Path + "/activities", due));
        }

        return items;
    }
}
