using System.ComponentModel;
using System.Text.Json;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Api;

/// <summary>Where and when the forum proposed it.</summary>
internal sealed record ProposedByWire(
    [property: Description("The forum, such as Centralt samverkansorgan; the collaboration's own when left out.")] string? Forum = null,
    DateOnly? MeetingDate = null,
    [property: Description("§ of the forum's minutes.")] string? Paragraph = null,
    string? CaseNumber = null);

/// <summary>A decision point.</summary>
internal sealed record PointWire(
    [property: Description("The exact words that the principals are asked to decide.")] string Wording,
    [property: Description("From 1 without gaps; by place when left out.")] int? Number = null,
    [property: Description("adopt, establishBudget or note; adopt when left out.")] PointKind Kind = PointKind.Adopt,
    [property: Description("When the point is in force: a condition in the language of rules.md; every principal adopts when left out.")] JsonElement? Rule = null);

/// <summary>A principal that is asked.</summary>
internal sealed record AddresseeWire(
    [property: Description("Its code, such as 1280.")] string Code,
    [property: Description("The body that must decide there, or a higher one; that of its kind when left out.")] BodyKind? RequiredBody = null,
    Guid? PrincipalId = null);

/// <summary>The bodies that must decide.</summary>
internal sealed record RequiredBodiesWire(BodyKind Region = BodyKind.Board, BodyKind Municipality = BodyKind.Board);

/// <summary>A draft as a client writes it.</summary>
internal sealed record DraftWire(
    string Title,
    IReadOnlyList<PointWire> Points,
    string Background = "",
    ProposedByWire? ProposedBy = null,
    [property: Description("Last day to answer, that day included.")] DateOnly? AnswerBy = null,
    [property: Description("From which grade a decision counts: reported, evidenced or final.")] EvidenceGrade CountsFrom = EvidenceGrade.Reported,
    RequiredBodiesWire? RequiredBodies = null,
    [property: Description("Whom it asks; every member of the collaboration when left out.")] IReadOnlyList<AddresseeWire>? Addressees = null);

/// <summary>A draft or a sent recommendation.</summary>
internal sealed record RecommendationWire(
    Guid Id,
    Guid CollaborationId,
    [property: Description("draft, discarded, sent, superseded or withdrawn.")] string State,
    string? Number,
    [property: Description("1 for the first text sent.")] int? TextVersion,
    string Title,
    string Background,
    ProposedByWire ProposedBy,
    DateOnly? AnswerBy,
    DateOnly? OriginalAnswerBy,
    EvidenceGrade CountsFrom,
    [property: Description("SHA-256 of the wording: the version of the text.")] string ContentHash,
    DateTime? SentAt,
    DateOnly? ClosedOn,
    string? ClosedReason,
    Guid? SupersededById,
    IReadOnlyList<PointWire> Points,
    IReadOnlyList<AddresseeWire> Addressees,
    [property: Description("Number of saves: the ETag.")] int Version);

/// <summary>A recommendation in a list.</summary>
internal sealed record RecommendationRow(
    Guid Id, string Number, int TextVersion, RecommendationState State, string Title, DateOnly MeetingDate, DateTime SentAt, DateOnly AnswerBy,
    [property: Description("The version of the text that superseded it.")] int? SupersededByVersion);

internal sealed record WithdrawWire([property: Description("Shown to every principal.")] string Reason);

internal sealed record ProlongWire(DateOnly AnswerBy, [property: Description("Shown to every principal.")] string Reason);

/// <summary>Who was reminded.</summary>
internal sealed record RemindedWire(IReadOnlyList<string> Reminded);

/// <summary>The body of the principal that decided.</summary>
internal sealed record BodyWire(
    [property: Description("Such as KS: the surest.")] string? ShortName = null, string? Name = null,
    [property: Description("preparatory, committee, board or council; enough when the principal has one of the kind.")] BodyKind? Kind = null);

/// <summary>What was decided on a point.</summary>
internal sealed record AnswerWire(
    int Point,
    [property: Description("adopt, adoptIf, adoptDeviating, reject, referBack, postpone or note.")] Outcome Outcome,
    [property: Description("The words decided; for adoptDeviating.")] string? Wording = null,
    [property: Description("A condition in the language of rules.md; for adoptIf.")] JsonElement? Condition = null,
    [property: Description("Last day of the condition.")] DateOnly? LapsesOn = null,
    [property: Description("Id of the published decision that this one corrects.")] Guid? Corrects = null,
    [property: Description("Why it is corrected.")] string? Reason = null);

/// <summary>A principal's answer, given at one meeting.</summary>
internal sealed record DecisionsWire(
    BodyWire Body,
    [property: Description("Day of the meeting, or days as 2025-03-25—26; the last is the day of decision.")] string MeetingDate,
    [property: Description("§ of the minutes, such as § 47.")] string Paragraph,
    IReadOnlyList<AnswerWire> Decisions,
    [property: Description("The principal's own case number, in a form of its own.")] string? CaseNumber = null);

/// <summary>A published decision and what was said of it.</summary>
internal sealed record DecisionWire(
    Guid Id, string Principal, Guid PrincipalId, int Point, Outcome Outcome, string? Wording, JsonElement? Condition, DateOnly? LapsesOn,
    string Body, BodyKind BodyKind, string MeetingDate, DateOnly DecidedOn, string Paragraph, string? CaseNumber, [property: Description("How well it is proved today: reported, evidenced or final.")] EvidenceGrade Grade, DateTime PublishedAt,
    [property: Description("Reported by the secretariat on the principal's behalf.")] bool Reported,
    [property: Description("The principal's word on a report: true confirms, false contests.")] bool? Confirmed,
    [property: Description("Whether it takes part in the standing.")] bool Counts,
    [property: Description("Why it does not: corrected, contested, replacedByOwn, gradeTooLow or quashed; none when it counts.")] Discount Discount,
    Guid? Corrects, string? Reason, IReadOnlyList<RulingWire> Rulings, ProofWire Proof);

/// <summary>The forum's ruling on a deviating wording or a free-text condition.</summary>
internal sealed record RulingWire(RulingKind Kind, int ManualIndex, bool Holds, string Reason, DateOnly RuledOn);

/// <summary>The evidence of a decision and its way to legal force, as its principal has registered them.</summary>
internal sealed record ProofWire(
    EvidenceGrade Grade,
    [property: Description("notAdjusted, adjusted, appealRunning, noticeToRenew, final, appealed, upheld or quashed.")] LegalState State,
    DateOnly? EvidencedOn, DateOnly? AdjustedOn,
    [property: Description("The newest notice.")] DateOnly? AnnouncedOn,
    [property: Description("Three weeks from the notice, moved past weekends and holidays (KL 13:5).")] DateOnly? LastAppealDay,
    [property: Description("First day with legal force as far as is known; may lie ahead.")] DateOnly? FinalOn,
    IReadOnlyList<ProofStepWire> Steps);

/// <summary>One entry; one that was corrected does not stand.</summary>
internal sealed record ProofStepWire(
    Guid Id, ProofStepKind Kind, DateOnly On, bool Stands, Guid? Corrects, string? Reason,
    [property: Description("Registered as a fact though outside the time that the law gives.")] bool Breach,
    Guid? Document, string? DocumentName, string? DocumentSha256);

/// <summary>An excerpt that proves decisions of one § of one meeting; each part is confirmed by the client's principal.</summary>
internal sealed record EvidenceWire(
    IReadOnlyList<Guid> Decisions,
    [property: Description("A document of the matter or of one of its decisions, in the principal's own room. It is shared in the collaboration.")] Guid? Document,
    [property: Description("True: the § is the one of the excerpt.")] bool ConfirmsParagraph = false,
    [property: Description("True: so is the day of decision.")] bool ConfirmsDate = false,
    [property: Description("True: so are outcome, condition and wording.")] bool ConfirmsWording = false,
    [property: Description("True: a person has looked through the excerpt, which is shared. Needed where the scan for personal data finds some, or could not be made.")] bool Looked = false);

/// <summary>What happened to decisions of one meeting.</summary>
internal sealed record ProofEntriesWire(
    IReadOnlyList<Guid> Decisions, IReadOnlyList<ProofEntryWire> Entries,
    [property: Description("Why the law's time was not kept, where it was not: then it is registered as a fact and marked.")] string? Reason = null);

/// <summary>That something happened on a day.</summary>
internal sealed record ProofEntryWire(
    [property: Description("adjusted, announced, takenDown, appealed, upheld, quashed or rulingFinal.")] ProofStepKind Kind, DateOnly On);

/// <summary>Sets entries of one kind and day right, or takes them back.</summary>
internal sealed record ProofCorrectionWire(
    IReadOnlyList<Guid> Steps, [property: Description("The right day; left out to take the entries back.")] DateOnly? On = null, string? Reason = null);

/// <summary>The published decisions of one answer.</summary>
internal sealed record PublishedWire(IReadOnlyList<DecisionWire> Decisions);

/// <summary>Where a recommendation stands on a day, in the words of rules.md.</summary>
internal sealed record StandingWire(
    Guid Recommendation, DateOnly AsOf,
    [property: Description("sent, or what ended it by the day: superseded or withdrawn. Once it is not sent, nobody is asked to decide an open point.")] RecommendationState State,
    [property: Description("The version of the text that superseded it by the day.")] int? SupersededByVersion,
    [property: Description("The case, for the verb standing: it gives the same.")] string Case,
    IReadOnlyList<PointStandingWire> Points, IReadOnlyList<PrincipalStandingWire> Status);

/// <summary>Where a point stands and what it waits for.</summary>
internal sealed record PointStandingWire(
    int Point, PointOutcome Outcome, DateOnly? InForceSince, JsonElement Rule, WaitsWire WaitingFor,
    [property: Description("Joint legal force: the latest day of all decisions that the point stands on; null while one is not final.")] DateOnly? FinalOn);

/// <summary>Where a principal stands on a point, and what its condition waits for.</summary>
internal sealed record PrincipalStandingWire(
    string Principal, Guid PrincipalId, string Name, int Point, PrincipalStatus Status, bool Counts, Guid? Decision, DateOnly? DecidedOn, string? Body,
    string? Paragraph, string? CaseNumber, JsonElement? Condition, bool Reported, int DaysLate, WaitsWire? WaitingFor,
    [property: Description("How well the decision that stands was proved on the day.")] EvidenceGrade? Grade,
    [property: Description("Where it was on its way to legal force; quashed shows as referredBack in the status.")] LegalState? Legal,
    [property: Description("A newer decision that is not proved well enough to count.")] Guid? Unproved);

/// <summary>What something waits for in the end.</summary>
internal sealed record WaitsWire(IReadOnlyList<WaitWire> Principals, IReadOnlyList<UnconfirmedWire> Unconfirmed);

/// <summary>A principal that is waited for and what it has said; with couldStill false it stands in the way until it decides again.</summary>
internal sealed record WaitWire(string Principal, int Point, PrincipalStatus Status, bool CouldStill);

/// <summary>A free-text condition that the forum has not confirmed, or has refused.</summary>
internal sealed record UnconfirmedWire(string? Principal, int Point, string Text, bool? Confirmed);

/// <summary>An event of the collaboration's log; the payload holds actor, before, after and reason.</summary>
internal sealed record EventWire(Guid Id, DateTime At, string Type, Guid Subject, string? Principal, string? OnBehalfOf, JsonElement? Payload);
