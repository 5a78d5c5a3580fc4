using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using QRCoder;

namespace Governance.Platform.Ui.Charts;

/// <summary>A QR code as inline SVG: dark on white in every theme, since a camera must read it, also off paper.</summary>
public static class QrCode
{
    // What a camera needs around the code.
    private const int Quiet = 4;

    /// <summary>The code of a text.</summary>
    /// <param name="text">What it holds.</param>
    /// <param name="label">What it is, for who does not see it.</param>
    public static IHtmlContent Render(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length;)
            {
                var run = 0;
                while (x + run < rows[y].Length && rows[y][x + run])
                    run++;
                if (run > 0)
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                x += Math.Max(run, 1);
            }
        }

        var svg = new TagBuilder("svg");
        svg.AddCssClass("qr");
        svg.Attributes["viewBox"] = string.Create(CultureInfo.InvariantCulture, $"{-Quiet} {-Quiet} {rows.Count + 2 * Quiet} {rows.Count + 2 * Quiet}");
        svg.Attributes["role"] = "img";
        svg.Attributes["aria-label"] = label;
        svg.InnerHtml.AppendHtml(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{-Quiet}\" y=\"{-Quiet}\" width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/>"));
        return svg;
    }
}
