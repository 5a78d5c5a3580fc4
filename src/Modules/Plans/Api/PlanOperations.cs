using Governance.Plans.Contracts;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Plans.Pages.Plans.Measures;
using Governance.Plans.Pages.Plans.Own;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Api;

/// <summary>Plans, reports and figures as resources; the same use cases as on the pages.</summary>
internal static class PlanOperations
{
    public static async Task<PageOf<PlanRow>> ListAsync(Guid id, [Microsoft.AspNetCore.Http.AsParameters] Paging paging, GovernanceDbContext db, PlanReader reader, CancellationToken cancellationToken)
    {
        if (!db.Tenant.Collaborations.Contains(id))
            throw new NotFound();
        var all = await reader.AllAsync(id, cancellationToken);
        return paging.Of([.. all.Select(h =>
        {
            var standing = h.StateOf(h.Newest);
            return new PlanRow(h.Newest.InstrumentId, h.Newest.Kind, h.Newest.Title, h.Newest.Number, h.Newest.From, h.Newest.To, h.Newest.ContentHash, standing.State, standing.InForceOn);
        })]);
    }

    public static async Task<PlanWire> GetAsync(Guid id, int? version, GovernanceDbContext db, PlanReader reader, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var history = await reader.HistoryAsync(await CollaborationOfAsync(id, db, cancellationToken), id, withDrafts: true, cancellationToken);
        var shown = version is null ? history.Newest : history.Versions.FirstOrDefault(v => v.Number == version) ?? throw new NotFound();
        var plan = await reader.ContentAsync(shown.Id, cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        var (standing, numbers) = (history.StateOf(shown), plan.Numbers());
        return new PlanWire(
            id, shown.Kind, shown.Title, plan.Summary, shown.Number, shown.From, shown.To, shown.SealedOn, shown.Note, shown.ContentHash, standing.State, standing.InForceOn,
            [.. plan.Areas.Select(a => new AreaWire(a.Id, a.Name, a.Description, [.. a.Goals.Select(g => g.Text)], [.. plan.Of(a.Id).Select(x => Of(x, numbers[x.Id], register))]))],
            [.. plan.Indicators.Select(i => new IndicatorWire(i.Id, i.Code, i.Name, i.Definition, i.Unit, i.Direction, i.Periods, i.Targets.ToDictionary(t => t.Period, t => Measure.Number(t.Value))))],
            plan.ReportDays);
    }

    public static async Task<PlanProgress> ProgressAsync(Guid id, DateOnly? asOf, GovernanceDbContext db, IPlanDirectory plans, PlanReader reader, CancellationToken cancellationToken) =>
        await plans.ProgressAsync(await CollaborationOfAsync(id, db, cancellationToken), id, asOf ?? reader.Today, cancellationToken);

    public static async Task<PageOf<ReportWire>> ReportsAsync(Guid id, [Microsoft.AspNetCore.Http.AsParameters] Paging paging, GovernanceDbContext db, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        await CollaborationOfAsync(id, db, cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        var page = await paging.OfAsync(
            PlanReader.Newest(db.Set<ActivityReport>().AsNoTracking().Where(r => r.InstrumentId == id)).OrderBy(r => r.ActivityId).ThenBy(r => r.PrincipalId), cancellationToken);
        return new PageOf<ReportWire>(
            [.. page.Items.Select(r => new ReportWire(r.ActivityId, register.ById(r.PrincipalId)?.Code ?? "", r.Status, r.Share, r.Comment, r.ReportedOn, r.Number))], page.Page, page.PageSize, page.Total);
    }

    public static async Task<RecordedWire> ReportAsync(Guid id, ReportsWire body, GovernanceDbContext db, ReportActivities.Handler handler, CancellationToken cancellationToken)
    {
        await CollaborationOfAsync(id, db, cancellationToken);
        var entries = (body.Reports ?? []).Select(r => new ActivityEntry(r.ActivityId, Seen: null, r.Status, r.Share, r.Comment)).ToList();
        return new RecordedWire(await handler.HandleAsync(new ReportActivities(entries, ConfirmUnchanged: false), cancellationToken));
    }

    public static async Task<PageOf<FigureWire>> FiguresAsync(Guid id, [Microsoft.AspNetCore.Http.AsParameters] Paging paging, GovernanceDbContext db, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        var collaboration = await CollaborationOfAsync(id, db, cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        var page = await paging.OfAsync(
            PlanReader.Newest(db.Set<IndicatorFigure>().AsNoTracking().Where(f => f.InstrumentId == id)).OrderBy(f => f.IndicatorId).ThenBy(f => f.Period).ThenBy(f => f.OwnerId).ThenBy(f => f.Id), cancellationToken);
        return new PageOf<FigureWire>(
            [.. page.Items.Select(f => new FigureWire(
                f.IndicatorId, f.Level, f.OwnerId == collaboration ? null : register.ById(f.OwnerId)?.Code, f.Unit, f.Kind, f.Period, f.Value is { } v ? Measure.Number(v) : null, f.Reason, f.Source, f.Comment, f.RecordedOn))],
            page.Page, page.PageSize, page.Total);
    }

    public static async Task<RecordedWire> RecordAsync(Guid id, FiguresWire body, GovernanceDbContext db, RecordFigures.Handler handler, CancellationToken cancellationToken)
    {
        await CollaborationOfAsync(id, db, cancellationToken);
        var plan = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.InstrumentId == id).OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrThrowAsync(cancellationToken);
        var rows = (body.Figures ?? []).Select(f => new FigureRow(
            (f.IndicatorId is { } key ? plan.Indicators.FirstOrDefault(i => i.Id == key) : plan.Indicators.FirstOrDefault(i => i.Code.Length > 0 && string.Equals(i.Code, f.Code, StringComparison.OrdinalIgnoreCase)))?.Id
                ?? throw new RuleBroken(PlanRules.WrongMeasure, "Indikatorn finns inte i planen."),
            new FigureEntry(f.Kind, f.Period?.Trim() ?? "", f.Unit?.Trim() ?? "", ValueOf(f.Value), f.Reason?.Trim() ?? "", f.Source?.Trim() ?? "", f.Comment?.Trim() ?? ""))).ToList();
        return new RecordedWire(await handler.HandleAsync(new RecordFigures(id, rows), cancellationToken));
    }

    // Through the text, so that the same limits hold as for what people type.
    private static long? ValueOf(decimal? value) => value is { } v
        ? Measure.Read(v.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? throw new RuleBroken(PlanRules.WrongMeasure, "Värdet är för stort.")
        : null;

    private static ActivityWire Of(PlanActivity activity, string number, PrincipalRegister register) => new(
        activity.Id, number, activity.Title, activity.Description, activity.From, activity.To,
        [.. activity.Parts.Select(p => new PartWire(register.ById(p.PrincipalId)?.Code ?? "", p.Role, p.Weight))],
        [.. activity.Milestones.Select(m => new MilestoneWire(m.On, m.Title))], activity.DependsOn);

    // What the filters don't show is not there, whoever asks.
    private static async Task<Guid> CollaborationOfAsync(Guid id, GovernanceDbContext db, CancellationToken cancellationToken) =>
        await db.Set<InstrumentVersion>().Where(v => v.InstrumentId == id).Select(v => (Guid?)v.CollaborationId).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFound();
}
