using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Platform.Ui;

/// <summary>A principal's or forum's colours as a style sheet, served as a file so that no inline style is needed.</summary>
public sealed partial class TenantTheme
{
    /// <summary>Colour of those who have not chosen one.</summary>
    public const string DefaultColour = "#005b8f";

    private TenantTheme(string colour)
    {
        Colour = colour;
        Css = Write(ColourScale.From(colour, dark: false), ColourScale.From(colour, dark: true));
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12];
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public string Colour { get; }

    /// <summary>The style sheet, for light and dark.</summary>
    public string Css { get; }

    /// <summary>First 12 hexadecimal digits of the SHA-256 of <see cref="Css"/>: for an address that can be cached for ever.</summary>
    public string Hash { get; }

    /// <summary>Makes the theme; anything but <c>#rrggbb</c> gives the default colour, so that no text from a tenant reaches a style sheet.</summary>
    public static TenantTheme From(string? colour) => new(IsColour(colour) ? colour!.ToLowerInvariant() : DefaultColour);

    /// <summary>Whether the text is # and six hexadecimal digits.</summary>
    public static bool IsColour(string? colour) => colour is not null && Pattern().IsMatch(colour);

    private static string Write(ColourScale light, ColourScale dark)
    {
        var css = new StringBuilder(4096);
        css.Append("@layer ds.theme.color-scheme.light{:root,[data-color-scheme=light]{").Append(Tokens(light)).Append("}}");
        css.Append("@layer ds.theme.color-scheme.dark{[data-color-scheme=dark]{").Append(Tokens(dark)).Append('}');
        css.Append("@media(prefers-color-scheme:dark){[data-color-scheme=auto]{").Append(Tokens(dark)).Append("}}}");
        return css.ToString();
    }

    private static string Tokens(ColourScale scale) =>
        string.Concat(scale.Tones.Select(tone => $"--ds-color-accent-{tone.Key}:{tone.Value};"));

    [GeneratedRegex("\\A#[0-9a-fA-F]{6}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
