using Governance.Platform.Data;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Data;

/// <summary>
/// What recommendations need a principal's bodies for: those named in the way to a decision, which registered decisions lean
/// on, and the last one that may answer what the principal is asked.
/// </summary>
internal sealed class BodiesOfMatters(GovernanceDbContext db, IOwnBodies bodies) : IBodyUse
{
    /// <inheritdoc />
    public async Task<BodyUse?> UseAsync(Guid bodyId, CancellationToken cancellationToken) =>
        await NamedAsync(bodyId, cancellationToken) ?? await OnlyOneAsync(bodyId, cancellationToken);

    // The matter is the principal's own and the recommendation shared: read apart, so that a matter counts even if its
    // recommendation can no longer be read.
    private async Task<BodyUse?> NamedAsync(Guid bodyId, CancellationToken cancellationToken)
    {
        var steps = db.Set<MatterStep>().Where(s => s.BodyId == bodyId);
        var asked = await db.Set<Matter>().Where(m => steps.Any(s => s.MatterId == m.Id)).OrderBy(m => m.OpenedAt)
            .Select(m => (Guid?)m.RecommendationId).FirstOrDefaultAsync(cancellationToken);
        if (asked is not { } id)
            return null;
        var recommendation = await db.Set<Recommendation>().Where(r => r.Id == id).Select(r => new { r.Number, r.Title }).FirstOrDefaultAsync(cancellationToken);
        return new BodyUse(BodyNeed.NamedInMatter, recommendation is null ? "–" : $"{recommendation.Number} {recommendation.Title}");
    }

    private async Task<BodyUse?> OnlyOneAsync(Guid bodyId, CancellationToken cancellationToken)
    {
        var own = await bodies.BodiesAsync(cancellationToken);
        if (own.FirstOrDefault(b => b.Id == bodyId) is not { } body)
            return null;
        var me = db.Tenant.TenantId;
        var open = db.Set<Recommendation>().Where(r => r.State == RecommendationState.Sent);
        var asked = await (
            from addressee in db.Set<Addressee>()
            where addressee.PrincipalId == me
            join recommendation in open on addressee.RecommendationId equals recommendation.Id
            orderby recommendation.SentAt
            select new { addressee.RequiredBody, recommendation.Number, recommendation.Title }).ToListAsync(cancellationToken);
        var needed = asked.Find(a => body.Kind >= a.RequiredBody && own.All(b => b.Id == bodyId || b.Kind < a.RequiredBody));
        return needed is null ? null : new BodyUse(BodyNeed.OnlyOneToAnswer, $"{needed.Number} {needed.Title}");
    }
}
