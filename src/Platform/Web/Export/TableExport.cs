using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Web.Export;

/// <summary>One column of an export.</summary>
/// <param name="Header">Its heading, in the reader's language.</param>
/// <param name="Value">Text, <see cref="DateOnly"/>, UTC <see cref="DateTime"/>, bool, whole or decimal number, <see cref="Money"/>, or null.</param>
public sealed record ExportColumn<T>(string Header, Func<T, object?> Value);

/// <summary>An amount in an export: kept in öre, shown in kronor.</summary>
/// <param name="Ore">Öre.</param>
public readonly record struct Money(long Ore)
{
    /// <summary>Kronor with two decimals.</summary>
    public decimal Kronor => Ore / 100m;
}

/// <summary>A file made for somebody to take with her.</summary>
/// <param name="Name">Safe on every file system.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Content">The bytes.</param>
public sealed record ExportFile(string Name, string MediaType, byte[] Content)
{
    /// <summary>For a page.</summary>
    public FileContentResult ToActionResult() => new(Content, MediaType) { FileDownloadName = Name };

    /// <summary>For an API operation.</summary>
    public FileContentHttpResult ToResult() => TypedResults.File(Content, MediaType, Name);
}

/// <summary>One description of a table, exported as CSV and as XLSX with the same rows as on the screen.</summary>
/// <param name="Title">What the table is.</param>
/// <param name="Day">The day that the table is as of, in Sweden.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record TableExport<T>(string Title, DateOnly Day, IReadOnlyList<ExportColumn<T>> Columns)
{
    /// <summary>The checkpoint of the log behind the table, as text with its heading; on the sheet that tells what the extract is.</summary>
    public (string Heading, string Note)? Checkpoint { get; init; }

    private const int LongestName = 60;

    /// <summary>Semicolons, decimal commas and a byte order mark: what a Swedish Excel opens without asking.</summary>
    public ExportFile Csv(IEnumerable<T> rows) => new(FileName("csv"), "text/csv; charset=utf-8", CsvTable.Write(this, rows));

    /// <summary>A workbook with the table on the first sheet, and its title and dates on the second.</summary>
    public ExportFile Xlsx(IEnumerable<T> rows, ExportWords words) =>
        new(FileName("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxTable.Write(this, rows, words));

    /// <summary>The file that a reader asked for: a workbook for <c>xlsx</c>, else CSV.</summary>
    /// <param name="format">As in the address.</param>
    /// <param name="rows">As on the screen.</param>
    /// <param name="text">The reader's language.</param>
    public ExportFile As(string? format, IEnumerable<T> rows, IStringLocalizer text) => format == "xlsx" ? Xlsx(rows, ExportWords.Of(text)) : Csv(rows);

    private string FileName(string ending)
    {
        var name = new StringBuilder();
        foreach (var c in Title.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var safe = name.ToString(0, Math.Min(name.Length, LongestName)).Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(safe.Length == 0 ? "export" : safe)}-{Day:yyyy-MM-dd}.{ending}");
    }
}

/// <summary>The words of the sheet that tells what the extract is, in the reader's language.</summary>
/// <param name="Sheet">Name of the sheet: Om utdraget.</param>
/// <param name="Table">Extract: Utdrag.</param>
/// <param name="AsOf">As of: Avser.</param>
/// <param name="Rows">Number of rows: Rader.</param>
public sealed record ExportWords(string Sheet, string Table, string AsOf, string Rows)
{
    /// <summary>The words by the texts of a page or operation.</summary>
    public static ExportWords Of(IStringLocalizer text) =>
        new(text["Om utdraget"], text["Utdrag"], text["Avser"], text["Rader"]);
}
