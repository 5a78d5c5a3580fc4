namespace Governance.Forums.Domain;

/// <summary>The codes of the rules of this module, as the API and the messages name them.</summary>
internal static class ForumRules
{
    /// <summary>Another forum of the collaboration has the short name.</summary>
    public const string NameTaken = "FOR-001";

    /// <summary>A forum cannot lie under itself, or prepare for itself, by any way round.</summary>
    public const string Circular = "FOR-002";

    /// <summary>Days that have been cannot get another composition.</summary>
    public const string PastIsFixed = "FOR-003";

    /// <summary>Somebody sits there already.</summary>
    public const string SeatTaken = "FOR-004";

    /// <summary>The person has a seat in the forum already.</summary>
    public const string HasSeat = "FOR-005";

    /// <summary>The days do not fit each other, or the seat.</summary>
    public const string WrongDays = "FOR-006";

    /// <summary>The seat has been used, so it can be ended but not taken away.</summary>
    public const string SeatUsed = "FOR-007";

    /// <summary>The persons cannot form a presidium.</summary>
    public const string WrongPresidium = "FOR-008";

    /// <summary>A forum opens once, and with somebody in it.</summary>
    public const string CannotOpen = "FOR-009";

    /// <summary>Nothing would change.</summary>
    public const string NothingToDo = "FOR-010";

    /// <summary>The quorum asks for more than there are seats.</summary>
    public const string QuorumTooHigh = "FOR-011";

    /// <summary>The forum is no more, or will be no more on that day.</summary>
    public const string Closed = "FOR-012";
}
