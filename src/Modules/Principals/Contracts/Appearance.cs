using System.Collections.Concurrent;
using Governance.Platform.Ui;

namespace Governance.Principals.Contracts;

/// <summary>The public addresses of how rooms look; each holds a hash of what it gives, so that it can be kept for ever.</summary>
public static class Appearance
{
    private static readonly ConcurrentDictionary<string, TenantTheme> Themes = new(StringComparer.Ordinal);

    /// <summary>Address of the principal's style sheet.</summary>
    public static string ThemeHref(this PrincipalInfo principal) => $"/t/{principal.Slug}/theme-{Theme(principal.ThemeColour).Hash}.css";

    /// <summary>Address of the forum's style sheet.</summary>
    public static string ThemeHref(this CollaborationInfo collaboration) => $"/t/forum/{collaboration.Slug}/theme-{Theme(collaboration.ThemeColour).Hash}.css";

    /// <summary>Address of the principal's logo, or null when it has none.</summary>
    public static string? LogoHref(this PrincipalInfo principal) => principal.LogoHash is { } hash ? $"/t/{principal.Slug}/logo-{hash}" : null;

    /// <summary>The theme of a colour that a room has; made once for each colour.</summary>
    public static TenantTheme Theme(string colour)
    {
        if (Themes.Count > 1000)
            Themes.Clear();
        return Themes.GetOrAdd(colour, static c => TenantTheme.From(c));
    }
}
