using System.Text.Json.Serialization;

namespace Governance.Meetings.Domain;

/// <summary>Something that somebody wants to happen at a meeting. Small enough to be queued in a browser that has lost its network.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(PlanMeeting), "planMeeting")]
[JsonDerivedType(typeof(MoveMeeting), "moveMeeting")]
[JsonDerivedType(typeof(CancelMeeting), "cancelMeeting")]
[JsonDerivedType(typeof(AddItem), "addItem")]
[JsonDerivedType(typeof(ChangeItem), "changeItem")]
[JsonDerivedType(typeof(MoveItem), "moveItem")]
[JsonDerivedType(typeof(StrikeItem), "strikeItem")]
[JsonDerivedType(typeof(SendSummons), "sendSummons")]
[JsonDerivedType(typeof(TellChanges), "tellChanges")]
[JsonDerivedType(typeof(OpenMeeting), "openMeeting")]
[JsonDerivedType(typeof(EndMeeting), "endMeeting")]
[JsonDerivedType(typeof(ChooseChair), "chooseChair")]
[JsonDerivedType(typeof(NoteAttendance), "noteAttendance")]
[JsonDerivedType(typeof(LetServe), "letServe")]
[JsonDerivedType(typeof(StopServing), "stopServing")]
[JsonDerivedType(typeof(TakeUpItem), "takeUpItem")]
[JsonDerivedType(typeof(ChooseItemChair), "chooseItemChair")]
[JsonDerivedType(typeof(Recuse), "recuse")]
[JsonDerivedType(typeof(AgreeUrgency), "agreeUrgency")]
[JsonDerivedType(typeof(MakeClaim), "makeClaim")]
[JsonDerivedType(typeof(WithdrawClaim), "withdrawClaim")]
[JsonDerivedType(typeof(OrderQuestions), "orderQuestions")]
[JsonDerivedType(typeof(RuleOnClaim), "ruleOnClaim")]
[JsonDerivedType(typeof(AskForVote), "askForVote")]
[JsonDerivedType(typeof(HoldVote), "holdVote")]
[JsonDerivedType(typeof(HoldClosedVote), "holdClosedVote")]
[JsonDerivedType(typeof(ConcludeItem), "concludeItem")]
[JsonDerivedType(typeof(ReopenItem), "reopenItem")]
[JsonDerivedType(typeof(RewordOutcome), "rewordOutcome")]
[JsonDerivedType(typeof(Reserve), "reserve")]
[JsonDerivedType(typeof(MakeStatement), "makeStatement")]
[JsonDerivedType(typeof(WriteText), "writeText")]
[JsonDerivedType(typeof(SetDistribution), "setDistribution")]
[JsonDerivedType(typeof(AssignAdjuster), "assignAdjuster")]
[JsonDerivedType(typeof(ReleaseAdjuster), "releaseAdjuster")]
[JsonDerivedType(typeof(AdjustAtOnce), "adjustAtOnce")]
[JsonDerivedType(typeof(ApproveItem), "approveItem")]
[JsonDerivedType(typeof(ApproveMinutes), "approveMinutes")]
[JsonDerivedType(typeof(DeclineMinutes), "declineMinutes")]
[JsonDerivedType(typeof(WithdrawSignature), "withdrawSignature")]
[JsonDerivedType(typeof(PutUpNotice), "putUpNotice")]
[JsonDerivedType(typeof(TakeDownNotice), "takeDownNotice")]
[JsonDerivedType(typeof(AddCorrection), "addCorrection")]
internal abstract record MeetingCommand
{
    /// <summary>The part of the meeting that it is about: an item, a person, or (empty) the meeting itself.</summary>
    public virtual Guid Scope => Guid.Empty;
}

/// <summary>About one item.</summary>
internal abstract record ItemCommand(Guid ItemId) : MeetingCommand
{
    public override Guid Scope => ItemId;
}

/// <summary>About one person.</summary>
internal abstract record PersonCommand(Guid MandateId) : MeetingCommand
{
    public override Guid Scope => MandateId;
}

internal sealed record PlanMeeting(Guid MeetingId, Guid ForumId, BodyRules Rules, DateOnly On, TimeOnly From, string Place) : MeetingCommand;

internal sealed record MoveMeeting(DateOnly On, TimeOnly From, string Place) : MeetingCommand;

internal sealed record CancelMeeting(string Reason) : MeetingCommand;

internal sealed record AddItem(Guid ItemId, ItemContent Content) : ItemCommand(ItemId);

internal sealed record ChangeItem(Guid ItemId, ItemContent Content) : ItemCommand(ItemId);

internal sealed record MoveItem(Guid ItemId, int To) : MeetingCommand;

internal sealed record StrikeItem(Guid ItemId, string Reason) : ItemCommand(ItemId);

/// <summary>Summons everybody in the roster: those with mandates on the day of the meeting.</summary>
internal sealed record SendSummons(Roster Roster) : MeetingCommand;

internal sealed record TellChanges : MeetingCommand;

/// <summary>Opens the meeting with the composition and the rules of the day (null keeps those that it was planned with) and the forum's next § of the year.</summary>
internal sealed record OpenMeeting(Roster Roster, int FirstParagraph, string Secretary, BodyRules? Rules = null) : MeetingCommand;

internal sealed record EndMeeting : MeetingCommand;

internal sealed record ChooseChair(Guid ChairId) : MeetingCommand;

/// <param name="MandateId">Who.</param>
/// <param name="Presence">How she attends from now on.</param>
/// <param name="SoundAndPicture">Of remote attendance: whether all see and hear each other (KL 5:16).</param>
internal sealed record NoteAttendance(Guid MandateId, Presence Presence, bool SoundAndPicture = false) : PersonCommand(MandateId);

/// <param name="MandateId">The substitute.</param>
/// <param name="ForId">The member whose seat it is; null for a vacant seat.</param>
internal sealed record LetServe(Guid MandateId, Guid? ForId) : PersonCommand(MandateId);

internal sealed record StopServing(Guid MandateId) : PersonCommand(MandateId);

internal sealed record TakeUpItem(Guid ItemId) : ItemCommand(ItemId);

internal sealed record ChooseItemChair(Guid ItemId, Guid ChairId) : ItemCommand(ItemId);

internal sealed record Recuse(Guid ItemId, Guid MandateId, string Reason, Guid? ReplacedBy = null) : ItemCommand(ItemId);

/// <summary>All present decide to take a matter that was not announced (KL 5:52).</summary>
internal sealed record AgreeUrgency(Guid ItemId, IReadOnlyList<Guid> Agreeing) : ItemCommand(ItemId);

internal sealed record MakeClaim(Guid ItemId, Guid ClaimId, ClaimKind Kind, Guid ById, string Text, IReadOnlyList<Guid> Supporters) : ItemCommand(ItemId);

internal sealed record WithdrawClaim(Guid ItemId, Guid ClaimId) : ItemCommand(ItemId);

internal sealed record OrderQuestions(Guid ItemId, IReadOnlyList<Guid> ClaimIds) : ItemCommand(ItemId);

/// <summary>What the chair finds by acclamation.</summary>
internal sealed record RuleOnClaim(Guid ItemId, Guid ClaimId, bool Carried) : ItemCommand(ItemId);

internal sealed record AskForVote(Guid ItemId, Guid ClaimId, Guid ById) : ItemCommand(ItemId);

internal sealed record HoldVote(Guid ItemId, Guid ClaimId, IReadOnlyList<Cast> Ballots) : ItemCommand(ItemId);

/// <summary>A closed vote of an election; the lot is for the claim or not, and drawn only when votes are equal.</summary>
internal sealed record HoldClosedVote(Guid ItemId, Guid ClaimId, int Yes, int No, int Abstained, bool? Lot) : ItemCommand(ItemId);

/// <param name="ItemId">The item.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Points">Att-satser.</param>
/// <param name="Text">What is said beside them.</param>
/// <param name="Abstaining">Who says that she takes no part in the decision (KL 4:25).</param>
internal sealed record ConcludeItem(Guid ItemId, OutcomeKind Kind, IReadOnlyList<OutcomePoint> Points, string Text, IReadOnlyList<Guid> Abstaining) : ItemCommand(ItemId);

internal sealed record ReopenItem(Guid ItemId, string Reason) : ItemCommand(ItemId);

/// <summary>Other words for the same outcome.</summary>
internal sealed record RewordOutcome(Guid ItemId, IReadOnlyList<OutcomePoint> Points, string Text) : ItemCommand(ItemId);

internal sealed record Reserve(Guid ItemId, Guid MandateId, string Reasons) : ItemCommand(ItemId);

internal sealed record MakeStatement(Guid ItemId, Guid MandateId, string Text) : ItemCommand(ItemId);

internal sealed record WriteText(Guid ItemId, TextPart Part, string Text) : ItemCommand(ItemId);

internal sealed record SetDistribution(Guid ItemId, IReadOnlyList<string> To) : ItemCommand(ItemId);

internal sealed record AssignAdjuster(Guid AdjusterId) : MeetingCommand;

internal sealed record ReleaseAdjuster(Guid AdjusterId, string Reason) : MeetingCommand;

/// <summary>Omedelbar justering of one §.</summary>
internal sealed record AdjustAtOnce(Guid ItemId) : ItemCommand(ItemId);

internal sealed record ApproveItem(Guid ItemId, Guid MandateId, string Hash) : ItemCommand(ItemId);

internal sealed record ApproveMinutes(Guid MandateId, string Hash) : PersonCommand(MandateId);

internal sealed record DeclineMinutes(Guid MandateId, string Hash, string Reason) : PersonCommand(MandateId);

internal sealed record WithdrawSignature(Guid MandateId) : PersonCommand(MandateId);

/// <param name="ItemId">A § adjusted by itself; null for the minutes.</param>
/// <param name="On">The day.</param>
/// <param name="LastAppealDay">Three weeks on, moved past days that are no working days.</param>
internal sealed record PutUpNotice(Guid? ItemId, DateOnly On, DateOnly LastAppealDay) : MeetingCommand;

internal sealed record TakeDownNotice(Guid? ItemId, DateOnly On) : MeetingCommand;

internal sealed record AddCorrection(Guid? ItemId, string Text) : MeetingCommand;
