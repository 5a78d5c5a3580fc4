using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Plans.Domain;
using Governance.Recommendations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Plans.Data;

/// <summary>Reads instruments for pages and operations: the same number of queries whatever there is.</summary>
internal sealed class PlanReader(GovernanceDbContext db, ISubjectStandings standings, TimeProvider clock)
{
    // A plan is reported on for some months after its last day: the final report comes late.
    public const int DaysAfter = 180;

    // And shown to those who report on it some days before its first: what does not go on yet is not asked for.
    private const int DaysBefore = 30;

    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>Every instrument of a collaboration, by title.</summary>
    public async Task<IReadOnlyList<InstrumentHistory>> AllAsync(Guid collaborationId, CancellationToken cancellationToken)
    {
        var versions = await RowsAsync(db.Set<InstrumentVersion>().Where(v => v.CollaborationId == collaborationId), cancellationToken);
        return await HistoriesAsync(collaborationId, versions, withDrafts: true, cancellationToken);
    }

    /// <summary>The versions of one instrument.</summary>
    /// <param name="collaborationId">Whose it is.</param>
    /// <param name="instrumentId">The instrument.</param>
    /// <param name="withDrafts">Whether to tell of recommendations that are being written too.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFound">No version of it is sealed, or it is another collaboration's.</exception>
    public async Task<InstrumentHistory> HistoryAsync(Guid collaborationId, Guid instrumentId, bool withDrafts, CancellationToken cancellationToken)
    {
        var versions = await RowsAsync(db.Set<InstrumentVersion>().Where(v => v.CollaborationId == collaborationId && v.InstrumentId == instrumentId), cancellationToken);
        return versions.Count == 0 ? throw new NotFound() : (await HistoriesAsync(collaborationId, versions, withDrafts, cancellationToken))[0];
    }

    /// <summary>What a version says.</summary>
    public Task<PlanContent> ContentAsync(Guid versionId, CancellationToken cancellationToken) =>
        db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.Id == versionId).Select(v => v.Content).FirstOrThrowAsync(cancellationToken);

    /// <summary>What a version says, and whether the room acted in is writing the next one. One query.</summary>
    public async Task<(PlanContent Content, bool IsRevised)> ContentAndDraftAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var found = await db.Set<InstrumentVersion>().AsNoTracking().Where(v => v.Id == versionId)
            .Select(v => new { v.Content, IsRevised = db.Set<InstrumentDraft>().Any(d => d.Id == v.InstrumentId && d.IsOpen) }).FirstOrThrowAsync(cancellationToken);
        return (found.Content, found.IsRevised);
    }

    /// <summary>The reports that count on a day, of all principals.</summary>
    public async Task<ReportBook> ReportsAsync(Guid collaborationId, Guid instrumentId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var until = db.Set<ActivityReport>().AsNoTracking().Where(r => r.CollaborationId == collaborationId && r.InstrumentId == instrumentId && r.ReportedOn <= asOf);
        return new ReportBook(await Newest(until).ToListAsync(cancellationToken));
    }

    /// <summary>Of some reports, those that no later one of the same part replaces.</summary>
    public static IQueryable<ActivityReport> Newest(IQueryable<ActivityReport> reports) =>
        reports.Where(r => !reports.Any(n => n.ActivityId == r.ActivityId && n.PrincipalId == r.PrincipalId && n.Number > r.Number));

    /// <summary>The figures that count on a day, of all indicators of an instrument.</summary>
    public async Task<FigureBook> FiguresAsync(Guid collaborationId, Guid instrumentId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var until = db.Set<IndicatorFigure>().AsNoTracking().Where(f => f.CollaborationId == collaborationId && f.InstrumentId == instrumentId && f.RecordedOn <= asOf);
        return new FigureBook(await Newest(until).ToListAsync(cancellationToken));
    }

    /// <summary>Of some figures, those that no later one replaces.</summary>
    public static IQueryable<IndicatorFigure> Newest(IQueryable<IndicatorFigure> figures) =>
        figures.Where(f => !figures.Any(n => n.IndicatorId == f.IndicatorId && n.OwnerId == f.OwnerId && n.Unit == f.Unit && n.Kind == f.Kind && n.Period == f.Period && n.Number > f.Number));

    /// <summary>The newest version of each instrument that a principal has a part in and that is not long past, with its content.</summary>
    public async Task<IReadOnlyList<OwnPlan>> OwnAsync(Guid principalId, CancellationToken cancellationToken)
    {
        var ended = Today.AddDays(-DaysAfter);
        var all = db.Set<InstrumentVersion>();
        var versions = await all.AsNoTracking()
            .Where(v => v.To >= ended && !all.Any(n => n.InstrumentId == v.InstrumentId && n.Number > v.Number)
                && db.Set<VersionPart>().Any(p => p.VersionId == v.Id && p.PrincipalId == principalId))
            .Select(v => new { v.CollaborationId, v.InstrumentId, v.Number, v.Title, v.From, v.To, v.Content }).ToListAsync(cancellationToken);
        return [.. versions.Select(v => new OwnPlan(v.CollaborationId, v.InstrumentId, v.Number, v.Title, v.From, v.To, v.Content)).OrderBy(v => v.From).ThenBy(v => v.Title, StringComparer.Ordinal)];
    }

    /// <summary>The same of those that have begun, or do so within a month.</summary>
    public async Task<IReadOnlyList<OwnPlan>> OwnUnderWayAsync(Guid principalId, CancellationToken cancellationToken) =>
        [.. (await OwnAsync(principalId, cancellationToken)).Where(p => p.From <= Today.AddDays(DaysBefore))];

    private async Task<List<InstrumentHistory>> HistoriesAsync(Guid collaborationId, List<VersionRow> versions, bool withDrafts, CancellationToken cancellationToken)
    {
        if (versions.Count == 0)
            return [];
        var ids = versions.ConvertAll(v => v.Id);
        var states = withDrafts ? await standings.OfAsync(collaborationId, ids, Today, cancellationToken) : await standings.AskedAsync(collaborationId, ids, Today, cancellationToken);
        return
        [
            .. versions.GroupBy(v => v.InstrumentId)
                .Select(g => new InstrumentHistory([.. g.OrderByDescending(v => v.Number)], states))
                .OrderBy(h => h.Newest.Kind).ThenByDescending(h => h.Newest.From).ThenBy(h => h.Newest.Title, StringComparer.Ordinal),
        ];
    }

    private static Task<List<VersionRow>> RowsAsync(IQueryable<InstrumentVersion> versions, CancellationToken cancellationToken) =>
        versions.AsNoTracking().Select(v => new VersionRow(v.Id, v.InstrumentId, v.Number, v.Kind, v.Title, v.From, v.To, v.SealedOn, v.Note, v.ContentHash)).ToListAsync(cancellationToken);
}

/// <summary>A plan that a principal has a part in: its newest version.</summary>
internal sealed record OwnPlan(Guid CollaborationId, Guid InstrumentId, int Number, string Title, DateOnly From, DateOnly To, PlanContent Content);
