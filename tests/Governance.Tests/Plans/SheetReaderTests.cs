using System.Text;
using Governance.Plans.Import;
using Governance.Platform.Rules;
using Governance.Platform.Web.Export;

namespace Governance.Tests.Plans;

/// <summary>What comes back in a file: workbooks of ours, and CSV as spreadsheets write it.</summary>
public sealed class SheetReaderTests
{
    private static readonly TableExport<(string Name, DateOnly Day, decimal Number)> Table = new(
        "Prov", new DateOnly(2026, 11, 22), [new("Namn", r => r.Name), new("Dag", r => r.Day), new("Tal", r => r.Number), new("Tomt", _ => null)]);

    public static TheoryData<string> Names => ["Åre", "två\nrader", "\"citat\"; och semikolon", "=1+1", "'"];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_we_write_we_read(string name)
    {
        (string, DateOnly, decimal)[] rows = [(name, new DateOnly(2026, 3, 1), 12.5m), ("Sista", new DateOnly(2025, 12, 31), -3m)];
        foreach (var file in new[] { Table.Csv(rows), Table.Xlsx(rows, new ExportWords("Om", "Utdrag", "Avser", "Rader")) })
        {
            var read = SheetReader.Read(file.Content);
            Assert.Equal([name, "Sista"], read.Select(r => r.Cells["Namn"]));
            Assert.Equal(["2026-03-01", "2025-12-31"], read.Select(r => r.Cells["dag"]));
            Assert.Equal(["12.5", "-3"], read.Select(r => r.Cells["Tal"].Replace(',', '.')));
        }
    }

    [Fact]
    public void Csv_is_read_with_other_separators_and_in_Latin_1()
    {
        Assert.Equal("b", SheetReader.Read("Å,B\r\na,b\r\n"u8.ToArray())[0].Cells["B"]);
        Assert.Equal("b", SheetReader.Read("Å\tB\na\tb"u8.ToArray())[0].Cells["B"]);
        var latin = SheetReader.Read(Encoding.Latin1.GetBytes("Läge;Nr\nFörsenad;1"));
        Assert.Equal(("Försenad", 2), (latin[0].Cells["Läge"], latin[0].Number));
    }

    [Fact]
    public void What_is_no_table_is_refused_with_what_to_do()
    {
        Assert.Equal(SheetReader.Unreadable, Assert.Throws<RuleBroken>(() => SheetReader.Read([])).Code);
        Assert.Contains("går inte att läsa", Assert.Throws<RuleBroken>(() => SheetReader.Read([0x50, 0x4b, 3, 4, 0, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("varken", Assert.Throws<RuleBroken>(() => SheetReader.Read([1, 0, 2, 0])).Message, StringComparison.Ordinal);
        Assert.Contains("2 MB", Assert.Throws<RuleBroken>(() => SheetReader.Read(new byte[SheetReader.MostBytes + 1])).Message, StringComparison.Ordinal);
        Assert.Contains("5 000", Assert.Throws<RuleBroken>(() => SheetReader.Read(Encoding.UTF8.GetBytes("A\n" + string.Concat(Enumerable.Repeat("x\n", 5_001))))).Message, StringComparison.Ordinal);
    }
}
