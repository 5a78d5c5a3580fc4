using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Search.Domain.Language;

/// <summary>A word, a §, a day or a case number at its place in a text, with what it is kept as.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Key">What it is kept as: letters and digits only, beginning with a letter.</param>
/// <param name="Word">The word as written, in lower case; null for what is only found exactly.</param>
/// <param name="Also">Another key for the same place: a compound's last word, a case number without its series.</param>
internal readonly record struct Token(int Start, int Length, string Key, string? Word, string? Also)
{
    public int End => Start + Length;
}

/// <summary>
/// Takes a text apart. The same for what is kept and for what is asked, so that § and case numbers meet exactly however they
/// are written, and no database's own idea of a word matters.
/// </summary>
internal static partial class Tokens
{
    private const int LongestWord = 60;

    /// <summary>The tokens in order. Words that say nothing are left out.</summary>
    public static IEnumerable<Token> Of(string text)
    {
        var special = Special().Match(text);
        for (var at = 0; at < text.Length;)
        {
            while (special.Success && special.Index < at)
                special = special.NextMatch();
            if (special.Success && special.Index == at)
            {
                var length = special.Length;
                foreach (var token in Exact(special))
                    yield return token;
                at += length;
                continue;
            }

            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && !(special.Success && end == special.Index))
                end++;
            if (Word(text, at, end) is { } word)
                yield return word;
            at = end;
        }
    }

    /// <summary>Lower case and composed letters, which is how words are compared; å, ä and ö stay what they are.</summary>
    public static string Composed(string text)
    {
        try
        {
            return text.IsNormalized() ? text : text.Normalize();
        }
        catch (ArgumentException)
        {
            // Half a character, which no word holds.
            return string.Concat(text.Select(c => char.IsSurrogate(c) ? ' ' : c)).Normalize();
        }
    }

    private static Token? Word(string text, int start, int end)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = Math.Min(end - start, LongestWord);
        text.AsSpan(start, length).ToLowerInvariant(lower);
        var word = lower[..length];
        if (SwedishWords.SaysNothing(word))
            return null;
        // A number begins with a letter, too: some databases have ideas of their own about digits.
        if (char.IsDigit(word[0]))
            return new Token(start, end - start, string.Concat("n", word), string.Concat("n", word), null);
        var stem = SwedishStem.Of(word);
        return new Token(start, end - start, stem.ToString(), word.ToString(), SwedishWords.HeadOf(stem));
    }

    private static IEnumerable<Token> Exact(Match match)
    {
        var (start, length) = (match.Index, match.Length);
        if (match.Groups["par"] is { Success: true } paragraph)
        {
            yield return new Token(start, length, "xp" + paragraph.Value + match.Groups["letter"].Value.ToLowerInvariant(), null, null);
        }
        else if (match.Groups["day"] is { Success: true } day)
        {
            yield return new Token(start, length, "xt" + day.Value.Replace("-", "", StringComparison.Ordinal), null, null);
        }
        else if (CaseNumber(match) is var (series, number))
        {
            yield return new Token(start, length, series.Length > 0 ? "xd" + series + number : "xd" + number, null, series.Length > 0 ? "xd" + number : null);
        }
        else
        {
            // Two years, or a word that is no series: its parts are words like any other.
            var at = start;
            foreach (var part in match.Value.Split((char[])[' ', '-', '/', ':', '.', '\u00a0'], StringSplitOptions.None))
            {
                if (part.Length > 0 && Word(match.Value, at - start, at - start + part.Length) is { } word)
                    yield return word with { Start = at };
                at += part.Length + 1;
            }
        }
    }

    // The identity of a case number: series, year and number, whatever stands between them (domain.md, 3.1).
    private static (string Series, string Number)? CaseNumber(Match match)
    {
        var (year, number) = (match.Groups["year"].Value, match.Groups["number"].Value.TrimStart('0'));
        // "2022-2023" is a span of years.
        if (number.Length == 0 || (match.Groups["number"].Length == 4 && match.Groups["number"].Value is ['1', '9', ..] or ['2', '0', ..]))
            return null;
        var series = match.Groups["series"].Value;
        return (Label().IsMatch(series) ? "" : series.ToLowerInvariant(), string.Create(CultureInfo.InvariantCulture, $"{year}n{number}"));
    }

    // First what is longest: a day would else be read as a case number with something after it.
    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])(?:
          §\s?(?<par>[1-9]\d{0,3})(?:(?<letter>[a-zA-Z])|\s(?<letter>[a-d]))?(?![\p{L}\p{N}])
        | (?<day>(?:19|20)\d\d-\d\d-\d\d)(?!\d)
        | (?<series>\p{L}{1,5})/(?<number>\d{1,6})/(?<year>(?:19|20)\d\d)(?!\d)
        | (?<year>(?:19|20)\d\d)/?(?<series>\p{Lu}{2,4})[ ]?(?<number>\d{1,5})(?!\d)
        | (?:(?<series>\p{L}{1,5})[ \u00a0/\-.])?(?<year>(?:19|20)\d\d)[-/:.](?<number>\d{1,6})(?![\d]|-\d\d(?!\d))
        | (?:(?<series>\p{L}{1,5})[ \u00a0/\-])?(?<number>\d{1,6})[-/](?<year>(?:19|20)\d\d)(?!\d)
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Special();

    [GeneratedRegex("^(?:dnr|nr|diarienr|nummer|ärende|mål|år|plan|budget|kl|för|från|till|och|i)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
