using Governance.Platform.Rules;

namespace Governance.Meetings.Domain;

/// <summary>Questions put and answered: by acclamation, or by a vote when somebody asks for one.</summary>
internal static class Voting
{
    public static MeetingEvent Rule(MeetingState state, RuleOnClaim c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        state.RequireChair(item);
        state.RequireQuorum(item);
        RequireNoVoteAsked(state, item);
        RequireNext(state, item, c.ClaimId);
        return new ClaimRuled(c.ItemId, c.ClaimId, c.Carried);
    }

    public static MeetingEvent Ask(MeetingState state, AskForVote c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        state.PartIn(item, c.ById);
        RequireNoVoteAsked(state, item);
        // Asked for before the gavel, or straight after the chair has said what she found.
        if (item.Rulings is not [.., { ByVote: false } last] || last.ClaimId != c.ClaimId)
            RequireNext(state, item, c.ClaimId);
        return new VoteAskedFor(c.ItemId, c.ClaimId, c.ById);
    }

    public static MeetingEvent Hold(MeetingState state, HoldVote c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        if (item.Content.Kind == ItemKind.Election)
            throw new RuleBroken(MeetingRules.Openness, "I ärenden om val röstar man slutet, så ingen antecknas för hur hon har röstat ({0}).", state.Rules.Source("KL 5:54"));
        var chair = RequireVote(state, item, c.ClaimId);
        var voting = state.TakingPart(item).Select(p => p.MandateId).ToHashSet();
        if (c.Ballots.Count != voting.Count || !voting.SetEquals(c.Ballots.Select(b => b.MandateId)))
            throw new RuleBroken(MeetingRules.Ballots, "Anteckna ja, nej eller avstår för var och en av de {0} som tjänstgör i punkten, och för ingen annan.", voting.Count);
        int Count(Ballot ballot) => c.Ballots.Count(b => b.Ballot == ballot);
        var (yes, no) = (Count(Ballot.Yes), Count(Ballot.No));
        if (yes != no)
            return new VoteHeld(c.ItemId, new Vote(c.ClaimId, c.Ballots, yes, no, Count(Ballot.Abstain), yes > no, SettledBy.Majority));
        var casting = c.Ballots.First(b => b.MandateId == chair).Ballot;
        if (casting == Ballot.Abstain)
            throw new RuleBroken(MeetingRules.ChairVotes, "Rösterna är lika, {0} mot {1}. Ordföranden har utslagsröst och måste rösta när det behövs ({2}).", yes, no, state.Rules.Source("KL 4:25, 5:56"));
        return new VoteHeld(c.ItemId, new Vote(c.ClaimId, c.Ballots, yes, no, Count(Ballot.Abstain), casting == Ballot.Yes, SettledBy.CastingVote));
    }

    public static MeetingEvent HoldClosed(MeetingState state, HoldClosedVote c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        if (item.Content.Kind != ItemKind.Election)
            throw new RuleBroken(MeetingRules.Openness, "Omröstningen ska vara öppen utom i ärenden om val. Anteckna hur var och en röstar ({0}).", state.Rules.Source("KL 5:54"));
        RequireVote(state, item, c.ClaimId);
        var voting = state.TakingPart(item).Count;
        if (c.Yes < 0 || c.No < 0 || c.Abstained < 0 || c.Yes + c.No + c.Abstained != voting)
            throw new RuleBroken(MeetingRules.Ballots, "Rösterna ska bli {0} tillsammans: så många tjänstgör i punkten.", voting);
        if ((c.Yes == c.No) != (c.Lot is not null))
            throw new RuleBroken(MeetingRules.Ballots, "I ärenden om val avgör lotten när rösterna är lika, och bara då ({0}).", state.Rules.Source("KL 5:56"));
        return new VoteHeld(c.ItemId, new Vote(c.ClaimId, [], c.Yes, c.No, c.Abstained, c.Lot ?? c.Yes > c.No, c.Lot is null ? SettledBy.Majority : SettledBy.Lot));
    }

    private static Guid RequireVote(MeetingState state, AgendaItem item, Guid claimId)
    {
        var chair = state.RequireChair(item);
        state.RequireQuorum(item);
        Dealing.RequireClaim(item, claimId);
        if (item.VoteAskedOn != claimId)
            throw new RuleBroken(MeetingRules.VoteAsked, "Ingen har begärt omröstning om yrkandet. Anteckna begäran först ({0}).", state.Rules.Source("KL 5:53"));
        return chair;
    }

    private static void RequireNoVoteAsked(MeetingState state, AgendaItem item)
    {
        if (item.VoteAskedOn is not null)
            throw new RuleBroken(MeetingRules.VoteAsked, "Omröstning är begärd. Genomför den innan punkten går vidare ({0}).", state.Rules.Source("KL 5:53"));
    }

    private static void RequireNext(MeetingState state, AgendaItem item, Guid claimId)
    {
        Dealing.RequireClaim(item, claimId);
        if (item.Questions.Count == 0)
            throw new RuleBroken(MeetingRules.Questions, "Bestäm propositionsordningen först ({0}).", state.Rules.Source("KL 5:67"));
        if (Verdict.Next(item) != claimId)
            throw new RuleBroken(MeetingRules.Questions, "Pröva yrkandena i propositionsordningen. Ett annat yrkande står på tur, eller så är frågan redan avgjord.");
    }
}
