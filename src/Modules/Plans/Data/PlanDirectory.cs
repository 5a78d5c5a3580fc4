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

    public async Task<IReadOnlyList<ActivityLine>> ActivitiesAsync(Guid collaborationId, Guid instrumentId, CancellationToken cancellationToken)
    {
        var (_, plan) = await NewestAsync(collaborationId, instrumentId, cancellationToken);
        var reports = await reader.ReportsAsync(collaborationId, instrumentId, reader.Today, cancellationToken);
        var (numbers, areas) = (plan.Numbers(), plan.Areas.ToDictionary(a => a.Id, a => a.Name));
        return [.. plan.InOrder().Select(a => new ActivityLine(a.Id, a.AreaId, areas[a.AreaId], numbers[a.Id], a.Title, text[RollUp.Of(a, reports, reader.Today).Status.Word()]))];
    }

    public async Task<PlanProgress> ProgressAsync(Guid collaborationId, Guid instrumentId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var (version, plan) = await NewestAsync(collaborationId, instrumentId, cancellationToken);
        var reports = await reader.ReportsAsync(collaborationId, instrumentId, asOf, cancellationToken);
        var figures = await reader.FiguresAsync(collaborationId, instrumentId, asOf, cancellationToken);
        var (numbers, areas) = (plan.Numbers(), plan.Areas.ToDictionary(a => a.Id, a => a.Name));
        var rolled = plan.InOrder().Select(a => (Activity: a, RollUp: RollUp.Of(a, reports, asOf), Newest: reports.Newest(a.Id))).ToList();
        return new PlanProgress(
            instrumentId, plan.Title, version, asOf, RollUp.ShareOf(rolled.ConvertAll(r => r.RollUp)),
            rolled.ConvertAll(r => new ActivityProgress(
                r.Activity.Id, areas[r.Activity.AreaId], numbers[r.Activity.Id], r.Activity.Title, text[r.RollUp.Status.Word()], r.RollUp.Share, r.RollUp.Reported, r.RollUp.Parts,
                r.Newest?.Comment is { Length: > 0 } comment ? comment : null, r.Newest?.ReportedOn)),
            [.. plan.Indicators.Select(i => Of(i, figures, collaborationId))]);
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

    private async Task<(int Number, PlanContent Plan)> NewestAsync(Guid collaborationId, Guid instrumentId, CancellationToken cancellationToken)
    {
        var newest = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.CollaborationId == collaborationId && v.InstrumentId == instrumentId)
            .OrderByDescending(v => v.Number).Select(v => new { v.Number, v.Content }).FirstOrThrowAsync(cancellationToken);
        return (newest.Number, newest.Content);
    }

    private static decimal? Number(long? value) => value is { } v ? Measure.Number(v) : null;
}
