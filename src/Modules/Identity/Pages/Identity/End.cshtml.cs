using Governance.Identity.Roles;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>Ends a mandate, after showing whose it is.</summary>
[Authorize(IdentityPermissions.ChangeRoles)]
internal sealed class EndModel(TenantContext tenant, RoleReport report, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public MandateRow Mandate { get; private set; } = null!;

    public string Address => tenant.Room.Path + "/roles";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        tenant.RequireVisitedRoom(context.HttpContext);
        Mandate = (await report.MandatesAsync(context.HttpContext.RequestAborted)).FirstOrDefault(m => m.Id == Id) ?? throw new NotFound();
        await next();
    }

    public void OnGet() => LastDay = clock.Today();

    public async Task<IActionResult> OnPostAsync([FromServices] EndMandate.Handler handler, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            var page = Page();
            page.StatusCode = 400;
            return page;
        }

        await handler.HandleAsync(new EndMandate(Id, LastDay), cancellationToken);
        TempData.Say(texts["Uppdraget avslutas: {0}.", Mandate.Name]);
        return LocalRedirect(Address);
    }
}
