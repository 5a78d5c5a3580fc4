using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>An assignment: who has it, where it is, what waits, what was reported and every step since it was raised.</summary>
[Authorize(MatterPermissions.Read)]
internal sealed class DetailsModel(AssignmentReader reader, IForumDirectory forums, IAuthorizationService authorization, TenantContext tenant, RemindAssignees.Handler remind, IStringLocalizer<Texts> text)
    : AssignmentPage(reader, forums)
{
    public bool MayWrite { get; private set; }

    /// <summary>Where the reader's own principal reports; null for all others.</summary>
    public string? ReportHref { get; private set; }

    /// <summary>What the forum can do now.</summary>
    internal IReadOnlyList<AssignmentAct> Acts { get; private set; } = [];

    /// <summary>Steps and reports together, the newest last.</summary>
    internal IReadOnlyList<Happening> History { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancellationToken)
    {
        if (!(await authorization.AuthorizeAsync(User, MatterPermissions.Write)).Succeeded)
            return Forbid();
        var count = await remind.HandleAsync(new RemindAssignees(Id), cancellationToken);
        TempData.Say(count == 0 ? text["Alla huvudmän som är skyldiga en rapport är redan påminda i dag."] : text["Påminnelsen är skickad och syns i loggen."]);
        return LocalRedirect(Path);
    }

    /// <inheritdoc />
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        MayWrite = (await authorization.AuthorizeAsync(User, MatterPermissions.Write)).Succeeded;
        Acts = [.. AssignmentCourse.Open(Dossier.Phase)];
        History =
        [
            .. Dossier.Steps.Select(s => new Happening(s.On, s.At, s, null)).Concat(Dossier.Reports.Select(r => new Happening(r.On, r.At, null, r))).OrderBy(h => h.On).ThenBy(h => h.At),
        ];
        if (tenant.Room.Kind == RoomKind.Principal && Dossier.Phase.IsOwed() && Dossier.Line.Assignees.Any(a => a.PrincipalId == tenant.TenantId)
            && (await authorization.AuthorizeAsync(User, MatterPermissions.Report)).Succeeded)
        {
            ReportHref = $"{tenant.Room.Path}/assignments/{Id}";
        }
    }

    /// <summary>Parties without a room that the forum reports for.</summary>
    internal IEnumerable<string> Guests => Dossier.Line.Assignees.Where(a => a.PrincipalId is null).Select(a => a.Party).Distinct(StringComparer.Ordinal);

    /// <summary>A step of the forum, or a report.</summary>
    internal sealed record Happening(DateOnly On, DateTime At, AssignmentStep? Step, AssignmentReport? Report);
}
