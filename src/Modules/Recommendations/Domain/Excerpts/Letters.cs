namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Small letters without asking a library of all the world's languages: Western ones have one bit for it.</summary>
internal static class Letters
{
    /// <summary>The text in small letters; the same text when it is.</summary>
    public static string Lower(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Lower(text[i]) != text[i])
            {
                return string.Create(text.Length, text, static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                        to[i] = Lower(from[i]);
                });
            }
        }

        return text;
    }

    /// <summary>Writes a word in small letters; a word that does not fit is none that anybody looks for.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > into.Length)
            return [];
        for (var i = 0; i < word.Length; i++)
            into[i] = Lower(word[i]);
        return into[..word.Length];
    }

    private static char Lower(char c) => c is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') ? (char)(c | 0x20) : c < '\u0100' ? c : char.ToLowerInvariant(c);
}
