using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Tests.Records;

/// <summary>Files made on the spot, in the formats that a registrar drops.</summary>
internal static class MadeFiles
{
    /// <summary>A PDF with one drawn line per line of text; a form feed begins a page. By hand: the library's writer has no å.</summary>
    public static byte[] Pdf(string text)
    {
        var pages = text.Split('\f').SelectMany(p => p.Split('\n').Chunk(55)).ToList();
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + i * 2} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
        foreach (var lines in pages)
        {
            var drawn = "BT /F1 10 Tf 13 TL 60 790 Td " + string.Concat(lines.Select(l => $"({Escaped(l)}) Tj T*\n")) + "ET";
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {places.Count + 2} 0 R >>");
            Add($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream");
        }

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

    /// <summary>A Word document with one paragraph per line; a tab within a line parts cells of a table.</summary>
    public static byte[] Word(string text)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var line in text.Replace("\f", "\n", StringComparison.Ordinal).Split('\n'))
            {
                if (line.Contains('\t', StringComparison.Ordinal))
                    body.Append(new Table(new TableRow(line.Split('\t').Select(c => new TableCell(Said(c))))));
                else
                    body.Append(Said(line));
            }

            package.AddMainDocumentPart().Document = new Document(body);
        }

        return stream.ToArray();
    }

    /// <summary>A Word document whose last paragraphs are a list that Word numbers itself.</summary>
    public static byte[] WordWithList(string before, params string[] points)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 7 });
            var body = new Body(before.Split('\n').Select(Said));
            foreach (var point in points)
                body.Append(new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 7 })), new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(point))));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    // Windows-1252, one char per byte, so that the offsets in the file are the lengths of the text.
    private static string Escaped(string line)
    {
        var text = new StringBuilder();
        foreach (var c in line.Replace('\t', ' '))
        {
            text.Append(c switch
            {
                '(' or ')' or '\\' => "\\" + c,
                '–' => "\\226",
                '—' => "\\227",
                '”' => "\\224",
                '“' => "\\223",
                '’' => "\\222",
                '•' => "\\225",
                '…' => "\\205",
                _ => c.ToString(),
            });
        }

        return text.ToString();
    }

    private static Paragraph Said(string text) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
