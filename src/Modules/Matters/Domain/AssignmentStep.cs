using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Matters.Domain;

/// <summary>A step of the forum in an assignment's history: shared, never changed.</summary>
internal sealed class AssignmentStep : Entity, ISharedInCollaboration, IAppendOnly
{
    public const int LongestText = 4000;

    private AssignmentStep()
    {
    }

    internal AssignmentStep(Assignment assignment, int number, AssignmentAct act, StepFacts facts, DateTime now)
    {
        (CollaborationId, AssignmentId, Number, Act, On, At) = (assignment.CollaborationId, assignment.Id, number, act, facts.On, now);
        (Text, Closing) = (facts.Text.Trim(), facts.Closing);
        (Due, DueForumId) = (facts.Due?.On, facts.Due?.ForumId);
        if (facts.Decision is { } decision)
            (ItemId, Body, Paragraph, CaseNumber) = (decision.ItemId, decision.Body, decision.Paragraph, decision.CaseNumber);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid AssignmentId { get; private set; }

    /// <summary>From 1, for each assignment.</summary>
    public int Number { get; private set; }

    public AssignmentAct Act { get; private set; }

    /// <summary>The day that it happened; of a decision, the day of the meeting.</summary>
    public DateOnly On { get; private set; }

    public DateTime At { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly? Due { get; private set; }

    public Guid? DueForumId { get; private set; }

    public Closing? Closing { get; private set; }

    /// <summary>The § of this portal that decides; null for what stands in writing.</summary>
    public Guid? ItemId { get; private set; }

    public string Body { get; private set; } = "";

    public string Paragraph { get; private set; } = "";

    public string CaseNumber { get; private set; } = "";
}

/// <summary>Who has an assignment: a named officer of a principal, or of a party without a room, such as Västkom.</summary>
internal sealed class Assignee : Entity, ISharedInCollaboration
{
    public const int LongestParty = 120, LongestName = 120, LongestOffice = 120, LongestEmail = 200, Most = 10;

    private Assignee()
    {
    }

    public Assignee(Assignment assignment, int order, AssigneeFacts facts)
    {
        (CollaborationId, AssignmentId, Order, PrincipalId) = (assignment.CollaborationId, assignment.Id, order, facts.PrincipalId);
        (Party, PersonName, Office, Email) = (facts.Party.Trim(), facts.PersonName.Trim(), facts.Office.Trim(), facts.Email.Trim());
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid AssignmentId { get; private set; }

    public int Order { get; private set; }

    /// <summary>The principal; null for a party without a room of its own, which the forum reports for.</summary>
    public Guid? PrincipalId { get; private set; }

    /// <summary>Name of the principal or the party when the assignment was given.</summary>
    public string Party { get; private set; } = "";

    public string PersonName { get; private set; } = "";

    public string Office { get; private set; } = "";

    public string Email { get; private set; } = "";
}

/// <summary>What is typed of an assignee.</summary>
internal sealed record AssigneeFacts(Guid? PrincipalId, string Party, string PersonName, string Office, string Email);
