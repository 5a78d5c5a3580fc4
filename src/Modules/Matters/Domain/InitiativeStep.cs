using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Matters.Domain;

/// <summary>A step in an initiative's history: never changed.</summary>
internal abstract class InitiativeStep : Entity
{
    public const int LongestText = 20_000, LongestWording = 4000, LongestRecipients = 4000, LongestBy = 200;

    public Guid InitiativeId { get; protected set; }

    /// <summary>From 1, for each initiative.</summary>
    public int Number { get; protected set; }

    public InitiativeAct Act { get; protected set; }

    public DateOnly On { get; protected set; }

    public DateTime At { get; protected set; }

    /// <summary>The day to answer by, or of the meeting.</summary>
    public DateOnly? Day { get; protected set; }

    public string Office { get; protected set; } = "";

    /// <summary>Who signs the reply.</summary>
    public string By { get; protected set; } = "";

    public string Text { get; protected set; } = "";

    /// <summary>What is proposed to be decided, or what was.</summary>
    public string Wording { get; protected set; } = "";

    public InitiativeOutcome? Outcome { get; protected set; }

    public Guid? ItemId { get; protected set; }

    public string Body { get; protected set; } = "";

    public string Paragraph { get; protected set; } = "";

    public string CaseNumber { get; protected set; } = "";

    /// <summary>Who the extract went to, one a line.</summary>
    public string Recipients { get; protected set; } = "";

    internal InitiativeStep Fill(Initiative initiative, InitiativeAct act, InitiativeFacts facts, DateTime now)
    {
        (InitiativeId, Number, Act, On, At, Day) = (initiative.Id, initiative.Steps, act, facts.On, now, facts.Day);
        (Office, By, Text, Wording, Outcome, Recipients) = (facts.Office.Trim(), facts.By.Trim(), facts.Text.Trim(), facts.Wording.Trim(), facts.Outcome, facts.Recipients.Trim());
        if (facts.Decision is { } decision)
            (ItemId, Body, Paragraph, CaseNumber) = (decision.ItemId, decision.Body, decision.Paragraph, decision.CaseNumber);
        return this;
    }
}

/// <summary>A step of a principal's own initiative.</summary>
internal sealed class OwnInitiativeStep : InitiativeStep, IOwnedByTenant, IAppendOnly
{
    public Guid TenantId { get; private set; }
}

/// <summary>A step of a forum's initiative.</summary>
internal sealed class ForumInitiativeStep : InitiativeStep, ISharedInCollaboration, IAppendOnly
{
    private ForumInitiativeStep()
    {
    }

    internal ForumInitiativeStep(Guid collaborationId) => CollaborationId = collaborationId;

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }
}
