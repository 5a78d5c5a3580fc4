using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>An indicator of a plan that the principal takes part in, with the principal's own figures.</summary>
/// <param name="Next">The period to fill in: the newest that is over.</param>
/// <param name="Periods">The periods up to it that are worth showing, oldest first.</param>
internal sealed record OwnIndicator(OwnPlan Plan, PlanIndicator Indicator, string Next, IReadOnlyList<string> Periods, IReadOnlyDictionary<string, IndicatorFigure> Figures)
{
    /// <summary>What is recorded for a period; null for a gap.</summary>
    public IndicatorFigure? Of(string period) => Figures.GetValueOrDefault(period);
}

/// <summary>Reads the principal's own figures: two queries.</summary>
internal sealed class OwnMeasures(PlanReader reader, GovernanceDbContext db, TenantContext tenant)
{
    private const int Shown = 6;

    /// <summary>Every indicator, plan by plan.</summary>
    public async Task<IReadOnlyList<OwnIndicator>> ReadAsync(CancellationToken cancellationToken)
    {
        var me = tenant.TenantId;
        var figures = (await PlanReader.Newest(db.Set<IndicatorFigure>().AsNoTracking().Where(f => f.OwnerId == me && f.Unit == "" && f.Kind == FigureKind.Actual)).ToListAsync(cancellationToken)).ToLookup(f => f.IndicatorId);
        var plans = await reader.OwnUnderWayAsync(me, cancellationToken);
        return
        [
            .. plans.SelectMany(p => p.Content.Indicators.Select(i =>
            {
                var periods = Period.Before(reader.Today, i.Periods, Shown);
                return new OwnIndicator(p, i, periods[^1], periods, figures[i.Id].ToDictionary(f => f.Period));
            })),
        ];
    }
}
