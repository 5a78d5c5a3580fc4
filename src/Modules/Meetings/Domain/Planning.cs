using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Domain;

/// <summary>Before the meeting: time, agenda and summons.</summary>
internal static class Planning
{
    public static MeetingEvent Plan(MeetingState state, PlanMeeting c)
    {
        state.Require(MeetingStage.None);
        return new MeetingPlanned(c.MeetingId, c.ForumId, c.Rules, c.On, c.From, CheckedPlace(c.Place));
    }

    public static MeetingEvent Move(MeetingState state, MoveMeeting c, DateOnly today)
    {
        state.Require(MeetingStage.Planned, MeetingStage.Summoned);
        if (c.On < today)
            throw new RuleBroken(MeetingRules.WrongDay, "Dagen {0} har varit. Välj en dag framåt.", c.On.Iso());
        // Who was summoned to another day is summoned anew: the week counts to the new day.
        if (state.Stage == MeetingStage.Summoned && c.On != state.On)
            RequireCouncilWeek(state.Rules, c.On, today);
        return new MeetingMoved(c.On, c.From, CheckedPlace(c.Place));
    }

    public static MeetingEvent Cancel(MeetingState state, CancelMeeting c)
    {
        state.Require(MeetingStage.Planned, MeetingStage.Summoned);
        return new MeetingCancelled(c.Reason.Trim() is { Length: > 0 } reason ? reason : throw new RuleBroken(MeetingRules.ReasonMissing, "Skriv varför mötet ställs in."));
    }

    public static MeetingEvent Add(MeetingState state, AddItem c)
    {
        state.Require(MeetingStage.Planned, MeetingStage.Summoned, MeetingStage.InSession);
        if (state.Find(c.ItemId) is not null)
            throw new RuleBroken(MeetingRules.Item, "Punkten finns redan på dagordningen.");
        return new ItemAdded(c.ItemId, Checked(c.Content));
    }

    public static MeetingEvent Change(MeetingState state, ChangeItem c)
    {
        state.Require(MeetingStage.Planned, MeetingStage.Summoned, MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(c.ItemId);
        // What an item is decides how it may be voted on, so that stands once it is taken up.
        if (item.Stage != ItemStage.OnAgenda && (c.Content.Kind, c.Content.HeldBackBefore) != (item.Content.Kind, item.Content.HeldBackBefore))
            throw new RuleBroken(MeetingRules.Item, "Slag av punkt kan inte ändras sedan punkten ”{0}” har tagits upp.", item.Content.Title);
        return new ItemChanged(c.ItemId, Checked(c.Content));
    }

    public static MeetingEvent Order(MeetingState state, MoveItem c)
    {
        state.Require(MeetingStage.Planned, MeetingStage.Summoned, MeetingStage.InSession);
        state.Item(c.ItemId).Require(ItemStage.OnAgenda);
        return new ItemMoved(c.ItemId, Math.Max(0, c.To));
    }

    public static MeetingEvent Strike(MeetingState state, StrikeItem c)
    {
        state.Require(MeetingStage.Planned, MeetingStage.Summoned, MeetingStage.InSession);
        var item = state.Item(c.ItemId);
        // What was taken up is concluded, unless too few are left to conclude it.
        if (item.Stage != ItemStage.TakenUp || state.IsQuorate(item))
            item.Require(ItemStage.OnAgenda);
        return new ItemStruck(c.ItemId, c.Reason.Trim() is { Length: > 0 } reason ? reason : throw new RuleBroken(MeetingRules.ReasonMissing, "Skriv varför punkten utgår."));
    }

    public static MeetingEvent Summon(MeetingState state, SendSummons c, DateOnly today)
    {
        state.Require(MeetingStage.Planned);
        if (state.Items.All(i => i.Stage == ItemStage.Struck))
            throw new RuleBroken(MeetingRules.Incomplete, "Lägg minst en punkt på dagordningen innan kallelsen skickas.");
        if (state.Place.Length == 0)
            throw new RuleBroken(MeetingRules.Incomplete, "Ange plats eller länk innan kallelsen skickas.");
        RequirePeople(c.Roster);
        if (today > state.On)
            throw new RuleBroken(MeetingRules.WrongDay, "Dagen {0} har varit. Välj en dag framåt.", state.On.Iso());
        RequireCouncilWeek(state.Rules, state.On, today);
        return new SummonsSent(today, c.Roster, today > state.On.AddDays(-state.Rules.SummonsDays));
    }

    public static MeetingEvent Tell(MeetingState state, DateOnly today)
    {
        state.Require(MeetingStage.Summoned);
        if (state.Changes.All(c => c.ToldOn is not null))
            throw new RuleBroken(MeetingRules.Incomplete, "Inget har ändrats sedan kallelsen och det senaste utskicket.");
        return new ChangesTold(today);
    }

    /// <summary>A roster that a meeting can be held with.</summary>
    public static void RequirePeople(Roster roster)
    {
        if (roster.Seats < 1 || roster.People.All(p => p.Kind != SeatKind.Member))
            throw new RuleBroken(MeetingRules.Incomplete, "Ingen har uppdrag i forumet den dagen. Registrera mandaten först.");
    }

    private static void RequireCouncilWeek(BodyRules rules, DateOnly meeting, DateOnly today)
    {
        if (rules.Kind == BodyKind.Council && today > Deadlines.CouncilSummons(meeting))
            throw new RuleBroken(MeetingRules.SummonsLate, "Varje ledamot och ersättare ska kallas minst en vecka före sammanträdesdagen, senast {0} (KL 5:15). Flytta sammanträdet.", Deadlines.CouncilSummons(meeting).Iso());
    }

    private static ItemContent Checked(ItemContent content)
    {
        var (title, number) = (content.Title.Trim(), content.CaseNumber.Trim());
        if (title.Length == 0)
            throw new RuleBroken(MeetingRules.Incomplete, "Skriv vad punkten heter.");
        if (title.Length > ItemContent.LongestTitle)
            throw new RuleBroken(MeetingRules.Incomplete, "Korta punktens rubrik till högst {0} tecken.", ItemContent.LongestTitle);
        if (number.Length > ItemContent.LongestCaseNumber)
            throw new RuleBroken(MeetingRules.Incomplete, "Korta diarienumret till högst {0} tecken.", ItemContent.LongestCaseNumber);
        return content with { Title = title, CaseNumber = number };
    }

    private static string CheckedPlace(string place) => place.Trim() is { Length: <= BodyRules.LongestPlace } known
        ? known
        : throw new RuleBroken(MeetingRules.Incomplete, "Korta platsen till högst {0} tecken.", BodyRules.LongestPlace);
}
