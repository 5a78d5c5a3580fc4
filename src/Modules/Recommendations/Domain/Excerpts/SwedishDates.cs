using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Dates as Swedish minutes write them (domain.md, 3.3): one day, or the days of a meeting that took several.</summary>
internal static class SwedishDates
{
    private const string Months = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept|sep|okt|nov|dec";

    // A dash between two days; a short one inside of an ISO date.
    private const string Dash = @" ?(?:--?|–|—|−|/| och | till | samt ) ?";

    private static readonly Regex Form = Patterns.Any(
        @"(?<y>(?:19|20)\d\d) ?[-‐–] ?(?<m>\d\d) ?[-‐–] ?(?<d>\d\d)(?:" + Dash + @"(?:(?<y2>(?:19|20)\d\d)-(?<m2>\d\d)-(?<d2>\d\d)|(?<m3>\d\d)-(?<d3>\d\d)|(?<d4>\d\d)))?"
        + @"|(?<e>\d{1,2})(?::[ae])?\.? ?(?:(?<em>" + Months + @")\.?)?(?:(?:" + Dash + @"|, )(?<e2>\d{1,2})(?::[ae])?)? ?(?<n>" + Months + @")\.?,? ?(?<ny>(?:19|20)\d\d)");

    private static readonly Regex OnlyAfterLabel = Patterns.Exact(
        @"(?<y>(?:19|20)\d\d)[./](?<m>\d{1,2})[./](?<d>\d{1,2})|(?<y>20\d\d)(?<m>[01]\d)(?<d>[0-3]\d)|(?<d>\d{1,2})[/.] ?(?<m>\d{1,2})[ -/.]+(?<y>20\d\d)|(?<s>\d\d)(?<m>[01]\d)(?<d>[0-3]\d)");

    /// <summary>All dates of a line, in order.</summary>
    /// <param name="text">At most a few thousand characters.</param>
    /// <param name="labelled">True where a label says that a date follows, so that "190403" may be one.</param>
    public static IEnumerable<(IReadOnlyList<DateOnly> Days, int Start, int Length)> In(string text, bool labelled = false)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        var any = false;
        foreach (Match match in text.Contains("20", StringComparison.Ordinal) || text.Contains("19", StringComparison.Ordinal) ? (IEnumerable<Match>)Form.Matches(text) : [])
        {
            if (Inside(text, match))
                continue;
            foreach (var days in Meetings(match))
            {
                any = true;
                yield return (days, match.Index, match.Length);
            }
        }

        if (any || !labelled)
            yield break;
        foreach (Match match in OnlyAfterLabel.Matches(text))
        {
            var year = match.Groups["s"].Success ? 2000 + Number(match, "s") : Number(match, "y");
            if (!Inside(text, match) && Day(year, Number(match, "m"), Number(match, "d")) is { } day)
                yield return ([day], match.Index, match.Length);
        }
    }

    // A digit before or after means that this is a part of something else, such as a case number; a single raised figure is a footnote.
    private static bool Inside(string text, Match match)
    {
        var (before, after) = (match.Index - 1, match.Index + match.Length);
        return before >= 0 && (char.IsLetterOrDigit(text[before]) || text[before] is '/' or ':')
            || after < text.Length && (char.IsAsciiDigit(text[after]) || text[after] == '-' && after + 1 < text.Length && char.IsAsciiDigit(text[after + 1]));
    }

    private static IEnumerable<IReadOnlyList<DateOnly>> Meetings(Match match)
    {
        if (match.Groups["y"].Success)
        {
            var (year, month) = (Number(match, "y"), Number(match, "m"));
            var last = match.Groups["d2"].Success ? Day(Number(match, "y2"), Number(match, "m2"), Number(match, "d2"))
                : match.Groups["d3"].Success ? Day(year, Number(match, "m3"), Number(match, "d3"))
                : match.Groups["d4"].Success ? Day(year, month, Number(match, "d4")) : null;
            return Day(year, month, Number(match, "d")) is { } first ? Span(first, last) : [];
        }

        var (named, at, monthTwice, two) = (Month(match.Groups["n"].Value), Number(match, "ny"), match.Groups["em"].Success, match.Groups["e2"].Success);
        if (!two)
            return !monthTwice && Day(at, named, Number(match, "e")) is { } one ? [[one]] : [];
        var start = monthTwice ? Month(match.Groups["em"].Value) : named;
        return Day(at, start, Number(match, "e")) is { } from && Day(at, named, Number(match, "e2")) is { } to ? Span(from, to) : [];
    }

    // Two days that are far apart are two dates, not a meeting.
    private static IEnumerable<IReadOnlyList<DateOnly>> Span(DateOnly first, DateOnly? last) =>
        last is not { } to || to <= first ? [[first]]
        : to.DayNumber - first.DayNumber <= 6 ? [[.. Enumerable.Range(0, to.DayNumber - first.DayNumber + 1).Select(first.AddDays)]]
        : [[first], [to]];

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static readonly string[] Beginnings = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static int Month(string name) => Array.FindIndex(Beginnings, b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase)) + 1;
}
