using Governance.Forums.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Forums.Domain;

/// <summary>A place in a forum that belongs to a principal, or to a party without a vote, from one day on. Who sits in it is a mandate.</summary>
internal sealed class ForumSeat : Entity, ISharedInCollaboration
{
    private ForumSeat()
    {
    }

    public ForumSeat(JointForum forum, Guid? principalId, string party, SeatRole role, int order, DateOnly from)
    {
        (CollaborationId, ForumId) = (forum.CollaborationId, forum.Id);
        (PrincipalId, Party, Role, Order, From) = (principalId, party, principalId is null ? SeatRole.Adjunct : role, order, from);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid ForumId { get; private set; }

    /// <summary>Whose seat it is; null for a party without a vote.</summary>
    public Guid? PrincipalId { get; private set; }

    /// <summary>Name of the party; of a principal as it was called when the seat was made.</summary>
    public string Party { get; private set; } = "";

    public SeatRole Role { get; private set; }

    /// <summary>Where it stands among those of its role.</summary>
    public int Order { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whether who sits there may vote: a substitute only while serving.</summary>
    public bool HasVote() => PrincipalId is not null && Role != SeatRole.Adjunct;

    /// <summary>Whether it is there on a day.</summary>
    public bool Covers(DateOnly day) => Days.Cover(From, To, day);

    /// <summary>Called by the composition alone, which knows what may not change.</summary>
    internal void End(DateOnly last) => To = last;
}

/// <summary>A person in a seat, from day to day. It is ended, never rewritten.</summary>
internal sealed class SeatMandate : Entity, ISharedInCollaboration
{
    /// <summary>Longest reason for an early end.</summary>
    public const int LongestReason = 300;

    private SeatMandate()
    {
    }

    public SeatMandate(ForumSeat seat, string personName, string email, DateOnly from, DateOnly? to)
    {
        (CollaborationId, ForumId, SeatId) = (seat.CollaborationId, seat.ForumId, seat.Id);
        (PersonName, Email, From, To) = (personName, email, from, to);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid ForumId { get; private set; }

    public Guid SeatId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>Where the summons goes. An address is no part of the composition, so it may be corrected.</summary>
    public string Email { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while nobody knows it.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Why it ended, where somebody said so.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => Days.Cover(From, To, day);

    /// <summary>Writes to the person at another address from now on.</summary>
    public void MoveTo(string email) => Email = email;

    /// <summary>Called by the composition alone, which knows what may not change.</summary>
    internal void End(DateOnly last, string reason) => (To, EndReason) = (last, reason);
}

/// <summary>Days from one to another, the last with them, or without end.</summary>
internal static class Days
{
    /// <summary>Whether a day is among them.</summary>
    public static bool Cover(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || day <= to);

    /// <summary>Whether two spans share a day.</summary>
    public static bool Meet(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        (otherTo is null || from <= otherTo) && (to is null || otherFrom <= to);
}
