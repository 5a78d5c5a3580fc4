using Governance.Platform.Data;
using Governance.Search.Domain;

namespace Governance.Search.Finding;

/// <summary>Where is looked: what the room acted in may see, and of that what the actor may open.</summary>
/// <param name="InOwn">Whether the room's own entries are looked in; a visitor of a forum does not mix her own in.</param>
/// <param name="Forums">The collaborations that are looked in; those that the room is not part of give nothing.</param>
/// <param name="Sources">The sources whose pages the actor may open.</param>
/// <param name="FoundAtHome">Those of the sources whose shared rows their author finds in another form at home.</param>
/// <param name="Today">The day that entries with a time must hold on.</param>
internal sealed record Scope(bool InOwn, IReadOnlyList<Guid> Forums, IReadOnlyList<string> Sources, IReadOnlyList<string> FoundAtHome, DateOnly Today);

/// <summary>What was chosen of the facets; an empty list chooses nothing away.</summary>
internal sealed record Chosen(IReadOnlyList<string> Sources, IReadOnlyList<Guid> Principals, IReadOnlyList<int> Years, IReadOnlyList<string> Statuses);

/// <summary>How many entries there are of one combination of facets; nothing was chosen away.</summary>
internal sealed record Group(string Source, Guid? PrincipalId, int Year, string Status, int Count);

/// <summary>The place of an entry: in the title first, then newest first.</summary>
internal sealed record Place(Guid Id, bool IsShared, bool InTitle, DateOnly Day);

/// <summary>What an index says.</summary>
/// <param name="Groups">All that was found, counted.</param>
/// <param name="Page">The part of it that was asked for, with what was chosen.</param>
internal sealed record Found(IReadOnlyList<Group> Groups, IReadOnlyList<Place> Page);

/// <summary>The seam before a database's full-text search.</summary>
internal interface ISearchIndex
{
    /// <summary>Counts all, and reads a part of what was chosen. Tenancy is applied before anything is counted.</summary>
    Task<Found> FindAsync(GovernanceDbContext db, SearchQuery query, Scope scope, Chosen chosen, int skip, int take, CancellationToken cancellationToken);
}
