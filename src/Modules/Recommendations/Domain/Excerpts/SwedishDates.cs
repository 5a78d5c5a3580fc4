using System.Buffers;
using System.Globalization;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Dates as Swedish minutes write them (domain.md, 3.3): one day, or the days of a meeting that took several. One pass from left to right.</summary>
internal static class SwedishDates
{
    /// <summary>A date, or the days of a meeting, and where in the text.</summary>
    internal readonly record struct Found(IReadOnlyList<DateOnly> Days, int Start, int Length);

    private static readonly string[] Beginnings = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] Months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december", "jan", "feb", "apr", "aug", "sept", "sep", "okt", "nov", "dec"];

    private static readonly string[] Ordinals =
    [
        "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde",
        "artonde", "nittonde", "tjugonde", "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte", "tjugosjätte", "tjugosjunde", "tjugoåttonde", "tjugonionde", "trettionde", "trettioförsta",
    ];

    private static readonly SearchValues<string> Centuries = SearchValues.Create(["19", "20"], StringComparison.Ordinal);

    /// <summary>All dates of a line, in order.</summary>
    /// <param name="text">At most a few thousand characters.</param>
    /// <param name="labelled">True where a label says that a date follows, so that "190403" may be one, and "2015-O3-1O" a scan's.</param>
    public static List<Found> In(string text, bool labelled = false)
    {
        List<Found> all = [];
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return all;
        if (text.AsSpan().ContainsAny(Centuries))
        {
            for (var at = Digit(text, 0); at >= 0; at = Digit(text, at))
                at = Take(text, at, all);
            if (all.Count == 0)
                Spelled(text, all);
        }

        if (all.Count == 0 && labelled)
            Labelled(text, all);
        return all;
    }

    private static int Digit(string text, int from) => from >= text.Length ? -1 : text.AsSpan(from).IndexOfAnyInRange('0', '9') is var next and >= 0 ? from + next : -1;

    // Reads what begins at a digit; answers where to go on.
    private static int Take(string text, int at, List<Found> all)
    {
        var digits = Run(text, at);
        var (days, end) = digits == 4 ? Iso(text, at) : digits is 1 or 2 ? Worded(text, at, digits) : (null, 0);
        if (days is null || Inside(text, at, end, digits == 4))
            return at + digits;
        foreach (var meeting in days)
            all.Add(new Found(meeting, at, end - at));
        return end;
    }

    // A digit before or after means that this is a part of something else, such as a case number; a single raised figure is a footnote.
    private static bool Inside(string text, int at, int end, bool iso) =>
        at > 0 && (char.IsDigit(text[at - 1]) || !iso && char.IsLetter(text[at - 1]) || text[at - 1] is '/' or ':' || iso && char.IsUpper(text[at - 1]))
        || end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));

    private static int Run(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }

    private static int Number(string text, int at, int digits) => int.Parse(text.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Spaces(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    // "2025-03-25", "2025-03-25—26", "2025-03-31—04-01", "2024-12-31 – 2025-01-01"
    private static (IReadOnlyList<DateOnly>[]?, int) Iso(string text, int at)
    {
        if (OneIso(text, at) is not (DateOnly first, var end))
            return (null, 0);
        if (Dash(text, end) is not (> 0 and var after))
            return ([[first]], end);
        if (OneIso(text, after) is (DateOnly last, var lastEnd))
            return (Span(first, last), lastEnd);
        if (Run(text, after) != 2)
            return ([[first]], end);
        if (after + 2 < text.Length && text[after + 2] == '-' && Run(text, after + 3) == 2)
            return (Span(first, Day(first.Year, Number(text, after, 2), Number(text, after + 3, 2))), after + 5);
        return Day(first.Year, first.Month, Number(text, after, 2)) is { } to && to > first ? (Span(first, to), after + 2) : ([[first]], end);
    }

    private static (DateOnly?, int) OneIso(string text, int at)
    {
        if (Run(text, at) != 4 || Hyphen(text, at + 4) is not (> 0 and var month) || Run(text, month) != 2 || Hyphen(text, month + 2) is not (> 0 and var day) || Run(text, day) != 2)
            return (null, 0);
        return (Day(Number(text, at, 4), Number(text, month, 2), Number(text, day, 2)), day + 2);
    }

    private static int Hyphen(string text, int at)
    {
        at = Spaces(text, at);
        return at < text.Length && text[at] is '-' or '‐' or '–' ? Spaces(text, at + 1) : -1;
    }

    // What may stand between the first day and the last.
    private static int Dash(string text, int at)
    {
        at = Spaces(text, at);
        if (at >= text.Length)
            return -1;
        if (text[at] is '–' or '—' or '−' or '/')
            return Spaces(text, at + 1);
        if (text[at] == '-')
            return Spaces(text, at + 1 < text.Length && text[at + 1] == '-' ? at + 2 : at + 1);
        foreach (var word in (ReadOnlySpan<string>)["och ", "till ", "samt "])
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && at > 0 && text[at - 1] == ' ')
                return at + word.Length;
        }

        return -1;
    }

    // "24 januari 2023", "13-14 juni 2022", "30 november–1 december 2021", "31 december 2022–1 januari 2023"
    private static (IReadOnlyList<DateOnly>[]?, int) Worded(string text, int at, int digits)
    {
        var (day, end) = (Number(text, at, digits), Ending(text, at + digits));
        var (month, afterMonth) = Month(text, Spaces(text, end));
        if (month > 0 && Year(text, afterMonth) is ( > 0 and var year, var afterYear))
        {
            if (Day(year, month, day) is not { } only)
                return (null, 0);
            return Dash(text, afterYear) is > 0 and var second && Run(text, second) is 1 or 2 && LastDay(text, second) is (DateOnly until, var untilEnd) && until > only && until.DayNumber - only.DayNumber <= 6
                ? (Span(only, until), untilEnd)
                : ([[only]], afterYear);
        }

        var dash = month > 0 ? Dash(text, afterMonth) : Dash(text, end) is > 0 and var d ? d : end + 1 < text.Length && text[end] == ',' && text[end + 1] == ' ' ? end + 2 : -1;
        if (dash < 0 || Run(text, dash) is not (1 or 2) || LastDay(text, dash) is not (DateOnly last, var lastEnd))
            return (null, 0);
        return Day(last.Year, month > 0 ? month : last.Month, day) is { } first ? (Span(first, last), lastEnd) : (null, 0);
    }

    private static (DateOnly?, int) LastDay(string text, int at)
    {
        var digits = Run(text, at);
        var (month, afterMonth) = Month(text, Spaces(text, Ending(text, at + digits)));
        return month > 0 && Year(text, afterMonth) is ( > 0 and var year, var end) ? (Day(year, month, Number(text, at, digits)), end) : (null, 0);
    }

    // "2:a", "24."
    private static int Ending(string text, int at) =>
        at + 1 < text.Length && text[at] == ':' && text[at + 1] is 'a' or 'e' ? at + 2 : at < text.Length && text[at] == '.' ? at + 1 : at;

    private static (int Month, int End) Month(string text, int at)
    {
        foreach (var name in Months)
        {
            if (at + name.Length <= text.Length && text.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length])))
                return (Array.FindIndex(Beginnings, b => name.StartsWith(b, StringComparison.Ordinal)) + 1, at + name.Length);
        }

        return (0, at);
    }

    private static (int Year, int End) Year(string text, int at)
    {
        at = at < text.Length && text[at] == '.' ? at + 1 : at;
        at = Spaces(text, at < text.Length && text[at] == ',' ? at + 1 : at);
        return Run(text, at) == 4 && Number(text, at, 4) is >= 1900 and < 2100 and var year ? (year, at + 4) : (0, at);
    }

    // "den sjätte juni 2024"
    private static void Spelled(string text, List<Found> all)
    {
        for (var at = text.IndexOf("e ", StringComparison.Ordinal); at > 0 && all.Count == 0; at = text.IndexOf("e ", at + 1, StringComparison.Ordinal))
            Spelled(text, at + 1, all);
        for (var at = text.IndexOf("a ", StringComparison.Ordinal); at > 0 && all.Count == 0; at = text.IndexOf("a ", at + 1, StringComparison.Ordinal))
            Spelled(text, at + 1, all);
    }

    private static void Spelled(string text, int end, List<Found> all)
    {
        if (Month(text, end + 1) is not ( > 0 and var month, var after) || Year(text, after) is not ( > 0 and var year, var stop))
            return;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        var word = text[start..end];
        if (Day(year, month, Array.FindIndex(Ordinals, o => o.Equals(word, StringComparison.OrdinalIgnoreCase)) + 1) is { } day)
            all.Add(new Found([day], start, stop - start));
    }

    // "190403", "20190403", "2019.04.03", "3/4 2019", and what a scan made of a date: O for 0, l for 1.
    private static void Labelled(string text, List<Found> all)
    {
        if (text.Length <= 60 && text.AsSpan().IndexOfAny("OolI") >= 0 && In(Repaired(text)) is { Count: > 0 } repaired)
        {
            all.AddRange(repaired);
            return;
        }

        for (var at = Digit(text, 0); at >= 0;)
        {
            var digits = Run(text, at);
            var (day, end) = digits switch
            {
                8 => (Day(Number(text, at, 4), Number(text, at + 4, 2), Number(text, at + 6, 2)), at + 8),
                6 => (Day(2000 + Number(text, at, 2), Number(text, at + 2, 2), Number(text, at + 4, 2)), at + 6),
                4 => Parted(text, at, 4, yearFirst: true),
                1 or 2 => Parted(text, at, digits, yearFirst: false),
                _ => (null, at),
            };
            if (day is { } found && !Inside(text, at, end, false))
            {
                all.Add(new Found([found], at, end - at));
                at = Digit(text, end);
            }
            else
            {
                at = Digit(text, at + digits);
            }
        }
    }

    private static (DateOnly?, int) Parted(string text, int at, int digits, bool yearFirst)
    {
        var second = at + digits;
        if (second >= text.Length || text[second] is not ('.' or '/'))
            return (null, 0);
        second = Spaces(text, second + 1);
        var third = second + Run(text, second);
        if (Run(text, second) is not (1 or 2) || third >= text.Length || text[third] is not ('.' or '/' or ' ' or '-'))
            return (null, 0);
        while (third < text.Length && text[third] is '.' or '/' or ' ' or '-')
            third++;
        var last = Run(text, third);
        var end = third + last;
        return yearFirst
            ? (last is 1 or 2 ? Day(Number(text, at, 4), Number(text, second, Run(text, second)), Number(text, third, last)) : null, end)
            : (last == 4 ? Day(Number(text, third, 4), Number(text, second, Run(text, second)), Number(text, at, digits)) : null, end);
    }

    private static string Repaired(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Near(from, i) && from[i] is 'O' or 'o' ? '0' : Near(from, i) && from[i] is 'l' or 'I' ? '1' : from[i];
    });

    private static bool Near(string text, int at) =>
        at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '-') || at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] == '-');

    // Two days that are far apart are two dates, not a meeting.
    private static IReadOnlyList<DateOnly>[] Span(DateOnly first, DateOnly? last) =>
        last is not { } to || to <= first ? [[first]]
        : to.DayNumber - first.DayNumber <= 6 ? [[.. Enumerable.Range(0, to.DayNumber - first.DayNumber + 1).Select(first.AddDays)]]
        : [[first], [to]];

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
