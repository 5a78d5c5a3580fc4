using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Sends the summons to those with a mandate on the day, with its papers; or tells what has changed since.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Seen">How much had happened when it was looked through; null does not ask.</param>
/// <param name="Looked">That the papers were looked through for what must not be spread.</param>
internal sealed record SendOut(Guid MeetingId, int? Seen, bool Looked)
{
    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk, Bodies bodies, SummonsPapers papers)
    {
        /// <summary>Sends and returns to how many.</summary>
        public async Task<int> HandleAsync(SendOut command, CancellationToken cancellationToken)
        {
            var meeting = await desk.OpenAsync(command.MeetingId, cancellationToken);
            if (command.Seen is { } seen && seen != meeting.Entries.Count)
                throw new VersionConflict();
            var before = meeting.State;
            var roster = await bodies.RosterAsync(before.ForumId, before.On, cancellationToken);
            await papers.ShareAsync(desk.Room, before, command.Looked, cancellationToken);
            MeetingCommand what = before.Stage == MeetingStage.Planned ? new SendSummons(roster) : new TellChanges(roster);
            var done = await desk.PostAsync(command.MeetingId, [desk.Command(what)], cancellationToken, result => Write(before, result.Meeting.State));
            return done.Meeting.State.Roster.People.Count;
        }

        private void Write(MeetingState before, MeetingState state)
        {
            var letters = new MeetingLetters(db.Tenant.Room, desk.Now);
            if (before.Stage == MeetingStage.Planned)
            {
                db.AddRange(letters.Summons(state));
                return;
            }

            // Who has a mandate only now gets the summons; the others what is new in it.
            bool IsNew(Seated person) => before.Roster.Find(person.MandateId) is null;
            db.AddRange(letters.Summons(Only(state, IsNew)));
            if (before.Changes.Any(c => c.ToldOn is null))
                db.AddRange(letters.Changes(before, Only(state, p => !IsNew(p))));
        }

        private static MeetingState Only(MeetingState state, Func<Seated, bool> who) => state with { Roster = state.Roster with { People = [.. state.Roster.People.Where(who)] } };
    }
}
