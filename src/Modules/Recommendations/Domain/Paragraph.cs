using System.Text.RegularExpressions;
using Governance.Platform.Rules;

namespace Governance.Recommendations.Domain;

/// <summary>A paragraph of minutes, such as "§ 47" or "§ 116a" (domain.md, 3.2): the sign stands before the number, unlike in a law.</summary>
internal static partial class Paragraph
{
    /// <summary>Reads what was typed ("47", "§47", "§ 116 a") and writes it as "§ 47".</summary>
    /// <exception cref="RuleBroken">REC-005.</exception>
    public static string Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            throw new RuleBroken(RecommendationRules.WrongParagraph, "”{0}” är ingen paragraf. Skriv till exempel § 47.", Shorten(text));
        return "§ " + match.Groups["n"].Value + match.Groups["l"].Value.ToLowerInvariant();
    }

    /// <summary>Whether the text can be read as a paragraph.</summary>
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^\s*(?:§\s*)?(?<n>[1-9]\d{0,3})\s?(?<l>[a-zA-Z])?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
