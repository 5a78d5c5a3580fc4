namespace Governance.Meetings.Domain;

/// <summary>How each event changes the state. Nothing is refused here: what happened, happened.</summary>
internal static class History
{
    public static MeetingState Rebuild(IEnumerable<MeetingEvent> events) => events.Aggregate(MeetingState.Nothing, (state, happened) => state.With(happened));

    public static MeetingState With(this MeetingState state, MeetingEvent happened) => happened switch
    {
        MeetingPlanned e => state with { Id = e.MeetingId, ForumId = e.ForumId, Rules = e.Rules, On = e.On, From = e.From, Place = e.Place, Stage = MeetingStage.Planned },
        MeetingMoved e => (state with { On = e.On, From = e.From, Place = e.Place }).Changed(null),
        MeetingCancelled e => state with { Stage = MeetingStage.Cancelled, CancelledBecause = e.Reason },
        SummonsSent e => state with { Stage = MeetingStage.Summoned, SummonedOn = e.On, SummonedLate = e.Late, Roster = e.Roster },
        ChangesTold e => Told(state, e.On),
        MeetingOpened e => state with { Stage = MeetingStage.InSession, Rules = e.Rules ?? state.Rules, Roster = e.Roster, FirstParagraph = e.FirstParagraph, Secretary = e.Secretary, OpenedAt = e.At },
        MeetingEnded e => state with { Stage = MeetingStage.Ended, EndedOn = e.On, EndedAt = e.At },
        ChairChosen e => state with { ChairId = e.ChairId },
        AttendanceNoted e => Attended(state, e),
        AdjusterAssigned e => state with { Adjusters = [.. state.Adjusters, e.AdjusterId] },
        AdjusterReleased e => state with
        {
            Adjusters = [.. state.Adjusters.Where(a => a != e.AdjusterId)],
            Signatures = Without(state.Signatures, e.AdjusterId),
            Items = [.. state.Items.Select(i => i.Seal is null ? i with { Signatures = Without(i.Signatures, e.AdjusterId) } : i)],
        },
        MinutesSigned e => state with { Signatures = [.. Without(state.Signatures, e.MandateId), e.Signature] },
        SignatureWithdrawn e => state with { Signatures = Without(state.Signatures, e.MandateId) },
        MinutesAdjusted e => state with { Stage = MeetingStage.Adjusted, Seal = e.Seal },
        NoticePutUp { ItemId: null } e => state with { Notice = e.Notice },
        NoticeTakenDown { ItemId: null } e => state with { Notice = state.Notice! with { DownOn = e.On } },
        NoticePutUp e => state.Of(e.ItemId!.Value, i => i with { Notice = e.Notice }),
        NoticeTakenDown e => state.Of(e.ItemId!.Value, i => i with { Notice = i.Notice! with { DownOn = e.On } }),
        CorrectionAdded e => state with { Corrections = [.. state.Corrections, e.Correction] },
        ItemMoved e => Moved(state, e).Changed(e.ItemId),
        ItemAdded e => (state with
        {
            Items = [.. state.Items, new AgendaItem { Id = e.ItemId, Content = e.Content, AddedLate = state.Stage is MeetingStage.Summoned or MeetingStage.InSession }],
        }).Changed(e.ItemId),
        ItemChanged e => state.Of(e.ItemId, i => i with { Content = e.Content }).Changed(e.ItemId),
        ItemStruck e => state.Of(e.ItemId, i => i with { Stage = ItemStage.Struck, StruckBecause = e.Reason }).Changed(e.ItemId),
        ItemEvent e => state.Of(e.ItemId, i => i.With(e)),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} changes nothing."),
    };

    private static AgendaItem With(this AgendaItem item, ItemEvent happened) => happened switch
    {
        ItemTakenUp e => item with { Stage = ItemStage.TakenUp, Paragraph = e.Paragraph },
        ItemChairChosen e => item with { ChairId = e.ChairId },
        MemberRecused e => item with { Recusals = [.. item.Recusals, e.Recusal] },
        UrgencyAgreed => item with { AllAgreed = true },
        ClaimMade e => item with { Claims = [.. item.Claims, e.Claim], Questions = [] },
        ClaimWithdrawn e => item with
        {
            Claims = [.. item.Claims.Select(c => c.Id == e.ClaimId ? c with { Withdrawn = true } : c)],
            Questions = [.. item.Questions.Where(q => q != e.ClaimId)],
            VoteAskedOn = item.VoteAskedOn == e.ClaimId ? null : item.VoteAskedOn,
        },
        QuestionsOrdered e => item with { Questions = e.ClaimIds },
        ClaimRuled e => item with { Rulings = [.. item.Rulings, new Ruling(e.ClaimId, e.Carried, false)] },
        VoteAskedFor e => item with { VoteAskedOn = e.ClaimId, Rulings = [.. item.Rulings.Where(r => r.ClaimId != e.ClaimId)] },
        VoteHeld e => item with { Votes = [.. item.Votes, e.Vote], VoteAskedOn = null, Rulings = [.. item.Rulings, new Ruling(e.Vote.ClaimId, e.Vote.Carried, true)] },
        ItemConcluded e => item with { Stage = ItemStage.Concluded, Outcome = e.Outcome },
        // What was voted is kept (KL 5:67); the rest is dealt with anew.
        ItemReopened => item with { Stage = ItemStage.TakenUp, Outcome = null, Questions = [], Rulings = [], Reservations = [], AtOnce = false, Signatures = [] },
        OutcomeReworded e => item with { Outcome = item.Outcome! with { Points = e.Points, Text = e.Text } },
        ReservationMade e => item with { Reservations = [.. item.Reservations.Where(r => r.MandateId != e.Reservation.MandateId), e.Reservation] },
        StatementMade e => item with { Statements = [.. item.Statements.Where(s => s.MandateId != e.Statement.MandateId), e.Statement] },
        TextWritten e => item with { Texts = [.. item.Texts.Where(t => t.Part != e.Part), new WrittenText(e.Part, e.Text)] },
        DistributionSet e => item with { Distribution = e.To },
        AtOnceAsked => item with { AtOnce = true },
        ItemSigned e => item with { Signatures = [.. Without(item.Signatures, e.Signature.MandateId), e.Signature] },
        ItemAdjusted e => item with { Seal = e.Seal },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} changes no item."),
    };

    private static MeetingState Of(this MeetingState state, Guid itemId, Func<AgendaItem, AgendaItem> change) =>
        state with { Items = [.. state.Items.Select(i => i.Id == itemId ? change(i) : i)] };

    // Before the summons nobody has been told anything, so nothing is a change.
    private static MeetingState Changed(this MeetingState state, Guid? itemId) =>
        state.Stage == MeetingStage.Summoned ? state with { Changes = [.. state.Changes.Where(c => c.ItemId != itemId || c.ToldOn is not null), new AgendaChange(itemId, null)] } : state;

    private static MeetingState Told(MeetingState state, DateOnly on) => state with
    {
        Changes = [.. state.Changes.Select(c => c.ToldOn is null ? c with { ToldOn = on } : c)],
        Items = [.. state.Items.Select(i => i is { AddedLate: true, ToldOn: null } ? i with { ToldOn = on } : i)],
    };

    private static MeetingState Moved(MeetingState state, ItemMoved e)
    {
        var items = state.Items.Where(i => i.Id != e.ItemId).ToList();
        items.Insert(Math.Min(e.To, items.Count), state.Find(e.ItemId)!);
        return state with { Items = items };
    }

    private static MeetingState Attended(MeetingState state, AttendanceNoted e)
    {
        var before = state.AttendanceOf(e.MandateId);
        var left = before.HasLeft || (e.Change == AttendanceChange.Left && before.Serving);
        var now = new Attendance(e.MandateId, e.Presence, e.Serving, e.ServesFor, e.ServesFor ?? before.ServedFor, left, before.HasServed || e.Serving);
        return state with
        {
            Attendance = [.. state.Attendance.Where(a => a.MandateId != e.MandateId), now],
            Notes = state.Paragraphs == 0 ? state.Notes : [.. state.Notes, new AttendanceNote(e.MandateId, e.Change, e.ServesFor, e.Presence, state.CurrentParagraph, e.At)],
        };
    }

    private static IReadOnlyList<Signature> Without(IReadOnlyList<Signature> signatures, Guid mandateId) => [.. signatures.Where(s => s.MandateId != mandateId)];
}
