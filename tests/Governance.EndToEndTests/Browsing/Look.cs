using Microsoft.Playwright;

namespace Governance.EndToEndTests.Browsing;

/// <summary>How a visitor sees the portal: language, colours, width of the window, and whether script runs.</summary>
public sealed record Look(string Language, ColorScheme Colours, int Width, bool Script = true)
{
    public static Look Desktop { get; } = new("sv", ColorScheme.Light, 1280);

    public static Look Phone { get; } = new("en", ColorScheme.Dark, 390);

    /// <summary>Every combination of language, colours and width.</summary>
    public static IEnumerable<Look> All =>
        from language in new[] { "sv", "en" }
        from colours in new[] { ColorScheme.Light, ColorScheme.Dark }
        from width in new[] { 1280, 390 }
        select new Look(language, colours, width);

    public override string ToString() => $"{Language} {Colours} {Width}";
}
