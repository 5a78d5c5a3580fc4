using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>A day that is proposed for a meeting.</summary>
/// <param name="On">The day.</param>
/// <param name="InsteadOf">The day of the pattern, when it was no working day; null when it is the same.</param>
/// <param name="Holiday">What that day is called; null for a Saturday or Sunday.</param>
internal sealed record ProposedDay(DateOnly On, DateOnly? InsteadOf, string? Holiday);

/// <summary>Days for a year's meetings: every so many weeks on the weekday of the first, never on a day when nobody works.</summary>
internal static class YearPlan
{
    /// <summary>More than a forum meets in a year, and few enough to look through.</summary>
    public const int Most = 60;

    /// <summary>The days from the first to the last.</summary>
    /// <param name="first">The first meeting; gives the weekday.</param>
    /// <param name="last">No meeting after it.</param>
    /// <param name="weeks">How many weeks between two.</param>
    /// <param name="notInJuly">Whether days in July are left out.</param>
    public static IReadOnlyList<ProposedDay> Days(DateOnly first, DateOnly last, int weeks, bool notInJuly)
    {
        var days = new List<ProposedDay>();
        for (var day = first; day <= last && days.Count < Most; day = day.AddDays(7 * Math.Max(1, weeks)))
        {
            var on = SwedishHolidays.ThisOrNextWorking(day);
            if (on <= last && !(notInJuly && on.Month == 7))
                days.Add(on == day ? new ProposedDay(on, null, null) : new ProposedDay(on, day, SwedishHolidays.NameOf(day)));
        }

        return days;
    }
}
