using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Recommendations.Data;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Reminds the addressees that have yet to decide on a point; each at most once a day, so that a second click reminds nobody twice.</summary>
internal sealed record RemindUndecided(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, StandingLoader loader)
    {
        /// <summary>Reminds and returns the principals that were reminded.</summary>
        public async Task<IReadOnlyList<Guid>> HandleAsync(RemindUndecided command, CancellationToken cancellationToken)
        {
            var recommendation = await db.ForumRecommendationAsync(command.Id, cancellationToken);
            recommendation.MustBeOpen();
            var (now, today) = (clock.UtcNow(), clock.Today());
            var file = await loader.FilesAsync([recommendation.Id], cancellationToken);
            var reminded = CountingAnswers.UndecidedIn(file[0], today).Where(u => !IsRemindedOn(u, today)).ToList();
            if (reminded.Count == 0)
                return [];

            var mail = new Mail(db.Tenant.Room, now);
            foreach (var (addressee, points) in reminded)
            {
                recommendation.AddresseeOf(addressee.Principal.Id).RemindedAt = now;
                db.Add(mail.Reminder(recommendation, addressee.Principal.Id, points));
            }

            ledger.AppendShared(
                recommendation.CollaborationId, "UndecidedReminded", recommendation.Id, principalId: null,
                after: new { Principals = reminded.Select(u => new { Id = u.Addressee.Principal.Id, u.Points }) });
            await db.SaveChangesAsync(cancellationToken);
            return [.. reminded.Select(u => u.Addressee.Principal.Id)];
        }

        /// <summary>Whether the addressee was reminded that Swedish day.</summary>
        public static bool IsRemindedOn(Undecided undecided, DateOnly day) => undecided.Addressee.RemindedAt is { } at && StockholmTime.DayOf(at) == day;
    }
}
