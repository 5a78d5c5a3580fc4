namespace Governance.Meetings.Domain;

/// <summary>What somebody is in the body.</summary>
internal enum SeatKind
{
    /// <summary>Ordinarie ledamot.</summary>
    Member,

    /// <summary>Ersättare.</summary>
    Substitute,

    /// <summary>Adjungerad: attends, and never votes.</summary>
    Adjunct,
}

/// <summary>Whose seat it is, where both sides must be present.</summary>
internal enum Side
{
    None,
    Region,
    Municipality,
}

/// <summary>Somebody with a mandate on the day of the meeting.</summary>
internal sealed record Seated
{
    public Guid MandateId { get; init; }

    public Guid? PrincipalId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Party or organisation, as it is written after the name.</summary>
    public string Party { get; init; } = "";

    public string Email { get; init; } = "";

    public SeatKind Kind { get; init; }

    /// <summary>Whether the seat votes: a party without a vote takes part and gets assignments.</summary>
    public bool HasVote { get; init; } = true;

    public Side Side { get; init; }

    /// <summary>Place among the members, or in the order in which substitutes serve (KL 5:18).</summary>
    public int Order { get; init; }

    /// <summary>Name as it stands in minutes.</summary>
    public string Written => Party.Length == 0 ? Name : Name + " (" + Party + ")";
}

/// <summary>Who sits in the body on the day of the meeting.</summary>
/// <param name="Seats">All seats with a vote, vacant ones too: what quorum is counted of.</param>
/// <param name="People">Members first, then substitutes, then others, each by order.</param>
internal sealed record Roster(int Seats, IReadOnlyList<Seated> People)
{
    public static Roster Empty { get; } = new(0, []);

    public Seated? Find(Guid mandateId) => People.FirstOrDefault(p => p.MandateId == mandateId);

    /// <summary>Name as in minutes.</summary>
    public string NameOf(Guid mandateId) => Find(mandateId)?.Written ?? "";
}

/// <summary>How somebody attends.</summary>
internal enum Presence
{
    Absent,
    Present,

    /// <summary>From afar, with sound and picture both ways; counts as present (KL 5:16, 6:24).</summary>
    Remote,
}

/// <summary>Where somebody is now.</summary>
/// <param name="MandateId">Who.</param>
/// <param name="Presence">How.</param>
/// <param name="Serving">Whether she serves: takes part in decisions and counts for the quorum.</param>
/// <param name="ServesFor">A serving substitute's member; null for a vacant seat.</param>
/// <param name="ServedFor">The member that a substitute served for last.</param>
/// <param name="HasLeft">Whether she has left the meeting once for another reason than a conflict of interest.</param>
/// <param name="HasServed">Whether she has served at any time of the meeting.</param>
internal sealed record Attendance(Guid MandateId, Presence Presence, bool Serving, Guid? ServesFor, Guid? ServedFor, bool HasLeft, bool HasServed);

/// <summary>What a line of the list of attendance says.</summary>
internal enum AttendanceChange
{
    Came,
    Left,
    BeganToServe,
    StoppedServing,
}

/// <summary>A change of who is there after the first item was taken up.</summary>
/// <param name="MandateId">Who.</param>
/// <param name="Change">What.</param>
/// <param name="ForId">The member that a substitute serves for.</param>
/// <param name="Presence">How she attends after it.</param>
/// <param name="Paragraph">The § under discussion.</param>
/// <param name="At">Swedish wall-clock time.</param>
internal sealed record AttendanceNote(Guid MandateId, AttendanceChange Change, Guid? ForId, Presence Presence, int Paragraph, TimeOnly At);
