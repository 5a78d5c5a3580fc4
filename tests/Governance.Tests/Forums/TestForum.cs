using Governance.Forums.Contracts;
using Governance.Forums.Domain;

namespace Governance.Tests.Forums;

/// <summary>Small forums for tests: a region and two municipalities.</summary>
internal static class TestForum
{
    public static readonly Guid Region = Guid.CreateVersion7(), Malmo = Guid.CreateVersion7(), Lund = Guid.CreateVersion7();

    /// <summary>The day that tests begin on.</summary>
    public static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>A forum without seats, being set up.</summary>
    public static Composition Empty(ChairTurn? turn = null, QuorumRule? quorum = null) => new(
        new JointForum(
            Guid.CreateVersion7(),
            new ForumTerms { Name = "Centralt samverkansorgan", ShortName = "CS", Verbs = ForumVerbs.All, Turn = turn, Quorum = quorum ?? new QuorumRule(true, 1, 1) },
            DateTime.UnixEpoch),
        SideOf, [], [], []);

    /// <summary>The same with two seats of the region and one of each municipality since 2023, all with somebody in them, open since the day before.</summary>
    public static Composition Open(ChairTurn? turn = null)
    {
        var composition = Empty(turn);
        var since = new DateOnly(2023, 1, 1);
        foreach (var (principal, name) in new[] { (Region, "Anna"), (Region, "Bo"), (Malmo, "Cilla"), (Lund, "David") })
        {
            var seat = composition.AddSeat(principal, "", SeatRole.Member, since, Today);
            composition.Appoint(seat.Id, name, $"{name}@example.se", since, null, Today);
        }

        composition.Open(Today, DateTime.UnixEpoch);
        return composition;
    }

    /// <summary>The mandate of somebody.</summary>
    public static SeatMandate Of(this Composition composition, string name) => composition.Mandates.First(m => m.PersonName == name);

    /// <summary>Who sat on a day, in order; a dash where the seat was vacant.</summary>
    public static string Names(this Composition composition, DateOnly day) => string.Join(' ', composition.On(day).Select(s => s.Mandate?.PersonName ?? "–"));

    /// <summary>Who had the chair and the vice chair on a day.</summary>
    public static string Leading(this Composition composition, DateOnly day)
    {
        var lead = composition.PresidiumOn(day);
        return $"{Name(lead.ChairMandateId)}/{Name(lead.ViceChairMandateId)}";

        string Name(Guid? id) => id is { } mandate ? composition.Mandate(mandate).PersonName : "–";
    }

    private static Side SideOf(Guid principal) => principal == Region ? Side.Region : Side.Municipalities;
}
