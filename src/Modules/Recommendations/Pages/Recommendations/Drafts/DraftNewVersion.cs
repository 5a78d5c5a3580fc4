using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Drafts;

/// <summary>Starts the draft of a new version of a sent recommendation. The old one asks until the new one is sent.</summary>
internal sealed record DraftNewVersion(Guid RecommendationId)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        /// <summary>Returns the id of the draft: the one already under way, if there is one.</summary>
        public async Task<Guid> HandleAsync(DraftNewVersion command, CancellationToken cancellationToken)
        {
            var previous = await db.ForumRecommendationAsync(command.RecommendationId, cancellationToken);
            previous.MustBeOpen();
            var underWay = await db.Set<RecommendationDraft>()
                .Where(d => d.SupersedesId == previous.Id && d.SentAt == null && d.DiscardedAt == null)
                .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken);
            if (underWay is { } id)
                return id;

            var sent = await db.FindOrThrowAsync<RecommendationDraft>(previous.Id, cancellationToken);
            var content = sent.Content with { AnswerBy = previous.IsPastDue(clock.Today()) ? null : previous.AnswerBy };
            var draft = new RecommendationDraft(content, clock.UtcNow()) { SupersedesId = previous.Id };
            db.Add(draft);
            ledger.Append("DraftCreated", draft.Id, after: new { Supersedes = previous.Id, Draft = DraftSummary.Of(content) });
            await db.SaveChangesAsync(cancellationToken);
            return draft.Id;
        }
    }
}
