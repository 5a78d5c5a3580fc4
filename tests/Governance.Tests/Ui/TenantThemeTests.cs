using CsCheck;
using Governance.Platform.Ui;

namespace Governance.Tests.Ui;

public sealed class TenantThemeTests
{
    private static readonly Gen<string> Colours = Gen.Int[0, 0xFFFFFF].Select(rgb => $"#{rgb:x6}");

    // Foreground, ground, least contrast: 4.5 for text, 3 for what bounds a control.
    private static readonly (string Tone, string Ground, double Least)[] Pairs =
    [
        ("text-default", "background-default", 7), ("text-default", "surface-active", 4.5),
        ("text-subtle", "background-default", 4.5), ("text-subtle", "background-tinted", 4.5), ("text-subtle", "surface-hover", 4.5),
        ("border-default", "background-default", 3), ("border-strong", "background-default", 4.5),
        ("base-contrast-default", "base-default", 4.5), ("base-contrast-default", "base-hover", 4.5), ("base-contrast-default", "base-active", 3),
    ];

    [Theory]
    [InlineData("#ffc800")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    [InlineData("#ff0000")]
    [InlineData("#0000ff")]
    public void Difficult_colours_keep_their_contrasts(string colour) => AssertContrasts(colour);

    [Fact]
    public void Any_colour_keeps_its_contrasts() => Colours.Sample(AssertContrasts, iter: 60, seed: "0000KOIPf4N3");

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#123456;}body{display:none")]
    [InlineData("#123456\n")]
    [InlineData(null)]
    public void Anything_but_a_colour_becomes_the_default(string? colour) =>
        Assert.Equal(TenantTheme.From(TenantTheme.DefaultColour).Css, TenantTheme.From(colour).Css);

    [Fact]
    public void The_hash_follows_the_content()
    {
        Assert.Equal(TenantTheme.From("#AA0000").Hash, TenantTheme.From("#aa0000").Hash);
        Assert.NotEqual(TenantTheme.From("#aa0000").Hash, TenantTheme.From("#aa0001").Hash);
    }

    [Fact]
    public void The_style_sheet_has_light_dark_and_auto()
    {
        var css = TenantTheme.From("#005b8f").Css;
        Assert.Contains("--ds-color-accent-base-default:#005b8f;", css, StringComparison.Ordinal);
        Assert.Contains("[data-color-scheme=dark]", css, StringComparison.Ordinal);
        Assert.Contains("[data-color-scheme=auto]", css, StringComparison.Ordinal);
        Assert.True(css.Length < 4096, $"{css.Length} characters");
    }

    private static void AssertContrasts(string colour)
    {
        foreach (var dark in new[] { false, true })
        {
            var scale = ColourScale.From(colour, dark);
            foreach (var (tone, ground, least) in Pairs)
            {
                var found = scale.Contrast(tone, ground);
                Assert.True(found >= least, $"{colour} dark={dark}: {tone} on {ground} is {found:0.00}, needs {least}");
            }
        }
    }
}
