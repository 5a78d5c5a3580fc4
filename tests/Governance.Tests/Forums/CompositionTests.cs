using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Forums;

/// <summary>Who sits on which day, on both sides of each border.</summary>
public sealed class CompositionTests
{
    private static readonly DateOnly Today = TestForum.Today;

    [Fact]
    public void A_mandate_holds_from_its_first_day_to_its_last()
    {
        var forum = TestForum.Open();
        forum.EndMandate(forum.Of("Anna").Id, Today.AddDays(9), "Flyttar", Today);
        forum.Appoint(forum.Of("Anna").SeatId, "Eva", "eva@example.se", Today.AddDays(10), Today.AddDays(20), Today);
        Assert.Equal("Anna Bo Cilla David", forum.Names(Today.AddDays(9)));
        Assert.Equal("Eva Bo Cilla David", forum.Names(Today.AddDays(10)));
        Assert.Equal("Eva Bo Cilla David", forum.Names(Today.AddDays(20)));
        Assert.Equal("– Bo Cilla David", forum.Names(Today.AddDays(21)));
        Assert.Equal("", forum.Names(new DateOnly(2022, 12, 31)));
    }

    [Fact]
    public void A_day_that_has_been_keeps_its_composition()
    {
        var forum = TestForum.Open();
        // Yesterday may be the last day: nothing that has been changes. The day before may not.
        Refused(ForumRules.PastIsFixed, () => forum.EndMandate(forum.Of("Anna").Id, Today.AddDays(-2), "", Today));
        forum.EndMandate(forum.Of("Anna").Id, Today.AddDays(-1), "", Today);
        var seat = forum.Of("Anna").SeatId;
        Refused(ForumRules.PastIsFixed, () => forum.Appoint(seat, "Eva", "eva@example.se", Today.AddDays(-1), null, Today));
        forum.Appoint(seat, "Eva", "eva@example.se", Today, null, Today);
        Refused(ForumRules.PastIsFixed, () => forum.AddSeat(TestForum.Lund, "", SeatRole.Member, Today.AddDays(-1), Today));
        Refused(ForumRules.PastIsFixed, () => forum.EndSeat(seat, Today.AddDays(-2), Today));
        Refused(ForumRules.PastIsFixed, () => forum.Withdraw(forum.Of("Bo").Id, Today));
        Refused(ForumRules.PastIsFixed, () => forum.AppointPresidium(forum.Of("Bo").Id, forum.Of("Cilla").Id, Today.AddDays(-1), null, Today));
        Assert.Equal("Anna Bo Cilla David", forum.Names(Today.AddDays(-1)));
        Assert.Equal("Eva Bo Cilla David", forum.Names(Today));
    }

    [Fact]
    public void The_past_is_entered_until_the_forum_is_opened()
    {
        var forum = TestForum.Empty();
        var seat = forum.AddSeat(TestForum.Region, "", SeatRole.Member, new DateOnly(2019, 1, 1), Today);
        forum.AddSeat(TestForum.Lund, "", SeatRole.Member, new DateOnly(2019, 1, 1), Today);
        Refused(ForumRules.CannotOpen, () => forum.Open(Today, DateTime.UnixEpoch));
        var wrong = forum.Appoint(seat.Id, "Fel", "fel@example.se", new DateOnly(2019, 1, 1), null, Today);
        forum.Withdraw(wrong.Id, Today);
        forum.Appoint(seat.Id, "Anna", "anna@example.se", new DateOnly(2019, 1, 1), new DateOnly(2022, 12, 31), Today);
        forum.Appoint(seat.Id, "Bo", "bo@example.se", new DateOnly(2023, 1, 1), null, Today);
        forum.Open(Today, DateTime.UnixEpoch);
        Assert.Equal("Anna –", forum.Names(new DateOnly(2022, 12, 31)));
        Assert.Equal("Bo –", forum.Names(new DateOnly(2023, 1, 1)));
        Refused(ForumRules.CannotOpen, () => forum.Open(Today, DateTime.UnixEpoch));
    }

    [Fact]
    public void A_forum_that_can_never_have_a_quorum_does_not_open()
    {
        var forum = TestForum.Empty(quorum: new QuorumRule(MoreThanHalf: true, 2, 0));
        var seat = forum.AddSeat(TestForum.Region, "", SeatRole.Member, Today, Today);
        forum.Appoint(seat.Id, "Anna", "anna@example.se", Today, null, Today);
        Refused(ForumRules.QuorumTooHigh, () => forum.Open(Today, DateTime.UnixEpoch));
        forum.AddSeat(TestForum.Region, "", SeatRole.Substitute, Today, Today);
        Refused(ForumRules.QuorumTooHigh, () => forum.Open(Today, DateTime.UnixEpoch));
        forum.AddSeat(TestForum.Region, "", SeatRole.Member, Today, Today);
        forum.Open(Today, DateTime.UnixEpoch);
    }

    [Fact]
    public void A_seat_has_one_holder_and_a_person_one_seat()
    {
        var forum = TestForum.Open();
        var (region, lund) = (forum.Of("Anna").SeatId, forum.Of("David").SeatId);
        Refused(ForumRules.SeatTaken, () => forum.Appoint(region, "Eva", "eva@example.se", Today, null, Today));
        forum.EndMandate(forum.Of("Anna").Id, Today, "", Today);
        Refused(ForumRules.SeatTaken, () => forum.Appoint(region, "Eva", "eva@example.se", Today, null, Today));
        Refused(ForumRules.HasSeat, () => forum.Appoint(region, "Bo", "BO@example.se", Today.AddDays(1), null, Today));
        forum.Appoint(region, "Eva", "eva@example.se", Today.AddDays(1), null, Today);
        forum.EndMandate(forum.Of("David").Id, Today.AddDays(5), "", Today);
        Refused(ForumRules.HasSeat, () => forum.Appoint(lund, "Eva", "eva@example.se", Today.AddDays(6), null, Today));
    }

    [Fact]
    public void A_seat_that_ends_ends_its_mandate_and_one_that_was_never_had_goes_away()
    {
        var forum = TestForum.Open();
        var seat = forum.Of("David").SeatId;
        Refused(ForumRules.SeatUsed, () => forum.RemoveSeat(seat, Today));
        forum.EndSeat(seat, Today.AddDays(3), Today);
        Assert.Equal("Anna Bo Cilla David", forum.Names(Today.AddDays(3)));
        Assert.Equal("Anna Bo Cilla", forum.Names(Today.AddDays(4)));
        Assert.Equal((4, 3), (forum.SeatsWithVote(Today.AddDays(3)), forum.SeatsWithVote(Today.AddDays(4))));
        Refused(ForumRules.WrongDays, () => forum.Appoint(seat, "Eva", "eva@example.se", Today.AddDays(4), null, Today));
        var spare = forum.AddSeat(null, "Västkom", SeatRole.Member, Today, Today);
        Assert.Equal((SeatRole.Adjunct, false), (spare.Role, spare.HasVote()));
        forum.RemoveSeat(spare.Id, Today);
        Assert.Equal("Anna Bo Cilla David", forum.Names(Today));
    }

    [Fact]
    public void The_chair_changes_side_at_each_new_year()
    {
        var forum = TestForum.Open(new ChairTurn(2022, Side.Region));
        // 2026 is the region's: whoever is named first.
        forum.AppointPresidium(forum.Of("Cilla").Id, forum.Of("Anna").Id, Today, null, Today);
        Assert.Equal("–/–", forum.Leading(Today.AddDays(-1)));
        Assert.Equal("Anna/Cilla", forum.Leading(Today));
        Assert.Equal("Anna/Cilla", forum.Leading(new DateOnly(2026, 12, 31)));
        Assert.Equal("Cilla/Anna", forum.Leading(new DateOnly(2027, 1, 1)));
        Assert.Equal("Anna/Cilla", forum.Leading(new DateOnly(2028, 1, 1)));
        Refused(ForumRules.WrongPresidium, () => forum.AppointPresidium(forum.Of("Anna").Id, forum.Of("Bo").Id, Today, null, Today));
        Refused(ForumRules.WrongPresidium, () => forum.AppointPresidium(forum.Of("Anna").Id, null, Today, null, Today));
        Refused(ForumRules.WrongPresidium, () => forum.AppointPresidium(forum.Of("Anna").Id, forum.Of("Anna").Id, Today, null, Today));
        // Whose mandate has ended leads no more.
        forum.EndMandate(forum.Of("Cilla").Id, new DateOnly(2026, 6, 30), "", Today);
        Assert.Equal("Anna/–", forum.Leading(new DateOnly(2026, 7, 1)));
        Assert.Equal("–/Anna", forum.Leading(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void A_presidium_ends_the_day_before_the_next_and_keeps_its_turn()
    {
        var forum = TestForum.Open(new ChairTurn(2026, Side.Region));
        forum.AppointPresidium(forum.Of("Anna").Id, forum.Of("Cilla").Id, Today, null, Today);
        forum.Forum.Write(forum.Forum.Terms() with { Turn = null }, DateTime.UnixEpoch);
        Assert.Equal("Cilla/Anna", forum.Leading(new DateOnly(2027, 1, 1)));
        forum.AppointPresidium(forum.Of("Bo").Id, null, new DateOnly(2027, 3, 1), null, Today);
        Assert.Equal("Cilla/Anna", forum.Leading(new DateOnly(2027, 2, 28)));
        Assert.Equal("Bo/–", forum.Leading(new DateOnly(2027, 3, 1)));
        Assert.Equal("Bo/–", forum.Leading(new DateOnly(2028, 1, 1)));
    }

    [Fact]
    public void An_election_ends_and_begins_on_one_day()
    {
        var forum = TestForum.Open();
        var day = new DateOnly(2027, 1, 1);
        Refused(ForumRules.NothingToDo, () => forum.Elect(day, null, [Row("Anna", ElectionStep.Stays)], "", Today));
        forum.Elect(day, new DateOnly(2030, 12, 31), [Row("Anna", ElectionStep.Replaced, "Eva"), Row("Bo", ElectionStep.Stays), Row("David", ElectionStep.Leaves)], "Val 2026", Today);
        Assert.Equal("Anna Bo Cilla David", forum.Names(new DateOnly(2026, 12, 31)));
        Assert.Equal("Eva Bo Cilla –", forum.Names(day));
        Assert.Equal("Val 2026", forum.Of("David").EndReason);
        Assert.Equal(new DateOnly(2030, 12, 31), forum.Of("Eva").To);
        // Changed again before it has begun: the one who never sat is no more.
        forum.Elect(day, null, [new ElectionRow(forum.Of("Eva").SeatId, ElectionStep.Replaced, "Fia", "fia@example.se")], "", Today);
        Assert.Equal("Fia Bo Cilla –", forum.Names(day));
        Assert.DoesNotContain(forum.Mandates, m => m.PersonName == "Eva");

        ElectionRow Row(string sits, ElectionStep step, string name = "") => new(forum.Of(sits).SeatId, step, name, $"{name}@example.se");
    }

    [Fact]
    public void A_forum_that_is_closed_ends_with_all_that_is_in_it()
    {
        var forum = TestForum.Open();
        forum.AppointPresidium(forum.Of("Anna").Id, forum.Of("Cilla").Id, Today, null, Today);
        Refused(ForumRules.PastIsFixed, () => forum.Close(Today.AddDays(-2), Today, DateTime.UnixEpoch));
        forum.Close(Today.AddDays(30), Today, DateTime.UnixEpoch);
        Assert.Equal(("Anna Bo Cilla David", "Anna/Cilla"), (forum.Names(Today.AddDays(30)), forum.Leading(Today.AddDays(30))));
        Assert.Equal(("", "–/–"), (forum.Names(Today.AddDays(31)), forum.Leading(Today.AddDays(31))));
        Refused(ForumRules.Closed, () => forum.AddSeat(TestForum.Lund, "", SeatRole.Member, Today, Today));
        Refused(ForumRules.Closed, () => forum.Close(Today.AddDays(40), Today, DateTime.UnixEpoch));
    }

    [Theory]
    [InlineData(16, 9)]
    [InlineData(15, 8)]
    [InlineData(1, 1)]
    public void More_than_half_is_one_more_than_half(int seats, int needed)
    {
        var rule = new QuorumRule(MoreThanHalf: true, 1, 0);
        Assert.Equal(needed, rule.Needed(seats));
        Assert.True(rule.IsMet(seats, needed, 0));
        Assert.False(rule.IsMet(seats, needed - 1, 0));
    }

    [Fact]
    public void Each_side_must_be_there()
    {
        var rule = new QuorumRule(MoreThanHalf: true, 2, 1);
        Assert.True(rule.IsMet(16, 8, 1));
        Assert.False(rule.IsMet(16, 9, 0));
        Assert.False(rule.IsMet(16, 1, 8));
        Assert.True(rule.IsMet(16, 2, 7));
        Assert.Equal(1, new QuorumRule(MoreThanHalf: false, 0, 0).Needed(0));
    }

    [Fact]
    public void Forums_do_not_go_round_in_a_circle_and_short_names_are_their_own()
    {
        var (one, two) = (Made("CS", null), Made("TB", null));
        two.Write(two.Terms() with { PreparesForId = one.Id, ParentId = one.Id }, DateTime.UnixEpoch);
        JointForum[] all = [one, two];
        two.Terms().Check(two.Id, all);
        Refused(ForumRules.Circular, () => (one.Terms() with { PreparesForId = two.Id }).Check(one.Id, all));
        Refused(ForumRules.Circular, () => (one.Terms() with { ParentId = two.Id }).Check(one.Id, all));
        Refused(ForumRules.Circular, () => (one.Terms() with { ParentId = one.Id }).Check(one.Id, all));
        Refused(ForumRules.NameTaken, () => (one.Terms() with { ShortName = "tb" }).Check(one.Id, all));

        static JointForum Made(string name, Guid? parent) => new(Guid.CreateVersion7(), new ForumTerms { Name = name, ShortName = name, ParentId = parent }, DateTime.UnixEpoch);
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
