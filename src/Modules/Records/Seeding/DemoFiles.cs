using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Records.Seeding;

/// <summary>Small files of the demo.</summary>
internal static class DemoFiles
{
    /// <summary>A PDF of one page. By hand: the library's standard fonts have no å.</summary>
    public static byte[] Pdf(string text)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        var drawn = "BT /F1 11 Tf 15 TL 60 780 Td " + string.Concat(text.Split('\n').Select(l => $"({Escaped(l)}) Tj T*\n")) + "ET";
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Count 1 /Kids [4 0 R] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>");
        Add($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream");
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(places.Select(p => $"{p:D10} 00000 n \n")));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());

        void Add(string content)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }
    }

    /// <summary>A Word document with a paragraph per line.</summary>
    public static byte[] Word(string text)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                text.Split('\n').Select(line => new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })))));
        }

        return stream.ToArray();
    }

    private static string Escaped(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
