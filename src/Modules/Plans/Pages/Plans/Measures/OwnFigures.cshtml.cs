using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>The principal's own figures: what has been recorded, and one row for each indicator to fill in.</summary>
[Authorize(PlanPermissions.Report)]
internal sealed class OwnFiguresModel(OwnMeasures measures, TenantContext tenant, RecordFigures.Handler record, PlanReader reader, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty]
    public List<FigureForm> Rows { get; set; } = [];

    public string Path => tenant.Room.Path + "/indicators";

    /// <summary>The indicators of the plans that the principal takes part in, in the order of the form.</summary>
    internal IReadOnlyList<OwnIndicator> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Rows = [.. Indicators.Select(i => new FigureForm { IndicatorId = i.Indicator.Id, Period = i.Next, Source = i.Indicator.Source })];
        foreach (var (row, own) in Rows.Zip(Indicators))
        {
            if (own.Of(own.Next) is { } figure)
                (row.Value, row.Reason, row.Source) = (Measure.Plain(figure.Value), figure.Reason, figure.Source);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var byId = Indicators.ToDictionary(i => i.Indicator.Id);
        var faults = new List<ValidationFailure>();
        var written = new List<(Guid Instrument, FigureRow Row)>();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (!byId.TryGetValue(Rows[i].IndicatorId, out var own) || (string.IsNullOrWhiteSpace(Rows[i].Value) && string.IsNullOrWhiteSpace(Rows[i].Reason)))
                continue;
            if (Rows[i].Entry(own.Indicator, out var field, out var message) is { } entry)
                written.Add((own.Plan.InstrumentId, new FigureRow(own.Indicator.Id, entry)));
            else
                faults.Add(new ValidationFailure($"Rows[{i}].{field}", message));
        }

        if (faults.Count > 0)
            throw new ValidationException(faults);
        var count = 0;
        foreach (var plan in written.GroupBy(w => w.Instrument))
            count += await record.HandleAsync(new RecordFigures(plan.Key, [.. plan.Select(w => w.Row)]), cancellationToken);
        TempData.Say(count switch { 0 => text["Inget hade ändrats."], 1 => text["Ett mätvärde är registrerat."], _ => text["{0} mätvärden är registrerade.", count] });
        return LocalRedirect(Path);
    }

    public async Task<IActionResult> OnGetFileAsync(string? format, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var table = FigureSheet.Table(text["Mätvärden {0}", tenant.Room.Name], reader.Today, text);
        var rows = Indicators.SelectMany(i => i.Periods.Select(p => (i, p, i.Of(p))));
        return table.As(format, rows, text).ToActionResult();
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken) => Indicators = await measures.ReadAsync(cancellationToken);
}

/// <summary>A row of the form.</summary>
internal sealed class FigureForm
{
    public Guid IndicatorId { get; set; }

    public string? Period { get; set; }

    public string? Value { get; set; }

    public string? Reason { get; set; }

    public string? Source { get; set; }

    /// <summary>What it records; null with the field and what is wrong there.</summary>
    public FigureEntry? Entry(PlanIndicator indicator, out string field, out string message)
    {
        (field, message) = ("", "");
        if (Domain.Period.Read(Period, indicator.Periods) is not { } period)
            (field, message) = (nameof(Period), "Skriv perioden som indikatorn mäts: 2026, 2026-K1 eller 2026-03.");
        else if (!string.IsNullOrWhiteSpace(Value) && Measure.Read(Value) is null)
            (field, message) = (nameof(Value), "Skriv värdet som ett tal.");
        else if (!string.IsNullOrWhiteSpace(Value) && !string.IsNullOrWhiteSpace(Reason))
            (field, message) = (nameof(Reason), "Ange antingen ett värde eller varför det inte kan mätas ännu, inte båda.");
        else
            return new FigureEntry(FigureKind.Actual, period, "", Measure.Read(Value), Reason?.Trim() ?? "", Source?.Trim() ?? "", "");
        return null;
    }
}
