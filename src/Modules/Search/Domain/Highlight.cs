using Governance.Search.Domain.Language;

namespace Governance.Search.Domain;

/// <summary>A piece of a text, marked or not. The view encodes it and makes the mark: no HTML is made of what people wrote.</summary>
internal readonly record struct Piece(string Text, bool IsMarked);

/// <summary>Marks what was found, and chooses the part of a long text to show.</summary>
internal static class Highlight
{
    private const int Shown = 260, Before = 70;

    /// <summary>The whole text with what was found marked.</summary>
    public static IReadOnlyList<Piece> Whole(string text, SearchQuery query)
    {
        text = Tokens.Composed(text);
        return Cut(text, Found(text, query), 0, text.Length);
    }

    /// <summary>The part of the text around what was found first; null when nothing was found in it.</summary>
    public static IReadOnlyList<Piece>? Around(string text, SearchQuery query)
    {
        text = OneLine(text);
        var found = Found(text, query);
        if (found.Count == 0)
            return null;
        var (start, end) = Window(text, Densest(found).Start);
        return Cut(text, found, start, end);
    }

    /// <summary>How the text begins.</summary>
    public static IReadOnlyList<Piece> Beginning(string text)
    {
        text = OneLine(text);
        var (start, end) = Window(text, 0);
        return Cut(text, [], start, end);
    }

    private static string OneLine(string text) => Tokens.Composed(text).ReplaceLineEndings(" ").Replace('\t', ' ');

    private static List<Token> Found(string text, SearchQuery query)
    {
        var tokens = Tokens.Of(text).ToList();
        var found = new SortedDictionary<int, Token>();
        foreach (var wanted in query.Terms.SelectMany(t => t.AnyOf))
        {
            for (var i = 0; i + wanted.Keys.Count <= tokens.Count; i++)
            {
                if (Meets(tokens, i, wanted))
                {
                    for (var k = 0; k < wanted.Keys.Count; k++)
                        found[tokens[i + k].Start] = tokens[i + k];
                }
            }
        }

        return [.. found.Values];
    }

    private static bool Meets(List<Token> tokens, int at, Wanted wanted)
    {
        if (wanted.Keys.Count == 1)
        {
            var (token, key) = (tokens[at], wanted.Keys[0]);
            return wanted.IsBeginning
                ? token.Key.StartsWith(key, StringComparison.Ordinal) || token.Also?.StartsWith(key, StringComparison.Ordinal) == true
                : token.Key == key || token.Also == key;
        }

        for (var k = 0; k < wanted.Keys.Count; k++)
        {
            if (tokens[at + k].Key != wanted.Keys[k])
                return false;
        }

        return true;
    }

    // Where most of it stands together: the best short proof that the hit is one.
    private static Token Densest(List<Token> found)
    {
        var (best, most) = (found[0], 0);
        for (int i = 0, end = 0; i < found.Count; i++)
        {
            while (end < found.Count && found[end].End <= found[i].Start + Shown - Before)
                end++;
            var different = found[i..Math.Max(end, i + 1)].Select(t => t.Key).Distinct().Count();
            if (different > most)
                (best, most) = (found[i], different);
        }

        return best;
    }

    private static (int Start, int End) Window(string text, int at)
    {
        var start = Math.Max(0, at - Before);
        if (start > 0 && text.IndexOf(' ', start, Math.Min(Before, text.Length - start)) is > 0 and var blank && blank < at)
            start = blank + 1;
        var end = Math.Min(text.Length, start + Shown);
        if (end < text.Length && text.LastIndexOf(' ', end, Math.Min(end - start, 40)) is > 0 and var last)
            end = last;
        return (start, end);
    }

    private static List<Piece> Cut(string text, List<Token> found, int start, int end)
    {
        var pieces = new List<Piece>();
        if (start > 0)
            pieces.Add(new Piece("… ", false));
        var at = start;
        foreach (var token in found.Where(t => t.Start >= start && t.End <= end))
        {
            if (token.Start > at)
                pieces.Add(new Piece(text[at..token.Start], false));
            pieces.Add(new Piece(text[token.Start..token.End], true));
            at = token.End;
        }

        if (end > at)
            pieces.Add(new Piece(text[at..end], false));
        if (end < text.Length)
            pieces.Add(new Piece(" …", false));
        return pieces;
    }
}
