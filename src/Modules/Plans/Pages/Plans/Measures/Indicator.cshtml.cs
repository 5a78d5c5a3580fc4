using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Plans.Pictures;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Platform.Ui.Charts;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>One indicator: the principals side by side for a period, how they spread, how it has gone, and every number behind it.</summary>
[Authorize(PlanPermissions.Read)]
internal sealed class IndicatorModel(
    PlanReader reader, IPrincipalDirectory directory, IAuthorizationService authorization, RecordFigures.Handler record, IStringLocalizer<Texts> text, IStringLocalizer<UiTexts> ui)
    : InstrumentPage(reader, directory), IShownAgain
{
    private readonly PlanReader _reader = reader;

    [FromRoute]
    public Guid IndicatorId { get; set; }

    /// <summary>The period that is compared; the newest with a figure unless the address names another.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty]
    public string? NewPeriod { get; set; }

    [BindProperty]
    public string? NewValue { get; set; }

    [BindProperty]
    public string? NewReason { get; set; }

    [BindProperty]
    public string? NewSource { get; set; }

    internal PlanIndicator Indicator { get; private set; } = null!;

    internal FigureBook Figures { get; private set; } = null!;

    public IReadOnlyList<string> Periods { get; private set; } = [];

    /// <summary>Whether the reader records the county's figures.</summary>
    public bool MayMeasure { get; private set; }

    public string? Chosen => Periods.Contains(Period) ? Period : Periods.Count > 0 ? Periods[^1] : null;

    /// <summary>The principals with what they have for the period: highest or lowest first by what is better, those without a value last.</summary>
    internal IReadOnlyList<(PrincipalInfo Principal, IndicatorFigure? Figure)> Sorted { get; private set; } = [];

    /// <summary>Least, quartiles and most of the period.</summary>
    public IReadOnlyList<long> Spread { get; private set; } = [];

    public long? Target => Chosen is { } period ? Indicator.TargetOf(period) : null;

    internal IHtmlContent Bars => ValueBars.Render(
        "jamforelse", text["{0}, {1}", Indicator.FullName, Chosen ?? ""],
        [.. Sorted.Select(s => new ValueBar(s.Principal.DisplayName, s.Figure?.Value is { } v ? (double)Measure.Number(v) : null, MeasureWords.Of(s.Figure, text)))],
        Target is { } t ? (double)Measure.Number(t) : null, text["Målvärde {0}", Target is { } target ? Measure.Text(target) : ""], ui);

    internal IHtmlContent Curve => Trend.Render("utveckling", text["Utveckling för {0}", Indicator.Name], [.. Periods.Select(p =>
    {
        var value = CountyOf(p);
        return new TrendPoint(p, value is { } v ? (double)Measure.Number(v) : null, value is { } w ? Measure.Text(w) : "", Indicator.TargetOf(p) is { } t ? (double)Measure.Number(t) : null);
    })], ui);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(string? format, string? picture, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return picture == "trend"
            ? PictureFile.Of(text["Utveckling för {0}", Indicator.Name], Today, StandaloneSvg.Of(Curve, Trend.Width, Trend.Height), format)
            : PictureFile.Of($"{Indicator.Name} {Chosen}", Today, StandaloneSvg.Of(Bars, ValueBars.Width, ValueBars.Height(Sorted.Count)), format);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!(await authorization.AuthorizeAsync(User, PlanPermissions.Measure)).Succeeded)
            return Forbid();
        await LoadAsync(cancellationToken);
        var period = Domain.Period.Read(NewPeriod, Indicator.Periods) ?? throw Wrong(nameof(NewPeriod), "Skriv perioden som indikatorn mäts: 2026, 2026-K1 eller 2026-03.");
        var value = Measure.Read(NewValue);
        if (value is null && !string.IsNullOrWhiteSpace(NewValue))
            throw Wrong(nameof(NewValue), "Skriv värdet som ett tal.");
        var entry = new FigureEntry(FigureKind.Actual, period, "", value, value is null ? NewReason?.Trim() ?? "" : "", NewSource?.Trim() ?? "", "");
        if (value is null && entry.Reason.Length == 0)
            throw Wrong(nameof(NewValue), "Ange ett värde, eller varför det inte kan mätas ännu.");
        await record.HandleAsync(new RecordFigures(Id, [new FigureRow(IndicatorId, entry)]), cancellationToken);
        TempData.Say(text["Länets värde för {0} är registrerat.", period]);
        return LocalRedirect($"{Path}/indicators/{IndicatorId}{Query}");
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Indicator = Plan.Indicators.FirstOrDefault(i => i.Id == IndicatorId) ?? throw new NotFound();
        Figures = await _reader.FiguresAsync(Forum.Id, Id, Today, cancellationToken);
        Periods = Figures.Periods(IndicatorId);
        MayMeasure = (await authorization.AuthorizeAsync(User, PlanPermissions.Measure)).Succeeded;
        if (Chosen is not { } period)
            return;
        var all = Collaboration.Principals.Select(p => (p, Figure: Figures.Actual(IndicatorId, p.Id, period))).ToList();
        var sign = Indicator.Direction == Direction.Down ? 1 : -1;
        Sorted = [.. all.OrderBy(a => a.Figure?.Value is null).ThenBy(a => sign * (a.Figure?.Value ?? 0))];
        var values = Figures.Values(IndicatorId, period, Forum.Id);
        if (values.Count > 0)
            Spread = [values[0], Quantile(values, 1), Quantile(values, 2), Quantile(values, 3), values[^1]];
    }

    /// <summary>The county's own figure of a period, else the mean of the principals'.</summary>
    public long? CountyOf(string period) => Figures.Actual(IndicatorId, Forum.Id, period)?.Value ?? FigureBook.Mean(Figures.Values(IndicatorId, period, Forum.Id));

    /// <summary>What a principal has set itself as a target, where it is another than the common one.</summary>
    public long? OwnTargetOf(Guid principalId, string period) => Figures.Target(Indicator, principalId, period) is { } own && own != Indicator.TargetOf(period) ? own : null;

    /// <summary>A principal's values over the periods, as a small curve; gaps are left out of it and stand in the table.</summary>
    internal IReadOnlyList<double> CurveOf(Guid principalId) =>
        [.. Periods.Select(p => Figures.Actual(IndicatorId, principalId, p)?.Value).OfType<long>().Select(v => (double)Measure.Number(v))];

    // The quarters by the nearest rank.
    private static long Quantile(IReadOnlyList<long> sorted, int quarter) => sorted[Math.Clamp((int)Math.Ceiling(sorted.Count * quarter / 4.0) - 1, 0, sorted.Count - 1)];

    private static ValidationException Wrong(string field, string message) => new([new ValidationFailure(field, message)]);
}
