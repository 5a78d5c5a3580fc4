using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Search.Data;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Search.Finding;

/// <summary>What somebody asks for.</summary>
/// <param name="Query">The words.</param>
/// <param name="Forum">The forum whose pages are visited: then only what is found there; null for all of the room acted in.</param>
/// <param name="Facets">What was chosen.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Hits on a page.</param>
internal sealed record Question(SearchQuery Query, Room? Forum, FacetChoice Facets, int Page, int Size);

/// <summary>Looks for it in all that the actor may see, and reads what is to be shown of each hit.</summary>
internal sealed class Finder(GovernanceDbContext db, TenantContext tenant, ISearchIndex index, SearchSources sources, TimeProvider clock)
{
    /// <summary>Hits that can be paged through: who would read more should ask more narrowly.</summary>
    public const int MostShown = 1_000;

    // Enough for nearly every text; the few whose words stand further down are read whole.
    private const int FirstCharacters = 6_000;

    public async Task<Answer> FindAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Query.IsEmpty)
            return Answer.Nothing;
        var allowed = sources.AllowedTo(tenant);
        var forum = question.Forum;
        var scope = new Scope(
            forum is null || forum.Id == tenant.TenantId, forum is null ? tenant.Collaborations : [forum.Id],
            [.. allowed.Select(s => s.Name)], [.. allowed.Where(s => s.IsFoundAtHome).Select(s => s.Name)], clock.Today());
        var chosen = question.Facets.Chosen(allowed);
        var skip = Math.Min((question.Page - 1) * question.Size, MostShown);
        var found = await index.FindAsync(db, question.Query, scope, chosen, skip, Math.Min(question.Size, MostShown - skip), cancellationToken);
        var facets = Facets.Of(found.Groups, chosen, sources);
        return new Answer(facets, await ReadAsync(found.Page, question.Query, cancellationToken));
    }

    private async Task<IReadOnlyList<Hit>> ReadAsync(IReadOnlyList<Place> places, SearchQuery query, CancellationToken cancellationToken)
    {
        if (places.Count == 0)
            return [];
        var rows = await OwnAsync([.. places.Where(p => !p.IsShared).Select(p => p.Id)], cancellationToken);
        rows.AddRange(await SharedAsync([.. places.Where(p => p.IsShared).Select(p => p.Id)], cancellationToken));
        var subjects = rows.ConvertAll(r => (Guid?)r.SubjectId);
        var corrected = await db.Set<SharedSearchEntry>().Where(e => subjects.Contains(e.CorrectsId)).Select(e => e.CorrectsId!.Value).ToListAsync(cancellationToken);
        var byId = rows.ToDictionary(r => r.Id);
        var hits = new List<Hit>(places.Count);
        // What the walls hide is left out, whatever an index may say.
        foreach (var row in places.Select(p => byId.GetValueOrDefault(p.Id)).OfType<Row>())
            hits.Add(new Hit(row, sources.ByName[row.Source].Kind, Highlight.Whole(row.Title, query), Highlight.Whole(row.Reference, query), await ExcerptAsync(row, query, cancellationToken), corrected.Contains(row.SubjectId)));
        return hits;
    }

    private async Task<IReadOnlyList<Piece>> ExcerptAsync(Row row, SearchQuery query, CancellationToken cancellationToken)
    {
        if (Highlight.Around(row.Body, query) is { } around)
            return around;
        if (row.Body.Length == FirstCharacters && Highlight.Around(await BodyAsync(row, cancellationToken), query) is { } further)
            return further;
        return Highlight.Beginning(row.Body);
    }

    private Task<string> BodyAsync(Row row, CancellationToken cancellationToken) => row.CollaborationId is null
        ? db.Set<SearchEntry>().Where(e => e.Id == row.Id).Select(e => e.Body).FirstAsync(cancellationToken)
        : db.Set<SharedSearchEntry>().Where(e => e.Id == row.Id).Select(e => e.Body).FirstAsync(cancellationToken);

    private async Task<List<Row>> OwnAsync(List<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0 ? [] :
        await db.Set<SearchEntry>().Where(e => ids.Contains(e.Id))
            .Select(e => new Row(e.Id, e.Source, e.SubjectId, null, e.PrincipalId, e.Day, e.Status, e.Title, e.Reference, e.Path, e.Body.Substring(0, FirstCharacters)))
            .ToListAsync(cancellationToken);

    private async Task<List<Row>> SharedAsync(List<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0 ? [] :
        await db.Set<SharedSearchEntry>().Where(e => ids.Contains(e.Id))
            .Select(e => new Row(e.Id, e.Source, e.SubjectId, e.CollaborationId, e.PrincipalId, e.Day, e.Status, e.Title, e.Reference, e.Path, e.Body.Substring(0, FirstCharacters)))
            .ToListAsync(cancellationToken);
}

/// <summary>What is read of an entry.</summary>
internal sealed record Row(
    Guid Id, string Source, Guid SubjectId, Guid? CollaborationId, Guid? PrincipalId, DateOnly Day, string Status, string Title, string Reference, string Path, string Body);

/// <summary>A hit as it is shown.</summary>
internal sealed record Hit(Row Row, SearchKind Kind, IReadOnlyList<Piece> Title, IReadOnlyList<Piece> Reference, IReadOnlyList<Piece> Excerpt, bool IsCorrected);

/// <summary>What was found.</summary>
internal sealed record Answer(Facets Facets, IReadOnlyList<Hit> Hits)
{
    public static Answer Nothing { get; } = new(Facets.None, []);
}
