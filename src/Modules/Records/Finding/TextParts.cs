using System.Globalization;
using Governance.Platform.Search;

namespace Governance.Records.Finding;

/// <summary>Cuts a long text into parts that an index takes, each found by itself.</summary>
internal static class TextParts
{
    private const int Longest = 200_000;

    /// <summary>One entry, or several for a text of some hundred pages.</summary>
    public static IReadOnlyList<SearchText> Of(SearchText first, string? text)
    {
        if (text is null || text.Length <= Longest)
            return [first with { Body = text ?? "" }];
        var parts = new List<SearchText>();
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + Longest, text.Length);
            // Between two words, if there are any.
            if (end < text.Length && text.LastIndexOfAny([' ', '\n'], end, 1_000) is > 0 and var blank)
                end = blank;
            var title = parts.Count == 0 ? first.Title : string.Create(CultureInfo.InvariantCulture, $"{first.Title} (del {parts.Count + 1})");
            parts.Add(first with { Title = title, Body = text[start..end] });
            start = end;
        }

        return parts;
    }
}
