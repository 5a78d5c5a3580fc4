using Governance.Meetings.Data;
using Governance.Meetings.Domain;

namespace Governance.Meetings.Pages.Meetings.Live;

/// <summary>Opens a meeting with those who have a mandate on its day, and with the forum's next § of the year.</summary>
internal sealed record OpenAtTable(Guid MeetingId)
{
    internal sealed class Handler(MeetingDesk desk, Bodies bodies)
    {
        public async Task HandleAsync(OpenAtTable command, CancellationToken cancellationToken)
        {
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            var roster = await bodies.RosterAsync(state.ForumId, state.On, cancellationToken);
            var first = await desk.FirstParagraphAsync(state.Id, state.ForumId, state.On, cancellationToken);
            await desk.PostAsync(state.Id, new OpenMeeting(roster, first, desk.By, await bodies.RulesAsync(state.ForumId, state.On, cancellationToken)), cancellationToken);
        }
    }
}
