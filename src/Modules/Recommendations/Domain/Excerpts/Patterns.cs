using System.Buffers;
using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>
/// How the expressions of the reading of excerpts are made: while building, so that nothing is compiled when a file is read.
/// Each is tried on a line or paragraph of bounded length only, has bounded repeats and none inside of another, so that reading
/// stays linear in the text whatever a file holds; the tests count its steps on hostile ones.
/// </summary>
internal static class Patterns
{
    /// <summary>Capitals and small letters alike.</summary>
    public const RegexOptions AnyCase = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Letters as they are written.</summary>
    public const RegexOptions AsWritten = RegexOptions.CultureInvariant;

    /// <summary>Milliseconds; a wall behind the bounds, far beyond what any line takes even where the machine is busy.</summary>
    public const int Patience = 10_000;

    /// <summary>
    /// Words of which a text must hold one before an expression is worth trying on it; most lines hold none. At most eighty, and
    /// none with å, ä or ö among its first three letters ("reslå" for "föreslå"): then many characters are looked at in one step.
    /// </summary>
    public static SearchValues<string> Words(params string[] words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text holds one of the words.</summary>
    public static bool Holds(this string text, SearchValues<string> words) => text.AsSpan().ContainsAny(words);
}
