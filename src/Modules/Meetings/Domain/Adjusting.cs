using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>The end of the meeting, its minutes, and their adjustment.</summary>
internal static class Adjusting
{
    public static MeetingEvent End(MeetingState state, DateOnly today, TimeOnly at)
    {
        state.Require(MeetingStage.InSession);
        if (state.Items.FirstOrDefault(i => i.Stage is ItemStage.OnAgenda or ItemStage.TakenUp) is { } left)
            throw new RuleBroken(MeetingRules.Unfinished, "Punkten ”{0}” är inte avgjord. Avgör, bordlägg eller stryk den innan mötet avslutas.", left.Content.Title);
        return new MeetingEnded(today, at);
    }

    public static MeetingEvent Write(MeetingState state, WriteText c)
    {
        RequireParagraph(state, c.ItemId);
        return new TextWritten(c.ItemId, c.Part, c.Text.Trim());
    }

    public static MeetingEvent Distribute(MeetingState state, SetDistribution c)
    {
        RequireParagraph(state, c.ItemId);
        return new DistributionSet(c.ItemId, [.. c.To.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct()]);
    }

    public static MeetingEvent Assign(MeetingState state, AssignAdjuster c)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var person = state.Person(c.AdjusterId);
        if (!state.AttendanceOf(c.AdjusterId).HasServed)
            throw new RuleBroken(MeetingRules.Adjuster, "{0} har inte tjänstgjort vid mötet och kan inte justera protokollet.", person.Written);
        if (state.Signers.Contains(c.AdjusterId))
            throw new RuleBroken(MeetingRules.Adjuster, "{0} justerar redan protokollet, som ordförande eller justerare.", person.Written);
        return new AdjusterAssigned(c.AdjusterId);
    }

    public static MeetingEvent Release(MeetingState state, ReleaseAdjuster c)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        if (!state.Adjusters.Contains(c.AdjusterId))
            throw new RuleBroken(MeetingRules.Adjuster, "{0} är inte vald att justera.", state.Person(c.AdjusterId).Written);
        return new AdjusterReleased(c.AdjusterId, c.Reason.Trim() is { Length: > 0 } reason ? reason : throw new RuleBroken(MeetingRules.ReasonMissing, "Skriv varför en annan ska justera."));
    }

    public static MeetingEvent AtOnce(MeetingState state, AdjustAtOnce c)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(c.ItemId).Require(ItemStage.Concluded);
        if (item.AtOnce)
            throw new RuleBroken(MeetingRules.Item, "Punkten väntar redan på omedelbar justering.");
        return new AtOnceAsked(c.ItemId);
    }

    public static IReadOnlyList<MeetingEvent> Approve(MeetingState state, ApproveItem c, DateOnly today)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(c.ItemId).Require(ItemStage.Concluded);
        if (!item.AtOnce)
            throw new RuleBroken(MeetingRules.Item, "Paragrafen justeras med resten av protokollet. Begär omedelbar justering om den ska justeras för sig.");
        var hash = MinutesComposer.Paragraph(state, item).Hash();
        var signatures = Signed(state, item.Signatures, state.SignersOf(item), c.MandateId, c.Hash, hash);
        var signed = new ItemSigned(c.ItemId, signatures[^1]);
        return IsComplete(state, signatures, state.SignersOf(item), item.Outcome!.ChairId, hash) ? [signed, new ItemAdjusted(c.ItemId, SealOn(state, hash, today))] : [signed];
    }

    public static IReadOnlyList<MeetingEvent> Approve(MeetingState state, ApproveMinutes c, DateOnly today)
    {
        state.Require(MeetingStage.Ended);
        var hash = MinutesComposer.Compose(state).Hash();
        var signatures = Signed(state, state.Signatures, state.Signers, c.MandateId, c.Hash, hash);
        var signed = new MinutesSigned(c.MandateId, signatures[^1]);
        return IsComplete(state, signatures, state.Signers, state.ChairId, hash) ? [signed, new MinutesAdjusted(SealOn(state, hash, today))] : [signed];
    }

    public static MeetingEvent Decline(MeetingState state, DeclineMinutes c)
    {
        state.Require(MeetingStage.Ended);
        RequireSigner(state, state.Signers, c.MandateId);
        if (c.Reason.Trim().Length == 0)
            throw new RuleBroken(MeetingRules.ReasonMissing, "Skriv vad som behöver ändras innan du kan justera.");
        return new MinutesSigned(c.MandateId, new Signature(c.MandateId, SignatureKind.Declined, c.Hash, c.Reason.Trim()));
    }

    public static MeetingEvent Withdraw(MeetingState state, WithdrawSignature c)
    {
        state.Require(MeetingStage.Ended);
        if (state.Signatures.All(s => s.MandateId != c.MandateId))
            throw new RuleBroken(MeetingRules.Adjuster, "{0} har inte godkänt eller avböjt protokollet.", state.Person(c.MandateId).Written);
        return new SignatureWithdrawn(c.MandateId);
    }

    public static MeetingEvent Correct(MeetingState state, AddCorrection c, string by, DateOnly today)
    {
        var isSealed = c.ItemId is { } itemId && state.Find(itemId) is { Seal: not null };
        if (!isSealed)
        {
            state.Require(MeetingStage.Adjusted);
            if (c.ItemId is { } unknown && state.Find(unknown) is null)
                throw new RuleBroken(MeetingRules.Item, "Dagordningen har ingen sådan punkt. Läs in sidan på nytt.");
        }

        return new CorrectionAdded(new Correction(c.ItemId, c.Text.Trim() is { Length: > 0 } text ? text : throw new RuleBroken(MeetingRules.Incomplete, "Skriv rättelsen."), by, today));
    }

    public static MeetingEvent PutUp(MeetingState state, PutUpNotice c, DateOnly today)
    {
        if (!state.Rules.Formal)
            throw new RuleBroken(MeetingRules.Notice, "Ett forums ställningstaganden och rekommendationer överklagas inte (KL 13:2), så justeringen anslås inte.");
        var (seal, notice) = Announced(state, c.ItemId);
        if (seal is null)
            throw new RuleBroken(MeetingRules.Notice, "Justera först: anslaget tillkännager justeringen (KL 8:12).");
        if (notice is not null)
            throw new RuleBroken(MeetingRules.Notice, "Justeringen är redan anslagen {0}.", notice.On.Iso());
        if (c.On < seal.On || c.On > today)
            throw new RuleBroken(MeetingRules.WrongDay, "Anslagsdagen ska vara tidigast justeringsdagen {0} och senast i dag.", seal.On.Iso());
        if (c.LastAppealDay < Deadlines.EarliestAppealEnd(c.On))
            throw new RuleBroken(MeetingRules.WrongDay, "Överklagandetiden är tre veckor från anslaget och slutar tidigast {0} (KL 13:5).", Deadlines.EarliestAppealEnd(c.On).Iso());
        return new NoticePutUp(c.ItemId, new Notice(c.On, c.LastAppealDay, c.On > Deadlines.Notice(seal.On), null));
    }

    public static MeetingEvent TakeDown(MeetingState state, TakeDownNotice c, DateOnly today)
    {
        if (Announced(state, c.ItemId).Notice is not { DownOn: null } notice)
            throw new RuleBroken(MeetingRules.Notice, "Inget anslag sitter uppe.");
        if (c.On <= notice.LastAppealDay)
            throw new RuleBroken(MeetingRules.Notice, "Anslaget får inte tas ned före överklagandetidens utgång {0} (KL 8:12).", notice.LastAppealDay.Iso());
        if (c.On > today)
            throw new RuleBroken(MeetingRules.WrongDay, "Dagen {0} har inte varit än.", c.On.Iso());
        return new NoticeTakenDown(c.ItemId, c.On);
    }

    private static (Seal? Seal, Notice? Notice) Announced(MeetingState state, Guid? itemId)
    {
        if (itemId is not { } id)
            return (state.Seal, state.Notice);
        var item = state.Find(id) ?? throw new RuleBroken(MeetingRules.Item, "Dagordningen har ingen sådan punkt. Läs in sidan på nytt.");
        return (item.Seal, item.Notice);
    }

    private static void RequireParagraph(MeetingState state, Guid itemId)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(itemId);
        if (item.Paragraph is null)
            item.Require(ItemStage.TakenUp);
    }

    private static void RequireSigner(MeetingState state, IReadOnlyList<Guid> signers, Guid mandateId)
    {
        if (!signers.Contains(mandateId))
            throw new RuleBroken(MeetingRules.Adjuster, "{0} är varken ordförande eller vald att justera.", state.Person(mandateId).Written);
    }

    private static IReadOnlyList<Signature> Signed(MeetingState state, IReadOnlyList<Signature> signatures, IReadOnlyList<Guid> signers, Guid mandateId, string read, string hash)
    {
        RequireSigner(state, signers, mandateId);
        if (read != hash)
            throw new RuleBroken(MeetingRules.OtherText, "Texten har ändrats sedan du läste den. Läs den på nytt innan du godkänner.");
        return [.. signatures.Where(s => s.MandateId != mandateId), new Signature(mandateId, SignatureKind.Approved, hash, "")];
    }

    // An approval of an older text is none of this one.
    private static bool IsComplete(MeetingState state, IReadOnlyList<Signature> signatures, IReadOnlyList<Guid> signers, Guid? chair, string hash) =>
        state.Adjusters.Count(a => a != chair) >= state.Rules.Adjusters
        && signers.All(id => signatures.Any(s => s.MandateId == id && s.Kind == SignatureKind.Approved && s.Hash == hash));

    private static Seal SealOn(MeetingState state, string hash, DateOnly today) =>
        new(hash, today, state.Rules.Formal && today > Deadlines.Adjustment(state.EndedOn ?? state.On));
}
