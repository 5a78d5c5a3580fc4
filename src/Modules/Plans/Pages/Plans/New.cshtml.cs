using FluentValidation;
using FluentValidation.Results;
using Governance.Plans.Domain;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Governance.Plans.Pages.Plans;

/// <summary>Starts a joint instrument.</summary>
[Authorize(PlanPermissions.Write)]
internal sealed class NewModel(TenantContext tenant, SaveInstrument.Handler save) : PageModel
{
    [BindProperty]
    public InstrumentKind Kind { get; set; } = InstrumentKind.ActionPlan;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public string Path => tenant.Room.Path + "/plans";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return new PageResult { StatusCode = 400 };
        if (string.IsNullOrWhiteSpace(Title))
            throw new ValidationException([new ValidationFailure(nameof(Title), "Skriv en rubrik.")]);
        var id = await save.HandleAsync(new SaveInstrument(null, null, c => c with { Kind = Kind, Title = Title.Trim(), From = From, To = To }), cancellationToken);
        return LocalRedirect($"{Path}/{id}/edit");
    }
}
