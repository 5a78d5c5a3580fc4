using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Finding;

/// <summary>An assignment is found by all members of the collaboration, by what is to be done and who has it.</summary>
internal sealed class AssignmentSource : ISearchSource
{
    public string Name => "assignment";

    public SearchKind Kind => SearchKind.Assignment;

    public string? Permission => MatterPermissions.Read;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is Assignment a ? [a.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<Assignment>(id, cancellationToken) is not { } row)
            return [];
        var assignees = await rows.BelowAsync<Assignee>(a => a.AssignmentId == id, cancellationToken);
        return
        [
            new SearchText(row.Title, row.GivenOn ?? row.BegunOn)
            {
                CollaborationId = row.CollaborationId,
                Reference = row.CaseNumber,
                Body = string.Join('\n', assignees.OrderBy(a => a.Order).Select(a => $"{a.PersonName}, {a.Office}, {a.Party}").Prepend(row.Text)),
                // What was reported since is a row of others, and does not touch this one.
                Status = row.LastStep == AssignmentPhase.Closed ? "Avslutat" : "Öppet",
                Path = $"assignments/{row.Id}",
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<Assignment>().Where(a => a.PublishedBy == db.Tenant.TenantId).Select(a => a.Id).ToListAsync(cancellationToken);
}
