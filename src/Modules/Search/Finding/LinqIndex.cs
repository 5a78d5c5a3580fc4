using Governance.Platform.Data;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Search.Finding;

/// <summary>Says which entries hold the words, in the way of one database; everything else is LINQ, with the filters of the context.</summary>
internal interface IMatching
{
    /// <summary>The entries that meet the query, in their titles or anywhere.</summary>
    IQueryable<T> Entries<T>(GovernanceDbContext db, SearchQuery query, bool inTitle) where T : Entry;
}

/// <summary>SQLite and SQL Server: the database says which rows hold the words, and the context whose they are.</summary>
internal sealed class LinqIndex(IMatching matching) : ISearchIndex
{
    /// <inheritdoc />
    public async Task<Found> FindAsync(
        GovernanceDbContext db, SearchQuery query, Scope scope, Chosen chosen, int skip, int take, CancellationToken cancellationToken)
    {
        List<Group> groups = [];
        List<Place> places = [];
        if (scope.InOwn)
        {
            var mine = In(matching.Entries<SearchEntry>(db, query, inTitle: false), scope);
            groups.AddRange(await CountAsync(mine, cancellationToken));
            places.AddRange(await PlacesAsync(db, mine, query, chosen, isShared: false, skip + take, cancellationToken));
        }

        var shared = In(matching.Entries<SharedSearchEntry>(db, query, inTitle: false).Where(e => scope.Forums.Contains(e.CollaborationId)), scope);
        if (scope.InOwn)
        {
            var own = db.Tenant.TenantId;
            shared = shared.Where(e => e.PublishedBy != own || !scope.FoundAtHome.Contains(e.Source));
        }

        groups.AddRange(await CountAsync(shared, cancellationToken));
        places.AddRange(await PlacesAsync(db, shared, query, chosen, isShared: true, skip + take, cancellationToken));
        return new Found(groups, [.. places.OrderByDescending(p => p.InTitle).ThenByDescending(p => p.Day).ThenByDescending(p => p.Id).Skip(skip).Take(take)]);
    }

    private static IQueryable<T> In<T>(IQueryable<T> entries, Scope scope) where T : Entry => entries
        .Where(e => scope.Sources.Contains(e.Source))
        .Where(e => (e.FoundFrom == null || e.FoundFrom <= scope.Today) && (e.FoundTo == null || e.FoundTo >= scope.Today));

    private static Task<List<Group>> CountAsync<T>(IQueryable<T> entries, CancellationToken cancellationToken) where T : Entry => entries
        .GroupBy(e => new { e.Source, e.PrincipalId, e.Year, e.Status })
        .Select(g => new Group(g.Key.Source, g.Key.PrincipalId, g.Key.Year, g.Key.Status, g.Count()))
        .ToListAsync(cancellationToken);

    private Task<List<Place>> PlacesAsync<T>(
        GovernanceDbContext db, IQueryable<T> entries, SearchQuery query, Chosen chosen, bool isShared, int take, CancellationToken cancellationToken) where T : Entry
    {
        if (chosen.Sources.Count > 0)
            entries = entries.Where(e => chosen.Sources.Contains(e.Source));
        if (chosen.Principals.Count > 0)
            entries = entries.Where(e => e.PrincipalId != null && chosen.Principals.Contains(e.PrincipalId.Value));
        if (chosen.Years.Count > 0)
            entries = entries.Where(e => chosen.Years.Contains(e.Year));
        if (chosen.Statuses.Count > 0)
            entries = entries.Where(e => chosen.Statuses.Contains(e.Status));
        var titles = matching.Entries<T>(db, query, inTitle: true).Select(e => e.Id);
        return entries.Select(e => new { e.Id, e.Day, InTitle = titles.Contains(e.Id) })
            .OrderByDescending(e => e.InTitle).ThenByDescending(e => e.Day).ThenByDescending(e => e.Id)
            .Take(take).Select(e => new Place(e.Id, isShared, e.InTitle, e.Day)).ToListAsync(cancellationToken);
    }
}
