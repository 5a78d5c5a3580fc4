using Governance.Meetings.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Meetings;

/// <summary>Claims, the order of questions, votes and what they give: KL 4:25, 4:27, 5:50, 5:53–56, 6:33.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void A_forum_cannot_be_given_a_verb_that_decides()
    {
        Assert.Equal("MEE-033", Assert.Throws<RuleBroken>(() => BodyRules.Forum("CS", "CS", ["rekommenderar", "Beslutar"], Quorum.Half)).Code);
        Assert.Equal("MEE-004", Assert.Throws<RuleBroken>(() => BodyRules.Forum("CS", "CS", [], Quorum.Half)).Code);
        var room = MeetingRoom.AtItem(MeetingRoom.Forum);
        Assert.Equal("MEE-020", room.Try(room.Conclusion(verb: "beslutar")));
        Assert.Null(room.Try(room.Conclusion(verb: "ställer sig bakom")));
        var committee = MeetingRoom.AtItem(MeetingRoom.Committee);
        Assert.Null(committee.Try(committee.Conclusion(verb: "beslutar")));
    }

    // Of nine present three are a third; of ten it takes four.
    [Theory]
    [InlineData(9, 3, true)]
    [InlineData(9, 2, false)]
    [InlineData(10, 3, false)]
    [InlineData(10, 4, true)]
    public void A_third_of_those_present_refer_a_matter_back(int present, int asking, bool may)
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Council, 11, present);
        var claim = new MakeClaim(room.Item, Guid.NewGuid(), ClaimKind.MinorityReferBack, room.Members[0], "Kostnaden är inte utredd.", [.. room.Members.Skip(1).Take(asking - 1)]);
        Assert.Equal(may ? null : "MEE-014", room.Try(claim));
        Assert.Equal(may ? "MEE-021" : null, room.Try(room.Conclusion()));
        if (!may)
            return;
        room.Do(room.Conclusion(OutcomeKind.ReferredBack));
        Assert.Equal("Kostnaden är inte utredd.", room.First.Outcome!.Text);
    }

    [Fact]
    public void Only_in_a_council_only_once_and_never_in_an_election()
    {
        MakeClaim Claim(MeetingRoom room, string text = "Skäl") => new(room.Item, Guid.NewGuid(), ClaimKind.MinorityReferBack, room.Members[0], text, room.Members);
        Assert.Contains("KL 6:33", MeetingRoom.AtItem(MeetingRoom.Committee) is var committee ? committee.Refusal(Claim(committee)) : "", StringComparison.Ordinal);
        Assert.Equal("MEE-014", MeetingRoom.AtItem(MeetingRoom.Forum) is var forum ? forum.Try(Claim(forum)) : "");
        Assert.Equal("MEE-014", MeetingRoom.AtItem(MeetingRoom.Council, kind: ItemKind.Election) is var election ? election.Try(Claim(election)) : "");
        Assert.Equal("MEE-014", MeetingRoom.AtItem(MeetingRoom.Council, heldBack: true) is var again ? again.Try(Claim(again)) : "");
        var room = MeetingRoom.AtItem(MeetingRoom.Council);
        Assert.Equal("MEE-028", room.Try(Claim(room, "")));
        Assert.Null(room.Try(Claim(room)));
    }

    [Fact]
    public void A_committee_refers_back_by_a_majority()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee);
        Assert.Equal("MEE-021", room.Try(room.Conclusion(OutcomeKind.ReferredBack)));
        var back = room.Claim(ClaimKind.ReferBack);
        var approve = room.Claim(ClaimKind.Approve, 2);
        Assert.Equal("MEE-015", room.Try(new OrderQuestions(room.Item, [approve, back])));
        Assert.Equal("MEE-015", room.Try(new OrderQuestions(room.Item, [back])));
        Assert.Equal("MEE-015", room.Try(new RuleOnClaim(room.Item, back, true)));
        room.Do(new OrderQuestions(room.Item, [back, approve]));
        Assert.Equal("MEE-015", room.Try(new RuleOnClaim(room.Item, approve, true)));
        room.Do(new RuleOnClaim(room.Item, back, true));
        Assert.Equal("MEE-015", room.Try(new RuleOnClaim(room.Item, approve, true)));
        Assert.Equal("MEE-021", room.Try(room.Conclusion()));
        Assert.Null(room.Try(room.Conclusion(OutcomeKind.ReferredBack)));
    }

    [Fact]
    public void Every_claim_is_put_unless_another_has_settled_it()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum);
        var (reject, add) = (room.Claim(ClaimKind.Reject), room.Claim(ClaimKind.Add, 2));
        Assert.Equal("MEE-015", room.Try(room.Conclusion()));
        room.Do(new OrderQuestions(room.Item, [reject, add]));
        room.Do(new RuleOnClaim(room.Item, reject, false));
        Assert.Equal("MEE-015", room.Try(room.Conclusion()));
        room.Do(new RuleOnClaim(room.Item, add, true));
        Assert.Equal("MEE-013", room.Try(new WithdrawClaim(room.Item, add)));
        Assert.Equal("MEE-013", room.Try(new MakeClaim(room.Item, Guid.NewGuid(), ClaimKind.Reject, room.Members[3], "", [])));
        Assert.Equal("MEE-021", room.Try(room.Conclusion(OutcomeKind.Rejected)));
        Assert.Null(room.Try(room.Conclusion()));
    }

    [Theory]
    [InlineData(nameof(ClaimKind.Reject), true, nameof(OutcomeKind.Rejected))]
    [InlineData(nameof(ClaimKind.Reject), false, nameof(OutcomeKind.Carried))]
    [InlineData(nameof(ClaimKind.Approve), true, nameof(OutcomeKind.Carried))]
    [InlineData(nameof(ClaimKind.Approve), false, nameof(OutcomeKind.Rejected))]
    [InlineData(nameof(ClaimKind.Postpone), true, nameof(OutcomeKind.Postponed))]
    [InlineData(nameof(ClaimKind.ReferBack), false, nameof(OutcomeKind.Carried))]
    public void The_outcome_is_what_the_questions_gave(string kind, bool carried, string outcome)
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee);
        var claim = room.Claim(Enum.Parse<ClaimKind>(kind));
        var expected = Enum.Parse<OutcomeKind>(outcome);
        room.Do(new OrderQuestions(room.Item, [claim]));
        room.Do(new RuleOnClaim(room.Item, claim, carried));
        foreach (var other in Enum.GetValues<OutcomeKind>().Where(o => o != expected))
            Assert.Equal("MEE-021", room.Try(room.Conclusion(other)));
        Assert.Null(room.Try(room.Conclusion(expected)));
    }

    [Fact]
    public void A_withdrawn_claim_leaves_no_trace_in_the_minutes()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum);
        room.Do(new WithdrawClaim(room.Item, room.Claim(ClaimKind.Reject)));
        room.Conclude();
        Assert.DoesNotContain(room.Minutes.Paragraphs[0].Sections, s => s.Heading == MinutesHeading.Claims);
    }

    private static (MeetingRoom Room, Guid Claim) Asked(BodyRules rules, int members = 5)
    {
        var room = MeetingRoom.AtItem(rules, members, members);
        var claim = room.Claim(ClaimKind.Approve);
        room.Do(new OrderQuestions(room.Item, [claim]));
        room.Do(new AskForVote(room.Item, claim, room.Members[2]));
        return (room, claim);
    }

    [Fact]
    public void A_vote_that_was_asked_for_is_held()
    {
        var (room, claim) = Asked(MeetingRoom.Committee);
        Assert.Contains("KL 5:53", room.Refusal(new RuleOnClaim(room.Item, claim, true)), StringComparison.Ordinal);
        Assert.Equal("MEE-016", room.Try(room.Conclusion()));
        room.Do(room.Vote(claim, "jjjnn"));
        Assert.Equal("MEE-016", room.Try(room.Vote(claim, "jjjnn")));
        Assert.Null(room.Try(room.Conclusion()));
        Assert.Equal(["Ja för bifall, nej mot: 3 ja, 2 nej, 0 avstår.", "Ja: Ledamot 0 (S), Ledamot 1 (S), Ledamot 2 (S)", "Nej: Ledamot 3 (S), Ledamot 4 (S)"],
            room.Minutes.Paragraphs[0].Sections.First(s => s.Heading == MinutesHeading.Vote).Lines);
    }

    [Fact]
    public void A_vote_may_be_asked_for_when_the_chair_has_said_what_she_found()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum);
        var claim = room.Claim(ClaimKind.Approve);
        room.Do(new OrderQuestions(room.Item, [claim]));
        room.Do(new RuleOnClaim(room.Item, claim, true));
        room.Do(new AskForVote(room.Item, claim, room.Members[2]));
        room.Do(room.Vote(claim, "nnnjj"));
        Assert.Equal("MEE-021", room.Try(room.Conclusion()));
        Assert.Equal("MEE-016", room.Try(room.Vote(claim, "jjjjj")));
        Assert.Null(room.Try(room.Conclusion(OutcomeKind.Rejected)));
    }

    [Fact]
    public void Everybody_who_serves_is_noted_and_nobody_else()
    {
        var (room, claim) = Asked(MeetingRoom.Committee);
        var all = room.Vote(claim, "jjjnn");
        Assert.Equal("MEE-017", room.Try(all with { Ballots = [.. all.Ballots.Skip(1)] }));
        Assert.Equal("MEE-017", room.Try(all with { Ballots = [.. all.Ballots, new Cast(room.Adjunct, Ballot.Yes)] }));
        Assert.Equal("MEE-017", room.Try(all with { Ballots = [.. all.Ballots.Skip(1), all.Ballots[1]] }));
        Assert.Null(room.Try(all));
    }

    // The chair votes first in the letters.
    [Theory]
    [InlineData("jnjn", true)]
    [InlineData("njnj", false)]
    [InlineData("jnaa", true)]
    public void With_equal_votes_the_chair_decides(string letters, bool carried)
    {
        var (room, claim) = Asked(MeetingRoom.Council, 4);
        room.Do(room.Vote(claim, letters));
        Assert.Equal((carried, SettledBy.CastingVote), (room.First.Votes[0].Carried, room.First.Votes[0].SettledBy));
    }

    [Fact]
    public void The_chair_may_abstain_until_the_vote_is_equal()
    {
        var (room, claim) = Asked(MeetingRoom.Committee);
        Assert.Contains("KL 4:25", room.Refusal(room.Vote(claim, "ajjnn")), StringComparison.Ordinal);
        Assert.Equal("MEE-018", room.Try(room.Vote(claim, "aaaaa")));
        Assert.Null(room.Try(room.Vote(claim, "ajjjn")));
        Assert.Equal(SettledBy.Majority, room.First.Votes[0].SettledBy);
    }

    [Fact]
    public void Elections_are_closed_and_settled_by_lot()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Council, 4, 4, ItemKind.Election);
        var claim = room.Claim(ClaimKind.Approve);
        room.Do(new OrderQuestions(room.Item, [claim]));
        room.Do(new AskForVote(room.Item, claim, room.Members[2]));
        Assert.Contains("KL 5:54", room.Refusal(room.Vote(claim, "jjjj")), StringComparison.Ordinal);
        Assert.Equal("MEE-017", room.Try(new HoldClosedVote(room.Item, claim, 2, 1, 0, null)));
        Assert.Equal("MEE-017", room.Try(new HoldClosedVote(room.Item, claim, 2, 2, 0, null)));
        Assert.Equal("MEE-017", room.Try(new HoldClosedVote(room.Item, claim, 3, 1, 0, false)));
        room.Do(new HoldClosedVote(room.Item, claim, 2, 2, 0, false));
        Assert.Equal((false, SettledBy.Lot, 0), (room.First.Votes[0].Carried, room.First.Votes[0].SettledBy, room.First.Votes[0].Ballots.Count));
        var (open, openClaim) = Asked(MeetingRoom.Council);
        Assert.Equal("MEE-019", open.Try(new HoldClosedVote(open.Item, openClaim, 3, 2, 0, null)));
    }

    [Fact]
    public void Who_took_part_may_reserve_herself_until_the_meeting_ends()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee, 5, 4);
        Assert.Equal("MEE-002", room.Try(new Reserve(room.Item, room.Members[1], "")));
        room.Conclude();
        room.Do(new NoteAttendance(room.Members[4], Presence.Present));
        Assert.Contains("KL 4:27", room.Refusal(new Reserve(room.Item, room.Members[4], "")), StringComparison.Ordinal);
        Assert.Null(room.Try(new Reserve(room.Item, room.Members[1], "")));
        room.Do(new EndMeeting());
        Assert.Contains("innan sammanträdet avslutas", room.Refusal(new Reserve(room.Item, room.Members[2], "")), StringComparison.Ordinal);
        Assert.Null(room.Try(new Reserve(room.Item, room.Members[1], "Skälen kom efteråt.")));
        Assert.Equal("Skälen kom efteråt.", Assert.Single(room.First.Reservations).Reasons);
    }

    [Fact]
    public void Who_abstains_takes_no_part_and_the_chair_always_does()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Committee);
        Assert.Equal("MEE-018", room.Try(room.Conclusion(abstaining: room.Members[0])));
        Assert.Equal("MEE-012", room.Try(room.Conclusion(abstaining: room.Substitutes[0])));
        room.Do(room.Conclusion(abstaining: room.Members[3]));
        Assert.Equal("MEE-022", room.Try(new Reserve(room.Item, room.Members[3], "")));
        var (voted, claim) = Asked(MeetingRoom.Committee);
        voted.Do(voted.Vote(claim, "jjjna"));
        voted.Do(voted.Conclusion());
        Assert.Equal("MEE-022", voted.Try(new Reserve(voted.Item, voted.Members[4], "")));
        Assert.Null(voted.Try(new Reserve(voted.Item, voted.Members[3], "")));
    }

    [Fact]
    public void A_statement_is_made_at_the_meeting_by_one_who_is_there()
    {
        var room = MeetingRoom.AtItem(MeetingRoom.Forum, 5, 4);
        Assert.Equal("MEE-003", room.Try(new MakeStatement(room.Item, room.Adjunct, "Västkom instämmer.")));
        room.Do(new NoteAttendance(room.Adjunct, Presence.Present));
        Assert.Null(room.Try(new MakeStatement(room.Item, room.Adjunct, "Västkom instämmer.")));
        room.Conclude();
        room.Do(new EndMeeting());
        Assert.Equal("MEE-003", room.Try(new MakeStatement(room.Item, room.Members[1], "För sent.")));
        Assert.Null(room.Try(new MakeStatement(room.Item, room.Adjunct, "Västkom instämmer helt.")));
    }

    [Fact]
    public void A_reopened_item_is_decided_anew_and_keeps_its_votes_and_paragraph()
    {
        var (room, claim) = Asked(MeetingRoom.Committee);
        room.Do(room.Vote(claim, "jjjnn"));
        room.Conclude();
        room.Do(new Reserve(room.Item, room.Members[4], ""));
        Assert.Equal("MEE-028", room.Try(new ReopenItem(room.Item, "")));
        room.Do(new ReopenItem(room.Item, "Fel proposition."));
        Assert.Equal((1, 1, 0), (room.First.Paragraph, room.First.Votes.Count, room.First.Reservations.Count));
        Assert.Equal("MEE-024", room.Try(new EndMeeting()));
        Assert.Equal("MEE-015", room.Try(room.Conclusion()));
    }
}
