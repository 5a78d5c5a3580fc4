using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>Puts a draft aside. Nothing is deleted: it can be taken up again.</summary>
internal sealed record DiscardDraft(Guid Id, int? Version)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(DiscardDraft command, CancellationToken cancellationToken)
        {
            var draft = await db.FindOrThrowAsync<RecommendationDraft>(command.Id, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            draft.Discard(clock.UtcNow());
            ledger.Append("DraftDiscarded", draft.Id, after: DraftSummary.Of(draft.Content));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <summary>Takes a discarded draft up again.</summary>
internal sealed record TakeUpDraft(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger)
    {
        public async Task HandleAsync(TakeUpDraft command, CancellationToken cancellationToken)
        {
            var draft = await db.FindOrThrowAsync<RecommendationDraft>(command.Id, cancellationToken);
            if (draft.DiscardedAt is null)
                return;
            draft.TakeUp();
            ledger.Append("DraftTakenUp", draft.Id, after: DraftSummary.Of(draft.Content));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
