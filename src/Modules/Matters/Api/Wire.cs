using System.ComponentModel;
using Governance.Matters.Domain;

namespace Governance.Matters.Api;

/// <summary>An assignment as it stands.</summary>
internal sealed record AssignmentWire(
    Guid Id, Guid ForumId, string Title, string Text, string CaseNumber, [property: Description("Where it is, with what was reported.")] AssignmentPhase Phase, bool Late,
    DateOnly? GivenOn, DateOnly? Due, Guid? ReportForumId, DateOnly? ClosedOn, [property: Description("Days since it was given, or raised.")] int Age, IReadOnlyList<AssigneeWire> Assignees);

/// <summary>Who has an assignment.</summary>
internal sealed record AssigneeWire([property: Description("Code of the principal; null for a party without a room.")] string? Principal, string Party, string Name, string Office, string Email);

/// <summary>An assignment with its history.</summary>
internal sealed record AssignmentFileWire(AssignmentWire Assignment, IReadOnlyList<AssignmentStepWire> Steps, IReadOnlyList<AssignmentReportWire> Reports);

/// <summary>A step of the forum.</summary>
internal sealed record AssignmentStepWire(int Number, AssignmentAct Act, DateOnly On, string Text, DateOnly? Due, Closing? Closing, DecisionWire? Decision);

/// <summary>Where something was decided.</summary>
internal sealed record DecisionWire(string Body, DateOnly On, string Paragraph, string CaseNumber);

/// <summary>A report.</summary>
internal sealed record AssignmentReportWire(string Party, int Number, ReportKind Kind, bool ForAll, DateOnly On, string Text);

/// <summary>A report to give.</summary>
internal sealed record NewReportWire(ReportKind? Kind, bool ForAll, string? Text);

/// <summary>What a report led to.</summary>
internal sealed record ReportedAssignmentWire(AssignmentPhase Phase);

/// <summary>An initiative matter.</summary>
internal sealed record InitiativeWire(
    Guid Id, InitiativeKind Kind, string Title, string Text, string ProposerName, string ProposerParty, string Body, string CaseNumber, DateOnly SubmittedOn, InitiativePhase Phase,
    string Office, DateOnly? ReplyBy, InitiativeOutcome? Outcome, DateOnly? DecidedOn);

/// <summary>An initiative matter with its history.</summary>
internal sealed record InitiativeFileWire(InitiativeWire Initiative, string? Reply, string? Proposal, IReadOnlyList<InitiativeStepWire> Steps);

/// <summary>A step of an initiative matter.</summary>
internal sealed record InitiativeStepWire(int Number, InitiativeAct Act, DateOnly On, DateOnly? Day, string Text, InitiativeOutcome? Outcome, DecisionWire? Decision);

/// <summary>A citation.</summary>
internal sealed record CitationWire(Guid Id, CitationKind Kind, EndWire From, EndWire To, DateOnly On);

/// <summary>An end of a citation.</summary>
internal sealed record EndWire(string Kind, Guid? Id, string Title, string Reference, string Path);
