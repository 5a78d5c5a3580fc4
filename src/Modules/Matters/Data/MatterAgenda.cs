using Governance.Matters.Domain;
using Governance.Meetings.Contracts;
using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Data;

/// <summary>What a meeting could deal with: assignments that are to be reported to it by the day, or given or closed by it, and answered initiatives.</summary>
internal sealed class MatterAgenda(GovernanceDbContext db) : IAgendaSource
{
    private const string Reported = "Uppdrag att återrapportera", Proposed = "Uppdrag att ta ställning till", Raised = "Initiativärende att ta ställning till";

    private const int DaysAhead = 14;

    private static readonly List<AssignmentPhase> Owed = [.. Enum.GetValues<AssignmentPhase>().Where(p => p.IsOwed())];

    /// <inheritdoc />
    public async Task<IReadOnlyList<AgendaCandidate>> CandidatesAsync(Guid forumId, DateOnly on, CancellationToken cancellationToken)
    {
        var by = on.AddDays(DaysAhead);
        var assigned = db.Set<Assignment>().Where(a => (a.ReportForumId == forumId && Owed.Contains(a.LastStep) && a.Due <= by) || (a.ForumId == forumId && a.LastStep == AssignmentPhase.Proposed))
            .Select(a => new { a.Id, a.Title, a.CaseNumber, a.Due, IsAssignment = true, IsProposed = a.LastStep == AssignmentPhase.Proposed });
        var initiatives = db.Set<ForumInitiative>().Where(i => i.BodyId == forumId && (i.Phase == InitiativePhase.Replied || i.Phase == InitiativePhase.OnAgenda))
            .Select(i => new { i.Id, i.Title, i.CaseNumber, Due = i.MeetingOn, IsAssignment = false, IsProposed = false });
        var found = await assigned.Concat(initiatives).ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(f => f.Due ?? DateOnly.MaxValue).ThenBy(f => f.Id).Select(f => new AgendaCandidate(
                f.Id, f.IsAssignment ? f.IsProposed ? Proposed : Reported : Raised, f.Title, f.CaseNumber, f.Due, "", f.IsAssignment ? $"assignments/{f.Id}" : $"initiatives/{f.Id}")),
        ];
    }
}
