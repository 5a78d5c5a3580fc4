using Governance.Plans.Domain;
using Governance.Plans.Import;
using Governance.Platform.Rules;
using Governance.Platform.Web.Export;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>A row of a file of figures that was read, beside what it would record.</summary>
/// <param name="Number">The row's number in the file.</param>
/// <param name="Own">The indicator; null where the key names none.</param>
/// <param name="Entry">What would be recorded; null where the row says nothing or cannot be read.</param>
/// <param name="Before">What is recorded now.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
internal sealed record ImportedFigure(int Number, OwnIndicator? Own, FigureEntry? Entry, IndicatorFigure? Before, string? Fault)
{
    /// <summary>Whether it says something else than what is recorded.</summary>
    public bool IsChange => Fault is null && Entry is not null && Before?.Says(Entry) != true;
}

/// <summary>The figures as a sheet that is filled in and read again. Headings are taken in both languages.</summary>
internal static class FigureSheet
{
    public const string Key = "Nyckel";
    public const string PeriodHeading = "Period";
    public const string Value = "Värde";
    public const string Reason = "Kan inte mätas ännu";
    public const string Unit = "Verksamhet";
    public const string Source = "Källa";
    public const string Comment = "Kommentar";

    /// <summary>The table.</summary>
    public static TableExport<(OwnIndicator Own, string Period, IndicatorFigure? Figure)> Table(string title, DateOnly today, IStringLocalizer text) => new(
        title, today,
        [
            new(text["Plan"], r => r.Own.Plan.Title),
            new(text["Indikator"], r => r.Own.Indicator.FullName),
            new(text["Enhet"], r => r.Own.Indicator.Unit),
            new(text[PeriodHeading], r => r.Period),
            new(text[Value], r => r.Figure?.Value is { } v ? Measure.Number(v) : null),
            new(text[Reason], r => r.Figure?.Reason ?? ""),
            new(text[Source], r => r.Figure?.Source ?? r.Own.Indicator.Source),
            new(text[Comment], r => r.Figure?.Comment ?? ""),
            new(text[Unit], _ => ""),
            new(text[Key], r => r.Own.Indicator.Id.ToString()),
        ]);

    /// <summary>The rows of a filled in sheet; a row without value and reason is a gap, and says nothing.</summary>
    /// <exception cref="RuleBroken">PLA-020: the file is no such sheet.</exception>
    public static IReadOnlyList<ImportedFigure> Read(byte[] file, IReadOnlyList<OwnIndicator> indicators, IStringLocalizer text)
    {
        var rows = SheetReader.Read(file);
        if (rows.Count == 0 || (Cell(rows[0], Key, text) is null && Cell(rows[0], "Nationell kod", text) is null) || Cell(rows[0], PeriodHeading, text) is null)
            throw new RuleBroken(SheetReader.Unreadable, "Kolumnerna Nyckel (eller Nationell kod), Period och Värde behövs. Hämta filen här, fyll i den och läs in den utan att ändra rubrikerna.");
        return [.. rows.Select(r => Of(r, indicators, text))];
    }

    private static ImportedFigure Of(SheetRow row, IReadOnlyList<OwnIndicator> indicators, IStringLocalizer text)
    {
        var own = Guid.TryParse(Cell(row, Key, text), out var id) ? indicators.FirstOrDefault(i => i.Indicator.Id == id)
            : Cell(row, "Nationell kod", text) is { Length: > 0 } code ? indicators.FirstOrDefault(i => string.Equals(i.Indicator.Code, code, StringComparison.OrdinalIgnoreCase)) : null;
        if (own is null)
            return new(row.Number, null, null, null, text["Raden hör inte till någon av era indikatorer."]);
        var form = new FigureForm { Period = Cell(row, PeriodHeading, text), Value = Cell(row, Value, text), Reason = Cell(row, Reason, text), Source = Cell(row, Source, text) };
        if (string.IsNullOrWhiteSpace(form.Value) && string.IsNullOrWhiteSpace(form.Reason))
            return new(row.Number, own, null, null, null);
        if (form.Entry(own.Indicator, out _, out var message) is not { } entry)
            return new(row.Number, own, null, null, text[message]);
        entry = entry with { Comment = Cell(row, Comment, text) ?? "", Unit = Cell(row, Unit, text) ?? "" };
        return new(row.Number, own, entry, entry.Unit.Length == 0 ? own.Of(entry.Period) : null, null);
    }

    private static string? Cell(SheetRow row, string heading, IStringLocalizer text) => row.Cells.GetValueOrDefault(heading) ?? row.Cells.GetValueOrDefault(text[heading].Value);
}
