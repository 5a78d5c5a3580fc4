namespace Governance.Matters.Domain;

/// <summary>Which acts an assignment admits in which phase: the whole table, so that a page offers what the entity accepts.</summary>
internal static class AssignmentCourse
{
    /// <summary>The phases in which an act can be done.</summary>
    public static IReadOnlyList<AssignmentPhase> From(AssignmentAct act) => act switch
    {
        AssignmentAct.Raise => [],
        AssignmentAct.Prepare => [AssignmentPhase.Raised],
        AssignmentAct.Propose => [AssignmentPhase.Prepared],
        AssignmentAct.Give => [AssignmentPhase.Proposed],
        AssignmentAct.Extend => [AssignmentPhase.Given, AssignmentPhase.InProgress, AssignmentPhase.Reported, AssignmentPhase.Extended, AssignmentPhase.Returned],
        AssignmentAct.Return => [AssignmentPhase.Reported],
        _ => [.. Enum.GetValues<AssignmentPhase>().Where(p => p != AssignmentPhase.Closed)],
    };

    /// <summary>The acts that can be done in a phase, in their order.</summary>
    public static IEnumerable<AssignmentAct> Open(AssignmentPhase phase) => Enum.GetValues<AssignmentAct>().Where(a => From(a).Contains(phase));

    /// <summary>Where an act leads.</summary>
    public static AssignmentPhase To(AssignmentAct act) => act switch
    {
        AssignmentAct.Raise => AssignmentPhase.Raised,
        AssignmentAct.Prepare => AssignmentPhase.Prepared,
        AssignmentAct.Propose => AssignmentPhase.Proposed,
        AssignmentAct.Give => AssignmentPhase.Given,
        AssignmentAct.Extend => AssignmentPhase.Extended,
        AssignmentAct.Return => AssignmentPhase.Returned,
        _ => AssignmentPhase.Closed,
    };

    /// <summary>Whether an act is a decision of the forum, with a § or at least a day.</summary>
    public static bool IsDecision(this AssignmentAct act) => act >= AssignmentAct.Give;

    /// <summary>Whether the assignees owe something in the phase.</summary>
    public static bool IsOwed(this AssignmentPhase phase) => phase is AssignmentPhase.Given or AssignmentPhase.InProgress or AssignmentPhase.Extended or AssignmentPhase.Returned;

    /// <summary>
    /// The phase, from the forum's last step and what was reported after it. A report of before an extension or a return does not count
    /// any more; a final report for all, or one of each party, is what the forum can close on.
    /// </summary>
    public static AssignmentPhase Phase(AssignmentPhase last, int steps, IReadOnlyCollection<string> parties, IEnumerable<AssignmentReport> reports)
    {
        if (!last.IsOwed())
            return last;
        var since = reports.Where(r => r.AfterStep == steps).ToList();
        var final = since.Where(r => r.Kind == ReportKind.Final).ToList();
        if (final.Exists(r => r.ForAll) || (parties.Count > 0 && parties.All(p => final.Exists(r => r.Party == p))))
            return AssignmentPhase.Reported;
        return since.Count > 0 ? AssignmentPhase.InProgress : last;
    }
}
