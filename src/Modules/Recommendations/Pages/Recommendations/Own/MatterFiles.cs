using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Takes out the acting principal's file on a recommendation, for a change of it.</summary>
internal sealed class MatterFiles(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory)
{
    /// <summary>The file, opened before or not.</summary>
    /// <exception cref="NotFound">There is no such recommendation for the room.</exception>
    /// <exception cref="RuleBroken">REC-007.</exception>
    public async Task<MatterFile> TakeOutAsync(Guid recommendationId, CancellationToken cancellationToken)
    {
        var recommendation = await db.Set<Recommendation>()
            .Include(r => r.Points).Include(r => r.Addressees).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Id == recommendationId, cancellationToken) ?? throw new NotFound();
        var me = db.Tenant.TenantId;
        _ = recommendation.AddresseeOf(me);
        var register = await directory.RegisterAsync(cancellationToken);
        return new MatterFile(db, ledger, register, clock.UtcNow(), recommendation)
        {
            Matter = await db.Set<Matter>().Include(m => m.Steps).SingleOrDefaultAsync(m => m.RecommendationId == recommendationId, cancellationToken),
            Receipt = await db.Set<Receipt>().SingleOrDefaultAsync(r => r.RecommendationId == recommendationId && r.PrincipalId == me, cancellationToken),
            Registered = await db.Set<PrincipalDecision>().Where(d => d.RecommendationId == recommendationId).ToListAsync(cancellationToken),
            Published = await db.Set<PublishedDecision>()
                .Where(d => d.RecommendationId == recommendationId && d.PrincipalId == me).ToListAsync(cancellationToken),
        };
    }

    /// <summary>The file for a change made from the version that somebody saw; whoever changes a matter has also opened it.</summary>
    public async Task<MatterFile> TakeOutAsync(Guid recommendationId, int? version, CancellationToken cancellationToken)
    {
        var file = await TakeOutAsync(recommendationId, cancellationToken);
        file.Open();
        file.Touch(version);
        return file;
    }
}
