using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Governance.Platform.Time;

namespace Governance.Platform.Web.Export;

/// <summary>Writes a workbook row by row. Texts are inline strings, which no spreadsheet runs as formulas.</summary>
internal static class XlsxTable
{
    private const int LongestText = 32_767;

    private enum Style : uint
    {
        Plain,
        Heading,
        Day,
        Instant,
        Whole,
        Fraction,
        Kronor,
    }

    public static byte[] Write<T>(TableExport<T> table, IEnumerable<T> rows, ExportWords words)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            var count = WriteTable(Add(workbook, sheets, table.Title), table, rows);
            WriteAbout(Add(workbook, sheets, words.Sheet), words, [(words.Table, table.Title), (words.AsOf, table.Day), (words.Rows, count), .. table.Checkpoint is { } kept ? [(kept.Heading, (object)kept.Note)] : Array.Empty<(string, object)>()]);
            workbook.Workbook = new Workbook(sheets);
        }

        return bytes.ToArray();
    }

    private static WorksheetPart Add(WorkbookPart workbook, Sheets sheets, string name)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var id = (uint)sheets.ChildElements.Count + 1;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = SheetName(name, id) });
        return part;
    }

    // Excel refuses these characters, more than 31 of any, an apostrophe at either end, and two sheets of one name.
    private static string SheetName(string name, uint number)
    {
        var safe = Clean(string.Concat(name.Select(c => @"[]:*?/\".Contains(c, StringComparison.Ordinal) ? ' ' : c))).Trim('\'', ' ');
        var suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
        return (safe.Length > 27 ? safe[..27].TrimEnd() : safe.Length == 0 ? "Data" : safe) + suffix;
    }

    private static int WriteTable<T>(WorksheetPart part, TableExport<T> table, IEnumerable<T> rows)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        WriteWidths(writer, table.Columns.Select(c => Math.Clamp(c.Header.Length + 4, 12, 40)));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Columns.Select(c => (object?)c.Header), Style.Heading);
        var count = 0;
        foreach (var row in rows)
        {
            WriteRow(writer, table.Columns.Select(c => c.Value(row)));
            count++;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return count;
    }

    private static void WriteAbout(WorksheetPart part, ExportWords words, (string Name, object Value)[] facts)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteWidths(writer, [Math.Max(words.AsOf.Length, words.Rows.Length) + 6, 60]);
        writer.WriteStartElement(new SheetData());
        foreach (var (name, value) in facts)
            WriteRow(writer, [name, value]);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteWidths(OpenXmlWriter writer, IEnumerable<int> widths) =>
        writer.WriteElement(new Columns(widths.Select((w, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })));

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> values, Style? style = null)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
            writer.WriteElement(Cell(value, style));
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value, Style? style) => value switch
    {
        null => new Cell(),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), Style.Day),
        DateTime instant => Number(StockholmTime.Local(instant).ToOADate(), Style.Instant),
        Money money => Number(money.Kronor, Style.Kronor),
        bool yes => new Cell(new CellValue(yes)) { DataType = CellValues.Boolean },
        int or long or short or byte => Number((IFormattable)value, Style.Whole),
        decimal or double or float => Number((IFormattable)value, Style.Fraction),
        _ => new Cell(new InlineString(new Text(Clean(value.ToString() ?? "")) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = (uint)(style ?? Style.Plain),
        },
    };

    private static Cell Number(IFormattable number, Style style) =>
        new(new CellValue(number.ToString(null, CultureInfo.InvariantCulture))) { StyleIndex = (uint)style };

    private static string Clean(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
        return clean.Length > LongestText ? clean[..LongestText] : clean;
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            Format(164),
            Format(165),
            Format(3),
            new CellFormat(),
            Format(4)));

    private static CellFormat Format(uint number) => new() { NumberFormatId = number, ApplyNumberFormat = true };
}
