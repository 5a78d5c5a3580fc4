using Governance.Platform.Rules;
using SkiaSharp;
using Svg.Skia;

namespace Governance.Plans.Pictures;

/// <summary>Draws an SVG of ours as PNG.</summary>
internal static class PngPicture
{
    /// <summary>The code of a server that cannot draw.</summary>
    public const string Unavailable = "PLA-030";

    /// <summary>The picture, so many times the size of its units.</summary>
    /// <exception cref="RuleBroken">PLA-030: the library for drawing does not load on this server.</exception>
    public static byte[] Of(string svg, float scale)
    {
        try
        {
            using var picture = new SKSvg();
            if (picture.FromSvg(svg) is null)
                throw new InvalidDataException("The picture is empty.");
            using var bytes = new MemoryStream();
            picture.Save(bytes, SKColors.White, SKEncodedImageFormat.Png, 100, scale, scale);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            throw new RuleBroken(Unavailable, "Servern saknar biblioteket som ritar PNG. Hämta bilden som SVG i stället.");
        }
    }
}
