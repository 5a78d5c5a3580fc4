using System.Text;

namespace Governance.Search.Domain.Language;

/// <summary>What a database keeps of a text: keys between spaces, a space first and last.</summary>
internal static class IndexedWords
{
    /// <summary>
    /// Bytes kept of one entry. PostgreSQL takes at most a megabyte with the places of the words; a source cuts what is longer
    /// into parts, so only text that is no language is ever cut here.
    /// </summary>
    public const int MostBytes = 350_000;

    // Between two texts, so that no phrase reaches from one into the other.
    private const string Gap = "xgap";

    /// <summary>The keys of some texts after each other.</summary>
    public static string Of(params IEnumerable<string> texts)
    {
        var keys = new StringBuilder(" ");
        var also = new HashSet<string>(StringComparer.Ordinal);
        var room = MostBytes;
        foreach (var text in texts.Where(t => t.Length > 0))
        {
            if (keys.Length > 1)
                keys.Append(Gap).Append(' ');
            foreach (var token in Tokens.Of(Tokens.Composed(text)))
            {
                if (token.Also is not null)
                    also.Add(token.Also);
                room -= Encoding.UTF8.GetByteCount(token.Key) + 1;
                if (room < 0)
                    return Ended(keys, also);
                keys.Append(token.Key).Append(' ');
            }
        }

        return Ended(keys, also);
    }

    // Second keys stand last: between the words they would part a phrase.
    private static string Ended(StringBuilder keys, HashSet<string> also)
    {
        foreach (var key in also)
            keys.Append(Gap).Append(' ').Append(key).Append(' ');
        return keys.ToString();
    }
}
