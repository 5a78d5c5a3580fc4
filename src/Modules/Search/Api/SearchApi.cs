using System.ComponentModel;
using Governance.Platform.Search;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Governance.Search.Domain;
using Governance.Search.Finding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Governance.Search.Api;

/// <summary>Search for other systems: in what the client's principal may see, its own and what is shared with it.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var search = api.MapGroup("/search").WithTags("Search").RequireAuthorization(SearchPermissions.Search);
        search.MapGet("", FindAsync).WithName("Search")
            .WithSummary("Finds recommendations, decisions, matters, documents and people: all words must be there in any inflection; \"phrases\", § and case numbers are found exactly. The first 1 000 hits can be read.");
        search.MapGet("/facets", FacetsAsync).WithName("CountHits").WithSummary("The numbers of hits by kind, principal, year and status.");
    }

    private static async Task<PageOf<HitBody>> FindAsync(
        [AsParameters] Asked asked, [AsParameters] Paging paging, Finder finder, IPrincipalDirectory principals, CancellationToken cancellationToken)
    {
        var register = await principals.RegisterAsync(cancellationToken);
        // Says what is wrong with page and size, as everywhere.
        var part = paging.Of<HitBody>([]);
        var answer = await finder.FindAsync(asked.Question(register, part.Page, part.PageSize), cancellationToken);
        return new PageOf<HitBody>([.. answer.Hits.Select(h => HitBody.Of(h, register))], part.Page, part.PageSize, answer.Facets.Total);
    }

    private static async Task<FacetsBody> FacetsAsync([AsParameters] Asked asked, Finder finder, IPrincipalDirectory principals, CancellationToken cancellationToken)
    {
        var register = await principals.RegisterAsync(cancellationToken);
        var facets = (await finder.FindAsync(asked.Question(register, 1, 1), cancellationToken)).Facets;
        return new FacetsBody(
            facets.Total,
            facets.Kinds.ToDictionary(v => Word(v.Value), v => v.Count),
            facets.Principals.Where(v => register.ById(v.Value) is not null).ToDictionary(v => register.ById(v.Value)!.Code, v => v.Count),
            facets.Years.ToDictionary(v => v.Value, v => v.Count),
            facets.Statuses.ToDictionary(v => v.Value.Status, v => v.Count));
    }

    private static string Word(SearchKind kind) => kind.ToString().ToLowerInvariant();

    /// <param name="Q">Words, "phrases", § and case numbers.</param>
    /// <param name="Kind">recommendation, decision, document, matter, person; several are allowed.</param>
    /// <param name="Principal">Codes of principals.</param>
    /// <param name="Year">Years.</param>
    /// <param name="Status">Statuses, as an answer names them.</param>
    internal sealed record Asked(
        [property: Description("Words, \"phrases\", § and case numbers."), FromQuery(Name = "q")] string? Q,
        [property: Description("recommendation, decision, document, matter, draft, person; several are allowed."), FromQuery(Name = "kind")] string[]? Kind,
        [property: Description("Codes of principals; several are allowed."), FromQuery(Name = "principal")] string[]? Principal,
        [property: Description("Years; several are allowed."), FromQuery(Name = "year")] int[]? Year,
        [property: Description("Statuses as the answers name them; several are allowed."), FromQuery(Name = "status")] string[]? Status)
    {
        public Question Question(PrincipalRegister register, int page, int size) => new(
            SearchQuery.Parse(Q), Forum: null,
            new FacetChoice(
                [.. (Kind ?? []).Select(k => Enum.TryParse<SearchKind>(k, ignoreCase: true, out var kind) ? kind : (SearchKind?)null).OfType<SearchKind>()],
                [.. (Principal ?? []).Select(c => register.ByCode(c)?.Id).OfType<Guid>()],
                Year ?? [], Status ?? []),
            page, size);
    }

    private sealed record HitBody(
        string Kind, [property: Description("The row that was found.")] Guid Id, string Title, [property: Description("Code of the principal that it is about.")] string? Principal,
        [property: Description("Body, day, paragraph and case number as they are written.")] string Reference, string Status, DateOnly Day,
        [property: Description("Text around what was found, plain; the words that were found lie in the ranges of marks.")] string Excerpt,
        [property: Description("Start and length of each word found in the excerpt.")] IReadOnlyList<int[]> Marks,
        [property: Description("A later decision corrects it.")] bool IsCorrected)
    {
        public static HitBody Of(Hit hit, PrincipalRegister register)
        {
            var (marks, at) = (new List<int[]>(), 0);
            foreach (var piece in hit.Excerpt)
            {
                if (piece.IsMarked)
                    marks.Add([at, piece.Text.Length]);
                at += piece.Text.Length;
            }

            return new HitBody(
                Word(hit.Kind), hit.Row.SubjectId, hit.Row.Title, hit.Row.PrincipalId is { } id ? register.ById(id)?.Code : null,
                hit.Row.Reference, hit.Row.Status, hit.Row.Day, string.Concat(hit.Excerpt.Select(p => p.Text)), marks, hit.IsCorrected);
        }
    }

    private sealed record FacetsBody(
        int Total, IReadOnlyDictionary<string, int> Kinds, [property: Description("By code.")] IReadOnlyDictionary<string, int> Principals,
        IReadOnlyDictionary<int, int> Years, IReadOnlyDictionary<string, int> Statuses);
}
