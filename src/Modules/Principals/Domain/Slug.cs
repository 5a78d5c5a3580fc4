using System.Globalization;
using System.Text;

namespace Governance.Principals.Domain;

/// <summary>The word of a principal or a collaboration in URLs.</summary>
internal static class Slug
{
    /// <summary>
    /// First segments of the portal's own addresses, which no principal may be called: those in use, and those that it
    /// should be free to take into use. A test compares them with the routes.
    /// </summary>
    public static IReadOnlySet<string> Reserved { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "about", "account", "accessibility", "admin", "api", "assets", "calendar", "connect", "css", "demo", "dist", "docs", "error", "favicon",
        "forum", "health", "help", "home", "img", "jobs", "js", "language", "lib", "logo", "openapi", "platform", "privacy", "reference", "robots",
        "scalar", "search", "sign-in", "sign-out", "signin-oidc", "start", "status", "styleguide", "t", "tillganglighet", "tlog", "verify",
    };

    /// <summary>Makes a slug: "Östra Göinge" → "ostra-goinge".</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var sign in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(sign))
                slug.Append(sign);
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
