using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Meetings.Pages.Meetings.Live;

namespace Governance.Meetings.Pages.Meetings.Protocol;

/// <summary>What the secretary notes of the adjustment: an approval on paper, a correction, a notice. Who noted it stays beside it.</summary>
internal sealed record SignMinutes(Guid MeetingId, CommandForm Form)
{
    internal sealed class Handler(MeetingDesk desk)
    {
        public async Task<MeetingState> HandleAsync(SignMinutes command, CancellationToken cancellationToken)
        {
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            var wanted = desk.Command(command.Form.Read(state), command.Form.CommandId, command.Form.Seen);
            return (await desk.PostAsync(command.MeetingId, [wanted], cancellationToken)).Meeting.State;
        }
    }
}
