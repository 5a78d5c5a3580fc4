using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Words by which minutes tell of another occasion than their own.</summary>
internal static partial class Occasions
{
    [GeneratedRegex(@"\b(?:(?:19|20)\d\d|tidigare|föregående|senaste|förra|i fjol|då|därefter|dess\p{L}* möte|nyligen|hösten|våren|i (?:våras|höstas)|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Earlier { get; }

    /// <summary>Whether a sentence begins by telling of something earlier.</summary>
    public static bool IsEarlier(string text) => Earlier.IsMatch(text.Length > 160 ? text[..160] : text);
}
