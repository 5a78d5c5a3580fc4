using System.Text;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Plans.Pictures;

/// <summary>A picture as a file to take along.</summary>
internal static class PictureFile
{
    // Twice the size of its units: sharp on paper and on a projector.
    private const float Scale = 2;

    /// <summary>The picture as PNG where that is asked for, else as SVG.</summary>
    public static IActionResult Of(string title, DateOnly day, string svg, string? format)
    {
        var name = new TableExport<int>(title, day, [new ExportColumn<int>(title, _ => null)]).Csv([]).Name[..^"csv".Length];
        return format == "png"
            ? new FileContentResult(PngPicture.Of(svg, Scale), "image/png") { FileDownloadName = name + "png" }
            : new FileContentResult(Encoding.UTF8.GetBytes(svg), "image/svg+xml") { FileDownloadName = name + "svg" };
    }
}
