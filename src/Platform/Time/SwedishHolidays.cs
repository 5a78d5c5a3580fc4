namespace Governance.Platform.Time;

/// <summary>
/// The days on which nothing has to be done by law: Saturdays, Sundays, public holidays (lag 1989:253 om allmänna helgdagar)
/// and the three eves that lag (1930:173) 2 § puts beside them.
/// </summary>
public static class SwedishHolidays
{
    // The National Day took the place of Whit Monday.
    private const int NationalDaySince = 2005;

    /// <summary>Whether a time set by law that ends on the day runs on to the next working day.</summary>
    public static bool IsNonWorking(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || NameOf(day) is not null;

    /// <summary>The day itself, or the first working day after it.</summary>
    public static DateOnly ThisOrNextWorking(DateOnly day)
    {
        while (IsNonWorking(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The Swedish name of the holiday or eve, also the key of its translation; null for other days, plain Saturdays and Sundays too.</summary>
    public static string? NameOf(DateOnly day) => OfFixedDate(day) ?? OfEaster(day.DayNumber - Easter(day.Year).DayNumber, day.Year) ?? OfWeekday(day);

    /// <summary>Easter Sunday by the Gregorian computus.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(moon - weekday);
    }

    private static string? OfFixedDate(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "nyårsdagen",
        (1, 6) => "trettondedag jul",
        (5, 1) => "första maj",
        (6, 6) when day.Year >= NationalDaySince => "nationaldagen",
        (12, 24) => "julafton",
        (12, 25) => "juldagen",
        (12, 26) => "annandag jul",
        (12, 31) => "nyårsafton",
        _ => null,
    };

    private static string? OfEaster(int daysAfter, int year) => daysAfter switch
    {
        -2 => "långfredagen",
        0 => "påskdagen",
        1 => "annandag påsk",
        39 => "Kristi himmelsfärdsdag",
        49 => "pingstdagen",
        50 when year < NationalDaySince => "annandag pingst",
        _ => null,
    };

    private static string? OfWeekday(DateOnly day) => day switch
    {
        { DayOfWeek: DayOfWeek.Friday, Month: 6, Day: >= 19 and <= 25 } => "midsommarafton",
        { DayOfWeek: DayOfWeek.Saturday, Month: 6, Day: >= 20 and <= 26 } => "midsommardagen",
        { DayOfWeek: DayOfWeek.Saturday, Month: 10, Day: 31 } or { DayOfWeek: DayOfWeek.Saturday, Month: 11, Day: <= 6 } => "alla helgons dag",
        _ => null,
    };
}
