using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Reminds the addressees that have decided but not proved it with an excerpt; each at most once a day, as with every reminder.</summary>
internal sealed record RemindUnproved(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, StandingLoader loader)
    {
        /// <summary>Reminds and returns the principals that were reminded.</summary>
        public async Task<IReadOnlyList<Guid>> HandleAsync(RemindUnproved command, CancellationToken cancellationToken)
        {
            var recommendation = await db.ForumRecommendationAsync(command.Id, cancellationToken);
            recommendation.MustBeOpen();
            var now = clock.UtcNow();
            var reminded = Unproved(await loader.LoadAsync(recommendation.Id, clock.Today(), cancellationToken));
            if (reminded.Count == 0)
                return [];

            var mail = new Mail(db.Tenant.Room, now);
            foreach (var (addressee, points) in reminded)
            {
                recommendation.AddresseeOf(addressee.Principal.Id).RemindedAt = now;
                db.Add(mail.EvidenceReminder(recommendation, addressee.Principal.Id, points));
            }

            ledger.AppendShared(
                recommendation.CollaborationId, "EvidenceReminded", recommendation.Id, principalId: null,
                after: new { Principals = reminded.Select(u => new { Id = u.Addressee.Principal.Id, u.Points }) });
            await db.SaveChangesAsync(cancellationToken);
            return [.. reminded.Select(u => u.Addressee.Principal.Id)];
        }

        /// <summary>Who would be reminded on the day of a snapshot, and of which points.</summary>
        public static IReadOnlyList<Undecided> Unproved(StandingSnapshot snapshot) =>
        [
            .. snapshot.File.Addressees
                .Select(a => new Undecided(a, [.. snapshot.StandingAnswersOf(a.Principal.Id).Where(x => Lacks(x, snapshot.AsOf)).Select(x => x.Decision.Point)]))
                .Where(u => u.Points.Count > 0 && !RemindUndecided.Handler.IsRemindedOn(u, snapshot.AsOf)),
        ];

        private static bool Lacks(Answer answer, DateOnly day) =>
            answer.Proof.Evidence is null && !answer.Proof.IsQuashedOn(day) && answer.Decision.Outcome is not (Outcome.ReferBack or Outcome.Postpone);
    }
}
