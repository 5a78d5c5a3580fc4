using System.Buffers;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>The only way to make an expression for the reading of excerpts: linear in its input, whatever a file holds.</summary>
internal static class Patterns
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Words of which a text must hold one before an expression is worth trying on it; most lines hold none.</summary>
    public static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool Holds(this string text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);

    public static Regex Exact(string pattern) => new(pattern, Linear);

    public static Regex Any(string pattern) => new(pattern, Linear | RegexOptions.IgnoreCase);
}
