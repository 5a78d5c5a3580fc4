using Governance.Identity.Domain;
using Governance.Identity.Roles;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web.Export;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Identity.Pages.Identity;

/// <summary>The mandates of the room, and the role report: who could do what on a day.</summary>
[Authorize(IdentityPermissions.ReadRoles)]
internal sealed class RolesModel(
    RoleReport report, TenantContext tenant, TimeProvider clock, IStringLocalizer<Texts> texts, ModuleTexts moduleTexts) : PageModel
{
    private readonly Dictionary<Role, IReadOnlyList<string>> _allows = [];

    /// <summary>The day asked for; today when none was.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    public DateOnly Today { get; } = clock.Today();

    public DateOnly Day => ModelState.IsValid ? AsOf ?? Today : Today;

    public Room Room => tenant.Room;

    public string Address => tenant.Room.Path + "/roles";

    public bool MayChange => tenant.Actor.Holds(tenant.TenantId, Role.Administrator);

    public IReadOnlyList<MandateRow> Valid { get; private set; } = [];

    public IReadOnlyList<MandateRow> Others { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        tenant.RequireVisitedRoom(context.HttpContext);
        AsOf ??= Today;
        var mandates = await report.MandatesAsync(context.HttpContext.RequestAborted);
        Valid = [.. mandates.Where(m => m.IsValidOn(Day))];
        Others = [.. mandates.Where(m => !m.IsValidOn(Day)).OrderByDescending(m => m.From)];
        await next();
    }

    public PageResult OnGet() => Page();

    public IActionResult OnGetCsv() => new TableExport<MandateRow>(texts["Roller {0}", Room.Name], Day,
        [
            new(texts["Per den"], _ => Day),
            new(texts["Person"], m => m.Name),
            new(texts["E-post"], m => m.Email),
            new(texts["Roll"], m => texts[RoomRoles.Text(m.Role)].Value),
            new(texts["Från"], m => m.From),
            new(texts["Till"], m => m.To),
            new(texts["Kunde"], m => string.Join(", ", Allows(m.Role))),
        ]).Csv(Valid).ToActionResult();

    /// <summary>What the role allows, in the reader's language; each text belongs to the module that has the permission.</summary>
    public IReadOnlyList<string> Allows(Role role) =>
        _allows.TryGetValue(role, out var known) ? known : _allows[role] = [.. report.Allows(role).Select(p => moduleTexts.Of(p.Module)[p.Text].Value)];
}
