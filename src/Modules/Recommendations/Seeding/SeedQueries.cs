using Governance.Platform.Data;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Recommendations.Seeding;

/// <summary>What the demo data asks of a scope.</summary>
internal static class SeedQueries
{
    public static T Get<T>(this SeedScope scope) where T : notnull => scope.GetRequiredService<T>();

    /// <summary>The newest published decision of a principal on a point.</summary>
    public static Task<Guid> AnswerOfAsync(this SeedScope scope, Guid recommendationId, Guid principalId, int point, CancellationToken cancellationToken) =>
        scope.Get<GovernanceDbContext>().Set<PublishedDecision>()
            .Where(d => d.RecommendationId == recommendationId && d.PrincipalId == principalId && d.Point == point)
            .OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.PublishedAt)
            .Select(d => d.Id).FirstAsync(cancellationToken);

    /// <summary>The case numbers of the drafts that the forum has: what was told before is not told again.</summary>
    public static async Task<HashSet<string>> ToldAsync(this SeedScope scope, CancellationToken cancellationToken)
    {
        var drafts = await scope.Get<GovernanceDbContext>().Set<RecommendationDraft>().AsNoTracking().ToListAsync(cancellationToken);
        return [.. drafts.Select(d => d.Content.CaseNumber)];
    }
}
