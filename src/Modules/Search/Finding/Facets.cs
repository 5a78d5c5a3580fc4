using Governance.Platform.Search;
using Governance.Search.Data;

namespace Governance.Search.Finding;

/// <summary>What somebody chose of the facets, as it stands in the address.</summary>
internal sealed record FacetChoice(
    IReadOnlyList<SearchKind> Kinds, IReadOnlyList<Guid> Principals, IReadOnlyList<int> Years, IReadOnlyList<string> Statuses)
{
    /// <summary>The choice in the words of the index.</summary>
    public Chosen Chosen(IReadOnlyList<ISearchSource> allowed) => new(
        // A kind that the actor may not open chooses a source that is not there: it must not choose all.
        Kinds.Count == 0 ? [] : [.. allowed.Where(s => Kinds.Contains(s.Kind)).Select(s => s.Name).DefaultIfEmpty("")],
        Principals, Years, Statuses);
}

/// <summary>A value of a facet with the number of hits that it would leave, all other facets as they are chosen.</summary>
internal sealed record FacetValue<T>(T Value, int Count);

/// <summary>
/// The numbers beside the hits. Each facet counts with what is chosen of the others but not of itself, so that one more of
/// the same can be chosen; they sum to what is found without that facet.
/// </summary>
internal sealed record Facets(
    int Total, IReadOnlyList<FacetValue<SearchKind>> Kinds, IReadOnlyList<FacetValue<Guid>> Principals,
    IReadOnlyList<FacetValue<int>> Years, IReadOnlyList<FacetValue<(string Source, string Status)>> Statuses)
{
    public static Facets None { get; } = new(0, [], [], [], []);

    public static Facets Of(IReadOnlyList<Group> groups, Chosen chosen, SearchSources sources)
    {
        bool Source(Group g) => chosen.Sources.Count == 0 || chosen.Sources.Contains(g.Source);
        bool Principal(Group g) => chosen.Principals.Count == 0 || (g.PrincipalId is { } id && chosen.Principals.Contains(id));
        bool Year(Group g) => chosen.Years.Count == 0 || chosen.Years.Contains(g.Year);
        bool Status(Group g) => chosen.Statuses.Count == 0 || chosen.Statuses.Contains(g.Status);
        return new Facets(
            groups.Where(g => Source(g) && Principal(g) && Year(g) && Status(g)).Sum(g => g.Count),
            Count(groups.Where(g => Principal(g) && Year(g) && Status(g)), g => sources.ByName[g.Source].Kind),
            Count(groups.Where(g => Source(g) && Year(g) && Status(g) && g.PrincipalId is not null), g => g.PrincipalId!.Value),
            Count(groups.Where(g => Source(g) && Principal(g) && Status(g)), g => g.Year),
            // The same word is one choice, whichever module says it; the first one translates it.
            [
                .. groups.Where(g => Source(g) && Principal(g) && Year(g) && g.Status.Length > 0).GroupBy(g => g.Status)
                    .Select(g => new FacetValue<(string, string)>((g.First().Source, g.Key), g.Sum(x => x.Count))).OrderByDescending(v => v.Count).ThenBy(v => v.Value.Item2, StringComparer.Ordinal),
            ]);
    }

    private static List<FacetValue<T>> Count<T>(IEnumerable<Group> groups, Func<Group, T> value) =>
        [.. groups.GroupBy(value).Select(g => new FacetValue<T>(g.Key, g.Sum(x => x.Count)))];
}
