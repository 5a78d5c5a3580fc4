using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Plans.Pages.Plans;
using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Data;

/// <summary>Answers other modules.</summary>
internal sealed class PlanDirectory(PlanReader reader, GovernanceDbContext db, IStringLocalizer<Texts> text) : IPlanDirectory
{
    public async Task<IReadOnlyList<PlanLine>> PlansAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        [.. (await reader.AllAsync(collaborationId, cancellationToken)).Select(h =>
        {
            var standing = h.StateOf(h.Newest);
            return new PlanLine(h.Newest.InstrumentId, h.Newest.Title, text[h.Newest.Kind.Word()], h.Newest.Number, h.Newest.From, h.Newest.To, standing.State, standing.InForceOn);
        })];

    public async Task<IReadOnlyList<ActivityLine>> ActivitiesAsync(Guid collaborationId, int year, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var all = db.Set<InstrumentVersion>();
        var plans = await all.AsNoTracking()
            .Where(v => v.CollaborationId == collaborationId && v.From <= last && v.To >= first && !all.Any(n => n.InstrumentId == v.InstrumentId && n.Number > v.Number))
            .OrderBy(v => v.From).ThenBy(v => v.Id).Select(v => v.Content).ToListAsync(cancellationToken);
        return [.. plans.SelectMany(LinesOf)];
    }

    public async Task<PlanProgress> ProgressAsync(Guid collaborationId, Guid instrumentId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var newest = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.CollaborationId == collaborationId && v.InstrumentId == instrumentId)
            .OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Content }).FirstOrThrowAsync(cancellationToken);
        return await OfAsync(collaborationId, instrumentId, newest.Number, newest.Content, asOf, cancellationToken);
    }

    public async Task<IReadOnlyList<PlanProgress>> ProgressAsync(Guid collaborationId, int year, DateOnly asOf, CancellationToken cancellationToken)
    {
        var all = await reader.AllAsync(collaborationId, cancellationToken);
        var plans = new List<PlanProgress>();
        foreach (var version in all.Select(h => h.InForceBy(asOf)).OfType<VersionRow>().Where(v => v.From.Year <= year && v.To.Year >= year).OrderBy(v => v.From))
            plans.Add(await OfAsync(collaborationId, version.InstrumentId, version.Number, await reader.ContentAsync(version.Id, cancellationToken), asOf, cancellationToken));
        return plans;
    }

    private async Task<PlanProgress> OfAsync(Guid collaborationId, Guid instrumentId, int version, PlanContent plan, DateOnly asOf, CancellationToken cancellationToken)
    {
        var reports = await reader.ReportsAsync(collaborationId, instrumentId, asOf, cancellationToken);
        var figures = await reader.FiguresAsync(collaborationId, instrumentId, asOf, cancellationToken);
        var (numbers, areas) = (plan.Numbers(), plan.Areas.ToDictionary(a => a.Id, a => a.Name));
        var rolled = plan.InOrder().Select(a => (Activity: a, RollUp: RollUp.Of(a, reports, asOf), Newest: reports.Newest(a.Id))).ToList();
        return new PlanProgress(
            instrumentId, plan.Title, version, asOf, RollUp.ShareOf(rolled.ConvertAll(r => r.RollUp)),
            rolled.ConvertAll(r => new ActivityProgress(
                r.Activity.Id, areas[r.Activity.AreaId], numbers[r.Activity.Id], r.Activity.Title, r.RollUp.Status, r.RollUp.Share, r.RollUp.Reported, r.RollUp.Parts,
                r.Newest?.Comment is { Length: > 0 } comment ? comment : null, r.Newest?.ReportedOn)),
            [.. plan.Indicators.Select(i => Of(i, figures, collaborationId))]);
    }

    private static IEnumerable<ActivityLine> LinesOf(PlanContent plan)
    {
        var numbers = plan.Numbers();
        return plan.InOrder().Select(a => new ActivityLine(a.Id, plan.Title, numbers[a.Id], a.Title));
    }

    private static IndicatorProgress Of(PlanIndicator indicator, FigureBook figures, Guid collaborationId)
    {
        if (figures.Periods(indicator.Id) is not [.., var period])
            return new IndicatorProgress(indicator.Id, indicator.FullName, indicator.Unit, null, null, null, 0);
        var values = figures.Values(indicator.Id, period, collaborationId);
        var actual = figures.Actual(indicator.Id, collaborationId, period)?.Value ?? FigureBook.Mean(values);
        return new IndicatorProgress(
            indicator.Id, indicator.FullName, indicator.Unit, period, Number(indicator.TargetOf(period)), Number(actual), values.Count);
    }

    private static decimal? Number(long? value) => value is { } v ? Measure.Number(v) : null;
}
