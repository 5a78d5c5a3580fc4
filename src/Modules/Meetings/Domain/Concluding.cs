using Governance.Platform.Rules;

namespace Governance.Meetings.Domain;

/// <summary>What becomes of an item, and what may be said against it.</summary>
internal static class Concluding
{
    public static MeetingEvent Conclude(MeetingState state, ConcludeItem c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        var chair = state.RequireChair(item);
        state.RequireQuorum(item);
        RequireAnnounced(state, item);
        RequireSettled(state, item);
        var kind = Verdict.Of(item);
        if (c.Kind != kind)
            throw new RuleBroken(MeetingRules.Outcome, "Utfallet ska vara {0}: det är vad yrkandena och prövningen av dem ger. Återremiss och bordläggning kräver ett yrkande.", Word(kind));
        var points = Points(state.Rules, item, c);
        var there = state.TakingPart(item).Select(p => p.MandateId).ToList();
        if (c.Abstaining.Contains(chair))
            throw new RuleBroken(MeetingRules.ChairVotes, "Ordföranden leder punkten och deltar i beslutet ({0}).", state.Rules.Source("KL 4:25"));
        foreach (var abstaining in c.Abstaining)
            state.PartIn(item, abstaining);
        var abstained = there.Where(p => c.Abstaining.Contains(p) || AbstainedThroughout(item, p)).ToList();
        // The reasons of a minority's referral are the minority's own (KL 5:50).
        var text = Verdict.Open(item).FirstOrDefault(k => k.Kind == ClaimKind.MinorityReferBack)?.Text ?? c.Text.Trim();
        return new ItemConcluded(c.ItemId, new ItemOutcome(kind, points, text, [.. there.Except(abstained)], abstained, chair));
    }

    public static MeetingEvent Reopen(MeetingState state, ReopenItem c)
    {
        state.Require(MeetingStage.InSession);
        state.Item(c.ItemId).Require(ItemStage.Concluded);
        return new ItemReopened(c.ItemId, c.Reason.Trim() is { Length: > 0 } reason ? reason : throw new RuleBroken(MeetingRules.ReasonMissing, "Skriv varför punkten tas upp igen."));
    }

    public static MeetingEvent Reword(MeetingState state, RewordOutcome c)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var outcome = state.Item(c.ItemId).Require(ItemStage.Concluded).Outcome!;
        if (!outcome.Points.Select(p => p.Verb).SequenceEqual(c.Points.Select(p => p.Verb)))
            throw new RuleBroken(MeetingRules.Outcome, "Orden kan rättas, men punkterna och verben är de som mötet kom fram till.");
        return new OutcomeReworded(c.ItemId, Written(c.Points), c.Text.Trim());
    }

    public static MeetingEvent Reserve(MeetingState state, Reserve c)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(c.ItemId).Require(ItemStage.Concluded);
        var person = state.Person(c.MandateId);
        if (!item.Outcome!.Participants.Contains(c.MandateId))
            throw new RuleBroken(MeetingRules.Reservation, "{0} deltog inte i avgörandet och kan inte reservera sig ({1}).", person.Written, state.Rules.Source("KL 4:27"));
        // The reasons may come until the adjustment; the reservation itself may not.
        if (state.Stage == MeetingStage.Ended && item.Reservations.All(r => r.MandateId != c.MandateId))
            throw new RuleBroken(MeetingRules.Reservation, "En reservation ska anmälas innan sammanträdet avslutas ({0}).", state.Rules.Source("KL 4:27"));
        return new ReservationMade(c.ItemId, new Reservation(c.MandateId, c.Reasons.Trim()));
    }

    public static MeetingEvent State(MeetingState state, MakeStatement c)
    {
        state.Require(MeetingStage.InSession, MeetingStage.Ended);
        var item = state.Item(c.ItemId);
        var person = state.Person(c.MandateId);
        if (item.Paragraph is null)
            item.Require(ItemStage.TakenUp);
        if (c.Text.Trim().Length == 0)
            throw new RuleBroken(MeetingRules.Incomplete, "Skriv yttrandet.");
        if (item.IsRecused(c.MandateId))
            throw new RuleBroken(MeetingRules.Recused, "{0} har anmält jäv och deltar inte i punkten ({1}).", person.Written, state.Rules.RecusalSource);
        if (item.Statements.All(s => s.MandateId != c.MandateId) && (state.Stage == MeetingStage.Ended || !state.IsPresent(c.MandateId)))
            throw new RuleBroken(MeetingRules.Person, "Ett särskilt yttrande anmäls på mötet av den som är närvarande.");
        return new StatementMade(c.ItemId, new Statement(c.MandateId, c.Text.Trim()));
    }

    // In a council only what was announced in time is decided, or told by the weekday before when it is urgent, or what all present take (KL 5:14, 5:52).
    private static void RequireAnnounced(MeetingState state, AgendaItem item)
    {
        if (state.Rules.Kind != BodyKind.Council || !item.AddedLate || item.AllAgreed || item.Content.Kind == ItemKind.Formality)
            return;
        if (item.ToldOn is not { } told || told > Deadlines.WeekdayBefore(state.On))
            throw new RuleBroken(MeetingRules.Unannounced, "Ärendet är inte tillkännagett, senast vardagen före sammanträdet. Det får avgöras bara om samtliga närvarande ledamöter beslutar det (KL 5:52).");
    }

    private static void RequireSettled(MeetingState state, AgendaItem item)
    {
        if (item.VoteAskedOn is not null)
            throw new RuleBroken(MeetingRules.VoteAsked, "Omröstning är begärd. Genomför den innan punkten går vidare ({0}).", state.Rules.Source("KL 5:53"));
        if (!Verdict.Open(item).Any(k => k.ByMinority) && Verdict.Unsettled(item).Any())
            throw new RuleBroken(MeetingRules.Questions, "Alla yrkanden är inte prövade. Pröva dem i propositionsordningen, eller ta tillbaka dem.");
    }

    private static IReadOnlyList<OutcomePoint> Points(BodyRules rules, AgendaItem item, ConcludeItem c)
    {
        if (c.Kind != OutcomeKind.Carried && c.Points.Count > 0)
            throw new RuleBroken(MeetingRules.Outcome, "Ett avslag, en återremiss eller en bordläggning skrivs utan att-satser.");
        if (c.Kind != OutcomeKind.Carried)
            return [];
        if (c.Points.Count == 0 && (item.Content.Kind != ItemKind.Formality || c.Text.Trim().Length == 0))
            throw new RuleBroken(MeetingRules.Incomplete, "Skriv minst en att-sats.");
        foreach (var point in c.Points)
        {
            if (!rules.Verbs.Contains(point.Verb))
                throw new RuleBroken(MeetingRules.Verb, "”{0}” är inget av de verb som {1} skriver sina utfall med.", point.Verb, rules.Name);
            if (point.Text.Trim().Length == 0)
                throw new RuleBroken(MeetingRules.Incomplete, "Skriv vad att-satsen säger.");
        }

        return Written(c.Points);
    }

    private static IReadOnlyList<OutcomePoint> Written(IReadOnlyList<OutcomePoint> points) => [.. points.Select(p => p with { Text = p.Text.Trim() })];

    // Who abstained each time has taken no part in the decision, and cannot reserve herself against it.
    private static bool AbstainedThroughout(AgendaItem item, Guid mandateId)
    {
        var votes = item.Votes.Where(v => v.Ballots.Any(b => b.MandateId == mandateId)).ToList();
        return votes.Count > 0 && votes.TrueForAll(v => v.Ballots.First(b => b.MandateId == mandateId).Ballot == Ballot.Abstain);
    }

    private static TextKey Word(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Carried => new TextKey("bifall"),
        OutcomeKind.Rejected => new TextKey("avslag"),
        OutcomeKind.ReferredBack => new TextKey("återremiss"),
        _ => new TextKey("bordläggning"),
    };
}
