namespace Governance.Meetings.Domain;

/// <summary>What one who adjusts says of the text.</summary>
internal enum SignatureKind
{
    Approved,
    Declined,
}

/// <summary>An approval or refusal of exactly the text with this hash: of another text it says nothing.</summary>
internal sealed record Signature(Guid MandateId, SignatureKind Kind, string Hash, string Reason);

/// <summary>Adjusted: the text with this hash, for good.</summary>
/// <param name="Hash">SHA-256 of the text.</param>
/// <param name="On">Swedish day.</param>
/// <param name="Late">After the fourteenth day (KL 5:69).</param>
internal sealed record Seal(string Hash, DateOnly On, bool Late);

/// <summary>The notice on the board that something is adjusted (KL 8:12).</summary>
/// <param name="On">The day it was put up.</param>
/// <param name="LastAppealDay">The last day for an appeal (KL 13:5).</param>
/// <param name="Late">After the second day.</param>
/// <param name="DownOn">The day it was taken down.</param>
internal sealed record Notice(DateOnly On, DateOnly LastAppealDay, bool Late, DateOnly? DownOn);

/// <summary>A visible addition to adjusted minutes.</summary>
internal sealed record Correction(Guid? ItemId, string Text, string By, DateOnly On);

/// <summary>The days that the law sets for minutes.</summary>
internal static class Deadlines
{
    private const int AdjustmentDays = 14;
    private const int NoticeDays = 2;
    private const int CouncilDays = 7;
    private const int AppealDays = 21;

    /// <summary>The last day to adjust (KL 5:69; committees by 6:35).</summary>
    public static DateOnly Adjustment(DateOnly meeting) => meeting.AddDays(AdjustmentDays);

    /// <summary>The last day to tell of the adjustment on the board (KL 8:12).</summary>
    public static DateOnly Notice(DateOnly adjusted) => adjusted.AddDays(NoticeDays);

    /// <summary>The last day to summon a council (KL 5:15).</summary>
    public static DateOnly CouncilSummons(DateOnly meeting) => meeting.AddDays(-CouncilDays);

    /// <summary>The earliest last day for an appeal; Sundays and holidays move it forward (KL 13:5, lag 1930:173).</summary>
    public static DateOnly EarliestAppealEnd(DateOnly announced) => announced.AddDays(AppealDays);

    /// <summary>The weekday before the meeting, by which an urgent matter is told (KL 5:14–15).</summary>
    public static DateOnly WeekdayBefore(DateOnly meeting)
    {
        var day = meeting.AddDays(-1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(-1);
        return day;
    }
}
