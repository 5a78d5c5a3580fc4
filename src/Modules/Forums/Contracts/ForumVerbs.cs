namespace Governance.Forums.Contracts;

/// <summary>
/// What the outcome of a forum can be. The list is closed: a forum recommends, takes positions, notes and gives assignments; only the
/// principals' own bodies decide.
/// </summary>
public static class ForumVerbs
{
    /// <summary>Recommends the principals to do something.</summary>
    public const string Recommends = "rekommenderar";

    /// <summary>Takes a position: stands behind something.</summary>
    public const string Endorses = "ställer sig bakom";

    /// <summary>Takes note, without effect.</summary>
    public const string Notes = "noterar";

    /// <summary>Gives somebody an assignment with a day to report back.</summary>
    public const string Assigns = "ger i uppdrag";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Recommends, Endorses, Notes, Assigns];
}
