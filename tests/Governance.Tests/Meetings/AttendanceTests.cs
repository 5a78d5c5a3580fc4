using Governance.Meetings.Domain;

namespace Governance.Tests.Meetings;

/// <summary>Who is there, who serves and who may not: KL 5:16–20, 5:45–47, 6:24, 6:27, 6:30.</summary>
public sealed class AttendanceTests
{
    public static TheoryData<string> Kinds => ["Forum", "Committee", "Council"];

    private static BodyRules Rules(string kind) => kind switch { "Forum" => MeetingRoom.Forum, "Committee" => MeetingRoom.Committee, _ => MeetingRoom.Council };

    [Theory]
    [InlineData("Forum", 4, 2, false)]
    [InlineData("Forum", 4, 3, true)]
    [InlineData("Committee", 5, 2, false)]
    [InlineData("Committee", 5, 3, true)]
    [InlineData("Council", 5, 2, false)]
    [InlineData("Council", 5, 3, true)]
    [InlineData("Council", 6, 3, false)]
    [InlineData("Council", 6, 4, true)]
    public void More_than_half_of_the_seats_decide_and_half_do_not(string kind, int members, int present, bool may)
    {
        var room = MeetingRoom.AtItem(Rules(kind), members, present);
        Assert.Equal(may ? null : "MEE-009", room.Try(room.Conclusion()));
    }

    [Fact]
    public void The_refusal_names_the_paragraph_of_the_body()
    {
        string Message(BodyRules rules) => MeetingRoom.AtItem(rules, 5, 2) is var room ? room.Refusal(room.Conclusion()) : "";
        Assert.Contains("KL 5:45", Message(MeetingRoom.Council), StringComparison.Ordinal);
        Assert.Contains("KL 6:27", Message(MeetingRoom.Committee), StringComparison.Ordinal);
        Assert.DoesNotContain("KL", Message(MeetingRoom.Forum), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vacant_seat_counts_among_the_seats()
    {
        var rules = MeetingRoom.Committee;
        Assert.False(rules.IsQuorate([.. Enumerable.Range(0, 3).Select(_ => new Seated())], 6));
        Assert.True(rules.IsQuorate([.. Enumerable.Range(0, 3).Select(_ => new Seated())], 5));
    }

    [Fact]
    public void A_forum_may_ask_for_both_sides()
    {
        var rules = BodyRules.Forum("CS", "CS", ["noterar"], new Quorum(true, LeastOfRegion: 2, LeastOfMunicipalities: 2));
        var room = MeetingRoom.AtItem(rules, 5, 3);
        Assert.Equal("MEE-009", room.Try(room.Conclusion()));
        room.Do(new NoteAttendance(room.Members[3], Presence.Present));
        Assert.Null(room.Try(room.Conclusion()));
    }

    [Fact]
    public void Each_side_may_have_a_number_of_its_own_and_nobody_is_never_enough()
    {
        var quorum = new Quorum(false, LeastOfRegion: 2, LeastOfMunicipalities: 1);
        var rules = BodyRules.Forum("CS", "CS", ["noterar"], quorum);
        var (region, municipality) = (new Seated { Side = Side.Region }, new Seated { Side = Side.Municipality });
        Assert.Equal(3, quorum.Of(9));
        Assert.True(rules.IsQuorate([region, region, municipality], 9));
        Assert.False(rules.IsQuorate([region, municipality, municipality], 9));
        Assert.False(rules.IsQuorate([region, region, region], 9));
        Assert.Equal(1, new Quorum(false).Of(9));
        // The forum's own rule, as its module says it, comes to the same.
        Assert.Equal(quorum.Of(9), new Governance.Forums.Contracts.QuorumRule(false, 2, 1).Needed(9));
    }

    [Fact]
    public void A_meeting_is_opened_with_the_rules_of_the_day()
    {
        var room = MeetingRoom.Summoned(MeetingRoom.Forum);
        room.On(MeetingRoom.Day);
        room.Do(new OpenMeeting(room.Roster, 1, "Sekreterare", MeetingRoom.Forum with { Verbs = ["noterar"] }));
        Assert.Equal(["noterar"], room.State.Rules.Verbs);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_serving_substitute_counts_and_one_who_only_attends_does_not(string kind)
    {
        var room = MeetingRoom.AtItem(Rules(kind), 5, 2);
        room.Do(new NoteAttendance(room.Substitutes[0], Presence.Present));
        room.Do(new NoteAttendance(room.Adjunct, Presence.Present));
        Assert.Equal("MEE-009", room.Try(room.Conclusion()));
        room.Do(new LetServe(room.Substitutes[0], room.Members[4]));
        Assert.Null(room.Try(room.Conclusion()));
        Assert.Equal([room.Members[0], room.Members[1], room.Substitutes[0]], room.First.Outcome!.Participants);
    }

    [Fact]
    public void A_substitute_serves_for_one_who_does_not_and_for_whom_nobody_does()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Committee, present: 3);
        Assert.Equal("MEE-007", room.Try(new LetServe(room.Substitutes[0], room.Members[4])));
        foreach (var substitute in room.Substitutes)
            room.Do(new NoteAttendance(substitute, Presence.Present));
        Assert.Equal("MEE-007", room.Try(new LetServe(room.Substitutes[0], room.Members[0])));
        Assert.Equal("MEE-007", room.Try(new LetServe(room.Substitutes[0], null)));
        Assert.Equal("MEE-007", room.Try(new LetServe(room.Members[3], room.Members[4])));
        room.Do(new LetServe(room.Substitutes[0], room.Members[4]));
        Assert.Equal("MEE-007", room.Try(new LetServe(room.Substitutes[1], room.Members[4])));
        Assert.Null(room.Try(new LetServe(room.Substitutes[1], room.Members[3])));
    }

    [Fact]
    public void A_member_who_comes_takes_the_seat_back()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Council, present: 4);
        room.Do(new NoteAttendance(room.Substitutes[0], Presence.Present));
        room.Do(new LetServe(room.Substitutes[0], room.Members[4]));
        Assert.Equal(2, room.Do(new NoteAttendance(room.Members[4], Presence.Present)).Count);
        Assert.True(room.State.AttendanceOf(room.Members[4]).Serving);
        Assert.False(room.State.AttendanceOf(room.Substitutes[0]).Serving);
    }

    [Theory]
    [InlineData("Council", false)]
    [InlineData("Committee", true)]
    public void In_a_council_who_has_left_does_not_serve_again_that_day(string kind, bool may)
    {
        var room = MeetingRoom.InSession(Rules(kind));
        room.Do(new NoteAttendance(room.Members[4], Presence.Absent));
        room.Do(new NoteAttendance(room.Members[4], Presence.Present));
        Assert.Equal(may, room.State.AttendanceOf(room.Members[4]).Serving);
    }

    [Fact]
    public void From_afar_needs_leave_and_sound_and_picture()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Committee, present: 4);
        var remote = new NoteAttendance(room.Members[4], Presence.Remote, SoundAndPicture: true);
        Assert.Contains("KL 6:24", room.Refusal(remote), StringComparison.Ordinal);
        var allowed = MeetingRoom.InSession(MeetingRoom.Council with { RemoteAllowed = true }, present: 4);
        Assert.Contains("KL 5:16", allowed.Refusal(new NoteAttendance(allowed.Members[4], Presence.Remote)), StringComparison.Ordinal);
        allowed.Do(new NoteAttendance(allowed.Members[4], Presence.Remote, SoundAndPicture: true));
        Assert.True(allowed.State.AttendanceOf(allowed.Members[4]).Serving);
    }

    [Theory]
    [InlineData("Council", true)]
    [InlineData("Committee", false)]
    [InlineData("Forum", false)]
    public void A_conflict_of_interest_costs_the_quorum_but_in_a_council(string kind, bool may)
    {
        var room = MeetingRoom.AtItem(Rules(kind), 5, 3);
        room.Do(new Recuse(room.Item, room.Members[2], "Sitter i bolagets styrelse."));
        Assert.Equal(may ? null : "MEE-009", room.Try(room.Conclusion()));
    }

    [Fact]
    public void Who_has_a_conflict_of_interest_takes_no_part()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee);
        room.Do(new NoteAttendance(room.Substitutes[0], Presence.Present));
        Assert.Equal("MEE-028", room.Try(new Recuse(room.Item, room.Members[2], " ")));
        room.Do(new Recuse(room.Item, room.Members[2], "Sitter i bolagets styrelse.", room.Substitutes[0]));
        Assert.Contains("KL 6:30", room.Refusal(new MakeClaim(room.Item, Guid.NewGuid(), ClaimKind.Reject, room.Members[2], "", [])), StringComparison.Ordinal);
        Assert.Null(room.Try(new MakeClaim(room.Item, Guid.NewGuid(), ClaimKind.Approve, room.Substitutes[0], "", [])));
        Assert.DoesNotContain(room.State.TakingPart(room.First), p => p.MandateId == room.Members[2]);
        Assert.Equal("MEE-010", room.Try(new Recuse(room.Item, room.Members[2], "Igen.")));
    }

    [Fact]
    public void A_chair_with_a_conflict_of_interest_leaves_the_chair_for_the_item()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum);
        room.Do(new Recuse(room.Item, room.Members[0], "Sitter i bolagets styrelse."));
        Assert.Equal("MEE-011", room.Try(room.Conclusion()));
        Assert.Equal("MEE-010", room.Try(new ChooseItemChair(room.Item, room.Members[0])));
        room.Do(new ChooseItemChair(room.Item, room.Members[1]));
        Assert.Null(room.Try(room.Conclusion()));
        Assert.Equal([room.Members[1], room.Members[0]], room.State.Signers);
    }

    [Fact]
    public void Nothing_is_taken_up_while_nobody_leads()
    {
        var room = MeetingRoom.InSession(MeetingRoom.Forum);
        room.Do(new NoteAttendance(room.Members[0], Presence.Absent));
        Assert.Equal("MEE-011", room.Try(new TakeUpItem(room.Item)));
        Assert.Equal("MEE-011", room.Try(new ChooseChair(room.Adjunct)));
        room.Do(new ChooseChair(room.Members[1]));
        Assert.Null(room.Try(new TakeUpItem(room.Item)));
    }

    [Fact]
    public void Who_comes_and_leaves_stands_by_the_paragraph()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum, 5, 4);
        room.Do(new NoteAttendance(room.Members[4], Presence.Present));
        room.Do(new NoteAttendance(room.Members[3], Presence.Absent));
        Assert.Equal(["§ 1, kl. 09:00: Ledamot 4 (S) är närvarande.", "§ 1, kl. 09:00: Ledamot 3 (S) lämnar mötet."], room.Minutes.Head.Changes);
    }

    [Fact]
    public void An_item_that_too_few_are_left_for_is_struck_with_a_reason()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee, 5, 3);
        Assert.Equal("MEE-002", room.Try(new StrikeItem(room.Item, "Inte beslutsfört.")));
        room.Do(new NoteAttendance(room.Members[2], Presence.Absent));
        Assert.Equal("MEE-024", room.Try(new EndMeeting()));
        Assert.Equal("MEE-028", room.Try(new StrikeItem(room.Item, "")));
        room.Do(new StrikeItem(room.Item, "Inte beslutsfört."));
        Assert.Null(room.Try(new EndMeeting()));
        Assert.Equal("Punkten behandlas inte. Inte beslutsfört.", room.Minutes.Paragraphs[0].Sections[0].Lines[0]);
    }
}
