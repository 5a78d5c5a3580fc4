using Governance.Platform.Data;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Shows the whole chain of bodies to the collaboration, or only where the matter stands.</summary>
internal sealed record ShareChain(Guid RecommendationId, bool Share, int? Version = null)
{
    internal sealed class Handler(GovernanceDbContext db, MatterFiles files)
    {
        public async Task HandleAsync(ShareChain command, CancellationToken cancellationToken)
        {
            var file = await files.TakeOutAsync(command.RecommendationId, cancellationToken);
            if (file.Opened.SharesChain == command.Share)
                return;
            file.Touch(command.Version);
            file.ShareChain(command.Share);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
