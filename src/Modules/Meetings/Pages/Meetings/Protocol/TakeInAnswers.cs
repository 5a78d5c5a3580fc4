using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>
/// Takes what the adjusters have answered from their own rooms into the meeting. An answer is a command with the answer's id, so that it
/// is taken in once however often it is tried; one about an older text is left out, and the page says so.
/// </summary>
internal sealed record TakeInAnswers(Guid MeetingId)
{
    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk)
    {
        public async Task HandleAsync(TakeInAnswers command, CancellationToken cancellationToken)
        {
            var meeting = await desk.OpenAsync(command.MeetingId, cancellationToken);
            if (meeting.State.Stage is not (MeetingStage.InSession or MeetingStage.Ended))
                return;
            var rows = await (
                from answer in db.Set<AdjustmentAnswer>().AsNoTracking().Where(a => a.MeetingId == command.MeetingId)
                join asked in db.Set<AdjustmentRequest>().AsNoTracking().Where(r => r.ClosedAt == null) on answer.RequestId equals asked.Id
                // Only the room of the principal that the person sits for may speak for her.
                where answer.PublishedBy == asked.PrincipalId
                orderby answer.AnsweredAt
                select new { answer, asked }).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                if (meeting.Entries.All(e => e.CommandId != row.answer.Id) && CommandOf(row.asked, row.answer) is { } wanted)
                    await TryAsync(row.asked.MeetingId, new Posted(row.answer.Id, wanted, null, default, row.answer.ByName, desk.Now), cancellationToken);
            }
        }

        private async Task TryAsync(Guid meetingId, Posted posted, CancellationToken cancellationToken)
        {
            try
            {
                await desk.PostAsync(meetingId, [posted], cancellationToken);
            }
            catch (RuleBroken)
            {
                // The text is another, or somebody else adjusts now: the question stands, and the page tells why it is not counted.
                db.ChangeTracker.Clear();
            }
        }

        private static MeetingCommand? CommandOf(AdjustmentRequest asked, AdjustmentAnswer answer) => (answer.Kind, asked.ItemId) switch
        {
            (AdjustmentAnswerKind.Approved, null) => new ApproveMinutes(asked.MandateId, answer.Hash),
            (AdjustmentAnswerKind.Approved, { } item) => new ApproveItem(item, asked.MandateId, answer.Hash),
            (AdjustmentAnswerKind.Declined, null) => new DeclineMinutes(asked.MandateId, answer.Hash, answer.Reason),
            (AdjustmentAnswerKind.Withdrawn, null) => new WithdrawSignature(asked.MandateId),
            // A § is approved or not: until then the answer is shown on the page, and nothing of it is in the meeting.
            _ => null,
        };
    }
}
