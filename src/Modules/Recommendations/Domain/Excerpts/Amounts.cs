using System.Globalization;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Sums of money in running text (domain.md, 3.5), in öre. A number without a unit of money is no amount.</summary>
internal static class Amounts
{
    private static readonly Dictionary<string, long> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kr"] = 100,
        ["kronor"] = 100,
        ["krona"] = 100,
        ["kronors"] = 100,
        ["sek"] = 100,
        ["öre"] = 1,
        ["tkr"] = 100_000,
        ["kkr"] = 100_000,
        ["ksek"] = 100_000,
        ["tsek"] = 100_000,
        ["tusen"] = 100_000,
        ["mnkr"] = 100_000_000,
        ["mkr"] = 100_000_000,
        ["msek"] = 100_000_000,
        ["miljon"] = 100_000_000,
        ["miljoner"] = 100_000_000,
        ["milj"] = 100_000_000,
        ["mn"] = 100_000_000,
        ["mdkr"] = 100_000_000_000,
        ["mdr"] = 100_000_000_000,
        ["miljard"] = 100_000_000_000,
        ["miljarder"] = 100_000_000_000,
    };

    private static readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> UnitOf = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Buffers.SearchValues<string> Spelled = Patterns.Words("kron", "miljon", "miljard");

    // These count other things too: miljoner invånare, tusen exemplar.
    private static readonly HashSet<string> NeedKronor = new(StringComparer.OrdinalIgnoreCase) { "tusen", "miljon", "miljoner", "milj", "mn", "miljard", "miljarder" };

    private static readonly string[] NotMoney = ["invånare", "människor", "personer", "besök", "exemplar", "resor", "ton", "medborgare", "euro", "dollar", "kubik", "kvadrat"];

    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = 1,
        ["ett"] = 1,
        ["två"] = 2,
        ["tre"] = 3,
        ["fyra"] = 4,
        ["fem"] = 5,
        ["sex"] = 6,
        ["sju"] = 7,
        ["åtta"] = 8,
        ["nio"] = 9,
        ["tio"] = 10,
        ["elva"] = 11,
        ["tolv"] = 12,
    };

    /// <summary>Every amount of a text whose runs of white space are single spaces.</summary>
    public static List<(long Ore, int Start, int Length)> In(string text)
    {
        List<(long Ore, int Start, int Length)> all = [];
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAny(Spelled))
            return all;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]) || at > 0 && char.IsLetter(text[at - 1]))
            {
                if (text[at] == ':' && OldForm(text, at) is { } old)
                    all.Add(old);
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end - at <= 9 && UnitOf.TryGetValue(text.AsSpan(at, end - at), out var unit) && Read(text, at, ref end, unit) is { } read)
            {
                if (From(text, read.Item2, unit) is { } from)
                    all.Add(from);
                all.Add(read);
            }

            at = end;
        }

        return all;
    }

    // "10–25 kronor", "mellan 1 och 2 mnkr": the lower end has the unit of the upper.
    private static (long Ore, int Start, int Length)? From(string text, int start, long unit)
    {
        var at = start;
        if (at > 0 && text[at - 1] is '-' or '–' or '—')
            at -= at > 1 && text[at - 2] == ' ' ? 2 : 1;
        else if (at > 4 && text.AsSpan(at - 5, 5).SequenceEqual(" och ") && text.LastIndexOf("mellan ", at - 5, Math.Min(at - 4, 40), StringComparison.OrdinalIgnoreCase) >= 0)
            at -= 5;
        else if (at > 3 && text[at - 1] == ' ' && text[at - 2] is '-' or '–' && text[at - 3] == ' ')
            at -= 3;
        else
            return null;
        var begin = at;
        return at > 0 && char.IsAsciiDigit(text[at - 1]) && Number(text, ref begin) is >= 0 and var number && Times(number, unit) is { } ore ? (ore, begin, at - begin) : null;
    }

    private static (long, int, int)? Read(string text, int at, ref int end, long unit)
    {
        var word = text[at..end];
        if (NeedKronor.Contains(word))
        {
            var rest = text[end..Math.Min(text.Length, end + 40)].TrimStart(' ', '.');
            var money = rest.StartsWith("kr", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("sek", StringComparison.OrdinalIgnoreCase);
            if (!money && (word.Equals("tusen", StringComparison.OrdinalIgnoreCase) || NotMoney.Any(n => rest.StartsWith(n, StringComparison.OrdinalIgnoreCase))))
                return null;
            if (money)
            {
                end = text.IndexOf(rest, end, StringComparison.Ordinal);
                while (end < text.Length && char.IsLetter(text[end]))
                    end++;
            }
        }

        var start = at;
        if (start > 0 && text[start - 1] == ' ')
            start--;
        if (Number(text, ref start) is not { } number || Times(number, unit) is not { } ore)
            return After(text, word, at, end);
        // "2 kronor och 50 öre"
        if (unit == 100 && Cents(text, end) is var (cents, until) && cents > 0)
            (ore, end) = (ore + cents, until);
        return (ore, start, end - start);
    }

    private static (int Ore, int End) Cents(string text, int at)
    {
        var digits = at + (string.CompareOrdinal(text, at, " och ", 0, 5) == 0 ? 5 : 1);
        var end = digits;
        while (end < text.Length && end - digits < 2 && char.IsAsciiDigit(text[end]))
            end++;
        return end > digits && text[at] == ' ' && string.CompareOrdinal(text, end, " öre", 0, 4) == 0 ? (int.Parse(text.AsSpan(digits, end - digits), CultureInfo.InvariantCulture), end + 4) : (0, at);
    }

    /// <summary>Reads the number that ends at <paramref name="end"/>, backwards; <paramref name="end"/> becomes its start.</summary>
    private static decimal? Number(string text, ref int end)
    {
        var at = end;
        while (at > 0 && end - at < 24 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is ',' or '.' || text[at - 1] == ' ' && Groups(text, at)))
            at--;
        while (at < end && text[at] is ' ' or ',' or '.')
            at++;
        if (at == end)
            return Word(text, ref end);
        var digits = text[at..end].Replace(" ", "", StringComparison.Ordinal);
        var comma = digits.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? digits : digits[..comma];
        var dots = whole.Split('.');
        // "1.150.000" is grouped; "2.5" may be a decimal or a number of a list, and is not guessed. "1,150,000" is English.
        if (dots.Skip(1).Any(d => d.Length != 3) || dots.Length > 1 && dots[0].Length > 3 || comma >= 0 && digits.IndexOf(',', comma + 1) >= 0)
            return null;
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || digits.Length > 18 || comma >= 0 && !digits[(comma + 1)..].All(char.IsAsciiDigit))
            return null;
        var number = decimal.Parse(string.Concat(dots) + (comma < 0 ? "" : "." + digits[(comma + 1)..]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (at > 0 && text[at - 1] is '-' or '−' or '–' && (at == 1 || text[at - 2] is ' ' or '('))
        {
            (number, at) = (-number, at - 1);
        }

        end = at;
        return number;
    }

    // A space belongs to the number when exactly three digits stand after it and at most three before it.
    private static bool Groups(string text, int after)
    {
        var right = 0;
        while (after + right < text.Length && char.IsAsciiDigit(text[after + right]))
            right++;
        var left = 0;
        while (left < 4 && after - 2 - left >= 0 && char.IsAsciiDigit(text[after - 2 - left]))
            left++;
        return right == 3 && left is >= 1 and <= 3 && (after - 2 - left < 0 || text[after - 2 - left] is not (',' or '.' or '/' or '§') || text[after - 2 - left] == '.' && after - 3 - left >= 0 && char.IsAsciiDigit(text[after - 3 - left]));
    }

    private static decimal? Word(string text, ref int end)
    {
        var at = end;
        while (at > 0 && end - at < 6 && char.IsLetter(text[at - 1]))
            at--;
        if (!Words.TryGetValue(text[at..end], out var number) || at > 0 && char.IsLetter(text[at - 1]))
            return null;
        end = at;
        return number;
    }

    // "SEK 500 000"
    private static (long, int, int)? After(string text, string word, int at, int end)
    {
        if (!word.Equals("sek", StringComparison.OrdinalIgnoreCase) || end + 1 >= text.Length || text[end] != ' ' || !char.IsAsciiDigit(text[end + 1]))
            return null;
        var to = end + 1;
        while (to < text.Length && (char.IsAsciiDigit(text[to]) || text[to] == ' ' && to + 3 < text.Length && char.IsAsciiDigit(text[to + 1]) && Groups(text, to + 1)))
            to++;
        var start = to;
        return Number(text, ref start) is { } number && Times(number, 100) is { } ore ? (ore, at, to - at) : null;
    }

    // "500 000:-"
    private static (long, int, int)? OldForm(string text, int colon)
    {
        if (colon + 1 >= text.Length || text[colon + 1] is not ('-' or '–'))
            return null;
        var start = colon;
        return Number(text, ref start) is { } number && Times(number, 100) is { } ore ? (ore, start, colon + 2 - start) : null;
    }

    private static long? Times(decimal number, long unit)
    {
        if (Math.Abs(number) > 10_000_000_000_000m)
            return null;
        var ore = number * unit;
        return Math.Abs(ore) < 9_000_000_000_000_000m && ore == decimal.Truncate(ore) ? (long)ore : null;
    }
}
