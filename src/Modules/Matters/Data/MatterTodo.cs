using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Data;

/// <summary>The assignments that a principal has to report on, and its own initiatives that wait for an answer: one query.</summary>
internal sealed class MatterTodo(GovernanceDbContext db, TenantContext tenant, IStringLocalizer<Texts> text) : ITodoSource
{
    private static readonly List<AssignmentPhase> Owed = [.. Enum.GetValues<AssignmentPhase>().Where(p => p.IsOwed())];

    /// <inheritdoc />
    public async Task<IReadOnlyList<TodoItem>> OpenAsync(CancellationToken cancellationToken)
    {
        var permission = MatterPermissions.All.First(p => p.Name == MatterPermissions.Report);
        if (tenant.ActorOrNone is not { } actor || permission.MandateOf(actor, tenant.Room) is null)
            return [];
        var me = tenant.TenantId;
        // What all have reported on, or we for our part, waits for the forum and not for us.
        var assigned = db.Set<Assignment>().Where(a => Owed.Contains(a.LastStep)
                && db.Set<Assignee>().Any(x => x.AssignmentId == a.Id && x.PrincipalId == me)
                && !db.Set<AssignmentReport>().Any(r => r.AssignmentId == a.Id && r.AfterStep == a.Steps && r.Kind == ReportKind.Final && (r.ForAll || r.PrincipalId == me)))
            .Select(a => new { a.Id, a.Title, Day = a.Due, IsAssignment = true });
        var asked = db.Set<OwnInitiative>().Where(i => i.Phase == InitiativePhase.Referred).Select(i => new { i.Id, i.Title, Day = i.ReplyBy, IsAssignment = false });
        var found = await assigned.Concat(asked).ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(f => f.Day ?? DateOnly.MaxValue).ThenBy(f => f.Id).Select(f => f.IsAssignment
                ? new TodoItem(text["Återrapportera uppdraget"], f.Title, $"{tenant.Room.Path}/assignments/{f.Id}", f.Day)
                : new TodoItem(text["Besvara initiativärendet"], f.Title, $"{tenant.Room.Path}/initiatives/{f.Id}", f.Day)),
        ];
    }
}
