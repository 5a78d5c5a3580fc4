using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Conditions in a decision point (domain.md, 3.4): from the words that begin one to the end of its clause.</summary>
internal static partial class Provisos
{
    [GeneratedRegex(@"\b(?:under förutsättning|med förbehåll|villkorat av|förutsatt att|förutsatt|med reservation för|under villkor|på villkor|med villkor(?:et)? att|i den mån|gäller endast om|endast om|såvida)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Trigger { get; }

    private static readonly System.Buffers.SearchValues<string> Stems = Patterns.Words("förutsätt", "förutsatt", "förbehåll", "villkor", "med reservation", "i den mån", "endast om", "såvida");

    private static readonly System.Buffers.SearchValues<string> Traces = Patterns.Words("rutsätt", "rutsatt", "rbehåll", "villkor", "med reservation", "i den mån", "endast om", "vida");

    /// <summary>Whether a condition may begin in the text.</summary>
    public static bool MayBegin(string text) => text.Holds(Traces) && text.Holds(Stems);

    /// <summary>The condition's place in a text, or null.</summary>
    public static Place? In(string text)
    {
        if (!text.Holds(Traces) || Trigger.Match(text) is not { Success: true } trigger)
            return null;
        var end = text.Length;
        for (var i = trigger.Index; i < text.Length; i++)
        {
            if (text[i] is '.' or ';' && Ends(text, i))
            {
                end = i;
                break;
            }
        }

        // Standing first, it ends where the act begins.
        if (Wordings.First(text, 0, null) is { } verb && verb.At > trigger.Index && !ActBefore(text, trigger.Index))
        {
            var comma = text.IndexOf(", ", trigger.Index, StringComparison.Ordinal);
            if (comma > 0 && comma < end && Wordings.First(text, comma, null) is not null)
                end = comma;
        }

        while (end > trigger.Index && text[end - 1] is ' ' or ',')
            end--;
        return Place.Of(trigger.Index, end);
    }

    private static bool ActBefore(string text, int at) => Wordings.First(text[..at], 0, null) is not null;

    // Not the stop of "bl.a." or "kl. 13" or "1.5".
    private static bool Ends(string text, int at) =>
        text[at] == ';' || at + 1 >= text.Length || text[at + 1] == ' ' && (at + 2 >= text.Length || char.IsUpper(text[at + 2])) && !(at >= 2 && text[at - 2] == '.');
}
