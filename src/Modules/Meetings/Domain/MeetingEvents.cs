using System.Text.Json.Serialization;

namespace Governance.Meetings.Domain;

/// <summary>Something that happened at or around a meeting. The state is nothing but these, in order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(MeetingPlanned), "planned")]
[JsonDerivedType(typeof(MeetingMoved), "moved")]
[JsonDerivedType(typeof(MeetingCancelled), "cancelled")]
[JsonDerivedType(typeof(ItemAdded), "itemAdded")]
[JsonDerivedType(typeof(ItemChanged), "itemChanged")]
[JsonDerivedType(typeof(ItemMoved), "itemMoved")]
[JsonDerivedType(typeof(ItemStruck), "itemStruck")]
[JsonDerivedType(typeof(SummonsSent), "summonsSent")]
[JsonDerivedType(typeof(ChangesTold), "changesTold")]
[JsonDerivedType(typeof(MeetingOpened), "opened")]
[JsonDerivedType(typeof(MeetingEnded), "ended")]
[JsonDerivedType(typeof(ChairChosen), "chairChosen")]
[JsonDerivedType(typeof(AttendanceNoted), "attendanceNoted")]
[JsonDerivedType(typeof(ItemTakenUp), "itemTakenUp")]
[JsonDerivedType(typeof(ItemChairChosen), "itemChairChosen")]
[JsonDerivedType(typeof(MemberRecused), "memberRecused")]
[JsonDerivedType(typeof(UrgencyAgreed), "urgencyAgreed")]
[JsonDerivedType(typeof(ClaimMade), "claimMade")]
[JsonDerivedType(typeof(ClaimWithdrawn), "claimWithdrawn")]
[JsonDerivedType(typeof(QuestionsOrdered), "questionsOrdered")]
[JsonDerivedType(typeof(ClaimRuled), "claimRuled")]
[JsonDerivedType(typeof(VoteAskedFor), "voteAskedFor")]
[JsonDerivedType(typeof(VoteHeld), "voteHeld")]
[JsonDerivedType(typeof(ItemConcluded), "itemConcluded")]
[JsonDerivedType(typeof(ItemReopened), "itemReopened")]
[JsonDerivedType(typeof(OutcomeReworded), "outcomeReworded")]
[JsonDerivedType(typeof(ReservationMade), "reservationMade")]
[JsonDerivedType(typeof(StatementMade), "statementMade")]
[JsonDerivedType(typeof(TextWritten), "textWritten")]
[JsonDerivedType(typeof(DistributionSet), "distributionSet")]
[JsonDerivedType(typeof(AdjusterAssigned), "adjusterAssigned")]
[JsonDerivedType(typeof(AdjusterReleased), "adjusterReleased")]
[JsonDerivedType(typeof(AtOnceAsked), "atOnceAsked")]
[JsonDerivedType(typeof(ItemSigned), "itemSigned")]
[JsonDerivedType(typeof(ItemAdjusted), "itemAdjusted")]
[JsonDerivedType(typeof(MinutesSigned), "minutesSigned")]
[JsonDerivedType(typeof(SignatureWithdrawn), "signatureWithdrawn")]
[JsonDerivedType(typeof(MinutesAdjusted), "minutesAdjusted")]
[JsonDerivedType(typeof(NoticePutUp), "noticePutUp")]
[JsonDerivedType(typeof(NoticeTakenDown), "noticeTakenDown")]
[JsonDerivedType(typeof(CorrectionAdded), "correctionAdded")]
internal abstract record MeetingEvent
{
    /// <summary>The part of the meeting that it changes, and whose version it raises: an item, a person, or (empty) the meeting itself.</summary>
    public virtual Guid Scope => Guid.Empty;
}

/// <summary>Something about one item.</summary>
internal abstract record ItemEvent(Guid ItemId) : MeetingEvent
{
    public override Guid Scope => ItemId;
}

/// <summary>Something about one person.</summary>
internal abstract record PersonEvent(Guid MandateId) : MeetingEvent
{
    public override Guid Scope => MandateId;
}

internal sealed record MeetingPlanned(Guid MeetingId, Guid ForumId, BodyRules Rules, DateOnly On, TimeOnly From, string Place) : MeetingEvent;

internal sealed record MeetingMoved(DateOnly On, TimeOnly From, string Place) : MeetingEvent;

internal sealed record MeetingCancelled(string Reason) : MeetingEvent;

internal sealed record ItemAdded(Guid ItemId, ItemContent Content) : ItemEvent(ItemId);

internal sealed record ItemChanged(Guid ItemId, ItemContent Content) : ItemEvent(ItemId);

/// <summary>The order is the meeting's, not the item's.</summary>
internal sealed record ItemMoved(Guid ItemId, int To) : MeetingEvent;

internal sealed record ItemStruck(Guid ItemId, string Reason) : ItemEvent(ItemId);

internal sealed record SummonsSent(DateOnly On, Roster Roster, bool Late) : MeetingEvent;

internal sealed record ChangesTold(DateOnly On) : MeetingEvent;

internal sealed record MeetingOpened(Roster Roster, int FirstParagraph, string Secretary, TimeOnly At, BodyRules? Rules = null) : MeetingEvent;

internal sealed record MeetingEnded(DateOnly On, TimeOnly At) : MeetingEvent;

internal sealed record ChairChosen(Guid ChairId) : MeetingEvent;

internal sealed record AttendanceNoted(Guid MandateId, AttendanceChange Change, Presence Presence, bool Serving, Guid? ServesFor, TimeOnly At) : PersonEvent(MandateId);

internal sealed record ItemTakenUp(Guid ItemId, int Paragraph) : ItemEvent(ItemId);

internal sealed record ItemChairChosen(Guid ItemId, Guid ChairId) : ItemEvent(ItemId);

internal sealed record MemberRecused(Guid ItemId, Recusal Recusal) : ItemEvent(ItemId);

internal sealed record UrgencyAgreed(Guid ItemId) : ItemEvent(ItemId);

internal sealed record ClaimMade(Guid ItemId, Claim Claim) : ItemEvent(ItemId);

internal sealed record ClaimWithdrawn(Guid ItemId, Guid ClaimId) : ItemEvent(ItemId);

internal sealed record QuestionsOrdered(Guid ItemId, IReadOnlyList<Guid> ClaimIds) : ItemEvent(ItemId);

internal sealed record ClaimRuled(Guid ItemId, Guid ClaimId, bool Carried) : ItemEvent(ItemId);

internal sealed record VoteAskedFor(Guid ItemId, Guid ClaimId, Guid ById) : ItemEvent(ItemId);

internal sealed record VoteHeld(Guid ItemId, Vote Vote) : ItemEvent(ItemId);

internal sealed record ItemConcluded(Guid ItemId, ItemOutcome Outcome) : ItemEvent(ItemId);

internal sealed record ItemReopened(Guid ItemId, string Reason) : ItemEvent(ItemId);

internal sealed record OutcomeReworded(Guid ItemId, IReadOnlyList<OutcomePoint> Points, string Text) : ItemEvent(ItemId);

internal sealed record ReservationMade(Guid ItemId, Reservation Reservation) : ItemEvent(ItemId);

internal sealed record StatementMade(Guid ItemId, Statement Statement) : ItemEvent(ItemId);

internal sealed record TextWritten(Guid ItemId, TextPart Part, string Text) : ItemEvent(ItemId);

internal sealed record DistributionSet(Guid ItemId, IReadOnlyList<string> To) : ItemEvent(ItemId);

internal sealed record AdjusterAssigned(Guid AdjusterId) : MeetingEvent;

internal sealed record AdjusterReleased(Guid AdjusterId, string Reason) : MeetingEvent;

internal sealed record AtOnceAsked(Guid ItemId) : ItemEvent(ItemId);

internal sealed record ItemSigned(Guid ItemId, Signature Signature) : ItemEvent(ItemId);

internal sealed record ItemAdjusted(Guid ItemId, Seal Seal) : ItemEvent(ItemId);

internal sealed record MinutesSigned(Guid MandateId, Signature Signature) : PersonEvent(MandateId);

internal sealed record SignatureWithdrawn(Guid MandateId) : PersonEvent(MandateId);

internal sealed record MinutesAdjusted(Seal Seal) : MeetingEvent;

/// <summary>Of the minutes, or of a § adjusted by itself.</summary>
internal sealed record NoticePutUp(Guid? ItemId, Notice Notice) : MeetingEvent;

internal sealed record NoticeTakenDown(Guid? ItemId, DateOnly On) : MeetingEvent;

internal sealed record CorrectionAdded(Correction Correction) : MeetingEvent;
