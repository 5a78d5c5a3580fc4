using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Governance.Platform.Rules;

namespace Governance.Plans.Import;

/// <summary>A row of a sheet: its number as people count, and its cells by heading.</summary>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Cells);

/// <summary>Reads the first sheet of a workbook, or a CSV, as rows under headings. What is no table is refused with what to do.</summary>
internal static class SheetReader
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 2 << 20;

    private const int MostRows = 5_000;

    // A workbook is a zip: a small one may unpack to gigabytes.
    private const int MostCharacters = 20_000_000;

    /// <summary>The rows.</summary>
    /// <exception cref="RuleBroken">PLA-020: the file cannot be read.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] file)
    {
        if (file.Length > MostBytes)
            throw new RuleBroken(Unreadable, "Filen är större än 2 MB. Dela upp den.");
        var lines = file is [0x50, 0x4b, ..] ? Workbook(file) : Csv(Text(file));
        var headings = lines.Find(l => l.Cells.Exists(c => c.Length > 0));
        if (headings.Cells is null)
            throw new RuleBroken(Unreadable, "Filen är tom. Läs in en fil med rubriker på första raden.");
        var rows = lines.Where(l => l.Number > headings.Number && l.Cells.Exists(c => c.Length > 0)).ToList();
        if (rows.Count > MostRows)
            throw new RuleBroken(Unreadable, "Filen har fler än 5 000 rader. Dela upp den.");
        return [.. rows.Select(r => new SheetRow(r.Number, Cells(headings.Cells, r.Cells)))];
    }

    /// <summary>The code of a file that cannot be read.</summary>
    public const string Unreadable = "PLA-020";

    private static Dictionary<string, string> Cells(List<string> headings, List<string> cells)
    {
        var row = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Math.Min(headings.Count, cells.Count); i++)
            row.TryAdd(headings[i].Trim(), cells[i].Trim());
        return row;
    }

    private static List<(int Number, List<string> Cells)> Workbook(byte[] file)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var book = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
            var first = book.Workbook!.Descendants<Sheet>().First();
            var part = (WorksheetPart)book.GetPartById(first.Id!.Value!);
            var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
            var dates = DateStyles(book);
            return [.. part.Worksheet!.Descendants<Row>().Take(MostRows + 2).Select((r, i) => ((int)(r.RowIndex?.Value ?? (uint)(i + 1)), Row(r, shared, dates)))];
        }
        catch (Exception e) when (e is not RuleBroken and not OutOfMemoryException)
        {
            // The library throws its own kinds for each way in which a file is broken.
            throw new RuleBroken(Unreadable, "Arbetsboken går inte att läsa. Spara den på nytt som .xlsx och försök igen.");
        }
    }

    private static List<string> Row(Row row, List<string> shared, HashSet<uint> dates)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            while (cells.Count < Math.Min(column, 200))
                cells.Add("");
            cells.Add(TextOf(cell, shared, dates));
        }

        return cells;
    }

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (n, c) => (n * 26) + c - 'A' + 1) - 1;

    private static string TextOf(Cell cell, List<string> shared, HashSet<uint> dates)
    {
        var text = cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? "" : cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString)
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "";
        if (cell.DataType is null && dates.Contains(cell.StyleIndex?.Value ?? 0) && double.TryParse(text, CultureInfo.InvariantCulture, out var serial) && serial is > 0 and < 2_900_000)
            return DateTime.FromOADate(serial).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        // 0.1 + 0.2 is written with all its digits.
        return cell.DataType is null && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : text;
    }

    // Excel's own date formats, and ours and those that spell a year.
    private static HashSet<uint> DateStyles(WorkbookPart book)
    {
        var sheet = book.WorkbookStylesPart?.Stylesheet;
        var own = sheet?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.FormatCode?.Value?.Contains("yy", StringComparison.OrdinalIgnoreCase) == true).Select(f => f.NumberFormatId!.Value).ToHashSet() ?? [];
        return [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select((f, i) => (Id: f.NumberFormatId?.Value ?? 0, Index: (uint)i)).Where(f => f.Id is >= 14 and <= 22 || own.Contains(f.Id)).Select(f => f.Index)];
    }

    // Swedish Excel saves CSV in Windows' Latin-1 unless told otherwise.
    private static string Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file);
        }
    }

    private static List<(int Number, List<string> Cells)> Csv(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new RuleBroken(Unreadable, "Filen är varken en arbetsbok (.xlsx) eller en CSV-fil.");
        var first = text.Split('\n', 2)[0];
        var separator = first.Contains(';', StringComparison.Ordinal) ? ';' : first.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var (rows, cells, cell, quoted, line) = (new List<(int, List<string>)>(), new List<string>(), new StringBuilder(), false, 1);
        var start = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[i++]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                End();
                if (c == '\n')
                {
                    rows.Add((start, cells));
                    (cells, start) = ([], line);
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        End();
        rows.Add((start, cells));
        return rows;

        void End()
        {
            // An apostrophe that keeps a spreadsheet from running a text is not part of the text.
            var value = cell.ToString();
            cells.Add(value is ['\'', '=' or '+' or '-' or '@', ..] ? value[1..] : value);
            cell.Clear();
        }
    }
}
