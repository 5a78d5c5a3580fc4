using System.Globalization;

namespace Governance.Platform.Ui;

/// <summary>
/// One colour in 16 tones, made from a brand colour. Every tone has a fixed WCAG relative luminance,
/// so the contrast between two tones is the same whatever colour a principal has chosen.
/// </summary>
public sealed class ColourScale
{
    // Tone, luminance in light, luminance in dark.
    private static readonly (string Name, double Light, double Dark)[] Targets =
    [
        ("background-default", 1, .009), ("background-tinted", .9, .014), ("surface-default", 1, .021),
        ("surface-tinted", .81, .027), ("surface-hover", .7, .036), ("surface-active", .59, .056),
        ("border-subtle", .5, .08), ("border-default", .19, .22), ("border-strong", .11, .39),
        ("text-subtle", .11, .39), ("text-default", .0245, .84),
    ];

    private readonly Dictionary<string, Rgb> _tones = new(StringComparer.Ordinal);

    private ColourScale(Rgb brand, bool dark)
    {
        // Less colourful in dark: saturated dark grounds tire the eye.
        var source = dark ? brand.WithChroma(.7) : brand;
        foreach (var (name, light, darkTarget) in Targets)
            _tones[name] = source.AtLuminance(dark ? darkTarget : light);

        var start = dark ? brand.AtLightness(MirroredLightness(brand.Lightness)) : brand;
        AddBase(start);
    }

    /// <summary>The tones by name (<c>text-default</c>, <c>base-hover</c>, …) as <c>#rrggbb</c>.</summary>
    public IReadOnlyDictionary<string, string> Tones => _tones.ToDictionary(t => t.Key, t => t.Value.ToHex(), StringComparer.Ordinal);

    /// <summary>Makes the scale of a brand colour.</summary>
    /// <param name="hex">The colour as <c>#rrggbb</c>.</param>
    /// <param name="dark">Whether it is for the dark colour scheme.</param>
    /// <exception cref="FormatException">The colour is not six hexadecimal digits after a #.</exception>
    public static ColourScale From(string hex, bool dark) => new(Rgb.Parse(hex), dark);

    /// <summary>WCAG contrast ratio between two tones, 1–21.</summary>
    public double Contrast(string tone, string other) => _tones[tone].Contrast(_tones[other]);

    private static double MirroredLightness(double lightness) => lightness < 30 ? 70 : Math.Max(100 - lightness, 45);

    private void AddBase(Rgb start)
    {
        var contrast = start.BestOn();
        // Away from the text colour, so that hovering never lowers the contrast below that of the colour itself.
        var direction = contrast == Rgb.White ? -1 : 1;
        var hover = start.AtLightness(Room(start.Lightness, direction, 8));
        var active = start.AtLightness(Room(start.Lightness, direction, 16));
        _tones["base-default"] = start;
        _tones["base-hover"] = hover;
        _tones["base-active"] = active;
        _tones["base-contrast-default"] = contrast;
        _tones["base-contrast-subtle"] = contrast.Mix(start, .1);
    }

    // Where there is no room on that side (black, white), the step goes to the other.
    private static double Room(double lightness, int direction, double step)
    {
        var wanted = lightness + (direction * step);
        return wanted is < 0 or > 100 ? lightness - (direction * step) : wanted;
    }
}

/// <summary>A colour in sRGB, channels 0–1.</summary>
internal sealed record Rgb(double R, double G, double B)
{
    public static readonly Rgb White = new(1, 1, 1);
    public static readonly Rgb Black = new(0, 0, 0);

    /// <summary>WCAG relative luminance, 0–1.</summary>
    public double Luminance => (.2126 * Linear(R)) + (.7152 * Linear(G)) + (.0722 * Linear(B));

    /// <summary>CIE L*, 0–100.</summary>
    public double Lightness => Luminance > .008856 ? (116 * Math.Cbrt(Luminance)) - 16 : 903.3 * Luminance;

    public static Rgb Parse(string hex)
    {
        if (!TenantTheme.IsColour(hex)) throw new FormatException("A colour is # and six hexadecimal digits.");
        double Channel(int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return new Rgb(Channel(1), Channel(3), Channel(5));
    }

    public Rgb Mix(Rgb other, double share) => new(R + ((other.R - R) * share), G + ((other.G - G) * share), B + ((other.B - B) * share));

    public Rgb WithChroma(double share)
    {
        var grey = ((.2126 * R) + (.7152 * G) + (.0722 * B)) * (1 - share);
        return new Rgb((R * share) + grey, (G * share) + grey, (B * share) + grey);
    }

    /// <summary>Mixed with white or black until it has the luminance.</summary>
    public Rgb AtLuminance(double target)
    {
        var end = target > Luminance ? White : Black;
        double low = 0, high = 1;
        for (var step = 0; step < 24; step++)
        {
            var middle = (low + high) / 2;
            var passed = end == White ? Mix(end, middle).Luminance > target : Mix(end, middle).Luminance < target;
            if (passed) high = middle;
            else low = middle;
        }
        return Mix(end, high);
    }

    public Rgb AtLightness(double lightness) =>
        AtLuminance(lightness > 8 ? Math.Pow((lightness + 16) / 116, 3) : lightness / 903.3);

    public Rgb BestOn() => Contrast(White) >= Contrast(Black) ? White : Black;

    public double Contrast(Rgb other)
    {
        var (light, dark) = Luminance > other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + .05) / (dark + .05);
    }

    public string ToHex() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}");

    private static byte Byte(double channel) => (byte)Math.Round(Math.Clamp(channel, 0, 1) * 255, MidpointRounding.AwayFromZero);

    private static double Linear(double channel) => channel <= .04045 ? channel / 12.92 : Math.Pow((channel + .055) / 1.055, 2.4);
}
