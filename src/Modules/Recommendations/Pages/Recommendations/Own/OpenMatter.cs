using Governance.Platform.Data;
using Governance.Platform.Web;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Opens the principal's matter on a recommendation and leaves the receipt; done once, however often it is asked for.</summary>
internal sealed record OpenMatter(Guid RecommendationId)
{
    internal sealed class Handler(GovernanceDbContext db, MatterFiles files)
    {
        /// <returns>The matter's id.</returns>
        public async Task<Guid> HandleAsync(OpenMatter command, CancellationToken cancellationToken)
        {
            var file = await files.TakeOutAsync(command.RecommendationId, cancellationToken);
            if (file.Matter is { } open)
                return open.Id;
            file.Open();
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return file.Opened.Id;
            }
            catch (DbUpdateException race) when (Races.IsDuplicate(race))
            {
                // A colleague opened it in the same moment: hers is the matter.
                db.ChangeTracker.Clear();
                return await db.Set<Matter>().Where(m => m.RecommendationId == command.RecommendationId).Select(m => m.Id).SingleAsync(cancellationToken);
            }
        }
    }
}
