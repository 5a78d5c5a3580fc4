using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>The principal's bodies.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class BodiesModel(IOwnBodies bodies, TenantContext tenant, SaveBody.Handler handler, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public BodyKind? Kind { get; set; }

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<BodyInfo> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken) => Rows = await bodies.BodiesAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new SaveBody(null, Name, ShortName, Kind, 0), cancellationToken);
        TempData.Say(text["{0} är tillagt.", Name!]);
        return LocalRedirect(RoomPath + "/settings/bodies");
    }
}
