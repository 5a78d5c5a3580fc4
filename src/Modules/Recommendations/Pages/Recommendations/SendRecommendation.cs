using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Seals a draft and sends it to its addressees; a new version supersedes the old and asks all again.</summary>
/// <param name="DraftId">The draft; the recommendation gets the same id.</param>
/// <param name="Version">The version of the draft that was read before sending; null does not ask.</param>
/// <param name="Looked">That the attachments, which are shared by sending, were looked through for what must not be spread.</param>
internal sealed record SendRecommendation(Guid DraftId, int? Version = null, bool Looked = false)
{
    internal sealed class Handler(
        GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory, IDocumentDirectory documents, IDocumentDesk desk)
    {
        // Two that are sent in the same moment get the same number once; more tries only meet a flood.
        private const int Tries = 5;

        /// <summary>Sends and returns the id of the recommendation.</summary>
        public async Task<Guid> HandleAsync(SendRecommendation command, CancellationToken cancellationToken)
        {
            var forum = await db.ForumAsync(directory, cancellationToken);
            var sending = new Sending(db, ledger, clock, documents, desk, forum);
            var known = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await sending.WriteAsync(command, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                    return command.DraftId;
                }
                catch (DbUpdateException race) when (attempt < Tries && Races.IsDuplicate(race))
                {
                    foreach (var entry in db.ChangeTracker.Entries().Where(e => !known.Contains(e.Entity)).ToList())
                        entry.State = EntityState.Detached;
                }
            }
        }
    }
}
