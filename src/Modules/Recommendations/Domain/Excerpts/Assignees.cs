using System.Text.RegularExpressions;

namespace Governance.Recommendations.Domain.Excerpts;

/// <summary>Who is given a task: "ger X i uppdrag", "uppdrar åt X att", "X får i uppdrag".</summary>
internal static partial class Assignees
{
    [GeneratedRegex(@"\b(?:ge|ger|ges|lämna|lämnar|lämnas|tilldela|tilldelar) (?<a>.{2,120}?) i uppdrag\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Gives { get; }

    [GeneratedRegex(@"\b(?:uppdra|uppdrar|uppdras|uppdraga) (?:åt|till) (?<a>.{2,100}?) att\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Entrusts { get; }

    [GeneratedRegex(@"^(?:att )?(?<a>.{2,140}?) (?:får|ges|ska ges|tilldelas) i uppdrag\b", Patterns.AnyCase, Patterns.Patience)]
    private static partial Regex Gets { get; }

    private static readonly Regex[] Forms = [Gives, Entrusts, Gets];

    /// <summary>Who a point names; null when it does not say.</summary>
    public static string? In(string text)
    {
        var opening = text.Length > 400 ? text[..400] : text;
        return Forms.Select(f => f.Match(opening)).FirstOrDefault(m => m.Success)?.Groups["a"].Value.Trim();
    }
}
