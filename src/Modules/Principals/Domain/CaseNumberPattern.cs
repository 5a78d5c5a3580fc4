using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;

namespace Governance.Principals.Domain;

/// <summary>
/// How a principal writes its case numbers (domain.md, 3.1), as a pattern of fixed signs and these parts:
/// <c>{prefix}</c> the series of the form; <c>{series}</c> a series in digits that differs from case to case (<c>501</c>, <c>1.2.3</c>);
/// <c>{year}</c>, or <c>{year:2}</c> for two digits; <c>{number}</c>, or <c>{number:5}</c> for at least five digits;
/// <c>{plan}</c> a classification that is not part of the number's identity.
/// </summary>
internal sealed partial class CaseNumberPattern
{
    private static readonly ConcurrentDictionary<string, CaseNumberPattern> Parsed = new(StringComparer.Ordinal);
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(200);

    private readonly IReadOnlyList<Part> _parts;
    private readonly bool _looksLikeYears;

    private CaseNumberPattern(IReadOnlyList<Part> parts)
    {
        _parts = parts;
        _looksLikeYears = LooksLikeYears();
    }

    /// <summary>Whether the pattern has a place for a prefix.</summary>
    public bool HasPrefix => _parts.Any(p => p.Name == "prefix");

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="RuleBroken">PRI-002: it lacks a part, has one twice, or has one that is not known.</exception>
    public static CaseNumberPattern Parse(string pattern)
    {
        // Bounded: patterns come from administrators, and a cache must not grow with what people try.
        if (Parsed.Count > 500)
            Parsed.Clear();
        return Parsed.GetOrAdd(pattern, static p => new CaseNumberPattern(PartsOf(p)));
    }

    /// <summary>Reads a case number, with or without the label "Dnr" before it; null when it has another form.</summary>
    public CaseNumber? Read(string prefix, string text)
    {
        var clean = Spaces().Replace(text.Normalize(), " ").Trim();
        clean = Label().Replace(clean, "");
        if (clean.Length is 0 or > 60)
            return null;
        var match = Regex.Match(clean, Expression(prefix), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout);
        if (!match.Success || (_looksLikeYears && IsYear(match.Groups["number"].Value)))
            return null;
        var series = match.Groups["series"];
        return new CaseNumber(
            clean, series.Success ? series.Value : prefix,
            FullYear(match.Groups["year"].Value),
            long.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a case number; a series or classification that differs from case to case is written as 1.</summary>
    public string Write(string prefix, int year, long number)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part.Name switch
            {
                "prefix" => prefix,
                "year" => part.Width == 2 ? (year % 100).ToString("00", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture),
                "number" => number.ToString(new string('0', Math.Max(part.Width, 1)), CultureInfo.InvariantCulture),
                "series" or "plan" => "1",
                _ => part.Sign,
            });
        }

        return text.ToString();
    }

    private static List<Part> PartsOf(string pattern)
    {
        var parts = new List<Part>();
        var end = 0;
        foreach (Match match in PartPattern().Matches(pattern))
        {
            AddSigns(parts, pattern[end..match.Index], pattern);
            var width = match.Groups["width"].Success ? int.Parse(match.Groups["width"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            parts.Add(new Part(match.Groups["name"].Value, "", width));
            end = match.Index + match.Length;
        }

        AddSigns(parts, pattern[end..], pattern);
        if (parts.Count(p => p.Name == "year") != 1 || parts.Count(p => p.Name == "number") != 1 || !Separable(parts))
            throw Unreadable(pattern);
        return parts;
    }

    // Two parts of digits in a row could not be told apart, except a four-digit year followed by a glued classification.
    private static bool Separable(List<Part> parts) =>
        parts.Where(p => p.Name.Length > 0).GroupBy(p => p.Name, StringComparer.Ordinal).All(g => g.Count() == 1)
        && parts.Zip(parts.Skip(1)).All(pair => !pair.First.IsDigits || !pair.Second.IsDigits || pair is { First: { Name: "year", Width: not 2 }, Second.Name: "plan" })
        && parts.All(p => p.Width is 0 || (p.Name == "year" && p.Width is 2 or 4) || (p.Name == "number" && p.Width <= 6));

    private static void AddSigns(List<Part> parts, string signs, string pattern)
    {
        if (signs.Length == 0)
            return;
        if (!Signs().IsMatch(signs))
            throw Unreadable(pattern);
        parts.Add(new Part("", signs, 0));
    }

    private static RuleBroken Unreadable(string pattern) => new(
        PrincipalRules.PatternUnreadable,
        "Formen ”{0}” går inte att läsa. Den ska ha {{year}} och {{number}} en gång var, får ha {{prefix}}, {{series}} och {{plan}}, och däremellan bara mellanslag och tecknen / - : .",
        pattern);

    private string Expression(string prefix)
    {
        var expression = new StringBuilder("^");
        foreach (var part in _parts)
        {
            expression.Append(part.Name switch
            {
                "prefix" => Regex.Escape(prefix),
                "series" => "(?<series>[0-9]{1,5}(?:\\.[0-9]{1,3}){0,4})",
                "year" => part.Width == 2 ? "(?<year>[0-9]{2})" : "(?<year>(?:19|20)[0-9]{2})",
                "number" => "(?<number>[0-9]{1,6})",
                "plan" => "(?<plan>[0-9]{1,4}(?:\\.[0-9]{1,3}){0,4}\\.?)",
                _ => Regex.Escape(part.Sign),
            });
        }

        return expression.Append('$').ToString();
    }

    // "2022-2023" and, without a series before it, "2014/2016" are spans of years, not numbers 2023 and 2016.
    private bool LooksLikeYears()
    {
        var named = _parts.Select((p, i) => (p.Name, i)).Where(x => x.Name is "year" or "number").Select(x => x.i).ToList();
        if (_parts.First(p => p.Name == "year").Width == 2 || named[1] - named[0] != 2)
            return false;
        var sign = _parts[named[0] + 1].Sign;
        return sign is "-" || (sign is "/" && !_parts.Any(p => p.Name is "prefix" or "series"));
    }

    private static bool IsYear(string digits) =>
        digits.Length == 4 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));

    private static int FullYear(string digits)
    {
        var year = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return digits.Length == 4 ? year : year + (year < 70 ? 2000 : 1900);
    }

    [GeneratedRegex(@"\{(?<name>prefix|series|year|number|plan)(?::(?<width>[2-6]))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"\A[ /\-:.]{1,3}\z", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Signs();

    [GeneratedRegex(@"[\s\u00A0\u202F\u2007]+", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A(?:dnr|diarienummer|diarienr|ärendenummer)[.:]*\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Label();

    private sealed record Part(string Name, string Sign, int Width)
    {
        public bool IsDigits => Name is "year" or "number" or "plan" or "series";
    }
}
