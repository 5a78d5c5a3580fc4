using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Domain;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>How the principal's case numbers look.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class CaseNumbersModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, AddCaseNumberForm.Handler add, RemoveCaseNumberForm.Handler remove,
    IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public string? Prefix { get; set; }

    [BindProperty]
    public string? Pattern { get; set; }

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var forms = await db.Set<CaseNumberForm>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(HttpContext.RequestAborted);
        Rows = [.. forms.Select(f => new Row(f.Id, f.Write(clock.Today().Year, 123), f.Prefix, f.Pattern))];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await add.HandleAsync(new AddCaseNumberForm(Prefix, Pattern), cancellationToken);
        TempData.Say(text["Formen är tillagd."]);
        return LocalRedirect(RoomPath + "/settings/case-numbers");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid form, CancellationToken cancellationToken)
    {
        await remove.HandleAsync(new RemoveCaseNumberForm(form), cancellationToken);
        TempData.Say(text["Formen är borttagen."]);
        return LocalRedirect(RoomPath + "/settings/case-numbers");
    }

    public sealed record Row(Guid Id, string Example, string Prefix, string Pattern);
}
