using Governance.Meetings.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Meetings;

/// <summary>Agenda and summons: KL 5:13–15 and 5:52 in a council, the body's own rule elsewhere.</summary>
public sealed class SummonsTests
{
    private static MeetingRoom Planned(BodyRules rules, int daysBefore)
    {
        var room = new MeetingRoom(rules);
        room.Do(new PlanMeeting(Guid.NewGuid(), Guid.NewGuid(), rules, MeetingRoom.Day, new TimeOnly(9, 0), "Rådhus Skåne"));
        room.Do(new AddItem(Guid.NewGuid(), new ItemContent { Title = "Strategi" }));
        room.On(MeetingRoom.Day.AddDays(-daysBefore));
        return room;
    }

    [Fact]
    public void A_council_is_summoned_a_week_before_and_not_six_days()
    {
        var room = Planned(MeetingRoom.Council, 6);
        Assert.Contains("KL 5:15", room.Refusal(new SendSummons(room.Roster)), StringComparison.Ordinal);
        Assert.Equal("MEE-005", room.Try(new SendSummons(room.Roster)));
        var inTime = Planned(MeetingRoom.Council, 7);
        Assert.Null(inTime.Try(new SendSummons(inTime.Roster)));
        Assert.False(inTime.State.SummonedLate);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(6, true)]
    public void Another_body_may_be_summoned_later_than_its_own_rule_and_it_is_said(int daysBefore, bool late)
    {
        var room = Planned(MeetingRoom.Forum, daysBefore);
        room.Do(new SendSummons(room.Roster));
        Assert.Equal((late, late ? 1 : 0), (room.State.SummonedLate, MeetingWarnings.Of(room.State, MeetingRoom.Day).Count));
    }

    [Fact]
    public void A_summons_needs_an_item_a_place_and_people()
    {
        var room = new MeetingRoom(MeetingRoom.Forum);
        room.Do(new PlanMeeting(Guid.NewGuid(), Guid.NewGuid(), MeetingRoom.Forum, MeetingRoom.Day, new TimeOnly(9, 0), ""));
        Assert.Equal("MEE-004", room.Try(new SendSummons(room.Roster)));
        room.Do(new AddItem(Guid.NewGuid(), new ItemContent { Title = "Strategi" }));
        Assert.Equal("MEE-004", room.Try(new SendSummons(room.Roster)));
        room.Do(new MoveMeeting(MeetingRoom.Day, new TimeOnly(9, 0), "Rådhus Skåne"));
        Assert.Equal("MEE-004", room.Try(new SendSummons(Roster.Empty)));
        Assert.Null(room.Try(new SendSummons(room.Roster)));
        Assert.Equal("MEE-001", room.Try(new SendSummons(room.Roster)));
    }

    [Fact]
    public void What_changes_after_the_summons_is_marked_until_it_is_told()
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Forum);
        Assert.Equal("MEE-004", room.Try(new TellChanges()));
        room.Do(new AddItem(Guid.NewGuid(), new ItemContent { Title = "Sen punkt" }));
        room.Do(new ChangeItem(room.Item, room.First.Content with { Title = "Annan rubrik" }));
        room.Do(new ChangeItem(room.Item, room.First.Content with { Title = "Tredje rubrik" }));
        Assert.Equal(2, room.State.Changes.Count(c => c.ToldOn is null));
        Assert.True(room.State.Items[1].AddedLate);
        room.Do(new TellChanges());
        Assert.All(room.State.Changes, c => Assert.NotNull(c.ToldOn));
        Assert.NotNull(room.State.Items[1].ToldOn);
        room.Do(new MoveMeeting(MeetingRoom.Day.AddDays(1), new TimeOnly(10, 0), "Kristianstad"));
        Assert.Single(room.State.Changes, c => c.ToldOn is null);
    }

    [Fact]
    public void Whose_mandate_began_since_is_called_when_changes_are_told()
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Forum);
        Assert.Equal("MEE-004", room.Try(new TellChanges(room.Roster)));
        var now = room.Roster with { People = [new Seated { MandateId = Guid.NewGuid(), Name = "Ny ledamot" }, .. room.Roster.People.Skip(1)] };
        room.Do(new TellChanges(now));
        Assert.Equal(now.People, room.State.Roster.People);
        Assert.Equal("MEE-004", room.Try(new TellChanges(now)));
    }

    [Fact]
    public void The_summons_shows_what_became_of_each_item_since_it_was_sent()
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Forum, items: 3);
        room.Do(new StrikeItem(room.State.Items[1].Id, "Inte klar"));
        room.Do(new AddItem(Guid.NewGuid(), new ItemContent { Title = "Sen punkt" }));
        room.Do(new ChangeItem(room.Item, room.First.Content with { Title = "Annan rubrik" }));
        var summons = Summons.Of(room.State);
        Assert.Equal([SinceSummons.Changed, SinceSummons.Struck, SinceSummons.Nothing, SinceSummons.Added], summons.Items.Select(i => i.Since));
        Assert.Equal([1, null, 2, 3], summons.Items.Select(i => i.Number));
        Assert.Equal(room.Roster.People.Count, summons.People.Count);
        // What was struck before anybody was told was never there.
        var planned = Planned(MeetingRoom.Forum, 10);
        planned.Do(new StrikeItem(planned.Item, "Inte klar"));
        Assert.Empty(Summons.Of(planned.State).Items);
    }

    [Fact]
    public void A_summoned_council_is_not_moved_to_within_a_week()
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Council);
        var today = MeetingRoom.Day.AddDays(-10);
        Assert.Equal("MEE-005", room.Try(new MoveMeeting(today.AddDays(6), new TimeOnly(9, 0), "x")));
        Assert.Null(room.Try(new MoveMeeting(today.AddDays(7), new TimeOnly(9, 0), "x")));
    }

    // The meeting is on a Thursday: the weekday before is the Wednesday.
    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void In_a_council_an_urgent_matter_is_told_by_the_weekday_before(int daysBefore, bool may)
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Council);
        var late = Guid.NewGuid();
        room.On(MeetingRoom.Day.AddDays(-daysBefore));
        room.Do(new AddItem(late, new ItemContent { Title = "Brådskande" }));
        room.Do(new TellChanges());
        room.On(MeetingRoom.Day);
        Open(room, late);
        Assert.Equal(may ? null : "MEE-023", room.Try(room.Conclusion(item: late)));
    }

    [Fact]
    public void In_a_council_all_present_may_take_what_was_not_announced_and_one_can_stop_it()
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Council);
        room.On(MeetingRoom.Day);
        var late = Guid.NewGuid();
        room.Do(new AddItem(late, new ItemContent { Title = "Brådskande" }));
        Open(room, late);
        Assert.Contains("KL 5:52", room.Refusal(room.Conclusion(item: late)), StringComparison.Ordinal);
        Assert.Equal("MEE-023", room.Try(new AgreeUrgency(late, [.. room.Members.Skip(1)])));
        room.Do(new AgreeUrgency(late, room.Members));
        Assert.Null(room.Try(room.Conclusion(item: late)));
    }

    [Fact]
    public void A_forum_takes_up_what_comes_late()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Forum);
        var late = Guid.NewGuid();
        room.Do(new AddItem(late, new ItemContent { Title = "Sen" }));
        room.Do(new TakeUpItem(late));
        Assert.Null(room.Try(room.Conclusion(item: late)));
    }

    [Fact]
    public void Paragraphs_go_on_through_the_year_and_begin_anew()
    {
        var march = new TakenParagraphs(new DateOnly(2026, 3, 1), 12, false);
        Assert.Equal(1, ParagraphSeries.First(MeetingRoom.Day, []));
        Assert.Equal(13, ParagraphSeries.First(MeetingRoom.Day, [march, new(new DateOnly(2026, 1, 2), 5, false), new(new DateOnly(2025, 12, 1), 99, true)]));
        Assert.Equal("MEE-032", Assert.Throws<RuleBroken>(() => ParagraphSeries.First(MeetingRoom.Day, [march with { UnderWay = true }])).Code);
    }

    private static void Open(MeetingRoom room, Guid item)
    {
        room.Do(new OpenMeeting(room.Roster, 1, "Sekreterare"));
        foreach (var member in room.Members)
            room.Do(new NoteAttendance(member, Presence.Present));
        room.Do(new ChooseChair(room.Members[0]));
        room.Do(new TakeUpItem(item));
    }
}
