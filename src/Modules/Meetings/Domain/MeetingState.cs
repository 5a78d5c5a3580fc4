namespace Governance.Meetings.Domain;

/// <summary>Where a meeting is.</summary>
internal enum MeetingStage
{
    /// <summary>Nothing has happened.</summary>
    None,
    Planned,
    Summoned,
    InSession,

    /// <summary>Ended: the minutes are written and wait for their adjustment.</summary>
    Ended,
    Adjusted,
    Cancelled,
}

/// <summary>A change after the summons, and whether it was told.</summary>
/// <param name="ItemId">The item; null when time or place changed.</param>
/// <param name="ToldOn">The day on which it was told; null until then.</param>
internal sealed record AgendaChange(Guid? ItemId, DateOnly? ToldOn);

/// <summary>All that is known of a meeting: made from its events, and from nothing else.</summary>
internal sealed record MeetingState
{
    public static MeetingState Nothing { get; } = new();

    public Guid Id { get; init; }

    public Guid ForumId { get; init; }

    public BodyRules Rules { get; init; } = new();

    public MeetingStage Stage { get; init; }

    public DateOnly On { get; init; }

    public TimeOnly From { get; init; }

    public string Place { get; init; } = "";

    public string CancelledBecause { get; init; } = "";

    /// <summary>In the order of the agenda.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    public DateOnly? SummonedOn { get; init; }

    /// <summary>Whether the summons came later than the body's rule.</summary>
    public bool SummonedLate { get; init; }

    public IReadOnlyList<AgendaChange> Changes { get; init; } = [];

    public Roster Roster { get; init; } = Roster.Empty;

    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    public IReadOnlyList<AttendanceNote> Notes { get; init; } = [];

    public Guid? ChairId { get; init; }

    public string Secretary { get; init; } = "";

    public int FirstParagraph { get; init; }

    public TimeOnly? OpenedAt { get; init; }

    /// <summary>The last day of the meeting: the fourteen days of KL 5:69 count from it.</summary>
    public DateOnly? EndedOn { get; init; }

    public TimeOnly? EndedAt { get; init; }

    public IReadOnlyList<Guid> Adjusters { get; init; } = [];

    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    public Seal? Seal { get; init; }

    public Notice? Notice { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>How many § the meeting has so far.</summary>
    public int Paragraphs => Items.Count(i => i.Paragraph is not null);

    /// <summary>The § under discussion: the one taken up last; 0 before the first.</summary>
    public int CurrentParagraph => Items.Max(i => i.Paragraph) ?? 0;

    public AgendaItem? Find(Guid itemId) => Items.FirstOrDefault(i => i.Id == itemId);

    public Attendance AttendanceOf(Guid mandateId) =>
        Attendance.FirstOrDefault(a => a.MandateId == mandateId) ?? new Attendance(mandateId, Presence.Absent, false, null, null, false, false);

    public bool IsPresent(Guid mandateId) => AttendanceOf(mandateId).Presence != Presence.Absent;

    /// <summary>Who serves at the meeting now, in the order of the roster.</summary>
    public IReadOnlyList<Seated> Serving => [.. Roster.People.Where(p => AttendanceOf(p.MandateId).Serving)];

    /// <summary>Who takes part in an item now: who serves and has no conflict of interest, and who serves instead of those who have.</summary>
    public IReadOnlyList<Seated> TakingPart(AgendaItem item) =>
    [
        .. Roster.People.Where(p => !item.IsRecused(p.MandateId)
            && (AttendanceOf(p.MandateId).Serving || (IsPresent(p.MandateId) && item.Recusals.Any(r => r.ReplacedBy == p.MandateId && AttendanceOf(r.MandateId).Serving)))),
    ];

    /// <summary>Who counts for the quorum of an item (KL 5:45–46, 6:27).</summary>
    public IReadOnlyList<Seated> Counted(AgendaItem item) => Rules.RecusedCountForQuorum
        ? [.. Roster.People.Where(p => AttendanceOf(p.MandateId).Serving).UnionBy(TakingPart(item), p => p.MandateId)]
        : TakingPart(item);

    /// <summary>Whether the item can be dealt with.</summary>
    public bool IsQuorate(AgendaItem item) => Rules.IsQuorate(Counted(item), Roster.Seats);

    /// <summary>Who leads the item.</summary>
    public Guid? ChairOf(AgendaItem item) => item.ChairId ?? ChairId;

    /// <summary>Who must approve the minutes: everybody who led a §, and the adjusters.</summary>
    public IReadOnlyList<Guid> Signers => [.. Items.Select(i => i.Outcome?.ChairId).Append(ChairId).OfType<Guid>().Concat(Adjusters).Distinct()];

    /// <summary>Whether those who are called are the same; also when nobody has looked.</summary>
    public bool HasSamePeople(Roster? roster) =>
        roster is null || (roster.Seats == Roster.Seats && roster.People.Select(p => (p.MandateId, p.Email)).SequenceEqual(Roster.People.Select(p => (p.MandateId, p.Email))));

    /// <summary>Who must approve a § by itself.</summary>
    public IReadOnlyList<Guid> SignersOf(AgendaItem item) => [.. new[] { item.Outcome?.ChairId ?? ChairId }.OfType<Guid>().Concat(Adjusters).Distinct()];
}
