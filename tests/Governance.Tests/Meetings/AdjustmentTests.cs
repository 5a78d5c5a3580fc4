using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

/// <summary>Minutes, their adjustment and notice: KL 5:65–69, 6:35, 8:12, 13:2, 13:5.</summary>
public sealed class AdjustmentTests
{
    [Fact]
    public void Chair_and_adjusters_approve_the_text_that_they_read()
    {
        var room = MeetingRoom.Ended(MeetingRoom.Forum);
        var read = room.Minutes.Hash();
        room.Do(new ApproveMinutes(room.Members[0], read));
        room.Do(new WriteText(room.Item, TextPart.Background, "Strategin har beretts."));
        Assert.Equal("MEE-026", room.Try(new ApproveMinutes(room.Members[1], read)));
        room.Do(new ApproveMinutes(room.Members[1], room.Minutes.Hash()));
        // The chair approved another text, so nothing is adjusted yet.
        Assert.Equal(MeetingStage.Ended, room.State.Stage);
        room.Do(new ApproveMinutes(room.Members[0], room.Minutes.Hash()));
        Assert.Equal((MeetingStage.Adjusted, room.Minutes.Hash()), (room.State.Stage, room.State.Seal!.Hash));
    }

    [Fact]
    public void Only_chair_and_adjusters_sign_and_one_adjuster_is_needed()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum);
        room.Conclude();
        room.Do(new EndMeeting());
        Assert.Equal("MEE-025", room.Try(new ApproveMinutes(room.Members[3], room.Minutes.Hash())));
        room.Do(new ApproveMinutes(room.Members[0], room.Minutes.Hash()));
        Assert.Equal(MeetingStage.Ended, room.State.Stage);
        Assert.Equal("MEE-025", room.Try(new AssignAdjuster(room.Members[0])));
        Assert.Equal("MEE-025", room.Try(new AssignAdjuster(room.Substitutes[0])));
        room.Do(new AssignAdjuster(room.Members[1]));
        Assert.Equal("MEE-025", room.Try(new AssignAdjuster(room.Members[1])));
    }

    [Fact]
    public void Who_declines_says_why_and_may_approve_later()
    {
        var room = MeetingRoom.Ended(MeetingRoom.Forum);
        Assert.Equal("MEE-028", room.Try(new DeclineMinutes(room.Members[1], room.Minutes.Hash(), "")));
        room.Do(new DeclineMinutes(room.Members[1], room.Minutes.Hash(), "Min reservation saknas."));
        room.Do(new ApproveMinutes(room.Members[0], room.Minutes.Hash()));
        Assert.Equal(MeetingStage.Ended, room.State.Stage);
        room.Do(new WithdrawSignature(room.Members[0]));
        Assert.Equal("MEE-025", room.Try(new WithdrawSignature(room.Members[0])));
        room.Do(new ApproveMinutes(room.Members[1], room.Minutes.Hash()));
        Assert.Equal(MeetingStage.Ended, room.State.Stage);
        room.Do(new ApproveMinutes(room.Members[0], room.Minutes.Hash()));
        Assert.Equal(MeetingStage.Adjusted, room.State.Stage);
        Assert.Equal("MEE-001", room.Try(new WithdrawSignature(room.Members[0])));
    }

    [Fact]
    public void Another_adjuster_takes_over_with_a_reason_and_the_text_is_another()
    {
        var room = MeetingRoom.Ended(MeetingRoom.Forum);
        room.Do(new ApproveMinutes(room.Members[0], room.Minutes.Hash()));
        Assert.Equal("MEE-028", room.Try(new ReleaseAdjuster(room.Members[1], "")));
        room.Do(new ReleaseAdjuster(room.Members[1], "Sjuk."));
        room.Do(new AssignAdjuster(room.Members[2]));
        room.Do(new ApproveMinutes(room.Members[2], room.Minutes.Hash()));
        Assert.Equal(MeetingStage.Ended, room.State.Stage);
    }

    // The meeting was on 12 March: the fourteenth day is 26 March.
    [Theory]
    [InlineData("Council", 14, false)]
    [InlineData("Council", 15, true)]
    [InlineData("Committee", 15, true)]
    [InlineData("Forum", 15, false)]
    public void After_the_fourteenth_day_a_formal_bodys_minutes_are_late(string kind, int days, bool late)
    {
        var rules = kind switch { "Council" => MeetingRoom.Council, "Committee" => MeetingRoom.Committee, _ => MeetingRoom.Forum };
        Assert.Equal(late, MeetingWarnings.Of(MeetingRoom.Ended(rules).State, MeetingRoom.Day.AddDays(days)).Any(w => w.Text.Contains("KL 5:69", StringComparison.Ordinal)));
        Assert.Equal(late, MeetingRoom.Adjusted(rules, MeetingRoom.Day.AddDays(days)).State.Seal!.Late);
    }

    [Fact]
    public void After_the_adjustment_nothing_changes_and_a_correction_is_added()
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Forum);
        var hash = room.Minutes.Hash();
        MeetingCommand[] changes =
        [
            new WriteText(room.Item, TextPart.Background, "Annat"), new SetDistribution(room.Item, ["Alla"]), new RewordOutcome(room.Item, room.First.Outcome!.Points, "Annat"),
            new ChangeItem(room.Item, room.First.Content with { Title = "Annat" }), new Reserve(room.Item, room.Members[1], ""), new AssignAdjuster(room.Members[3]),
            new ReopenItem(room.Item, "Annat"), new NoteAttendance(room.Members[3], Presence.Absent), new EndMeeting(), new ChooseChair(room.Members[1]),
        ];
        Assert.All(changes, c => Assert.Equal("MEE-001", room.Try(c)));
        Assert.Equal("MEE-004", room.Try(new AddCorrection(room.Item, " ")));
        Assert.Equal("MEE-002", room.Try(new AddCorrection(Guid.NewGuid(), "Fel")));
        room.Do(new AddCorrection(room.Item, "Rätt datum är 2026-03-12."));
        Assert.Equal((hash, "Sekreterare"), (room.Minutes.Hash(), Assert.Single(room.State.Corrections).By));
        Assert.Equal("MEE-001", MeetingRoom.Ended(MeetingRoom.Forum).Try(new AddCorrection(null, "För tidigt")));
    }

    [Fact]
    public void One_paragraph_is_adjusted_at_once_and_stands_while_the_meeting_goes_on()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Committee, items: 2);
        room.Do(new TakeUpItem(room.Item));
        Assert.Equal("MEE-002", room.Try(new AdjustAtOnce(room.Item)));
        room.Conclude();
        room.Do(new AssignAdjuster(room.Members[1]));
        string Hash() => MinutesComposer.Paragraph(room.State, room.First).Hash();
        Assert.Equal("MEE-002", room.Try(new ApproveItem(room.Item, room.Members[0], Hash())));
        room.Do(new AdjustAtOnce(room.Item));
        var read = Hash();
        room.Do(new ApproveItem(room.Item, room.Members[0], read));
        room.Do(new WriteText(room.Item, TextPart.Background, "Brådskar."));
        Assert.Equal("MEE-026", room.Try(new ApproveItem(room.Item, room.Members[1], read)));
        room.Do(new ApproveItem(room.Item, room.Members[1], Hash()));
        Assert.Null(room.First.Seal);
        room.Do(new ApproveItem(room.Item, room.Members[0], Hash()));
        Assert.Equal(Hash(), room.First.Seal!.Hash);
        Assert.Equal("MEE-029", room.Try(new WriteText(room.Item, TextPart.Background, "Annat")));
        Assert.Equal("MEE-029", room.Try(new Reserve(room.Item, room.Members[1], "")));
        Assert.Equal("MEE-029", room.Try(new ReopenItem(room.Item, "Ångrar oss.")));
        // The rest of the meeting, and who leads it, does not touch the §.
        room.Do(new ChooseChair(room.Members[2]));
        room.Do(new NoteAttendance(room.Members[4], Presence.Absent));
        room.Do(new TakeUpItem(room.State.Items[1].Id));
        Assert.Equal(room.First.Seal!.Hash, Hash());
        Assert.Null(room.Try(new PutUpNotice(room.Item, MeetingRoom.Day, MeetingRoom.Day.AddDays(21))));
        Assert.Null(room.Try(new AddCorrection(room.Item, "Rättelse.")));
    }

    // Adjusted on Thursday 12 March: the second day is Saturday 14 March.
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void The_notice_is_put_up_by_the_second_day(int days, bool late)
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Committee);
        var on = MeetingRoom.Day.AddDays(days);
        Assert.Equal(late, MeetingWarnings.Of(room.State, on).Any(w => w.Text.Contains("KL 8:12", StringComparison.Ordinal)));
        room.On(on);
        room.Do(new PutUpNotice(null, on, on.AddDays(21)));
        Assert.Equal(late, room.State.Notice!.Late);
        Assert.Empty(MeetingWarnings.Of(room.State, on));
    }

    [Fact]
    public void The_notice_stands_until_the_time_for_appeal_is_over()
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Committee);
        var (on, last) = (MeetingRoom.Day, MeetingRoom.Day.AddDays(21));
        Assert.Equal("MEE-030", MeetingRoom.Ended(MeetingRoom.Committee).Try(new PutUpNotice(null, on, last)));
        Assert.Equal("MEE-031", room.Try(new PutUpNotice(null, on.AddDays(-1), last)));
        Assert.Equal("MEE-031", room.Try(new PutUpNotice(null, on.AddDays(1), last.AddDays(1))));
        Assert.Contains("KL 13:5", room.Refusal(new PutUpNotice(null, on, last.AddDays(-1))), StringComparison.Ordinal);
        room.Do(new PutUpNotice(null, on, last));
        Assert.Equal("MEE-030", room.Try(new PutUpNotice(null, on, last)));
        room.On(last.AddDays(1));
        Assert.Contains("KL 8:12", room.Refusal(new TakeDownNotice(null, last)), StringComparison.Ordinal);
        Assert.Null(room.Try(new TakeDownNotice(null, last.AddDays(1))));
        Assert.Equal("MEE-030", room.Try(new TakeDownNotice(null, last.AddDays(1))));
    }

    [Fact]
    public void A_forums_positions_are_not_announced_for_appeal()
    {
        var room = MeetingRoom.Adjusted(MeetingRoom.Forum);
        Assert.Contains("KL 13:2", room.Refusal(new PutUpNotice(null, MeetingRoom.Day, MeetingRoom.Day.AddDays(21))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_an_outcome_may_be_mended_and_not_the_outcome()
    {
        var room = MeetingRoom.Ended(MeetingRoom.Forum);
        Assert.Equal("MEE-021", room.Try(new RewordOutcome(room.Item, [new OutcomePoint("noterar", "x")], "")));
        Assert.Equal("MEE-021", room.Try(new RewordOutcome(room.Item, [], "")));
        room.Do(new RewordOutcome(room.Item, [new OutcomePoint("rekommenderar", "de 34 huvudmännen att anta Strategi 2030.")], ""));
        Assert.Equal("Centralt samverkansorgan rekommenderar de 34 huvudmännen att anta Strategi 2030.", room.Minutes.Paragraphs[0].Sections[0].Lines[0]);
    }

    [Fact]
    public void The_minutes_hold_what_the_law_asks_for()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee, 5, 4);
        room.Do(new NoteAttendance(room.Substitutes[0], Presence.Present));
        room.Do(new LetServe(room.Substitutes[0], room.Members[4]));
        var reject = room.Claim(ClaimKind.Reject, 3, "");
        room.Do(new OrderQuestions(room.Item, [reject]));
        room.Do(new AskForVote(room.Item, reject, room.Members[3]));
        room.Do(room.Vote(reject, "nnnjj"));
        room.Conclude();
        room.Do(new Reserve(room.Item, room.Members[3], "För dyrt."));
        room.Do(new SetDistribution(room.Item, ["Regiondirektören", " ", "Regiondirektören"]));
        var paragraph = room.Minutes.Paragraphs[0];
        Assert.Equal(
            [MinutesHeading.Decision, MinutesHeading.Claims, MinutesHeading.Questions, MinutesHeading.Vote, MinutesHeading.Reservations, MinutesHeading.Distribution],
            paragraph.Sections.Select(s => s.Heading));
        Assert.Equal(["Ledamot 3 (S) yrkar avslag på förslaget."], paragraph.Sections[1].Lines);
        Assert.Equal(["Ordföranden prövar yrkandena i denna ordning: avslag.", "Omröstningen ger avslag till yrkandet om avslag."], paragraph.Sections[2].Lines);
        Assert.Equal(["Ledamot 3 (S) reserverar sig mot beslutet.", "För dyrt."], paragraph.Sections[4].Lines);
        Assert.Equal(["Regiondirektören"], paragraph.Sections[5].Lines);
        Assert.Equal("Ledamot 4 (S)", room.Minutes.Head.Attendees.Single(a => a.Kind == SeatKind.Substitute).For);
    }
}
