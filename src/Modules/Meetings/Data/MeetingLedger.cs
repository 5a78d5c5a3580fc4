using Governance.Meetings.Domain;
using Governance.Platform.Ledger;

namespace Governance.Meetings.Data;

/// <summary>What the log says of a meeting.</summary>
internal sealed record MeetingFact(string Forum, DateOnly Day, TimeOnly Begins, string Place)
{
    public static MeetingFact Of(MeetingState state) => new(state.Rules.ShortName, state.On, state.From, state.Place);
}

/// <summary>What the log says of a summons.</summary>
internal sealed record SummonsFact(string Forum, DateOnly Day, int AgendaItems, int People, bool Late);

/// <summary>What the log says of a §.</summary>
internal sealed record ParagraphFact(string Forum, DateOnly Day, int? Paragraph, string Title, string? Hash);

/// <summary>What the log says of somebody who adjusts.</summary>
internal sealed record AdjusterFact(string Forum, DateOnly Day, string Person, string? Hash);

/// <summary>What the log says of small steps: how many, and of what.</summary>
internal sealed record NotedFact(string Forum, DateOnly Day, int Steps, IReadOnlyList<string> Notes);

/// <summary>
/// Tells the logs what happened at a meeting: what all members see in the collaboration's log, what is a draft in the forum's own. Small
/// steps are told as one; the meeting's own events have them all.
/// </summary>
internal sealed class MeetingLedger(EventLedger ledger)
{
    public void Tell(Guid collaborationId, MeetingState before, MeetingState state, IReadOnlyList<MeetingEntry> happened)
    {
        var small = new List<string>();
        foreach (var entry in happened)
        {
            if (!Shared(collaborationId, before, state, entry.Event) && !Own(before, state, entry.Event))
                small.Add(entry.Event.GetType().Name);
        }

        if (small.Count > 0)
            ledger.Append("MeetingNoted", state.Id, after: new NotedFact(state.Rules.ShortName, state.On, small.Count, [.. small.Distinct()]));
    }

    private bool Shared(Guid at, MeetingState before, MeetingState state, MeetingEvent happened)
    {
        switch (happened)
        {
            case MeetingPlanned:
                ledger.AppendShared(at, "ForumMeetingPlanned", state.Id, null, after: MeetingFact.Of(state));
                return true;
            case MeetingMoved:
                ledger.AppendShared(at, "ForumMeetingMoved", state.Id, null, before: MeetingFact.Of(before), after: MeetingFact.Of(state));
                return true;
            case MeetingCancelled e:
                ledger.AppendShared(at, "ForumMeetingCancelled", state.Id, null, before: MeetingFact.Of(state), reason: e.Reason);
                return true;
            case SummonsSent e:
                ledger.AppendShared(at, "SummonsSent", state.Id, null, after: SummonsOf(state, e.Late));
                return true;
            case ChangesTold:
                ledger.AppendShared(at, "SummonsChangesTold", state.Id, null, after: SummonsOf(state, state.SummonedLate));
                return true;
            case MeetingOpened:
                ledger.AppendShared(at, "ForumMeetingOpened", state.Id, null, after: MeetingFact.Of(state));
                return true;
            case MeetingEnded:
                ledger.AppendShared(at, "ForumMeetingEnded", state.Id, null, after: MeetingFact.Of(state));
                return true;
            case ItemAdjusted e:
                ledger.AppendShared(at, "ParagraphAdjusted", state.Id, null, after: Paragraph(state, e.ItemId, e.Seal.Hash));
                return true;
            case MinutesAdjusted e:
                ledger.AppendShared(at, "ForumMinutesAdjusted", state.Id, null, after: new ParagraphFact(state.Rules.ShortName, state.On, null, state.Rules.Name, e.Seal.Hash));
                return true;
            case CorrectionAdded { Correction: var c }:
                ledger.AppendShared(at, "ForumMinutesCorrected", state.Id, null, after: Paragraph(state, c.ItemId, null), reason: c.Text);
                return true;
            case NoticePutUp e:
                ledger.AppendShared(at, "ForumNoticePutUp", state.Id, null, after: Paragraph(state, e.ItemId, null));
                return true;
            case NoticeTakenDown e:
                ledger.AppendShared(at, "ForumNoticeTakenDown", state.Id, null, after: Paragraph(state, e.ItemId, null));
                return true;
            default:
                return false;
        }
    }

    private bool Own(MeetingState before, MeetingState state, MeetingEvent happened)
    {
        switch (happened)
        {
            case ItemConcluded e:
                ledger.Append("ItemConcluded", state.Id, after: Paragraph(state, e.ItemId, null));
                return true;
            case ItemReopened e:
                ledger.Append("ItemReopened", state.Id, before: Paragraph(before, e.ItemId, null), reason: e.Reason);
                return true;
            case AdjusterAssigned e:
                ledger.Append("AdjusterAssigned", state.Id, after: Adjuster(state, e.AdjusterId, null));
                return true;
            case AdjusterReleased e:
                ledger.Append("AdjusterReleased", state.Id, before: Adjuster(state, e.AdjusterId, null), reason: e.Reason);
                return true;
            case ItemSigned { Signature: var s }:
                ledger.Append("ParagraphApproved", state.Id, after: Adjuster(state, s.MandateId, s.Hash));
                return true;
            case MinutesSigned { Signature: { Kind: SignatureKind.Declined } s }:
                ledger.Append("MinutesDeclined", state.Id, after: Adjuster(state, s.MandateId, s.Hash), reason: s.Reason);
                return true;
            case MinutesSigned { Signature: var s }:
                ledger.Append("MinutesApproved", state.Id, after: Adjuster(state, s.MandateId, s.Hash));
                return true;
            case SignatureWithdrawn e:
                ledger.Append("MinutesSignatureWithdrawn", state.Id, before: Adjuster(state, e.MandateId, null));
                return true;
            default:
                return false;
        }
    }

    private static SummonsFact SummonsOf(MeetingState state, bool late) =>
        new(state.Rules.ShortName, state.On, state.Items.Count(i => i.Stage != ItemStage.Struck), state.Roster.People.Count, late);

    // A correction or notice of all the minutes names the body.
    private static ParagraphFact Paragraph(MeetingState state, Guid? itemId, string? hash)
    {
        var item = itemId is { } id ? state.Find(id) : null;
        return new(state.Rules.ShortName, state.On, item?.Paragraph, item?.Content.Title ?? state.Rules.Name, hash);
    }

    private static AdjusterFact Adjuster(MeetingState state, Guid mandateId, string? hash) => new(state.Rules.ShortName, state.On, state.Roster.NameOf(mandateId), hash);
}
