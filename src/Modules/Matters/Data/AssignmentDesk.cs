using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Matters.Data;

/// <summary>Where assignments are written: the rows, and the event in the shared log that tells of them.</summary>
internal sealed class AssignmentDesk(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
{
    /// <summary>Today, in Sweden.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The instant, UTC.</summary>
    public DateTime Now => clock.UtcNow();

    /// <summary>The collaboration whose forum room is acted in.</summary>
    /// <exception cref="NotFound">The room is not a forum's.</exception>
    public Guid Room() => db.Tenant.Room.Kind == RoomKind.Forum ? db.Tenant.TenantId : throw new NotFound();

    /// <summary>Adds a new assignment with who has it and its first step, and saves.</summary>
    public Task BeginAsync(Assignment row, AssignmentStep step, IReadOnlyList<Assignee> assignees, CancellationToken cancellationToken)
    {
        db.Add(row);
        return StepAsync(row, step, assignees, cancellationToken);
    }

    /// <summary>Adds a step, with those who get it by that step, and saves.</summary>
    public async Task StepAsync(Assignment row, AssignmentStep step, IReadOnlyList<Assignee> assignees, CancellationToken cancellationToken)
    {
        db.Add(step);
        db.AddRange(assignees);
        var after = AssignmentFact.Of(row, step, assignees);
        ledger.AppendShared(
            row.CollaborationId,
            step.Act switch
            {
                AssignmentAct.Raise => "AssignmentRaised",
                AssignmentAct.Prepare => "AssignmentPrepared",
                AssignmentAct.Propose => "AssignmentProposed",
                AssignmentAct.Give => "AssignmentGiven",
                AssignmentAct.Extend => "AssignmentExtended",
                AssignmentAct.Return => "AssignmentReturned",
                _ => "AssignmentClosed",
            },
            row.Id, principalId: null, after: after, reason: step.Text.Length > 0 && step.Act != AssignmentAct.Raise ? step.Text : null);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Adds a report of a party, and saves.</summary>
    public async Task ReportAsync(Assignment row, AssignmentReport report, CancellationToken cancellationToken)
    {
        db.Add(report);
        ledger.AppendShared(
            row.CollaborationId, "AssignmentReported", row.Id, report.PrincipalId,
            after: new { Assignment = row.Title, report.Party, Person = report.PersonName, ReportKind = report.Kind, report.ForAll, report.Text });
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What the log says of an assignment at a step.</summary>
internal sealed record AssignmentFact(
    string Assignment, string? Text, IReadOnlyList<string>? Assignees, DateOnly On, DateOnly? ReportDay, string? Body, string? Paragraph, string? CaseNumber, Closing? Closing)
{
    public static AssignmentFact Of(Assignment row, AssignmentStep step, IReadOnlyList<Assignee> assignees) => new(
        row.Title, step.Number == 1 ? row.Text : null, assignees.Count == 0 ? null : [.. assignees.Select(a => $"{a.PersonName}, {a.Office}, {a.Party}")],
        step.On, step.Due, Said(step.Body), Said(step.Paragraph), Said(step.CaseNumber), step.Closing);

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
