using Governance.Platform.Data;
using Governance.Platform.Rules;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Takes a step out of the chain, unless a decision stands on it.</summary>
internal sealed record RemoveStep(Guid RecommendationId, Guid StepId, int? Version = null)
{
    internal sealed class Handler(GovernanceDbContext db, MatterFiles files)
    {
        public async Task HandleAsync(RemoveStep command, CancellationToken cancellationToken)
        {
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            file.RemoveStep(file.Opened.Steps.Find(s => s.Id == command.StepId) ?? throw new NotFound());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
