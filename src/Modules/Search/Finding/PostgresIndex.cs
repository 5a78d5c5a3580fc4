using Governance.Platform.Data;
using Governance.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Search.Finding;

/// <summary>
/// PostgreSQL: one call of the function that alone may read the index (see <see cref="Data.SearchTables"/>). It gives ids and
/// numbers; the entries themselves are read behind the filters and the policies as any other row.
/// </summary>
internal sealed class PostgresIndex : ISearchIndex
{
    /// <inheritdoc />
    public async Task<Found> FindAsync(
        GovernanceDbContext db, SearchQuery query, Scope scope, Chosen chosen, int skip, int take, CancellationToken cancellationToken)
    {
        var asked = Text(query);
        var (forums, sources) = (scope.Forums.ToArray(), scope.Sources.ToArray());
        var (ofSources, ofPrincipals, ofYears, ofStatuses) = (OrNull(chosen.Sources), OrNull(chosen.Principals), OrNull(chosen.Years), OrNull(chosen.Statuses));
        // Named in the list of bypasses: every value is a parameter.
        var rows = await db.Database.SqlQuery<Row>(
            $"""
             select * from search_find({asked}::text, {scope.InOwn}, {forums}::uuid[], {sources}::text[], {scope.FoundAtHome.ToArray()}::text[], {scope.Today}::date,
                 {ofSources}::text[], {ofPrincipals}::uuid[], {ofYears}::int[], {ofStatuses}::text[], {skip}, {take})
             """).ToListAsync(cancellationToken);
        return new Found(
            [.. rows.Where(r => r.Entry is null).Select(r => new Group(r.Source!, r.PrincipalId, r.Year!.Value, r.Status!, r.Count!.Value))],
            [.. rows.Where(r => r.Entry is not null).OrderBy(r => r.Nth).Select(r => new Place(r.Entry!.Value, r.IsShared!.Value, r.InTitle!.Value, r.Day!.Value))]);
    }

    /// <summary>The query as a <c>tsquery</c> writes it; keys are letters and digits only.</summary>
    internal static string Text(SearchQuery query) => string.Join(" & ", query.Terms.Select(t => $"({string.Join(" | ", t.AnyOf.Select(Text))})"));

    private static string Text(Wanted wanted) => wanted.IsBeginning ? $"'{wanted.Keys[0]}':*" : string.Join(" <-> ", wanted.Keys.Select(k => $"'{k}'"));

    private static T[]? OrNull<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : [.. values];

    internal sealed record Row(
        string? Source, Guid? PrincipalId, int? Year, string? Status, int? Count, Guid? Entry, bool? IsShared, bool? InTitle, DateOnly? Day, int? Nth);
}
