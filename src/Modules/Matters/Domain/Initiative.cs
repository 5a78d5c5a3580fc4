using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;

namespace Governance.Matters.Domain;

/// <summary>
/// A matter that a member raised in a body. In a principal's body it is that principal's own; in a forum it is shared in the collaboration.
/// The two are two tables with one set of rules.
/// </summary>
internal abstract class Initiative : Entity, IVersioned
{
    public const int LongestTitle = 200, LongestText = 8000, LongestName = 120, LongestParty = 40, LongestOffice = 200, LongestEmail = 200, LongestBody = 120;

    /// <summary>KL 5:35: a motion or citizen proposal should be dealt with so that the council can decide within a year.</summary>
    private const int YearsToDecide = 1;

    public int Version { get; protected set; }

    public InitiativeKind Kind { get; protected set; }

    public string Title { get; protected set; } = "";

    /// <summary>What is asked for, in the proposer's words.</summary>
    public string Text { get; protected set; } = "";

    public string ProposerName { get; protected set; } = "";

    /// <summary>Political party as it is written, such as C.</summary>
    public string ProposerParty { get; protected set; } = "";

    public string ProposerEmail { get; protected set; } = "";

    /// <summary>The principal that the proposer comes from.</summary>
    public Guid? ProposerPrincipalId { get; protected set; }

    /// <summary>The body or the forum in which it was raised.</summary>
    public Guid BodyId { get; protected set; }

    public string BodyName { get; protected set; } = "";

    public string CaseNumber { get; protected set; } = "";

    public InitiativePhase Phase { get; protected set; }

    public InitiativeOutcome? Outcome { get; protected set; }

    public int Steps { get; protected set; }

    public DateOnly LastOn { get; protected set; }

    public DateOnly SubmittedOn { get; protected set; }

    public string Office { get; protected set; } = "";

    /// <summary>The day by which the office answers.</summary>
    public DateOnly? ReplyBy { get; protected set; }

    /// <summary>The meeting day of the agenda that it stands on.</summary>
    public DateOnly? MeetingOn { get; protected set; }

    public DateOnly? DecidedOn { get; protected set; }

    /// <summary>By which it should be decided; null for what has no such day.</summary>
    public DateOnly? DecideBy => Kind == InitiativeKind.Initiative ? null : SubmittedOn.AddYears(YearsToDecide);

    /// <summary>Whether it is at an end but for the extract.</summary>
    public bool IsOpen() => Phase < InitiativePhase.Decided;

    /// <summary>Whether the reply has not come by the day that was set.</summary>
    public bool IsLate(DateOnly today) => Phase == InitiativePhase.Referred && ReplyBy < today;

    /// <summary>Goes on by a step.</summary>
    /// <exception cref="RuleBroken">MAT-021 to MAT-023.</exception>
    public InitiativeStep Act(InitiativeAct act, InitiativeFacts facts, DateOnly today, DateTime now)
    {
        if (!InitiativeCourse.Admits(Phase, Outcome, act))
            throw new RuleBroken(MatterRules.WrongInitiativePhase, Refusal(act));
        if (act == InitiativeAct.SendExtract && !facts.Recipients.Contains(ProposerName, StringComparison.OrdinalIgnoreCase))
            throw new RuleBroken(MatterRules.ProposerLeftOut, "Utdraget ska gå till den som väckte ärendet. Lägg till {0} i sändlistan.", ProposerName);
        return Append(act, facts, today, now);
    }

    /// <summary>The step as a row of the same room.</summary>
    protected abstract InitiativeStep Row();

    /// <summary>Fills a new row and appends its first step.</summary>
    protected InitiativeStep Submit(InitiativeDraft draft, DateOnly today, DateTime now)
    {
        (Kind, Title, Text, BodyId, BodyName, CaseNumber) = (draft.Kind, draft.Title.Trim(), draft.Text.Trim(), draft.BodyId, draft.BodyName, draft.CaseNumber.Trim());
        (ProposerName, ProposerParty, ProposerEmail, ProposerPrincipalId) = (draft.ProposerName.Trim(), draft.ProposerParty.Trim(), draft.ProposerEmail.Trim(), draft.ProposerPrincipalId);
        (SubmittedOn, LastOn) = (draft.SubmittedOn, draft.SubmittedOn);
        return Append(InitiativeAct.Submit, new InitiativeFacts { On = draft.SubmittedOn }, today, now);
    }

    private InitiativeStep Append(InitiativeAct act, InitiativeFacts facts, DateOnly today, DateTime now)
    {
        if (facts.On > today)
            throw new RuleBroken(MatterRules.WrongInitiativeDay, "Dagen {0} har inte varit än. Skriv in det när det har hänt.", facts.On.Iso());
        if (facts.On < LastOn)
            throw new RuleBroken(MatterRules.WrongInitiativeDay, "Dagen {0} ligger före det senaste som hände, {1}. Välj den dagen eller en senare.", facts.On.Iso(), LastOn.Iso());
        (Phase, Steps, LastOn) = (InitiativeCourse.To(act, facts.Outcome), Steps + 1, facts.On);
        switch (act)
        {
            case InitiativeAct.Refer:
                (Office, ReplyBy) = (facts.Office.Trim(), facts.Day);
                break;
            case InitiativeAct.PutOnAgenda:
                MeetingOn = facts.Day;
                break;
            case InitiativeAct.Decide:
                Outcome = facts.Outcome;
                DecidedOn = facts.On;
                break;
        }

        return Row().Fill(this, act, facts, now);
    }

    private static string Refusal(InitiativeAct act) => act switch
    {
        InitiativeAct.Decide => "Ärendet står inte på en dagordning. Sätt upp det på ett möte först.",
        InitiativeAct.PutOnAgenda => "Ärendet är inte besvarat. Lägg in svaret innan det sätts upp på ett möte.",
        InitiativeAct.Reply => "Ärendet är inte remitterat. Ange först vem som bereder svaret och till vilken dag.",
        InitiativeAct.SendExtract => "Utdraget skickas när ärendet är slutligt beslutat.",
        InitiativeAct.Withdraw => "Ärendet är redan avgjort och kan inte återtas.",
        _ => "Det går inte från det läge som ärendet har nu. Läs om sidan och välj bland det som går att göra.",
    };
}

/// <summary>What is typed of an initiative when it is handed in.</summary>
internal sealed record InitiativeDraft
{
    public InitiativeKind Kind { get; init; }

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public string ProposerName { get; init; } = "";

    public string ProposerParty { get; init; } = "";

    public string ProposerEmail { get; init; } = "";

    public Guid? ProposerPrincipalId { get; init; }

    public Guid BodyId { get; init; }

    public string BodyName { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    public DateOnly SubmittedOn { get; init; }
}

/// <summary>What a step says; what it does not need is left empty.</summary>
internal sealed record InitiativeFacts
{
    public DateOnly On { get; init; }

    /// <summary>The day to answer by, or of the meeting.</summary>
    public DateOnly? Day { get; init; }

    public string Office { get; init; } = "";

    /// <summary>Who signs the reply.</summary>
    public string By { get; init; } = "";

    /// <summary>The reply with its reasons, or the reason of another step.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is proposed to be decided, or what was.</summary>
    public string Wording { get; init; } = "";

    public InitiativeOutcome? Outcome { get; init; }

    public DecisionReference? Decision { get; init; }

    /// <summary>Who the extract goes to, one a line.</summary>
    public string Recipients { get; init; } = "";
}

/// <summary>An initiative in a body of a principal: its own matter, seen by nobody else.</summary>
internal sealed class OwnInitiative : Initiative, IOwnedByTenant
{
    private OwnInitiative()
    {
    }

    public Guid TenantId { get; private set; }

    /// <summary>Hands one in.</summary>
    public static (OwnInitiative Row, InitiativeStep Step) Begin(InitiativeDraft draft, DateOnly today, DateTime now)
    {
        var row = new OwnInitiative();
        return (row, row.Submit(draft, today, now));
    }

    protected override InitiativeStep Row() => new OwnInitiativeStep();
}

/// <summary>An initiative in a forum, read by all members.</summary>
internal sealed class ForumInitiative : Initiative, ISharedInCollaboration
{
    private ForumInitiative()
    {
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    /// <summary>Hands one in.</summary>
    public static (ForumInitiative Row, InitiativeStep Step) Begin(Guid collaborationId, InitiativeDraft draft, DateOnly today, DateTime now)
    {
        var row = new ForumInitiative { CollaborationId = collaborationId };
        return (row, row.Submit(draft, today, now));
    }

    protected override InitiativeStep Row() => new ForumInitiativeStep(CollaborationId);
}
