using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>A command as it was posted.</summary>
/// <param name="CommandId">Given by the browser: a command that comes twice happens once.</param>
/// <param name="Command">What is wanted.</param>
/// <param name="Seen">The version of the command's scope that the desk has seen; null when any will do.</param>
/// <param name="DeskId">The browser window that it comes from. What a desk queued itself, while it was offline, is no conflict with itself.</param>
/// <param name="By">Who.</param>
/// <param name="At">UTC instant.</param>
internal sealed record Posted(Guid CommandId, MeetingCommand Command, int? Seen, Guid DeskId, string By, DateTime At);

/// <summary>An event in its place: the row that is stored.</summary>
/// <param name="Sequence">Place in the meeting, from 1. Two that take the same place decide anew, without anybody noticing.</param>
/// <param name="Scope">The item or person, or (empty) the meeting itself.</param>
/// <param name="Number">Version of the scope after it, from 1.</param>
/// <param name="CommandId">The command that it came of.</param>
/// <param name="DeskId">The window that the command came from.</param>
/// <param name="By">Who.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Event">What happened.</param>
internal sealed record MeetingEntry(int Sequence, Guid Scope, int Number, Guid CommandId, Guid DeskId, string By, DateTime At, MeetingEvent Event);

/// <summary>
/// A meeting: commands in, events out, and a state made of the events. Each item, each person and the meeting itself have a version of
/// their own, so that two secretaries at different items never collide, and two at the same one do (the later is told so).
/// </summary>
internal sealed class Meeting
{
    private readonly List<MeetingEntry> _entries = [];
    private readonly Dictionary<Guid, int> _versions = [];
    private readonly HashSet<Guid> _handled = [];

    public MeetingState State { get; private set; } = MeetingState.Nothing;

    /// <summary>All that has happened, in order.</summary>
    public IReadOnlyList<MeetingEntry> Entries => _entries;

    /// <summary>Reads a meeting from its rows.</summary>
    public static Meeting Rebuild(IEnumerable<MeetingEntry> entries)
    {
        var meeting = new Meeting();
        foreach (var entry in entries)
            meeting.Add(entry);
        return meeting;
    }

    /// <summary>Version of an item, a person or (empty) the meeting itself.</summary>
    public int VersionOf(Guid scope) => _versions.GetValueOrDefault(scope);

    /// <summary>Does what is wanted, if the rules let it be done.</summary>
    /// <returns>What happened; nothing when the command was done before, or changes nothing.</returns>
    /// <exception cref="VersionConflict">Somebody else has changed the same item or person since.</exception>
    /// <exception cref="RuleBroken">MEE-001 to MEE-033.</exception>
    public IReadOnlyList<MeetingEntry> Handle(Posted posted)
    {
        if (_handled.Contains(posted.CommandId))
            return [];
        var scope = posted.Command.Scope;
        if (posted.Seen is { } seen && _entries.Exists(e => e.Scope == scope && e.Number > seen && e.DeskId != posted.DeskId))
            throw new VersionConflict();
        var first = _entries.Count;
        foreach (var happened in Decide(State, posted))
            Add(new MeetingEntry(_entries.Count + 1, happened.Scope, VersionOf(happened.Scope) + 1, posted.CommandId, posted.DeskId, posted.By, posted.At, happened));
        return _entries[first..];
    }

    private void Add(MeetingEntry entry)
    {
        _entries.Add(entry);
        _versions[entry.Scope] = entry.Number;
        _handled.Add(entry.CommandId);
        State = State.With(entry.Event);
    }

    private static IReadOnlyList<MeetingEvent> Decide(MeetingState state, Posted posted)
    {
        var (today, at) = (StockholmTime.DayOf(posted.At), TimeOnly.FromDateTime(StockholmTime.Local(posted.At)));
        return posted.Command switch
        {
            NoteAttendance c => Attending.Note(state, c, at),
            ApproveItem c => Adjusting.Approve(state, c, today),
            ApproveMinutes c => Adjusting.Approve(state, c, today),
            ItemCommand c => [OfItem(state, c)],
            LetServe c => [Attending.Serve(state, c, at)],
            StopServing c => [Attending.Stop(state, c, at)],
            PlanMeeting c => [Planning.Plan(state, c)],
            MoveMeeting c => [Planning.Move(state, c, today)],
            CancelMeeting c => [Planning.Cancel(state, c)],
            MoveItem c => [Planning.Order(state, c)],
            SendSummons c => [Planning.Summon(state, c, today)],
            TellChanges c => [Planning.Tell(state, c, today)],
            OpenMeeting c => [Attending.Open(state, c, today, at)],
            ChooseChair c => [Attending.Chair(state, c)],
            EndMeeting => [Adjusting.End(state, today, at)],
            AssignAdjuster c => [Adjusting.Assign(state, c)],
            ReleaseAdjuster c => [Adjusting.Release(state, c)],
            DeclineMinutes c => [Adjusting.Decline(state, c)],
            WithdrawSignature c => [Adjusting.Withdraw(state, c)],
            AddCorrection c => [Adjusting.Correct(state, c, posted.By, today)],
            PutUpNotice c => [Adjusting.PutUp(state, c, today)],
            TakeDownNotice c => [Adjusting.TakeDown(state, c, today)],
            _ => throw new InvalidOperationException($"Nobody handles {posted.Command.GetType().Name}."),
        };
    }

    private static MeetingEvent OfItem(MeetingState state, ItemCommand command) => command switch
    {
        AddItem c => Planning.Add(state, c),
        ChangeItem c => Planning.Change(state, c),
        StrikeItem c => Planning.Strike(state, c),
        TakeUpItem c => Dealing.TakeUp(state, c),
        ChooseItemChair c => Dealing.Chair(state, c),
        Recuse c => Attending.Recuse(state, c),
        AgreeUrgency c => Dealing.AgreeUrgency(state, c),
        MakeClaim c => Dealing.Claim(state, c),
        WithdrawClaim c => Dealing.Withdraw(state, c),
        OrderQuestions c => Dealing.Order(state, c),
        RuleOnClaim c => Voting.Rule(state, c),
        AskForVote c => Voting.Ask(state, c),
        HoldVote c => Voting.Hold(state, c),
        HoldClosedVote c => Voting.HoldClosed(state, c),
        ConcludeItem c => Concluding.Conclude(state, c),
        ReopenItem c => Concluding.Reopen(state, c),
        RewordOutcome c => Concluding.Reword(state, c),
        Reserve c => Concluding.Reserve(state, c),
        MakeStatement c => Concluding.State(state, c),
        WriteText c => Adjusting.Write(state, c),
        SetDistribution c => Adjusting.Distribute(state, c),
        AdjustAtOnce c => Adjusting.AtOnce(state, c),
        _ => throw new InvalidOperationException($"Nobody handles {command.GetType().Name}."),
    };
}
