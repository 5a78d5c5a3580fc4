using Governance.Forums.Contracts;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Makes a secret address for a calendar program of who acts.</summary>
internal sealed record MakeCalendarAddress(Guid CollaborationId, CalendarScope Scope, Guid? ForumId)
{
    internal sealed class Handler(GovernanceDbContext db, IForumDirectory forums, EventLedger ledger, TimeProvider clock)
    {
        // Enough for every device; more would be somebody's script.
        private const int Most = 20;

        /// <summary>Makes it and returns the secret, which nobody can be told again.</summary>
        public async Task<string> HandleAsync(MakeCalendarAddress command, CancellationToken cancellationToken)
        {
            if (command.ForumId is { } id && (await forums.FindAsync(id, cancellationToken))?.CollaborationId != command.CollaborationId)
                throw new NotFound();
            var account = db.Tenant.Actor.AccountId;
            if (await db.Set<CalendarAddress>().CountAsync(a => a.AccountId == account && a.RevokedAt == null, cancellationToken) >= Most)
                throw new RuleBroken(MeetingRules.Incomplete, "Du har redan {0} adresser. Ta bort en som du inte använder.", Most);
            var secret = CalendarAddress.NewSecret();
            var address = new CalendarAddress(account, db.Tenant.TenantId, command.CollaborationId, command.Scope, command.ForumId, secret, clock.UtcNow());
            db.Add(address);
            ledger.Append("CalendarAddressMade", address.Id);
            await db.SaveChangesAsync(cancellationToken);
            return secret;
        }
    }
}

/// <summary>Ends an address of who acts.</summary>
internal sealed record RevokeCalendarAddress(Guid AddressId)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(RevokeCalendarAddress command, CancellationToken cancellationToken)
        {
            var account = db.Tenant.Actor.AccountId;
            var address = await db.Set<CalendarAddress>().FirstOrThrowAsync(a => a.Id == command.AddressId && a.AccountId == account && a.RevokedAt == null, cancellationToken);
            address.Revoke(clock.UtcNow());
            ledger.Append("CalendarAddressRevoked", address.Id);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
