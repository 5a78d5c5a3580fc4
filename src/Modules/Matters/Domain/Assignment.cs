using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Matters.Domain;

/// <summary>
/// An assignment of a forum: shared, so that every member reads it, and written by the forum's room. It keeps its last step; the steps
/// themselves are rows that nobody changes. What the assignees report are rows of their own rooms.
/// </summary>
internal sealed class Assignment : Entity, ISharedInCollaboration, IVersioned
{
    public const int LongestTitle = 200, LongestText = 8000;

    public const string NobodyNamed = "Ange minst en uppdragstagare med namn, funktion och huvudman eller part. Ett uppdrag som ingen har går inte att återrapportera.";

    private Assignment()
    {
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>The forum that gives it.</summary>
    public Guid ForumId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What is to be done, in the words of the §.</summary>
    public string Text { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";

    /// <summary>Where the forum's last step led. Where it is now takes the reports too: <see cref="PhaseWith"/>.</summary>
    public AssignmentPhase LastStep { get; private set; }

    public int Steps { get; private set; }

    /// <summary>The day of the last step.</summary>
    public DateOnly LastOn { get; private set; }

    /// <summary>The day it began: raised, or given where nobody raised it before.</summary>
    public DateOnly BegunOn { get; private set; }

    public DateOnly? GivenOn { get; private set; }

    /// <summary>The day to report back.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>The forum that is reported to.</summary>
    public Guid? ReportForumId { get; private set; }

    /// <summary>The meeting that is reported to.</summary>
    public Guid? MeetingId { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Begins one that somebody raised in the forum.</summary>
    public static (Assignment Row, AssignmentStep Step) Raise(Guid collaborationId, Guid forumId, string title, string text, StepFacts facts, DateOnly today, DateTime now)
    {
        var row = Begin(collaborationId, forumId, title, text, facts.On);
        return (row, row.Append(AssignmentAct.Raise, facts, today, now));
    }

    /// <summary>Begins one that a § gave at once, or before the portal.</summary>
    public static (Assignment Row, AssignmentStep Step) GiveAtOnce(Guid collaborationId, Guid forumId, string title, string text, StepFacts facts, int assignees, DateOnly today, DateTime now)
    {
        var row = Begin(collaborationId, forumId, title, text, facts.On);
        MustHaveAssignees(assignees);
        return (row, row.Append(AssignmentAct.Give, facts, today, now));
    }

    /// <summary>Where it is, with what was reported.</summary>
    public AssignmentPhase PhaseWith(IReadOnlyCollection<string> parties, IEnumerable<AssignmentReport> reports) => AssignmentCourse.Phase(LastStep, Steps, parties, reports);

    /// <summary>Goes on by a step of the forum.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="facts">With what.</param>
    /// <param name="phase">Where it is, with what was reported.</param>
    /// <param name="assignees">How many assignees it has.</param>
    /// <param name="today">Today, in Sweden.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <exception cref="RuleBroken">MAT-001 to MAT-005.</exception>
    public AssignmentStep Act(AssignmentAct act, StepFacts facts, AssignmentPhase phase, int assignees, DateOnly today, DateTime now)
    {
        if (act == AssignmentAct.Close && phase == AssignmentPhase.Closed)
            throw new RuleBroken(MatterRules.WrongPhase, "Uppdraget är redan avslutat genom ett beslut. Ge ett nytt uppdrag om mer ska göras.");
        if (act == AssignmentAct.Return && phase != AssignmentPhase.Reported)
            throw new RuleBroken(MatterRules.WrongPhase, "Bara ett slutrapporterat uppdrag kan återlämnas. Vänta på slutrapporten, eller förläng uppdraget genom ett beslut.");
        if (!AssignmentCourse.From(act).Contains(phase))
            throw new RuleBroken(MatterRules.WrongPhase, "Det går inte från det läge som uppdraget har nu. Läs om sidan och välj bland det som går att göra.");
        if (act == AssignmentAct.Give)
            MustHaveAssignees(assignees);
        if (act == AssignmentAct.Close && facts.Closing == Closing.Fulfilled && phase != AssignmentPhase.Reported)
            throw new RuleBroken(MatterRules.NotReported, "Uppdraget är inte slutrapporterat, så det kan inte vara fullgjort. Vänta på slutrapporten, eller välj att beslutet skriver av uppdraget.");
        return Append(act, facts, today, now);
    }

    private static Assignment Begin(Guid collaborationId, Guid forumId, string title, string text, DateOnly on) =>
        new() { CollaborationId = collaborationId, ForumId = forumId, Title = title.Trim(), Text = text.Trim(), BegunOn = on, LastOn = on };

    private static void MustHaveAssignees(int count)
    {
        if (count == 0)
            throw new RuleBroken(MatterRules.NobodyAssigned, NobodyNamed);
    }

    private AssignmentStep Append(AssignmentAct act, StepFacts facts, DateOnly today, DateTime now)
    {
        if (facts.On > today)
            throw new RuleBroken(MatterRules.WrongDay, "Dagen {0} har inte varit än. Skriv in det när det har hänt.", facts.On.Iso());
        if (facts.On < LastOn)
            throw new RuleBroken(MatterRules.WrongDay, "Dagen {0} ligger före det senaste som hände, {1}. Välj den dagen eller en senare.", facts.On.Iso(), LastOn.Iso());
        if (act.IsDecision() && facts.Decision is null)
            throw new RuleBroken(MatterRules.WrongPhase, "Det här görs genom ett beslut. Ange forum, dag och paragraf.");
        if (act == AssignmentAct.Close && facts.Closing is null)
            throw new RuleBroken(MatterRules.WrongPhase, "Ange om beslutet säger att uppdraget är fullgjort eller skrivs av.");
        if (act is AssignmentAct.Give or AssignmentAct.Extend && facts.Due is null)
            throw new RuleBroken(MatterRules.WrongDue, "Ange dagen då uppdraget ska återrapporteras.");
        Report(act, facts);
        (LastStep, Steps, LastOn) = (AssignmentCourse.To(act), Steps + 1, facts.On);
        if (act == AssignmentAct.Give)
            (GivenOn, CaseNumber) = (facts.On, facts.Decision!.CaseNumber.Length > 0 ? facts.Decision.CaseNumber : CaseNumber);
        if (act == AssignmentAct.Close)
            ClosedOn = facts.On;
        return new AssignmentStep(this, Steps, act, facts, now);
    }

    private void Report(AssignmentAct act, StepFacts facts)
    {
        if (facts.Due is not { } due)
            return;
        if (due.On < facts.On)
            throw new RuleBroken(MatterRules.WrongDue, "Återrapporteringen {0} ligger före dagen {1}. Välj ett senare möte.", due.On.Iso(), facts.On.Iso());
        if (act == AssignmentAct.Extend && Due is { } before && due.On <= before)
            throw new RuleBroken(MatterRules.WrongDue, "Ett förlängt uppdrag får en senare dag än {0}. Välj ett senare möte.", before.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        (Due, ReportForumId, MeetingId) = (due.On, due.ForumId, due.MeetingId);
    }
}
