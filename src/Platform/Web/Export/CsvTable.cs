using System.Globalization;
using CsvHelper;
using Governance.Platform.Time;

namespace Governance.Platform.Web.Export;

internal static class CsvTable
{
    // A decimal point would make a Swedish Excel read 1.5 as the first of May.
    private static readonly CultureInfo Swedish = CultureInfo.ReadOnly(new CultureInfo("sv-SE", useUserOverride: false));

    public static byte[] Write<T>(TableExport<T> table, IEnumerable<T> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var column in table.Columns)
                csv.WriteField(Harmless(column.Header));
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in table.Columns)
                    csv.WriteField(Text(column.Value(row)));
                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => StockholmTime.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Money money => Number(money.Kronor, "0.00"),
        bool yes => yes ? "1" : "0",
        IFormattable number and (int or long or short or byte or decimal or double or float) => Number(number, null),
        _ => Harmless(value.ToString() ?? ""),
    };

    private static string Number(IFormattable number, string? format) =>
        number.ToString(format, Swedish).Replace('\u2212', '-').Replace("\u00a0", "", StringComparison.Ordinal);

    // A spreadsheet would run a text that begins like a formula.
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
}
