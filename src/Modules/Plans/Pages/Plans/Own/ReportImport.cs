using System.Globalization;
using System.Text.Json;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Plans.Import;
using Governance.Platform.Rules;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Own;

/// <summary>A row of a file that was read, beside what it would change.</summary>
/// <param name="Number">The row's number in the file.</param>
/// <param name="Line">The activity; null where the key names none of the principal's.</param>
/// <param name="Entry">What would be reported; null where the row cannot be read.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed record ImportedReport(int Number, ReportLine? Line, ActivityEntry? Entry, string? Fault)
{
    /// <summary>Whether it says something else than what counts now.</summary>
    public bool IsChange => Fault is null && Entry is { } e && !(Line!.Last?.Says(e.Status, e.Share, e.Comment) ?? (e.Status == ActivityStatus.NotStarted && string.IsNullOrWhiteSpace(e.Comment)));
}

/// <summary>Reads a filled in sheet of the report page. Headings and words are taken in both languages.</summary>
/// <param name="lines">The principal's activities.</param>
/// <param name="text">The texts of the module.</param>
internal sealed class ReportImport(IEnumerable<ReportLine> lines, IStringLocalizer text)
{
    private readonly Dictionary<Guid, ReportLine> _lines = lines.DistinctBy(l => l.Activity.Id).ToDictionary(l => l.Activity.Id);

    /// <summary>The rows of the file.</summary>
    /// <exception cref="RuleBroken">PLA-020: the file is no such sheet.</exception>
    public IReadOnlyList<ImportedReport> Read(byte[] file)
    {
        var rows = SheetReader.Read(file);
        if (rows.Count == 0)
            throw new RuleBroken(SheetReader.Unreadable, "Filen har inga rader under rubrikerna.");
        if (Cell(rows[0], ReportSheet.Key) is null || Cell(rows[0], ReportSheet.Status) is null)
            throw new RuleBroken(SheetReader.Unreadable, "Kolumnerna Nyckel och Läge saknas. Hämta filen här, fyll i den och läs in den utan att ändra rubrikerna.");
        var seen = new HashSet<Guid>();
        return [.. rows.Select(r => Of(r, seen))];
    }

    /// <summary>Entries as text for the form that confirms them.</summary>
    public static string Pack(IEnumerable<ImportedReport> rows) => JsonSerializer.Serialize(rows.Where(r => r.IsChange).Select(r => r.Entry));

    /// <summary>The entries back; what is no such text gives none. They are checked like any other.</summary>
    public static IReadOnlyList<ActivityEntry> Unpack(string? packed)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ActivityEntry>>(packed ?? "[]") ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private ImportedReport Of(SheetRow row, HashSet<Guid> seen)
    {
        if (!Guid.TryParse(Cell(row, ReportSheet.Key), out var id) || !_lines.TryGetValue(id, out var line))
            return new(row.Number, null, null, text["Nyckeln hör inte till någon av era aktiviteter."]);
        if (!seen.Add(id))
            return new(row.Number, line, null, text["Aktiviteten står på en tidigare rad också."]);
        if (StatusOf(Cell(row, ReportSheet.Status)) is not { } status)
            return new(row.Number, line, null, text["Läget {0} finns inte. Skriv ett av: {1}.", Cell(row, ReportSheet.Status) ?? "", string.Join(", ", StatusRules.InOrder.Select(s => text[s.Word()].Value))]);
        var written = Cell(row, ReportSheet.Share) ?? "";
        int? share = null;
        if (written.Length > 0)
        {
            if (!int.TryParse(written.TrimEnd('%', ' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read))
                return new(row.Number, line, null, text["Andelen ska vara ett heltal 0–100."]);
            share = read;
        }

        var entry = new ActivityEntry(id, line.Last?.Number ?? 0, status, share, Cell(row, ReportSheet.Comment)?.ReplaceLineEndings("\n"));
        return new(row.Number, line, entry, ActivityReport.Fault(status, share, entry.Comment) is { } fault ? text[fault.Text].Value : null);
    }

    private string? Cell(SheetRow row, string heading) => row.Cells.GetValueOrDefault(heading) ?? row.Cells.GetValueOrDefault(text[heading].Value);

    private ActivityStatus? StatusOf(string? word)
    {
        foreach (var status in StatusRules.InOrder)
        {
            if (string.Equals(word, status.Word(), StringComparison.OrdinalIgnoreCase) || string.Equals(word, text[status.Word()].Value, StringComparison.OrdinalIgnoreCase))
                return status;
        }

        return null;
    }
}
