using Governance.Platform.Data;
using Governance.Platform.Rules;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Takes back a registered decision that is not published.</summary>
internal sealed record RemoveDecision(Guid RecommendationId, Guid DecisionId, int? Version = null)
{
    internal sealed class Handler(GovernanceDbContext db, MatterFiles files)
    {
        public async Task HandleAsync(RemoveDecision command, CancellationToken cancellationToken)
        {
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            new AnswerDesk(db, file).Remove(file.Registered.Find(d => d.Id == command.DecisionId) ?? throw new NotFound());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
