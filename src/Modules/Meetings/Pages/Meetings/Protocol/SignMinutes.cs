using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings.Live;
using Governance.Platform.Data;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>What the secretary notes of the adjustment: an approval on paper, a correction, a notice. Who noted it stays beside it.</summary>
internal sealed record SignMinutes(Guid MeetingId, CommandForm Form)
{
    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk)
    {
        public async Task<MeetingState> HandleAsync(SignMinutes command, CancellationToken cancellationToken)
        {
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            var open = await db.OpenRequestsAsync(command.MeetingId, cancellationToken);
            var done = await desk.PostAsync(
                command.MeetingId, [desk.Command(command.Form.Read(state), command.Form.CommandId, command.Form.Seen)], cancellationToken,
                result => open.CloseSealed(result.Meeting.State, desk.Now));
            return done.Meeting.State;
        }
    }
}
