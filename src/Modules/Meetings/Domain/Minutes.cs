namespace Governance.Meetings.Domain;

/// <summary>The standard headings of a §, in the order in which they stand.</summary>
internal enum MinutesHeading
{
    Recusal,
    Decision,
    Background,
    Basis,
    Discussion,
    Claims,
    Questions,
    Vote,
    Reservations,
    Statements,
    Distribution,
}

/// <summary>What stands under a heading.</summary>
internal sealed record MinutesSection(MinutesHeading Heading, IReadOnlyList<string> Lines);

/// <summary>How many voted what.</summary>
internal sealed record MinutesTally(int Yes, int No, int Abstained);

/// <summary>A § of the minutes: all that is said of one item, and what an extract holds.</summary>
internal sealed record MinutesParagraph(int Number, Guid ItemId, string Title, string CaseNumber, bool Closed, IReadOnlyList<MinutesSection> Sections)
{
    /// <summary>The votes that were held, which documents draw beside the words.</summary>
    public IReadOnlyList<MinutesTally> Tallies { get; init; } = [];

    /// <summary>What its adjusters approve.</summary>
    public string Hash() => MeetingJson.Hash(this);
}

/// <summary>Somebody in the list of those who were there.</summary>
/// <param name="Name">As written.</param>
/// <param name="Kind">What she is in the body.</param>
/// <param name="Served">Whether she served at any time (KL 5:66).</param>
/// <param name="For">The member that a substitute served for.</param>
/// <param name="Remote">Whether she attended from afar at the end.</param>
internal sealed record MinutesAttendee(string Name, SeatKind Kind, bool Served, string For, bool Remote);

/// <summary>The first page.</summary>
internal sealed record MinutesHead
{
    public string Body { get; init; } = "";

    public DateOnly On { get; init; }

    public DateOnly? EndedOn { get; init; }

    public TimeOnly? OpenedAt { get; init; }

    public TimeOnly? EndedAt { get; init; }

    public string Place { get; init; } = "";

    public string Chair { get; init; } = "";

    public string Secretary { get; init; } = "";

    public IReadOnlyList<string> Adjusters { get; init; } = [];

    public IReadOnlyList<MinutesAttendee> Attendees { get; init; } = [];

    /// <summary>Late arrivals, leaving and changes of who serves, by §.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Items that were struck from the agenda, with their reasons.</summary>
    public IReadOnlyList<string> Struck { get; init; } = [];
}

/// <summary>
/// The minutes as their readers see them (KL 5:66–67). They are composed from the state, which is made from the events: nothing is
/// stored of them but the hash that was approved. Signatures, notice and corrections stand beside them.
/// </summary>
internal sealed record Minutes(MinutesHead Head, IReadOnlyList<MinutesParagraph> Paragraphs)
{
    /// <summary>What chair and adjusters approve.</summary>
    public string Hash() => MeetingJson.Hash(this);
}
