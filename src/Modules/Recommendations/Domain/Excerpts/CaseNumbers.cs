using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Case numbers in the forms of domain.md, 3.1, as they are written. Laws, government bills and spans of years are none.</summary>
internal static class CaseNumbers
{
    private static readonly Regex Label = Patterns.Any(@"\b(?:dnr|diarienummer|diarienr|diarie nr|dnr\.|d\.nr|ärendenummer|ärendenr|ärende nr|ärendenr\.|ärendebeteckning|diariebeteckning|beteckning|vår beteckning|vår referens)(?:\.| nr)? ?:? ?");

    // Tried at every place in this order; the longest that begins there wins.
    private static readonly Regex Form = Patterns.Exact(
        @"(?<reg>\p{Lu}[\p{Lu}\p{Ll}]{1,9})(?:/\p{Lu}{2,4})?[ -](?<y>(?:19|20)\d\d)[-/:](?<n>\d{1,6})(?<plan>\.\d{2,3})?(?<doc>-\d{1,4})?"
        + @"|(?<reg>\p{Lu}{2,6})/(?<n>\d{1,6})/(?<y>20\d\d)"
        + @"|(?<reg>\p{Lu}[\p{Lu}\p{Ll}]{1,5})/(?<y>20\d\d)[:/-](?<n>\d+)"
        + @"|(?<y>20\d\d)[/-]?(?<reg>\p{Lu}{2,4})[ -/]?(?<n>\d{1,5})(?<plan> \d{3})?"
        + @"|(?<reg>\p{Lu}[\p{Lu}\p{Ll}]{1,9}) (?<n>\d{1,6})[-/](?<y>20\d\d)"
        + @"|(?<reg>\p{Lu}{2,3})\.(?<y>20\d\d)\.(?<n>\d+)"
        + @"|(?<reg>\p{Lu}{2,4})-(?<y>20\d\d)-(?<n>\d+)"
        + @"|(?<y>20\d\d)\.(?<n>\d+)\.(?<p3>\d{2,3})");

    private static readonly Regex LabelledForm = Patterns.Exact(
        @"(?<n>\d{5})/(?<y>20\d\d)(?<glued>\d(?:\.\d)*\.?)?|\d(?:\.\d)+-\d+-20\d\d|\d+-\d+-20\d\d|\d{1,6}-20\d\d|20\d\d[-/]\d{1,6}|\d{1,6}/20\d\d|20\d\d:\d{1,6}|\d{3,5}/\d\d");

    // What looks like a register but is none: laws, standards, terms, templates.
    private static readonly HashSet<string> NoRegister = new(StringComparer.OrdinalIgnoreCase)
    {
        "EU", "EG", "SFS", "SOU", "Ds", "HFD", "NJA", "JO", "AD", "FN", "ISO", "OSL", "KL", "PBL", "AFS", "BFS", "LOU", "SOSFS", "HSLF", "MSBFS", "VT", "HT", "EN",
        "Prop", "Rskr", "Bet", "Covid", "Agenda", "Budget", "Plan", "Vision", "Strategi", "Program", "Mål", "Policy", "Version", "Mandat", "Period", "År", "Perioden", "Åren",
    };

    // Registers that are not all capitals.
    private static readonly HashSet<string> MixedCase = new(StringComparer.Ordinal)
    {
        "Ks", "Kf", "Rs", "Rf", "Kst", "Sn", "Bn", "Un", "Hsn", "Son", "Bun", "Buf", "Kfn", "Ksn", "Tn", "Mbn", "Sbn", "Fn", "Vn", "Au", "Ksau", "Von", "Svn", "Krn", "Gn",
    };

    /// <summary>Whether the line says that a case number stands on it.</summary>
    public static bool HasLabel(string line) => line.Length < 400 && Label.IsMatch(line);

    /// <summary>The case numbers of a line; the forms without a register only where a label stands before.</summary>
    public static IEnumerable<(string Number, int Start, int Length, bool Labelled)> In(string line)
    {
        var label = Label.Match(line);
        var taken = -1;
        if (label.Success)
        {
            var after = label.Index + label.Length;
            foreach (Match match in LabelledForm.Matches(line[after..]))
            {
                var (start, length) = (after + match.Index, match.Length - match.Groups["glued"].Length);
                if (Bounded(line, start, match.Length) && !IsDate(line, start) && !BelongsToRegister(line, start))
                {
                    taken = start + match.Length;
                    yield return (line.Substring(start, length), start, length, true);
                    break;
                }
            }
        }

        foreach (Match match in Form.Matches(line))
        {
            if (match.Index < taken && match.Index + match.Length > (label.Index + label.Length) || Accept(line, match) is not { } length)
                continue;
            yield return (line.Substring(match.Index, length), match.Index, length, label.Success && label.Index < match.Index);
        }
    }

    private static int? Accept(string line, Match match)
    {
        var (register, number) = (match.Groups["reg"].Value, match.Groups["n"].Value);
        if (!Bounded(line, match.Index, match.Length) || NoRegister.Contains(register))
            return null;
        if (register.Length > 0 && register.Any(char.IsLower) && !MixedCase.Contains(register))
            return null;
        // "Budget 2022-2023" is a span of years, whatever stands before it.
        if (number.Length == 4 && int.Parse(number, CultureInfo.InvariantCulture) is >= 1900 and < 2100)
            return null;
        // "KS 2024-05-07" is a body and a date.
        if (match.Groups["doc"].Success && IsDate(line, match.Groups["y"].Index) || IsDate(line, match.Groups["y"].Index))
            return null;
        return match.Length - match.Groups["doc"].Length;
    }

    private static bool IsDate(string line, int at) =>
        line.Length >= at + 10 && line[at + 4] == '-' && line[at + 7] == '-' && DateOnly.TryParseExact(line.AsSpan(at, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool BelongsToRegister(string line, int at)
    {
        var word = at;
        while (word > 0 && (char.IsLetter(line[word - 1]) || line[word - 1] is ' ' or '-' or '/' or '.' && word - 1 > 0))
            word--;
        var between = line[word..at].Trim();
        var last = between.Length == 0 ? "" : between.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1].Trim('-', '/', '.');
        return last.Length is >= 2 and <= 9 && (last.All(char.IsUpper) || MixedCase.Contains(last));
    }

    private static bool Bounded(string line, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(line[start - 1]) && line[start - 1] is not ('/' or '-' or ':'))
        && (start + length >= line.Length || !char.IsLetterOrDigit(line[start + length]));
}
