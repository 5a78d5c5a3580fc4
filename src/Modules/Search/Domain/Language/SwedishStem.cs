using System.Buffers;
using System.Collections.Frozen;

namespace Governance.Search.Domain.Language;

/// <summary>
/// The stem of a Swedish word: "samordnaren" and "samordnare" both give "samordn". Snowball's algorithm, and after it the
/// definite forms that it leaves as they are ("frågan", "beslutet", "strategin", "mötena"). Done here and not by the
/// databases, so that all three find the same.
/// </summary>
internal static class SwedishStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäåö");
    private const string BeforeS = "bcdfghjklmnoprtvy";

    private static readonly FrozenSet<string> MainSuffixes = new[]
    {
        "a", "arna", "erna", "heterna", "orna", "ad", "e", "ade", "ande", "arne", "are", "aste", "en", "anden", "aren", "heten", "ern", "ar", "er",
        "heter", "or", "as", "arnas", "ernas", "ornas", "es", "ades", "andes", "ens", "arens", "hetens", "erns", "at", "andet", "het", "ast",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Main = MainSuffixes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = MainSuffixes.Max(s => s.Length);

    /// <summary>The stem of a word in lower case.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        // "samordnares": Snowball knows this possessive only of the other forms.
        if (word.EndsWith("ares"))
            word = word[..^1];
        // "mötena", "ärendena": Snowball would leave "möten", which is no stem of "möte".
        var stem = word.Length >= 6 && word.EndsWith("ena") ? word[..^3] : Snowball(word);
        for (var before = 0; before != stem.Length;)
        {
            before = stem.Length;
            if ((stem.EndsWith("an") || stem.EndsWith("et")) && stem.Length >= 5 && stem[..^2].IndexOfAny(Vowels) >= 0)
                stem = stem[..^2];
        }

        return stem.Length >= 5 && stem.EndsWith("in") ? stem[..^1] : stem;
    }

    /// <summary>The stem by Snowball's algorithm alone.</summary>
    public static ReadOnlySpan<char> Snowball(ReadOnlySpan<char> word)
    {
        var region = Region(word);
        word = WithoutMainSuffix(word, region);
        word = WithoutPair(word, region);
        return WithoutOtherSuffix(word, region);
    }

    // What follows the first consonant after a vowel, but never the first three letters.
    private static int Region(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny(Vowels);
        if (at < 0 || word.Length < 3)
            return word.Length;
        while (at < word.Length && Vowels.Contains(word[at]))
            at++;
        return at >= word.Length ? word.Length : Math.Max(at + 1, 3);
    }

    private static ReadOnlySpan<char> WithoutMainSuffix(ReadOnlySpan<char> word, int region)
    {
        for (var length = Math.Min(Longest, word.Length - region); length > 0; length--)
        {
            if (Main.Contains(word[^length..]))
                return word[..^length];
        }

        return word.Length > region && word[^1] == 's' && word.Length > 1 && BeforeS.Contains(word[^2], StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> WithoutPair(ReadOnlySpan<char> word, int region) =>
        word.Length - region >= 2 && word[^2..] is "dd" or "gd" or "nn" or "dt" or "gt" or "kt" or "tt" ? word[..^1] : word;

    private static ReadOnlySpan<char> WithoutOtherSuffix(ReadOnlySpan<char> word, int region)
    {
        foreach (var (suffix, kept) in (ReadOnlySpan<(string, int)>)[("fullt", 4), ("löst", 3), ("lig", 0), ("els", 0), ("ig", 0)])
        {
            if (word.Length - region >= suffix.Length && word.EndsWith(suffix))
                return word[..(word.Length - suffix.Length + kept)];
        }

        return word;
    }
}
