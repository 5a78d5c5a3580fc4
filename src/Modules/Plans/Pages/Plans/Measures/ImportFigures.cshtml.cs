using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Import;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Measures;

/// <summary>Reads a filled in sheet of figures, shows what it would record, and records it when it is confirmed.</summary>
[Authorize(PlanPermissions.Report)]
[TakesFiles]
internal sealed class ImportFiguresModel(OwnMeasures measures, TenantContext tenant, RecordFigures.Handler record, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Packed { get; set; }

    public string Path => tenant.Room.Path + "/indicators";

    /// <summary>The rows of the file; null before one is read.</summary>
    internal IReadOnlyList<ImportedFigure>? Read { get; private set; }

    /// <summary>What is confirmed, as text for the form.</summary>
    public string Pack => JsonSerializer.Serialize((Read ?? []).Where(r => r.IsChange).Select(r => new FigureRow(r.Own!.Indicator.Id, r.Entry!)));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is not { Length: > 0 } file)
            throw new ValidationException([new ValidationFailure(nameof(Upload), "Välj en fil.")]);
        if (file.Length > SheetReader.MostBytes)
            throw new ValidationException([new ValidationFailure(nameof(Upload), "Filen är större än 2 MB. Dela upp den.")]);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        Read = FigureSheet.Read(bytes.ToArray(), await measures.ReadAsync(cancellationToken), text);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var own = (await measures.ReadAsync(cancellationToken)).ToDictionary(i => i.Indicator.Id);
        var count = 0;
        foreach (var plan in Unpack(Packed).GroupBy(r => own.GetValueOrDefault(r.IndicatorId)?.Plan.InstrumentId ?? throw new NotFound()))
            count += await record.HandleAsync(new RecordFigures(plan.Key, [.. plan]), cancellationToken);
        TempData.Say(count switch { 0 => text["Inget hade ändrats."], 1 => text["Ett mätvärde är registrerat."], _ => text["{0} mätvärden är registrerade.", count] });
        return LocalRedirect(Path);
    }

    private static List<FigureRow> Unpack(string? packed)
    {
        try
        {
            return JsonSerializer.Deserialize<List<FigureRow>>(packed ?? "[]") ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
