using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Matters.Domain;

/// <summary>
/// What an assignee says of an assignment: shared with all, written by the assignee's principal alone (by the forum for a party that has
/// no room), never changed. It never closes anything.
/// </summary>
internal sealed class AssignmentReport : Entity, ISharedInCollaboration, IAppendOnly
{
    public const int LongestText = 8000;

    private AssignmentReport()
    {
    }

    public AssignmentReport(Assignment assignment, Assignee by, int number, ReportKind kind, bool forAll, string text, DateOnly today, DateTime now)
    {
        (CollaborationId, AssignmentId, Party, PrincipalId, PersonName) = (assignment.CollaborationId, assignment.Id, by.Party, by.PrincipalId, by.PersonName);
        (Number, Kind, ForAll, Text, On, At, AfterStep) = (number, kind, forAll && kind == ReportKind.Final, text.Trim(), today, now, assignment.Steps);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid AssignmentId { get; private set; }

    public Guid? PrincipalId { get; private set; }

    public string Party { get; private set; } = "";

    public string PersonName { get; private set; } = "";

    /// <summary>From 1, for each assignment and party.</summary>
    public int Number { get; private set; }

    public ReportKind Kind { get; private set; }

    /// <summary>Whether a final report is that of all assignees together.</summary>
    public bool ForAll { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The forum's step that it follows: a later step makes it history.</summary>
    public int AfterStep { get; private set; }

    /// <summary>Refuses a report that cannot be given.</summary>
    /// <exception cref="RuleBroken">MAT-001, MAT-007.</exception>
    public static void MustBeOpen(Assignment assignment, AssignmentPhase phase, string party, IEnumerable<AssignmentReport> reports)
    {
        if (!assignment.LastStep.IsOwed())
        {
            throw new RuleBroken(MatterRules.WrongPhase, assignment.LastStep == AssignmentPhase.Closed
                ? "Uppdraget är avslutat genom ett beslut, så det rapporteras inte längre."
                : "Uppdraget är inte givet än. Rapportera när forumet har gett det.");
        }

        if (phase == AssignmentPhase.Reported || reports.Any(r => r.Party == party && r.Kind == ReportKind.Final && r.AfterStep == assignment.Steps))
            throw new RuleBroken(MatterRules.ReportedAlready, "Slutrapporten är redan lämnad. Forumet avgör nu om uppdraget är fullgjort, förlängs eller återlämnas.");
    }
}
