using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Domain;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>How the principal's case numbers look.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class CaseNumbersModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, AddCaseNumberForm.Handler add, RemoveCaseNumberForm.Handler remove,
    IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [BindProperty]
    public string? Prefix { get; set; }

    [BindProperty]
    public string? Pattern { get; set; }

    public string RoomPath => tenant.Room.Path;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var forms = await db.Set<CaseNumberForm>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellationToken);
        Rows = [.. forms.Select(f => new Row(f.Id, f.Write(clock.Today().Year, 123), f.Prefix, f.Pattern))];
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
