using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Forum;

/// <summary>What of the overview is shown.</summary>
/// <param name="Year">Year of sending; null for all.</param>
/// <param name="State">State; null for all.</param>
/// <param name="Page">From 1; a number outside becomes the nearest.</param>
internal sealed record OverviewQuery(int? Year, RecommendationState? State, int Page);

/// <summary>A recommendation with its standing.</summary>
internal sealed record OverviewRow(
    Guid Id, string Number, int TextVersion, string Title, DateOnly SentOn, DateOnly AnswerBy, RecommendationState State, StandingSummary Standing)
{
    /// <summary>Median number of days to an answer; null when nobody has answered.</summary>
    public int? MedianDays => Median(Standing.AnswerDays);

    /// <summary>The middle of ascending numbers; of two, the mean rounded up.</summary>
    public static int? Median(IReadOnlyList<int> ascending) => ascending.Count switch
    {
        0 => null,
        var n when n % 2 == 1 => ascending[n / 2],
        var n => (ascending[(n / 2) - 1] + ascending[n / 2] + 1) / 2,
    };
}

/// <summary>The overview of a collaboration: one page of it, and what can be chosen.</summary>
internal sealed record Overview(IReadOnlyList<OverviewRow> Rows, int Page, int Pages, int Total, IReadOnlyList<int> Years)
{
    /// <summary>Median days to an answer over all that is shown.</summary>
    public int? MedianDays => OverviewRow.Median([.. Rows.SelectMany(r => r.Standing.AnswerDays).Order()]);

    /// <summary>Codes of those that are late most often among what is shown, with how often; at most five.</summary>
    public IReadOnlyList<(string Code, int Times)> LateMost =>
        [.. Rows.SelectMany(r => r.Standing.Late).CountBy(c => c, StringComparer.Ordinal)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(5).Select(p => (p.Key, p.Value))];
}

/// <summary>Reads the overview in two queries, and three more when something on the page has changed since it was last shown.</summary>
internal sealed class OverviewReader(GovernanceDbContext db, StandingLoader loader, StandingCache cache, IPrincipalDirectory directory, TimeProvider clock)
{
    /// <summary>Recommendations on a page.</summary>
    public const int PageSize = 20;

    /// <summary>Reads a page, newest first.</summary>
    /// <param name="collaborationId">Whose.</param>
    /// <param name="query">What is asked for; page 0 asks for all, for an export.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Overview> ReadAsync(Guid collaborationId, OverviewQuery query, CancellationToken cancellationToken)
    {
        var index = await db.Set<Recommendation>().AsNoTracking()
            .Where(r => r.CollaborationId == collaborationId)
            .OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.SentOn, r.State }).ToListAsync(cancellationToken);
        var chosen = index.Where(r => (query.Year is null || r.SentOn.Year == query.Year) && (query.State is null || r.State == query.State)).ToList();
        var pages = Math.Max(1, (chosen.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        List<Guid> ids = [.. (query.Page == 0 ? chosen : chosen.Skip((page - 1) * PageSize).Take(PageSize)).Select(r => r.Id)];
        var rows = await RowsAsync(collaborationId, ids, cancellationToken);
        return new Overview(rows, page, pages, chosen.Count, [.. index.Select(r => r.SentOn.Year).Distinct().OrderDescending()]);
    }

    private async Task<IReadOnlyList<OverviewRow>> RowsAsync(Guid collaborationId, List<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var (decisions, responses, rulings, steps) = (db.Set<PublishedDecision>(), db.Set<ReportResponse>(), db.Set<Ruling>(), db.Set<ProofStep>());
        var rows = await db.Set<Recommendation>().AsNoTracking()
            .Where(r => ids.Contains(r.Id))
            .OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.TextVersion,
                r.Title,
                r.SentOn,
                r.AnswerBy,
                r.State,
                r.Version,
                Decisions = decisions.Count(d => d.RecommendationId == r.Id),
                Responses = responses.Count(s => s.RecommendationId == r.Id),
                Rulings = rulings.Count(u => u.RecommendationId == r.Id),
                Steps = steps.Count(s => s.RecommendationId == r.Id),
            }).ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        var residents = register.Collaboration(collaborationId)?.Principals.Sum(p => p.Population) ?? 0;
        var today = clock.Today();
        var summaries = await cache.SummariesAsync(
            [.. rows.Select(r => new StandingKey(collaborationId, r.Id, r.Version, r.Decisions, r.Responses, r.Rulings, r.Steps, today, residents))], loader, cancellationToken);
        return [.. rows.Where(r => summaries.ContainsKey(r.Id))
            .Select(r => new OverviewRow(r.Id, r.Number, r.TextVersion, r.Title, r.SentOn, r.AnswerBy, r.State, summaries[r.Id]))];
    }
}
