using Governance.Platform.Data;
using Governance.Platform.Tenancy;
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

/// <summary>Asks before a body is removed.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class RemoveBodyModel(GovernanceDbContext db, TenantContext tenant, RemoveBody.Handler handler, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string Name { get; private set; } = "";

    public int Meetings { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var meetings = db.Set<BodyMeeting>();
        var body = await db.Set<Body>().Where(b => b.Id == Id)
            .Select(b => new { b.Name, Meetings = meetings.Count(m => m.BodyId == b.Id) }).FirstOrDefaultAsync(HttpContext.RequestAborted);
        if (body is null)
        {
            context.Result = NotFound();
            return;
        }

        (Name, Meetings) = (body.Name, body.Meetings);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new RemoveBody(Id), cancellationToken);
        TempData.Say(text["{0} är borttaget.", Name]);
        return LocalRedirect(RoomPath + "/settings/bodies");
    }
}
