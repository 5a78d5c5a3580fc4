using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Domain;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>Asks before a body is removed.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class RemoveBodyModel(GovernanceDbContext db, TenantContext tenant, RemoveBody.Handler handler, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string Name { get; private set; } = "";

    public int Meetings { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var meetings = db.Set<BodyMeeting>();
        var body = await db.Set<Body>().Where(b => b.Id == Id)
            .Select(b => new { b.Name, Meetings = meetings.Count(m => m.BodyId == b.Id) }).FirstOrThrowAsync(cancellationToken);
        (Name, Meetings) = (body.Name, body.Meetings);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new RemoveBody(Id), cancellationToken);
        TempData.Say(text["Organet är borttaget."]);
        return LocalRedirect(RoomPath + "/settings/bodies");
    }
}
