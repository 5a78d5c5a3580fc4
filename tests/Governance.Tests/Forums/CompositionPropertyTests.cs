using System.Globalization;
using CsCheck;
using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Forums;

/// <summary>Whatever is done in whatever order: one holder a seat and day, one seat a person and day, and no day that has been changes.</summary>
public sealed class CompositionPropertyTests
{
    private const int DaysShown = 150;

    [Fact]
    public void No_sequence_of_acts_breaks_the_composition() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[-40, 60], Gen.Int[0, 40]).Array[1, 30].Sample(
            acts =>
            {
                var (forum, today) = (TestForum.Open(acts.Length % 2 == 0 ? new ChairTurn(2026, Side.Region) : null), TestForum.Today);
                foreach (var (act, which, who, offset, span) in acts)
                {
                    today = act == 9 ? today.AddDays(span) : today;
                    var past = Past(forum, today);
                    try
                    {
                        Do(forum, act, which, who, today.AddDays(offset), span, today);
                    }
                    catch (RuleBroken refused)
                    {
                        Assert.StartsWith("FOR-", refused.Code, StringComparison.Ordinal);
                    }

                    Assert.Equal(past, Past(forum, today));
                    Holds(forum, today);
                }
            },
            iter: 400);

    // While a forum is set up its past changes freely, and still nobody sits twice.
    [Fact]
    public void Nor_while_the_past_is_entered() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[-60, 60], Gen.Int[0, 40]).Array[1, 30].Sample(
            acts =>
            {
                var forum = TestForum.Empty();
                for (var i = 0; i < 3; i++)
                    forum.AddSeat(i == 0 ? TestForum.Region : TestForum.Lund, "", SeatRole.Member, TestForum.Today.AddDays(-60), TestForum.Today);
                foreach (var (act, which, who, offset, span) in acts)
                {
                    try
                    {
                        Do(forum, act, which, who, TestForum.Today.AddDays(offset), span, TestForum.Today);
                    }
                    catch (RuleBroken refused)
                    {
                        Assert.NotEqual(ForumRules.PastIsFixed, refused.Code);
                    }

                    Holds(forum, TestForum.Today);
                }
            },
            iter: 400);

    // Every year of the two sides: never the same two years in a row, and the same again after two.
    [Fact]
    public void The_chair_alternates_before_and_after_the_year_it_is_counted_from() => Gen.Select(Gen.Int[1990, 2100], Gen.Int[-60, 60]).Sample(
        (year, off) =>
        {
            var turn = new ChairTurn(year, Side.Region);
            Assert.NotEqual(turn.Of(year + off), turn.Of(year + off + 1));
            Assert.Equal(turn.Of(year + off), turn.Of(year + off + 2));
        });

    private static void Do(Composition forum, int act, int which, int who, DateOnly day, int span, DateOnly today)
    {
        var seat = forum.Seats[which % forum.Seats.Count].Id;
        var mandates = forum.Mandates.OrderBy(m => m.Id).ToList();
        var mandate = mandates.Count == 0 ? Guid.Empty : mandates[which % mandates.Count].Id;
        var name = string.Create(CultureInfo.InvariantCulture, $"Person {who}");
        DateOnly? last = span % 3 == 0 ? null : day.AddDays(span);
        switch (act)
        {
            case 1 or 2:
                forum.Appoint(seat, name, $"p{who}@example.se", day, last, today);
                break;
            case 3 when mandates.Count > 0:
                forum.EndMandate(mandate, day, "", today);
                break;
            case 4 when mandates.Count > 0:
                forum.Withdraw(mandate, today);
                break;
            case 5:
                forum.EndSeat(seat, day, today);
                break;
            case 6:
                forum.AddSeat(who % 2 == 0 ? TestForum.Region : TestForum.Malmo, "", who == 5 ? SeatRole.Substitute : SeatRole.Member, day, today);
                break;
            case 7 when mandates.Count > 0:
                forum.AppointPresidium(mandate, mandates[who % mandates.Count].Id, day, last, today);
                break;
            case 8:
                forum.Elect(day, last, [.. forum.On(day).Select((s, i) => new ElectionRow(s.Seat.Id, (ElectionStep)((which + i) % 3), $"Vald {who + i}", $"v{who + i}@example.se"))], "", today);
                break;
        }
    }

    private static void Holds(Composition forum, DateOnly today)
    {
        for (var day = today.AddDays(-70); day < today.AddDays(DaysShown - 70); day = day.AddDays(3))
        {
            var sitting = forum.Mandates.Where(m => m.Covers(day)).ToList();
            Assert.Equal(sitting.Count, sitting.Select(m => m.SeatId).Distinct().Count());
            Assert.Equal(sitting.Count, sitting.Select(m => m.Email).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(sitting, m => Assert.True(forum.Seat(m.SeatId).Covers(day)));
            Assert.True(forum.Presidia.Count(p => p.Covers(day)) <= 1);
        }
    }

    private static string Past(Composition forum, DateOnly today)
    {
        var days = new List<string>();
        for (var day = today.AddDays(-1); day >= today.AddDays(-45); day = day.AddDays(-1))
            days.Add($"{day:O} {string.Join(' ', forum.On(day).Select(s => $"{s.Seat.Id}:{s.Mandate?.Id}"))} {forum.PresidiumOn(day)} {forum.SeatsWithVote(day)}");
        return string.Join('\n', days);
    }
}
