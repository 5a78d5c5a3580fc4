using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Reminds the addressees that have yet to decide on a point; each at most once a day, so that a second click reminds nobody twice.</summary>
internal sealed record RemindUndecided(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        /// <summary>Reminds and returns the principals that were reminded.</summary>
        public async Task<IReadOnlyList<Guid>> HandleAsync(RemindUndecided command, CancellationToken cancellationToken)
        {
            var recommendation = await db.ForumRecommendationAsync(command.Id, cancellationToken);
            recommendation.MustBeOpen();
            var (now, today) = (clock.UtcNow(), clock.Today());
            var undecided = CountingAnswers.UndecidedIn(recommendation, await AnswersAsync(db, recommendation, cancellationToken));
            var reminded = undecided.Where(u => !IsRemindedOn(u.Addressee, today)).ToList();
            if (reminded.Count == 0)
                return [];

            var mail = new Mail(db.Tenant.Room, now);
            foreach (var (addressee, points) in reminded)
            {
                addressee.RemindedAt = now;
                db.Add(mail.Reminder(recommendation, addressee.PrincipalId, points));
            }

            ledger.AppendShared(
                recommendation.CollaborationId, "UndecidedReminded", recommendation.Id, principalId: null,
                after: new { Principals = reminded.Select(u => new { Id = u.Addressee.PrincipalId, u.Points }) });
            await db.SaveChangesAsync(cancellationToken);
            return [.. reminded.Select(u => u.Addressee.PrincipalId)];
        }

        /// <summary>The answers that count.</summary>
        public static async Task<IReadOnlyList<PublishedDecision>> AnswersAsync(GovernanceDbContext db, Recommendation recommendation, CancellationToken cancellationToken)
        {
            var decisions = await db.Set<PublishedDecision>().AsNoTracking().Where(d => d.RecommendationId == recommendation.Id).ToListAsync(cancellationToken);
            var responses = await db.Set<ReportResponse>().AsNoTracking().Where(r => r.RecommendationId == recommendation.Id).ToListAsync(cancellationToken);
            return CountingAnswers.Of(decisions, responses, recommendation.CountsFrom);
        }

        /// <summary>Whether the addressee was reminded that Swedish day.</summary>
        public static bool IsRemindedOn(Addressee addressee, DateOnly day) => addressee.RemindedAt is { } at && StockholmTime.DayOf(at) == day;
    }
}
