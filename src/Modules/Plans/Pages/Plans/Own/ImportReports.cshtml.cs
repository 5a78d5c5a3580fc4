using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Import;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans.Own;

/// <summary>Reads a filled in sheet, shows what it would change row by row, and reports it when it is confirmed.</summary>
[Authorize(PlanPermissions.Report)]
[TakesFiles]
internal sealed class ImportReportsModel(OwnActivities activities, TenantContext tenant, ReportActivities.Handler report, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What was shown and is confirmed now.</summary>
    [BindProperty]
    public string? Packed { get; set; }

    public string Path => tenant.Room.Path + "/activities";

    /// <summary>The rows of the file; null before one is read.</summary>
    internal IReadOnlyList<ImportedReport>? Read { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is not { Length: > 0 } file)
            throw new ValidationException([new ValidationFailure(nameof(Upload), "Välj en fil.")]);
        if (file.Length > SheetReader.MostBytes)
            throw new ValidationException([new ValidationFailure(nameof(Upload), "Filen är större än 2 MB. Dela upp den.")]);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var plans = await activities.ReadAsync(cancellationToken);
        Read = new ReportImport(plans.SelectMany(p => p.Lines), text).Read(bytes.ToArray());
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var count = await report.HandleAsync(new ReportActivities(ReportImport.Unpack(Packed), ConfirmUnchanged: false), cancellationToken);
        TempData.Say(count switch { 0 => text["Inget hade ändrats, så inget är rapporterat."], 1 => text["En aktivitet är rapporterad."], _ => text["{0} aktiviteter är rapporterade.", count] });
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
