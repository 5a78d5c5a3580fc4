using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Principals.Domain;

namespace Governance.Principals.Settings;

/// <summary>Takes a planned meeting out of the plan.</summary>
internal sealed record CancelMeeting(Guid Id)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger)
    {
        public async Task HandleAsync(CancelMeeting command, CancellationToken cancellationToken)
        {
            var meeting = await db.FindOrThrowAsync<BodyMeeting>(command.Id, cancellationToken);
            db.Remove(meeting);
            ledger.Append("MeetingCancelled", meeting.Id, before: new { meeting.BodyId, meeting.Date });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
