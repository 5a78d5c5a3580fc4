using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Web.Export;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>The indicators of a plan: the newest figure of each, its target, and how many have measured; all figures as a file.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class IndicatorsModel(PlanReader reader, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : InstrumentPage(reader, directory)
{
    private readonly PlanReader _reader = reader;

    public IReadOnlyList<IndicatorRow> Rows { get; private set; } = [];

    internal FigureBook Figures { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Figures = await _reader.FiguresAsync(Forum.Id, Id, Today, cancellationToken);
        Rows = [.. Plan.Indicators.Select(RowOf)];
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var names = Plan.Indicators.ToDictionary(i => i.Id);
        var table = new TableExport<IndicatorFigure>(
            text["Mätvärden {0}", Shown.Title], Today,
            [
                new(text["Indikator"], f => names[f.IndicatorId].Name),
                new(text["Nationell kod"], f => names[f.IndicatorId].Code),
                new(text["Enhet"], f => names[f.IndicatorId].Unit),
                new(text["Nivå"], f => text[MeasureWords.Word(f.Level)].Value),
                new(text["Huvudman"], f => f.OwnerId == Forum.Id ? Forum.Name : NameOf(f.OwnerId)),
                new(text["Verksamhet"], f => f.Unit),
                new(text["Period"], f => f.Period),
                new(text["Vad"], f => text[f.Kind == FigureKind.Actual ? "Utfall" : "Mål"].Value),
                new(text["Värde"], f => f.Value is { } v ? Measure.Number(v) : null),
                new(text["Kan inte mätas ännu"], f => f.Reason),
                new(text["Källa"], f => f.Source),
                new(text["Kommentar"], f => f.Comment),
                new(text["Registrerad"], f => f.RecordedOn),
            ]);
        var rows = Plan.Indicators.SelectMany(i => Figures.Of(i.Id)).OrderBy(f => f.Period, StringComparer.Ordinal).ThenBy(f => f.OwnerId);
        return table.As(format, rows, text).ToActionResult();
    }

    private IndicatorRow RowOf(PlanIndicator indicator)
    {
        var periods = Figures.Periods(indicator.Id);
        if (periods is not [.., var last])
            return new IndicatorRow(indicator, null, null, null, 0, []);
        var values = Figures.Values(indicator.Id, last, Forum.Id);
        var trend = periods.Select(p => Figures.Actual(indicator.Id, Forum.Id, p)?.Value ?? FigureBook.Mean(Figures.Values(indicator.Id, p, Forum.Id))).OfType<long>().Select(v => (double)Measure.Number(v)).ToList();
        return new IndicatorRow(indicator, last, Figures.Actual(indicator.Id, Forum.Id, last)?.Value ?? FigureBook.Mean(values), indicator.TargetOf(last), values.Count, trend);
    }
}

/// <summary>An indicator in the list.</summary>
/// <param name="Period">The newest period with a figure; null before the first.</param>
/// <param name="Value">The county's figure, else the mean of the principals'.</param>
/// <param name="Trend">The same for each period that has one.</param>
internal sealed record IndicatorRow(PlanIndicator Indicator, string? Period, long? Value, long? Target, int Measured, IReadOnlyList<double> Trend);

/// <summary>The words of figures, which are the keys of their translations.</summary>
internal static class MeasureWords
{
    /// <summary>Enhet, huvudman or länet.</summary>
    public static string Word(FigureLevel level) => level switch
    {
        FigureLevel.Unit => "Enhet",
        FigureLevel.Principal => "Huvudman",
        _ => "Hela länet",
    };

    /// <summary>A figure in words; a gap is a gap.</summary>
    public static string Of(IndicatorFigure? figure, IStringLocalizer text) => figure switch
    {
        null => text["saknas"],
        { Value: { } value } => Measure.Text(value),
        _ => text["kan inte mätas ännu"],
    };
}
