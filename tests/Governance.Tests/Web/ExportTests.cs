using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Governance.Platform.Web.Export;

namespace Governance.Tests.Web;

public sealed class ExportTests
{
    private static readonly TableExport<Row> Table = new("Svar: Malmö/Lund & Åre", new DateOnly(2024, 3, 1),
    [
        new("Huvudman", r => r.Name),
        new("Dag", r => r.Day),
        new("Antal", r => r.Count),
        new("Andel", r => r.Share),
        new("Belopp", r => r.Amount),
        new("Sänt", r => r.Sent),
    ]);

    private static readonly Row[] Rows =
    [
        new("Malmö; \"stad\"", new DateOnly(2024, 2, 29), -3, 1.5m, new Money(115_000_050), new DateTime(2024, 7, 1, 10, 0, 0, DateTimeKind.Utc)),
        new("=1+1\u0001", null, 0, 0m, null, null),
    ];

    [Fact]
    public void Csv_is_what_a_Swedish_Excel_opens()
    {
        var file = Table.Csv(Rows);
        Assert.Equal("svar-malmo-lund-are-2024-03-01.csv", file.Name);
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Content[..3]);
        var lines = Encoding.UTF8.GetString(file.Content[3..]).Split("\r\n");
        Assert.Equal("Huvudman;Dag;Antal;Andel;Belopp;Sänt", lines[0]);
        Assert.Equal("\"Malmö; \"\"stad\"\"\";2024-02-29;-3;1,5;1150000,50;2024-07-01 12:00", lines[1]);
        Assert.StartsWith("'=1+1", lines[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Theory]
    [InlineData("=cmd")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\tx")]
    public void A_text_that_begins_like_a_formula_is_disarmed(string text)
    {
        var csv = Encoding.UTF8.GetString(Table.Csv([Rows[0] with { Name = text }]).Content);
        Assert.Contains("\n'" + text, csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Xlsx_has_dates_as_dates_numbers_as_numbers_and_is_valid()
    {
        var file = Table.Xlsx(Rows, new ExportWords("Om utdraget", "Utdrag", "Avser", "Rader"));
        Assert.Equal("svar-malmo-lund-are-2024-03-01.xlsx", file.Name);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["Svar  Malmö Lund & Åre", "Om utdraget (2)"], sheets.Select(s => s.Name!.Value));
        var sheet = ((WorksheetPart)document.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        var rows = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows[0], c => Assert.Equal(1u, c.StyleIndex!.Value));
        Assert.Equal("Malmö; \"stad\"", rows[1][0].InnerText);
        Assert.Equal(new DateOnly(2024, 2, 29), DateOnly.FromDateTime(DateTime.FromOADate(double.Parse(rows[1][1].InnerText, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal("-3", rows[1][2].CellValue!.Text);
        Assert.Equal("1.5", rows[1][3].CellValue!.Text);
        Assert.Equal(1_150_000.50, double.Parse(rows[1][4].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("=1+1", rows[2][0].InnerText);
        Assert.Empty(sheet.Descendants<CellFormula>());
    }

    private sealed record Row(string Name, DateOnly? Day, int Count, decimal Share, Money? Amount, DateTime? Sent);
}
