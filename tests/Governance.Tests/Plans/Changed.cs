using System.Text;
using Governance.Plans.Import;

namespace Governance.Tests.Plans;

/// <summary>A row of the file of activities, as somebody edits it.</summary>
internal sealed record ChangedRow(string Key, string Status, string Share, string Comment);

/// <summary>A file of activities that somebody has edited and saved as CSV.</summary>
internal static class Changed
{
    public static byte[] Of(byte[] file, string format, Func<int, ChangedRow, ChangedRow> change)
    {
        Assert.Equal(format == "xlsx", file is [0x50, 0x4b, ..]);
        var rows = SheetReader.Read(file).Select((r, i) => change(i, new ChangedRow(r.Cells["Nyckel"], r.Cells["Läge"], r.Cells["Klart, %"], r.Cells["Kommentar"])));
        return Encoding.UTF8.GetBytes("Nyckel;Läge;Klart, %;Kommentar\n" + string.Join('\n', rows.Select(r => $"{r.Key};{r.Status};{r.Share};\"{r.Comment}\"")));
    }
}
