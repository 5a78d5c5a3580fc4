using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>The only way to make an expression for the reading of excerpts: linear in its input, whatever a file holds.</summary>
internal static class Patterns
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static Regex Exact(string pattern) => new(pattern, Linear, TimeSpan.FromSeconds(10));

    public static Regex Any(string pattern) => new(pattern, Linear | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10));
}
