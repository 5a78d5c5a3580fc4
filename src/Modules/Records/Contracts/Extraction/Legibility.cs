namespace Governance.Records.Contracts.Extraction;

/// <summary>
/// Whether the letters are those that were written. Text that went through the wrong encoding keeps its digits, so that a
/// reader would find dates and numbers in it and none of the words that say what they are.
/// </summary>
internal static class Legibility
{
    private const byte Letter = 1, Vowel = 2, Swedish = 4;

    // What the letters of the West are; asked of every one of a text.
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 256).Select(c => (byte)((char.IsLetter((char)c) ? Letter : 0) | ("aeiouyåäöéAEIOUYÅÄÖÉ".Contains((char)c) ? Vowel : 0) | ("åäöÅÄÖ".Contains((char)c) ? Swedish : 0)))];

    private static int Kind(char c) => c < 256 ? Kinds[c] : char.IsLetter(c) ? Letter : 0;

    // The little words of the languages that reach a Swedish registry; every page of prose has them.
    private static readonly HashSet<string> LittleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "och", "att", "i", "av", "en", "ett", "som", "till", "den", "det", "med", "om", "har", "inte", "var", "de", "ska", "kan", "eller", "vid", "under",
        "för", "på", "är", "från", "the", "of", "and", "to", "in", "is", "og", "der", "die", "und", "la", "ja", "on", "et", "å",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Little = LittleWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is wrong with the letters, or null.</summary>
    public static string? Complaint(string text)
    {
        if (DoubleEncoded(text) is { } at)
            return $"letters in a wrong encoding, such as '{Around(text, at)}'";
        // What some converters write for glyphs that have no letter.
        if (text.AsSpan().Count("(cid:") is > 4 and var glyphs && glyphs * 40 > text.Length)
            return "the font does not tell what its letters are";
        var (words, little, letters, vowels, strange, swedish) = (0, 0, 0, 0, 0, 0);
        var (lost, inner) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var kind = Kind(c);
            if (kind == 0)
            {
                if (c is ' ' or '\n')
                    continue;
                if (c == '\uFFFD')
                    lost++;
                else if (c is (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and < '\u00A0'))
                    strange++;
                else if (i > 0 && i + 1 < text.Length && c is '?' or '”' or '†' or '„' or '‡' or '¤' && char.IsLetter(text[i - 1]) && char.IsLower(text[i + 1]))
                    inner++;
                continue;
            }

            var start = i;
            for (; i < text.Length && Kind(text[i]) is var each and not 0; i++)
                (vowels, swedish) = (vowels + ((each & Vowel) >> 1), swedish + ((each & Swedish) >> 2));
            letters += i - start;
            words++;
            little += i - start <= 5 && Little.Contains(text.AsSpan(start, i - start)) ? 1 : 0;
            i--;
        }

        return lost > 0 ? $"{lost} letters were lost in an earlier conversion"
            : inner > 2 && swedish < inner ? "letters in a wrong encoding: marks stand inside of words"
            : strange * 20 > letters ? "the letters have no meaning outside of their own font"
            : Unlike(words, little, letters, vowels) ? "the words are of no language: the font does not tell what its letters are"
            : letters > 400 && swedish == 0 && IsSwedish(text) ? "Swedish without a single å, ä or ö: they were lost in an earlier conversion"
            : null;
    }

    private static bool Unlike(int words, int little, int letters, int vowels) =>
        words >= 25 && little * 50 < words && (vowels * 100 < letters * 27 || vowels * 100 > letters * 60);

    private static bool IsSwedish(string text) =>
        text.Contains(" och ", StringComparison.Ordinal) && (text.Contains(" att ", StringComparison.Ordinal) || text.Contains(" av ", StringComparison.Ordinal));

    /// <summary>Where UTF-8 was read as Windows-1252: Ã or Â or â€ before what can follow there and nowhere else.</summary>
    private static int? DoubleEncoded(string text)
    {
        for (var i = text.AsSpan().IndexOfAny('Ã', 'Â', 'â'); i >= 0 && i + 1 < text.Length;)
        {
            var (c, next) = (text[i], text[i + 1]);
            if (c == 'Ã' && next is '¥' or '¤' or '¶' or '…' or '„' or '–' or '©' or '\u0085' or '\u0084' or '\u0096' or '¼' or '¸' or '¦' or '\u2026'
                || c == 'Â' && next is '§' or '°' or '·' or '´' or '½' or '»' or '«'
                || c == 'â' && next is '€' or '\u0080')
                return i;
            var further = text.AsSpan(i + 1).IndexOfAny('Ã', 'Â', 'â');
            i = further < 0 ? -1 : i + 1 + further;
        }

        return null;
    }

    private static string Around(string text, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && at - from < 12 && !char.IsWhiteSpace(text[from - 1]))
            from--;
        while (to < text.Length && to - at < 12 && !char.IsWhiteSpace(text[to]))
            to++;
        return text[from..to];
    }
}
