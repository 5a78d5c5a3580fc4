using System.Globalization;

namespace Governance.Recommendations.Seeding;

/// <summary>Days, paragraphs and numbers of invented meetings: spread out, and the same at every seed.</summary>
internal static class Diary
{
    /// <summary>The day, or the Friday before when it falls in a weekend.</summary>
    public static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    /// <summary>A day of the span that belongs to the principal: a Monday to Thursday, when boards and councils meet.</summary>
    public static DateOnly MeetingOf(string code, DateOnly from, DateOnly to, int salt)
    {
        var day = from.AddDays(Mix(code, salt) % Math.Max(1, to.DayNumber - from.DayNumber + 1));
        var meeting = day.DayOfWeek switch
        {
            DayOfWeek.Friday => day.AddDays(-1),
            DayOfWeek.Saturday => day.AddDays(-2),
            DayOfWeek.Sunday => day.AddDays(-4),
            _ => day,
        };
        return meeting < from ? meeting.AddDays(7) : meeting;
    }

    /// <summary>A paragraph of the year's minutes: the numbers grow over the year.</summary>
    public static string Paragraph(string code, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"§ {(day.DayOfYear * 3 / 7) + (Mix(code, 5) % 17) + 1}");

    /// <summary>A number in the principal's register of the year.</summary>
    public static long CaseNumber(string code, DateOnly day) => (day.DayOfYear * 2) + (Mix(code, 11) % 97) + 1;

    /// <summary>A moment in office hours of the day, UTC.</summary>
    public static DateTime Moment(DateOnly day, int order) =>
        day.ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc).AddMinutes(order * 7 % 480);

    /// <summary>A number that belongs to the principal.</summary>
    public static int Mix(string code, int salt)
    {
        var number = unchecked((uint)((int.Parse(code, CultureInfo.InvariantCulture) * 7919) + (salt * 104729)));
        number = unchecked((number ^ (number >> 15)) * 2246822519u);
        return (int)((number ^ (number >> 13)) & 0x7fffffff);
    }
}
