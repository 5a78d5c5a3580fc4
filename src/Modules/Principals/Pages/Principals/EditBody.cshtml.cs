using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Principals.Domain;
using Governance.Principals.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>A body with its meetings.</summary>
[Authorize(PrincipalPermissions.Configure)]
internal sealed class EditBodyModel(
    GovernanceDbContext db, TenantContext tenant, TimeProvider clock, SaveBody.Handler save, PlanMeeting.Handler plan, CancelMeeting.Handler cancel,
    IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public BodyKind? Kind { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    public string RoomPath => tenant.Room.Path;

    public string Title { get; private set; } = "";

    public IReadOnlyList<(Guid Id, string Day)> Meetings { get; private set; } = [];

    public IReadOnlyList<string> Past { get; private set; } = [];

    /// <summary>What is in force, for who lost a race.</summary>
    public string InForce { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var body = await db.Set<Body>().AsNoTracking().Where(b => b.Id == Id).FirstOrThrowAsync(cancellationToken);
        (Title, Version) = (body.Name, body.Version);
        InForce = $"{body.Name} ({body.ShortName}), {text[body.Kind.Word()]}";
        // A form of this page that is not about the body's own fields shows them as they are.
        if (!HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("handler"))
            (Name, ShortName, Kind) = (body.Name, body.ShortName, body.Kind);
        var today = clock.Today();
        var meetings = await db.Set<BodyMeeting>().AsNoTracking().Where(m => m.BodyId == Id).OrderBy(m => m.Date).ToListAsync(cancellationToken);
        Meetings = [.. meetings.Where(m => m.Date >= today).Select(m => (m.Id, Text(m.Date)))];
        Past = [.. meetings.Where(m => m.Date < today).Select(m => Text(m.Date)).Reverse()];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await save.HandleAsync(new SaveBody(Id, Name, ShortName, Kind, Version), cancellationToken);
        TempData.Say(text["Organet är sparat."]);
        return LocalRedirect(RoomPath + "/settings/bodies");
    }

    public async Task<IActionResult> OnPostMeetingAsync(CancellationToken cancellationToken)
    {
        await plan.HandleAsync(new PlanMeeting(Id, Date), cancellationToken);
        TempData.Say(text["Sammanträdet {0} är tillagt.", Text(Date!.Value)]);
        return LocalRedirect($"{RoomPath}/settings/bodies/{Id}");
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid meeting, CancellationToken cancellationToken)
    {
        await cancel.HandleAsync(new CancelMeeting(meeting), cancellationToken);
        TempData.Say(text["Sammanträdet är inställt."]);
        return LocalRedirect($"{RoomPath}/settings/bodies/{Id}");
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
