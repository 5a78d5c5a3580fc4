using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>An assignment that the principal has: what is asked, what was said before, and the form to report.</summary>
[Authorize(MatterPermissions.Report)]
internal sealed class OwnReportModel(
    AssignmentReader reader, IForumDirectory forums, IPrincipalDirectory directory, TenantContext tenant, ReportAssignment.Handler report, IStringLocalizer<Texts> text) : PageModel, IShownAgain
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ReportKind? Kind { get; set; }

    [BindProperty]
    public bool ForAll { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>How many reports we had when the form was made.</summary>
    [BindProperty]
    public int Version { get; set; }

    public string ListPath => tenant.Room.Path + "/assignments";

    public string Path => $"{ListPath}/{Id}";

    internal DateOnly Today => reader.Today;

    internal AssignmentFile Dossier { get; private set; } = null!;

    internal ForumInfo? Forum { get; private set; }

    /// <summary>The page that all members read.</summary>
    public string SharedHref { get; private set; } = "";

    internal string Party { get; private set; } = "";

    /// <summary>Whether we have said all that we can until the forum decides.</summary>
    internal bool IsDone => !Dossier.Row.LastStep.IsOwed() || Dossier.Phase == AssignmentPhase.Reported
        || Dossier.Reports.Any(r => r.Party == Party && r.Kind == ReportKind.Final && r.AfterStep == Dossier.Row.Steps);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = 400 };
        }

        var phase = await report.HandleAsync(new ReportAssignment(Id, null, Kind, ForAll, Text, Version), cancellationToken);
        TempData.Say(phase == AssignmentPhase.Reported ? text["Slutrapporten är lämnad. Uppdraget står kvar tills forumet har beslutat."] : text["Rapporten är lämnad och läses av alla i samverkan."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Dossier = await reader.FileAsync(Id, tracked: false, cancellationToken);
        Party = Dossier.Line.Assignees.FirstOrDefault(a => a.PrincipalId == tenant.TenantId)?.Party ?? throw new NotFound();
        Forum = await forums.FindAsync(Dossier.Row.ForumId, cancellationToken);
        Version = Dossier.Reports.Count(r => r.Party == Party);
        SharedHref = $"/forum/{(await directory.RegisterAsync(cancellationToken)).Collaboration(Dossier.Row.CollaborationId)!.Slug}/assignments/{Id}";
    }
}
