using System.Globalization;

namespace Governance.Plans.Domain;

/// <summary>Periods that are measured: 2026, 2026-K1 or 2026-03. Their texts sort in time.</summary>
internal static class Period
{
    /// <summary>The period as it is kept; null where the text is none of that length.</summary>
    public static string? Read(string? text, PeriodLength length)
    {
        var written = (text ?? "").Trim().ToUpperInvariant().Replace('Q', 'K');
        if (written.Length < 4 || !int.TryParse(written.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
            return null;
        return length switch
        {
            PeriodLength.Year => written.Length == 4 ? written : null,
            PeriodLength.Quarter => written is [_, _, _, _, '-', 'K', >= '1' and <= '4'] ? written : null,
            _ => written.Length == 7 && written[4] == '-' && int.TryParse(written.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? written : null,
        };
    }

    /// <summary>The period that a day lies in.</summary>
    public static string Of(DateOnly day, PeriodLength length) => length switch
    {
        PeriodLength.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-K{((day.Month - 1) / 3) + 1}"),
        _ => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    /// <summary>The last periods up to the one before the day's, oldest first: what can have been measured by then.</summary>
    public static IReadOnlyList<string> Before(DateOnly day, PeriodLength length, int count)
    {
        var months = length switch { PeriodLength.Year => 12, PeriodLength.Quarter => 3, _ => 1 };
        return [.. Enumerable.Range(1, count).Reverse().Select(n => Of(day.AddMonths(-n * months), length))];
    }

    /// <summary>The periods of that length that begin within the days, oldest first.</summary>
    public static IReadOnlyList<string> Within(DateOnly from, DateOnly to, PeriodLength length)
    {
        var months = length switch { PeriodLength.Year => 12, PeriodLength.Quarter => 3, _ => 1 };
        var first = new DateOnly(from.Year, ((from.Month - 1) / months * months) + 1, 1);
        var periods = new List<string>();
        for (var start = first; start <= to; start = start.AddMonths(months))
            periods.Add(Of(start, length));
        return periods;
    }
}

/// <summary>The Swedish words of lengths, which are the keys of their translations.</summary>
internal static class PeriodWords
{
    /// <summary>How often.</summary>
    public static string Word(this PeriodLength length) => length switch
    {
        PeriodLength.Year => "År",
        PeriodLength.Quarter => "Kvartal",
        _ => "Månad",
    };
}
