using System.Security;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Governance.Meetings.Documents;

/// <summary>
/// A Word document that somebody who hears it finds her way in: real heading styles, the language marked, a title, and tables whose
/// header rows are told as such. Written by hand, since what matters here is what converters and screen readers look for.
/// </summary>
internal sealed class WordFile
{
    /// <summary>The media type of such files.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Language = "sv-SE";
    private readonly Body _body = new();
    private readonly List<byte[]> _pictures = [];

    /// <summary>The title of the document, on its first line.</summary>
    public void Title(string text) => _body.Append(Line(text, "Title"));

    /// <summary>A heading, 1 to 3.</summary>
    public void Heading(int level, string text) => _body.Append(Line(text, $"Heading{level}"));

    /// <summary>A paragraph.</summary>
    public void Text(string text) => _body.Append(Line(text, null));

    /// <summary>Small print, such as a checksum.</summary>
    public void Small(string text) => _body.Append(Line(text, "Small"));

    /// <summary>A table with a header row that is repeated on each page.</summary>
    public void Table(string title, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "Grid" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true, Val = "0620" },
                new TableCaption { Val = title }),
            new TableGrid(header.Select(_ => new GridColumn { Width = Width(header.Count) })),
            Row(header, header.Count, isHeader: true));
        foreach (var row in rows)
            table.Append(Row(row, header.Count, isHeader: false));
        // Two tables without a paragraph between would grow together.
        _body.Append(table, new Paragraph());
    }

    /// <summary>A bar in parts, told in words to who does not see it.</summary>
    public void Bar(string description, IReadOnlyList<BarPart> parts)
    {
        _pictures.Add(BarPicture.Draw(parts));
        _body.Append(new Paragraph(new Run(new Drawing { InnerXml = BarPicture.Place(PartOf(_pictures.Count), _pictures.Count, SecurityElement.Escape(description)) })));
    }

    /// <summary>The bytes of the file.</summary>
    /// <param name="title">What it is called, also to who hears it.</param>
    /// <param name="header">At the top of each page.</param>
    public byte[] Save(string title, string header)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            (package.PackageProperties.Title, package.PackageProperties.Language) = (title, Language);
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All(Language);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
                new DisplayBackgroundShape(),
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
                new ThemeFontLanguages { Val = Language });
            for (var i = 0; i < _pictures.Count; i++)
            {
                using var picture = new MemoryStream(_pictures[i]);
                main.AddImagePart(ImagePartType.Bmp, PartOf(i + 1)).FeedData(picture);
            }

            var top = main.AddNewPart<HeaderPart>();
            top.Header = new Header(Line(header, "Header"));
            var bottom = main.AddNewPart<FooterPart>();
            bottom.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
                Run("Sida "), Field("PAGE"), Run(" av "), Field("NUMPAGES")));
            _body.Append(new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(top) },
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(bottom) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1418, Right = 1304, Bottom = 1418, Left = 1304, Header = 709, Footer = 709, Gutter = 0 }));
            main.Document = new Document(_body);
        }

        return stream.ToArray();
    }

    private static string PartOf(int picture) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"picture{picture}");

    private static TableRow Row(IReadOnlyList<string> cells, int columns, bool isHeader)
    {
        var row = new TableRow();
        if (isHeader)
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var cell in cells)
        {
            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Width(columns), Type = TableWidthUnitValues.Dxa }),
                Line(cell, isHeader ? "TableHead" : "TableText")));
        }

        return row;
    }

    private static string Width(int columns) => (9298 / columns).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Paragraph Line(string text, string? style)
    {
        var line = new Paragraph();
        if (style is not null)
            line.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        line.Append(Run(text));
        return line;
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string instruction) => new(Run("1")) { Instruction = instruction };
}
