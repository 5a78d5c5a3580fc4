using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
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

    public void OnGet()
    {
    }

    public IActionResult OnGetCsv()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // Names are typed by people: a cell that a spreadsheet would take for a formula is escaped.
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape }))
            WriteCsv(csv);
        var day = Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"roller-{Room.Slug}-{day}.csv");
    }

    /// <summary>What the role allows, in the reader's language; each text belongs to the module that has the permission.</summary>
    public IReadOnlyList<string> Allows(Role role) =>
        _allows.TryGetValue(role, out var known) ? known : _allows[role] = [.. report.Allows(role).Select(p => moduleTexts.Of(p.Module)[p.Text].Value)];

    private void WriteCsv(CsvWriter csv)
    {
        foreach (var head in (string[])["Per den", "Person", "E-post", "Roll", "Från", "Till", "Kunde"])
            csv.WriteField(texts[head].Value);
        csv.NextRecord();
        foreach (var row in Valid)
        {
            csv.WriteField(Day);
            csv.WriteField(row.Name);
            csv.WriteField(row.Email);
            csv.WriteField(texts[RoomRoles.Text(row.Role)].Value);
            csv.WriteField(row.From);
            csv.WriteField(row.To);
            csv.WriteField(string.Join(", ", Allows(row.Role)));
            csv.NextRecord();
        }
    }
}
