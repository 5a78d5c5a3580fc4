using Governance.Budgets.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Budgets.Data;

/// <summary>Reads plan years: two queries and those of the standings, however many years, lines and principals there are.</summary>
internal sealed class YearBooks(GovernanceDbContext db, ISubjectStandings standings, TimeProvider clock)
{
    /// <summary>One year as it is today.</summary>
    /// <exception cref="NotFound">The collaboration has no such year, or the room may not read it.</exception>
    public async Task<YearBook> ReadAsync(Guid collaborationId, Guid id, CancellationToken cancellationToken)
    {
        var year = await Years.AsNoTracking().FirstOrThrowAsync(y => y.Id == id && y.CollaborationId == collaborationId, cancellationToken);
        return (await OfAsync(collaborationId, [year], cancellationToken))[0];
    }

    /// <summary>A year of any collaboration that the room is part of.</summary>
    /// <exception cref="NotFound">There is none that the room may read.</exception>
    public async Task<YearBook> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var year = await Years.AsNoTracking().FirstOrThrowAsync(y => y.Id == id, cancellationToken);
        return (await OfAsync(year.CollaborationId, [year], cancellationToken))[0];
    }

    /// <summary>The same to be changed: the year is tracked, so that its version guards what is read here.</summary>
    /// <exception cref="NotFound">The forum has no such year.</exception>
    public async Task<YearBook> ToChangeAsync(Guid id, CancellationToken cancellationToken)
    {
        var forum = db.Tenant.TenantId;
        var year = await Years.FirstOrThrowAsync(y => y.Id == id && y.PublishedBy == forum, cancellationToken);
        return (await OfAsync(forum, [year], cancellationToken))[0];
    }

    /// <summary>All years of a collaboration, the newest first.</summary>
    public async Task<IReadOnlyList<YearBook>> ListAsync(Guid collaborationId, CancellationToken cancellationToken)
    {
        var years = await Years.AsNoTracking().Where(y => y.CollaborationId == collaborationId).OrderByDescending(y => y.Year).ToListAsync(cancellationToken);
        return await OfAsync(collaborationId, years, cancellationToken);
    }

    private IQueryable<PlanYear> Years => db.Set<PlanYear>().Include(y => y.AllRevisions).AsSingleQuery();

    private async Task<IReadOnlyList<YearBook>> OfAsync(Guid collaborationId, List<PlanYear> years, CancellationToken cancellationToken)
    {
        if (years.Count == 0)
            return [];
        var (today, ids) = (clock.Today(), years.Select(y => y.Id).ToList());
        var entries = (await db.Set<BudgetEntry>().AsNoTracking().Where(e => ids.Contains(e.PlanYearId))
            .OrderBy(e => e.On).ThenBy(e => e.EnteredAt).ThenBy(e => e.Id).ToListAsync(cancellationToken)).ToLookup(e => e.PlanYearId);
        var asked = years.SelectMany(y => y.AllRevisions).Where(r => r.Decider == Decider.Principals).Select(r => r.Id).ToList();
        var stand = await standings.OfAsync(collaborationId, asked, today, cancellationToken);
        return [.. years.Select(y => new YearBook(y, stand, [.. entries[y.Id]], today))];
    }
}
