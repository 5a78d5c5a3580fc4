using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Tests.Meetings;

/// <summary>A body of members, substitutes and one without a vote, and a meeting that tests can lead.</summary>
internal sealed class MeetingRoom
{
    /// <summary>A Thursday.</summary>
    public static readonly DateOnly Day = new(2026, 3, 12);

    public static readonly Guid Desk = Guid.NewGuid();

    public MeetingRoom(BodyRules rules, int members = 5, int substitutes = 2, int vacant = 0)
    {
        Rules = rules;
        Members = [.. Enumerable.Range(0, members).Select(_ => Guid.NewGuid())];
        Substitutes = [.. Enumerable.Range(0, substitutes).Select(_ => Guid.NewGuid())];
        Roster = new Roster(members + vacant,
        [
            .. Members.Select((id, i) => new Seated { MandateId = id, Name = $"Ledamot {i}", Party = "S", Side = i % 2 == 0 ? Side.Region : Side.Municipality, Order = i }),
            .. Substitutes.Select((id, i) => new Seated { MandateId = id, Name = $"Ersättare {i}", Party = "M", Kind = SeatKind.Substitute, Order = i }),
            new Seated { MandateId = Adjunct, Name = "Direktör", Party = "Västkom", Kind = SeatKind.Adjunct, HasVote = false },
        ]);
        On(Day.AddDays(-10));
    }

    public static BodyRules Forum { get; } = BodyRules.Forum("Centralt samverkansorgan", "CS", ["rekommenderar", "ställer sig bakom", "noterar", "ger i uppdrag"], Quorum.Half);

    public static BodyRules Committee { get; } = BodyRules.Committee("Regionstyrelsen", "RS");

    public static BodyRules Council { get; } = BodyRules.Council("Regionfullmäktige", "RF");

    public BodyRules Rules { get; }

    public Meeting Meeting { get; } = new();

    public MeetingState State => Meeting.State;

    public Roster Roster { get; }

    public IReadOnlyList<Guid> Members { get; }

    public IReadOnlyList<Guid> Substitutes { get; }

    public Guid Adjunct { get; } = Guid.NewGuid();

    public DateTime Now { get; set; }

    /// <summary>A summoned meeting with so many items.</summary>
    public static MeetingRoom Summoned(BodyRules rules, int items = 1, int members = 5, int substitutes = 2, ItemKind kind = ItemKind.Matter, bool heldBack = false)
    {
        var room = new MeetingRoom(rules, members, substitutes);
        room.Do(new PlanMeeting(Guid.NewGuid(), Guid.NewGuid(), rules, Day, new TimeOnly(9, 0), "Rådhus Skåne"));
        for (var i = 0; i < items; i++)
            room.Do(new AddItem(Guid.NewGuid(), new ItemContent { Title = $"Punkt {i}", Kind = kind, HeldBackBefore = heldBack }));
        room.Do(new SendSummons(room.Roster));
        return room;
    }

    /// <summary>A meeting in session, with the first so many members present and the first of them in the chair.</summary>
    public static MeetingRoom InSession(BodyRules rules, int items = 1, int members = 5, int present = 5, int substitutes = 2, ItemKind kind = ItemKind.Matter, bool heldBack = false)
    {
        var room = Summoned(rules, items, members, substitutes, kind, heldBack);
        room.On(Day);
        room.Do(new OpenMeeting(room.Roster, 1, "Sekreterare"));
        foreach (var member in room.Members.Take(present))
            room.Do(new NoteAttendance(member, Presence.Present));
        room.Do(new ChooseChair(room.Members[0]));
        return room;
    }

    /// <summary>As above, with the first item under discussion.</summary>
    public static MeetingRoom AtItem(BodyRules rules, int members = 5, int present = 5, ItemKind kind = ItemKind.Matter, bool heldBack = false)
    {
        var room = InSession(rules, 1, members, present, kind: kind, heldBack: heldBack);
        room.Do(new TakeUpItem(room.Item));
        return room;
    }

    /// <summary>An ended meeting with one concluded item and an adjuster.</summary>
    public static MeetingRoom Ended(BodyRules rules)
    {
        var room = AtItem(rules);
        room.Conclude();
        foreach (var adjuster in room.Members.Skip(1).Take(rules.Adjusters))
            room.Do(new AssignAdjuster(adjuster));
        room.Do(new EndMeeting());
        return room;
    }

    /// <summary>An adjusted one.</summary>
    public static MeetingRoom Adjusted(BodyRules rules, DateOnly? on = null)
    {
        var room = Ended(rules);
        room.On(on ?? Day);
        foreach (var signer in room.State.Signers)
            room.Do(new ApproveMinutes(signer, room.Minutes.Hash()));
        return room;
    }

    public Guid Item => State.Items[0].Id;

    public AgendaItem First => State.Items[0];

    public Minutes Minutes => MinutesComposer.Compose(State);

    public void On(DateOnly day) => Now = StockholmTime.StartOf(day).AddHours(9);

    public IReadOnlyList<MeetingEntry> Do(MeetingCommand command) => Meeting.Handle(new Posted(Guid.NewGuid(), command, null, Desk, "Sekreterare", Now));

    /// <summary>The code of the rule that refuses it; null when it is done.</summary>
    public string? Try(MeetingCommand command)
    {
        try
        {
            Do(command);
            return null;
        }
        catch (RuleBroken refused)
        {
            return refused.Code;
        }
    }

    public string Refusal(MeetingCommand command) => Assert.Throws<RuleBroken>(() => Do(command)).Message;

    public Guid Claim(ClaimKind kind, int by = 1, string text = "Skäl", params int[] supporters)
    {
        var id = Guid.NewGuid();
        Do(new MakeClaim(Item, id, kind, Members[by], text, [.. supporters.Select(s => Members[s])]));
        return id;
    }

    /// <summary>One letter for each who takes part, in the order of the roster: j, n or a.</summary>
    public HoldVote Vote(Guid claim, string letters) => new(Item, claim,
        [.. State.TakingPart(First).Select((p, i) => new Cast(p.MandateId, letters[i] switch { 'j' => Ballot.Yes, 'n' => Ballot.No, _ => Ballot.Abstain }))]);

    public ConcludeItem Conclusion(OutcomeKind kind = OutcomeKind.Carried, string? verb = null, Guid? item = null, params Guid[] abstaining) => new(
        item ?? Item, kind, kind == OutcomeKind.Carried ? [new OutcomePoint(verb ?? Rules.Verbs[0], "de 34 huvudmännen att anta strategin.")] : [], "", abstaining);

    public void Conclude(OutcomeKind kind = OutcomeKind.Carried) => Do(Conclusion(kind));
}
