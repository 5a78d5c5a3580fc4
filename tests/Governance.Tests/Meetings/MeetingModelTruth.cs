using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

internal sealed partial class MeetingModel
{
    // States that may not be, whatever led to them.
    private void MustBeAllowed()
    {
        var state = _room.State;
        Must(state.Serving.Select(p => p.MandateId).ToHashSet().SetEquals(_serving), "others serve");
        Must(_serving.Count <= Seats && _serving.IsSubsetOf(_present) && !_serving.Contains(_room.Adjunct), "one serves who may not");
        Must(state.Stage == (_sealed is not null ? MeetingStage.Adjusted : _ended ? MeetingStage.Ended : MeetingStage.InSession), "the stage is another");
        Must(state.Seal?.Hash == _sealed, "another text is adjusted");
        if (_sealed is not null)
        {
            Must(_room.Minutes.Hash() == _sealed, "adjusted minutes have changed");
            Must(state.Seal!.Late == (_kind != BodyKind.Forum && state.Seal.On > MeetingRoom.Day.AddDays(14)), "the fourteen days are counted wrongly");
        }

        var numbers = state.Items.Select(i => i.Paragraph).OfType<int>().Order().ToList();
        Must(numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)), "the § have gaps");
        foreach (var (item, model) in state.Items.Zip(_items))
            MustBeAllowed(state, item, model);
    }

    private void MustBeAllowed(MeetingState state, AgendaItem item, ModelItem model)
    {
        Must(item.Stage == (ItemStage)model.At, "an item is elsewhere");
        Must(state.TakingPart(item).Select(p => p.MandateId).ToHashSet().SetEquals(TakingPart(model)), "others take part");
        Must(item.Seal?.Hash == model.Sealed, "a § was adjusted unseen");
        if (model.Sealed is not null)
            Must(MinutesComposer.Paragraph(state, item).Hash() == model.Sealed, "an adjusted § has changed");
        Must(_kind == BodyKind.Council || !item.Claims.Any(c => c.ByMinority), "a minority forces outside of a council");
        Must(_kind != BodyKind.Forum || (item.Notice is null && state.Notice is null), "a forum has announced");
        Must(item.Outcome is not null == (item.Stage == ItemStage.Concluded), "an outcome without a conclusion");
        Must(item.Reservations.All(r => item.Outcome?.Participants.Contains(r.MandateId) == true), "a reservation by one who took no part");
        foreach (var vote in item.Votes)
        {
            Must(vote.Yes + vote.No + vote.Abstained == vote.Ballots.Count && vote.Ballots.DistinctBy(b => b.MandateId).Count() == vote.Ballots.Count, "ballots do not sum");
            Must(vote.Yes == vote.No ? vote.SettledBy == SettledBy.CastingVote : vote.Carried == (vote.Yes > vote.No), "a vote went the wrong way");
        }

        if (item.Outcome is not { } outcome)
            return;
        Must(outcome.Participants.ToHashSet().SetEquals(model.Took), "others took part in the decision");
        Must(outcome.Participants.All(p => !item.IsRecused(p)) && !item.IsRecused(outcome.ChairId), "one with a conflict of interest took part");
        Must(outcome.Points.All(p => _room.Rules.Verbs.Contains(p.Verb)), "a verb of somebody else");
        Must(item.VoteAskedOn is null, "concluded before the vote");
    }

    // All that is known comes of the events alone, also when they have lain as JSON.
    private void MustRebuild()
    {
        var stored = _room.Meeting.Entries.Select(e => MeetingJson.Read<MeetingEntry>(MeetingJson.Write(e))).ToList();
        var rebuilt = Meeting.Rebuild(stored);
        Must(MeetingJson.Write(rebuilt.State) == MeetingJson.Write(_room.State), "the state does not rebuild");
        Must(MeetingJson.Write(MinutesComposer.Compose(rebuilt.State)) == MeetingJson.Write(_room.Minutes), "the minutes do not rebuild");
        Must(MeetingJson.Write(History.Rebuild(stored.Select(e => e.Event))) == MeetingJson.Write(_room.State), "the history does not rebuild");
    }

    private void Must(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException($"In a {_kind}: {otherwise}. Last: {_room.Meeting.Entries[^1].Event}");
    }
}
