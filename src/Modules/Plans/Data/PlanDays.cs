using System.Globalization;
using Governance.Plans.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Data;

/// <summary>The days of the plans: report days, first and last days, and the region's budget calendar that they must keep up with.</summary>
internal sealed class PlanDays(GovernanceDbContext db, IStringLocalizer<Texts> text) : IYearDays
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WheelDay>> OfAsync(Guid collaborationId, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var all = db.Set<InstrumentVersion>();
        var plans = await all.AsNoTracking()
            .Where(v => v.CollaborationId == collaborationId && v.To >= first && v.From <= last && !all.Any(n => n.InstrumentId == v.InstrumentId && n.Number > v.Number))
            .Select(v => new { v.Title, v.From, v.To, v.ReportDays }).ToListAsync(cancellationToken);
        return
        [
            .. plans.SelectMany(p => p.ReportDays.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Where(d => d.Year == year)
                .Select(d => new WheelDay(d, WheelKind.Report, text["Rapportera {0}", p.Title]))),
            .. plans.Where(p => p.From.Year == year).Select(p => new WheelDay(p.From, WheelKind.Step, text["{0} börjar", p.Title])),
            .. plans.Where(p => p.To.Year == year).Select(p => new WheelDay(p.To, WheelKind.Step, text["{0} slutar", p.Title])),
            // KL 11 kap. 8 and 10 §§.
            new WheelDay(new DateOnly(year, 10, 31), WheelKind.Step, text["Regionstyrelsen har berett nästa års budget"]),
            new WheelDay(new DateOnly(year, 11, 30), WheelKind.Step, text["Regionfullmäktige har fastställt nästa års budget"]),
        ];
    }
}
