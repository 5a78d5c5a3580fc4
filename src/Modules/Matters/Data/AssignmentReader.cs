using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Matters.Data;

/// <summary>An assignment with where it is now.</summary>
/// <param name="Row">The assignment.</param>
/// <param name="Assignees">Who has it, in order.</param>
/// <param name="Phase">Where it is, with what was reported.</param>
/// <param name="LastReportOn">The day of the newest report.</param>
internal sealed record AssignmentLine(Assignment Row, IReadOnlyList<Assignee> Assignees, AssignmentPhase Phase, DateOnly? LastReportOn)
{
    /// <summary>The parties that report, each once.</summary>
    public IReadOnlyList<string> Parties => AssignmentReader.PartiesOf(Assignees);

    /// <summary>Whether the assignees owe a report whose day has passed.</summary>
    public bool IsLate(DateOnly today) => Phase.IsOwed() && Row.Due < today;

    /// <summary>Whether the day has passed and the forum has not decided on what was reported.</summary>
    public bool WaitsForDecision(DateOnly today) => Phase == AssignmentPhase.Reported && Row.Due < today;

    /// <summary>Days since it was given, or raised where it is not given yet; until it was closed.</summary>
    public int Age(DateOnly today) => (Row.ClosedOn ?? today).DayNumber - (Row.GivenOn ?? Row.BegunOn).DayNumber;
}

/// <summary>An assignment with its whole history.</summary>
internal sealed record AssignmentFile(AssignmentLine Line, IReadOnlyList<AssignmentStep> Steps, IReadOnlyList<AssignmentReport> Reports)
{
    public Assignment Row => Line.Row;

    public AssignmentPhase Phase => Line.Phase;

    /// <summary>The step that gave it; null while it is not given.</summary>
    public AssignmentStep? Given => Steps.FirstOrDefault(s => s.Act == AssignmentAct.Give);
}

/// <summary>Reads assignments: the same number of queries whatever there is.</summary>
internal sealed class AssignmentReader(GovernanceDbContext db, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The assignments of a collaboration. Three queries.</summary>
    public Task<IReadOnlyList<AssignmentLine>> AllAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        LinesAsync(db.Set<Assignment>().Where(a => a.CollaborationId == collaborationId), cancellationToken);

    /// <summary>Those that a principal has, in all its collaborations. Three queries.</summary>
    public Task<IReadOnlyList<AssignmentLine>> OfPrincipalAsync(Guid principalId, CancellationToken cancellationToken) =>
        LinesAsync(db.Set<Assignment>().Where(a => db.Set<Assignee>().Any(x => x.AssignmentId == a.Id && x.PrincipalId == principalId)), cancellationToken);

    /// <summary>One with its history. Four queries.</summary>
    /// <exception cref="NotFound">It is not there, or not to be seen.</exception>
    public async Task<AssignmentFile> FileAsync(Guid id, bool tracked, CancellationToken cancellationToken)
    {
        var rows = tracked ? db.Set<Assignment>() : db.Set<Assignment>().AsNoTracking();
        var row = await rows.FirstOrThrowAsync(a => a.Id == id, cancellationToken);
        var assignees = await db.Set<Assignee>().AsNoTracking().Where(a => a.AssignmentId == id).OrderBy(a => a.Order).ToListAsync(cancellationToken);
        var steps = await db.Set<AssignmentStep>().AsNoTracking().Where(s => s.AssignmentId == id).OrderBy(s => s.Number).ToListAsync(cancellationToken);
        var reports = await db.Set<AssignmentReport>().AsNoTracking().Where(r => r.AssignmentId == id).ToListAsync(cancellationToken);
        return new AssignmentFile(Line(row, assignees, reports), steps, [.. reports.OrderBy(r => r.On).ThenBy(r => r.At)]);
    }

    /// <summary>The parties of assignees, each once: several officers of a principal report together.</summary>
    public static IReadOnlyList<string> PartiesOf(IEnumerable<Assignee> assignees) => [.. assignees.Select(a => a.Party).Distinct(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<AssignmentLine>> LinesAsync(IQueryable<Assignment> which, CancellationToken cancellationToken)
    {
        var rows = await which.AsNoTracking().ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToList();
        var assignees = (await db.Set<Assignee>().AsNoTracking().Where(a => ids.Contains(a.AssignmentId)).ToListAsync(cancellationToken)).ToLookup(a => a.AssignmentId);
        var reports = (await db.Set<AssignmentReport>().AsNoTracking().Where(r => ids.Contains(r.AssignmentId)).ToListAsync(cancellationToken)).ToLookup(r => r.AssignmentId);
        return [.. rows.Select(r => Line(r, [.. assignees[r.Id].OrderBy(a => a.Order)], [.. reports[r.Id]]))];
    }

    private static AssignmentLine Line(Assignment row, List<Assignee> assignees, List<AssignmentReport> reports) =>
        new(row, assignees, row.PhaseWith(PartiesOf(assignees), reports), reports.Count == 0 ? null : reports.Max(r => r.On));
}
