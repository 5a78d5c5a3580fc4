using Governance.Platform.Time;

namespace Governance.Recommendations.Domain.Proof;

/// <summary>
/// The time for an appeal: three weeks from the day on which the notice board told of the adjusted minutes (KL 13 kap. 5 §).
/// Weeks end on the weekday they began on (lag 1930:173 1 §), and a last day that is no working day is moved to the next one (2 §).
/// </summary>
/// <param name="AnnouncedOn">The day of the notice.</param>
internal readonly record struct AppealPeriod(DateOnly AnnouncedOn)
{
    private const int Days = 21;

    /// <summary>The last day on which an appeal comes in time.</summary>
    public DateOnly LastDay => SwedishHolidays.ThisOrNextWorking(AnnouncedOn.AddDays(Days));

    /// <summary>The day from which the decision is final if nobody appealed and the notice stood; also the first on which the notice may come down (KL 8 kap. 12 §).</summary>
    public DateOnly FinalOn => LastDay.AddDays(1);

    /// <summary>What moved the last day: the name of a holiday, "lördag" or "söndag"; null when it was not moved.</summary>
    public string? MovedPast => AnnouncedOn.AddDays(Days) is var day && LastDay == day ? null
        : SwedishHolidays.NameOf(day) ?? (day.DayOfWeek == DayOfWeek.Saturday ? "lördag" : "söndag");
}
