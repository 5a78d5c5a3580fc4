using System.Buffers.Binary;
using System.Globalization;

namespace Governance.Meetings.Documents;

/// <summary>A part of a bar.</summary>
/// <param name="Count">How many.</param>
/// <param name="Color">Red, green and blue.</param>
internal sealed record BarPart(int Count, int Color);

/// <summary>
/// A bar in parts, for a Word document. A picture and no chart: LibreOffice drops the alternative text of a chart when it writes PDF.
/// It is a bitmap, the one form that needs no compression of its own; the document is compressed as a whole.
/// </summary>
internal static class BarPicture
{
    private const int Pixels = 640, Rows = 28, Header = 54, Gap = 2, White = 0xFFFFFF;

    // English Metric Units: 914 400 to the inch. As wide as the text.
    private const int Width = 5_760_000, Height = Width / Pixels * Rows;

    /// <summary>The picture as a bitmap of 24 bits.</summary>
    public static byte[] Draw(IReadOnlyList<BarPart> parts)
    {
        var file = new byte[Header + Pixels * 3 * Rows];
        ReadOnlySpan<int> header = [file.Length, 0, Header, 40, Pixels, Rows, 1 | 24 << 16];
        "BM"u8.CopyTo(file);
        for (var i = 0; i < header.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2 + 4 * i), header[i]);
        var row = Row(parts);
        for (var i = 0; i < Rows; i++)
            row.CopyTo(file.AsSpan(Header + i * row.Length));
        return file;
    }

    /// <summary>Where it stands in the text, with what is said to who cannot see it.</summary>
    /// <param name="part">The id of the picture's part.</param>
    /// <param name="number">Its number in the document, from 1.</param>
    /// <param name="description">Already escaped for XML.</param>
    public static string Place(string part, int number, string description) => string.Create(CultureInfo.InvariantCulture, $"""
        <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">
          <wp:extent cx="{Width}" cy="{Height}"/>
          <wp:docPr id="{number}" name="Bild {number}" descr="{description}"/>
          <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
              <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
                <pic:nvPicPr><pic:cNvPr id="{number}" name="Bild {number}"/><pic:cNvPicPr/></pic:nvPicPr>
                <pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{part}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Width}" cy="{Height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
              </pic:pic>
            </a:graphicData>
          </a:graphic>
        </wp:inline>
        """);

    private static byte[] Row(IReadOnlyList<BarPart> parts)
    {
        var row = new byte[Pixels * 3];
        var (all, before) = (Math.Max(1, parts.Sum(p => p.Count)), 0);
        row.AsSpan().Fill(byte.MaxValue);
        foreach (var part in parts)
        {
            var (from, to) = (Pixels * before / all, Pixels * (before += part.Count) / all);
            for (var x = from; x < to; x++)
            {
                var color = x < to - Gap ? part.Color : White;
                (row[3 * x], row[3 * x + 1], row[3 * x + 2]) = ((byte)color, (byte)(color >> 8), (byte)(color >> 16));
            }
        }

        return row;
    }
}
