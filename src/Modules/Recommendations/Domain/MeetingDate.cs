using System.Globalization;
using System.Text.RegularExpressions;
using Governance.Platform.Time;

namespace Governance.Recommendations.Domain;

/// <summary>The day or days of a meeting: "2025-03-25", or a range written "2025-03-25—26". The last day is the day of decision.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; the same for a meeting of one day.</param>
internal sealed partial record MeetingDate(DateOnly From, DateOnly To)
{
    /// <summary>Reads a day or a range; null when the text is neither.</summary>
    public static MeetingDate? Read(string? text)
    {
        var match = Form().Match(text ?? "");
        if (!match.Success || !Day(match.Groups["from"].Value, out var from))
            return null;
        var rest = match.Groups["to"].Value;
        if (rest.Length == 0)
            return new MeetingDate(from, from);
        var full = rest.Length switch
        {
            1 => $"{from:yyyy-MM}-0{rest}",
            2 => $"{from:yyyy-MM}-{rest}",
            5 => $"{from:yyyy}-{rest}",
            _ => rest,
        };
        return Day(full, out var to) && to >= from && to.DayNumber - from.DayNumber <= 14 ? new MeetingDate(from, to) : null;
    }

    /// <summary>As protocols write it.</summary>
    public override string ToString() => From == To ? From.Iso()
        : From.Year == To.Year && From.Month == To.Month ? $"{From.Iso()}—{To.Day:00}"
        : From.Year == To.Year ? $"{From.Iso()}—{To.ToString("MM-dd", CultureInfo.InvariantCulture)}"
        : $"{From.Iso()}—{To.Iso()}";

    private static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"^\s*(?<from>\d{4}-\d{2}-\d{2})(?:\s?(?:—|–|--|/| - | till )\s?(?<to>\d{1,2}|\d{2}-\d{2}|\d{4}-\d{2}-\d{2}))?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
