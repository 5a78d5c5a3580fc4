using Governance.Platform.Rules;

namespace Governance.Meetings.Domain;

/// <summary>An item under discussion: claims, and the order of the questions on them.</summary>
internal static class Dealing
{
    public static MeetingEvent TakeUp(MeetingState state, TakeUpItem c)
    {
        state.Require(MeetingStage.InSession);
        var item = state.Item(c.ItemId).Require(ItemStage.OnAgenda);
        state.RequireChair(item);
        return new ItemTakenUp(c.ItemId, state.FirstParagraph + state.Paragraphs);
    }

    public static MeetingEvent Chair(MeetingState state, ChooseItemChair c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        state.PartIn(item, c.ChairId);
        return new ItemChairChosen(c.ItemId, c.ChairId);
    }

    public static MeetingEvent AgreeUrgency(MeetingState state, AgreeUrgency c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        if (state.Rules.Kind != BodyKind.Council)
            throw new RuleBroken(MeetingRules.Unannounced, "Bara i fullmäktige behövs ett beslut om att ta upp ett ärende som inte har tillkännagetts.");
        var present = state.TakingPart(item).Select(p => p.MandateId).ToList();
        if (present.Count == 0 || present.Except(c.Agreeing).Any())
            throw new RuleBroken(MeetingRules.Unannounced, "Ett ärende som inte har tillkännagetts får avgöras bara om samtliga närvarande ledamöter beslutar det (KL 5:52).");
        return new UrgencyAgreed(c.ItemId);
    }

    public static MeetingEvent Claim(MeetingState state, MakeClaim c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        state.PartIn(item, c.ById);
        foreach (var supporter in c.Supporters)
            state.PartIn(item, supporter);
        RequireDeliberation(state, item);
        if (item.Claims.Any(k => k.Id == c.ClaimId))
            throw new RuleBroken(MeetingRules.Claim, "Yrkandet finns redan.");
        var claim = new Claim(c.ClaimId, c.Kind, c.ById, c.Text.Trim(), [.. c.Supporters.Where(s => s != c.ById).Distinct()], false);
        if (claim.Text.Length == 0 && c.Kind is ClaimKind.Amend or ClaimKind.Add)
            throw new RuleBroken(MeetingRules.Incomplete, "Skriv vad yrkandet innebär.");
        if (claim.ByMinority)
            RequireMinority(state, item, claim);
        return new ClaimMade(c.ItemId, claim);
    }

    public static MeetingEvent Withdraw(MeetingState state, WithdrawClaim c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        RequireClaim(item, c.ClaimId);
        if (item.Rulings.Any(r => r.ClaimId == c.ClaimId))
            throw new RuleBroken(MeetingRules.Claim, "Yrkandet är redan prövat och kan inte tas tillbaka.");
        return new ClaimWithdrawn(c.ItemId, c.ClaimId);
    }

    public static MeetingEvent Order(MeetingState state, OrderQuestions c)
    {
        var item = state.ItemTakenUp(c.ItemId);
        state.RequireChair(item);
        if (item.Rulings.Count > 0)
            throw new RuleBroken(MeetingRules.Questions, "Propositionsordningen kan inte ändras sedan ett yrkande har prövats.");
        var put = Verdict.Put(item).ToDictionary(k => k.Id);
        if (c.ClaimIds.Count != put.Count || put.Count == 0 || !put.Keys.ToHashSet().SetEquals(c.ClaimIds))
            throw new RuleBroken(MeetingRules.Questions, "Propositionsordningen ska ta upp varje yrkande som inte har tagits tillbaka, en gång ({0}).", state.Rules.Source("KL 5:67"));
        if (c.ClaimIds.SkipWhile(id => put[id].Procedural).Any(id => put[id].Procedural))
            throw new RuleBroken(MeetingRules.Questions, "Pröva återremiss och bordläggning först: bifalls de prövas inget annat.");
        return new QuestionsOrdered(c.ItemId, c.ClaimIds);
    }

    public static Claim RequireClaim(AgendaItem item, Guid claimId) =>
        Verdict.Open(item).FirstOrDefault(k => k.Id == claimId) ?? throw new RuleBroken(MeetingRules.Claim, "Det finns inget sådant yrkande i punkten, eller så har det tagits tillbaka.");

    private static void RequireDeliberation(MeetingState state, AgendaItem item)
    {
        if (item.Rulings.Count > 0 || item.VoteAskedOn is not null)
            throw new RuleBroken(MeetingRules.Claim, "Överläggningen är avslutad och yrkandena prövas. Nya yrkanden kan inte läggas fram ({0}).", state.Rules.Source("KL 5:53"));
    }

    // KL 5:50: a third of those present, once in a matter, and never in an election. A committee has no such right (6:33).
    private static void RequireMinority(MeetingState state, AgendaItem item, Claim claim)
    {
        if (!state.Rules.MinorityReferral)
            throw new RuleBroken(MeetingRules.Minority, "Bara i fullmäktige kan en minoritet återremittera eller bordlägga ett ärende (KL 5:50). Här krävs enkel majoritet ({0}).", state.Rules.Source("KL 6:33"));
        if (item.Content.Kind == ItemKind.Election)
            throw new RuleBroken(MeetingRules.Minority, "Val bordläggs eller återremitteras med enkel majoritet (KL 5:50 andra stycket).");
        if (item.Content.HeldBackBefore)
            throw new RuleBroken(MeetingRules.Minority, "Ärendet har redan bordlagts eller återremitterats på begäran av en minoritet, så nu krävs enkel majoritet (KL 5:50).");
        var (asking, present) = (claim.Supporters.Count + 1, state.TakingPart(item).Count);
        if (asking * 3 < present)
            throw new RuleBroken(MeetingRules.Minority, "{0} av {1} närvarande begär det. Det krävs minst en tredjedel, {2} (KL 5:50).", asking, present, (present + 2) / 3);
        if (claim is { Kind: ClaimKind.MinorityReferBack, Text.Length: 0 })
            throw new RuleBroken(MeetingRules.ReasonMissing, "De som begär återremissen bestämmer motiveringen. Skriv den (KL 5:50 tredje stycket).");
    }
}
