using Governance.Identity.Domain;
using Governance.Identity.Roles;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>Gives a mandate.</summary>
[Authorize(IdentityPermissions.ChangeRoles), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class GrantModel(TenantContext tenant, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public Room Room => tenant.Room;

    public string Address => tenant.Room.Path + "/roles";

    public IEnumerable<Choice> Roles => RoomRoles.In(Room.Kind).Select(r => new Choice(r.ToString(), texts[RoomRoles.Text(r)], texts[RoomRoles.Purpose(r)]));

    /// <summary>A mandate for a new account, with the password to hand over.</summary>
    public GrantMandate.Granted? Granted { get; private set; }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        tenant.RequireVisitedRoom(context.HttpContext);
        return next();
    }

    public void OnGet() => From = clock.Today();

    public async Task<IActionResult> OnPostAsync([FromServices] GrantMandate.Handler handler, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadForm();
        var granted = await handler.HandleAsync(new GrantMandate(Email, Name, Role, From, To), cancellationToken);
        if (granted.OneTimePassword is not null)
        {
            Granted = granted;
            return Page();
        }

        TempData.Say(texts["{0} har fått uppdraget.", granted.Name]);
        return LocalRedirect(Address);
    }

    private PageResult BadForm()
    {
        var page = Page();
        page.StatusCode = 400;
        return page;
    }
}
