using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>The principal's bodies.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class BodiesModel(IOwnBodies bodies, TenantContext tenant, SaveBody.Handler handler, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public BodyKind? Kind { get; set; }

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<BodyInfo> Rows { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Rows = await bodies.BodiesAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new SaveBody(null, Name, ShortName, Kind, 0), cancellationToken);
        TempData.Say(text["{0} är tillagt.", Name!]);
        return LocalRedirect(RoomPath + "/settings/bodies");
    }
}
