namespace Governance.Meetings.Domain;

/// <summary>What somebody claims that the body should do.</summary>
internal enum ClaimKind
{
    /// <summary>Bifall till förslaget.</summary>
    Approve,

    /// <summary>Avslag på förslaget.</summary>
    Reject,

    /// <summary>Ändring.</summary>
    Amend,

    /// <summary>Tillägg.</summary>
    Add,

    /// <summary>Återremiss, by simple majority.</summary>
    ReferBack,

    /// <summary>Bordläggning, by simple majority.</summary>
    Postpone,

    /// <summary>Återremiss that a third of those present force (KL 5:50).</summary>
    MinorityReferBack,

    /// <summary>Bordläggning that a third of those present force (KL 5:50).</summary>
    MinorityPostpone,
}

/// <summary>A claim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is claimed.</param>
/// <param name="ById">Who claims it.</param>
/// <param name="Text">The words: what is changed or added, or why it is referred back.</param>
/// <param name="Supporters">Who joins in, the claimer not counted.</param>
/// <param name="Withdrawn">Whether it was taken back: minutes say nothing of it then (KL 5:67).</param>
internal sealed record Claim(Guid Id, ClaimKind Kind, Guid ById, string Text, IReadOnlyList<Guid> Supporters, bool Withdrawn)
{
    /// <summary>About what happens with the matter now, and therefore put first.</summary>
    public bool Procedural => Kind is ClaimKind.ReferBack or ClaimKind.Postpone;

    /// <summary>Carried by those who ask: no question is put on it.</summary>
    public bool ByMinority => Kind is ClaimKind.MinorityReferBack or ClaimKind.MinorityPostpone;
}

/// <summary>What the chair found, or a vote gave, on a claim.</summary>
internal sealed record Ruling(Guid ClaimId, bool Carried, bool ByVote);

/// <summary>How one voted.</summary>
internal enum Ballot
{
    Yes,
    No,
    Abstain,
}

/// <summary>Who voted how.</summary>
internal sealed record Cast(Guid MandateId, Ballot Ballot);

/// <summary>What settled a vote.</summary>
internal enum SettledBy
{
    /// <summary>KL 5:55.</summary>
    Majority,

    /// <summary>KL 5:56 first paragraph.</summary>
    CastingVote,

    /// <summary>KL 5:56 second paragraph.</summary>
    Lot,
}

/// <summary>A vote that was held: yes is for the claim.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Ballots">Who voted how; empty for a closed vote.</param>
/// <param name="Yes">Votes for.</param>
/// <param name="No">Votes against.</param>
/// <param name="Abstained">Who abstained.</param>
/// <param name="Carried">Whether the claim won.</param>
/// <param name="SettledBy">How.</param>
internal sealed record Vote(Guid ClaimId, IReadOnlyList<Cast> Ballots, int Yes, int No, int Abstained, bool Carried, SettledBy SettledBy);

/// <summary>What became of an item.</summary>
internal enum OutcomeKind
{
    /// <summary>The proposal, as amended, in the body's own verbs.</summary>
    Carried,

    /// <summary>The proposal fell.</summary>
    Rejected,
    ReferredBack,
    Postponed,
}

/// <summary>An att-sats: one of the body's verbs and what follows it.</summary>
internal sealed record OutcomePoint(string Verb, string Text);

/// <summary>What became of an item, and who took part in it (KL 5:67).</summary>
/// <param name="Kind">What.</param>
/// <param name="Points">The att-satser; none for a formality.</param>
/// <param name="Text">What is said beside them, or why it is referred back.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="Abstained">Who was there and took no part in it (KL 4:25).</param>
/// <param name="ChairId">Who led it.</param>
internal sealed record ItemOutcome(OutcomeKind Kind, IReadOnlyList<OutcomePoint> Points, string Text, IReadOnlyList<Guid> Participants, IReadOnlyList<Guid> Abstained, Guid ChairId);

/// <summary>What the claims of an item ask of the questions, and what the rulings give.</summary>
internal static class Verdict
{
    /// <summary>Claims that stand.</summary>
    public static IEnumerable<Claim> Open(AgendaItem item) => item.Claims.Where(c => !c.Withdrawn);

    /// <summary>Claims that questions are put on.</summary>
    public static IEnumerable<Claim> Put(AgendaItem item) => Open(item).Where(c => !c.ByMinority);

    /// <summary>The next claim to put; null when everything is settled.</summary>
    public static Guid? Next(AgendaItem item) => item.Questions.Cast<Guid?>().FirstOrDefault(id => !IsSettled(item, id!.Value));

    /// <summary>Claims that still need their question.</summary>
    public static IEnumerable<Claim> Unsettled(AgendaItem item) => Put(item).Where(c => !IsSettled(item, c.Id));

    /// <summary>What the item must be concluded as.</summary>
    public static OutcomeKind Of(AgendaItem item)
    {
        if (Open(item).FirstOrDefault(c => c.ByMinority) is { } minority)
            return minority.Kind == ClaimKind.MinorityReferBack ? OutcomeKind.ReferredBack : OutcomeKind.Postponed;
        var ruled = Ruled(item).ToList();
        if (ruled.FirstOrDefault(r => r.Carried && r.Claim.Procedural).Claim is { } procedural)
            return procedural.Kind == ClaimKind.ReferBack ? OutcomeKind.ReferredBack : OutcomeKind.Postponed;
        return ruled.Any(r => Falls(r.Claim, r.Carried)) ? OutcomeKind.Rejected : OutcomeKind.Carried;
    }

    // Bifall and avslag are one question seen from two sides: when one is settled, so is the other.
    private static bool IsSettled(AgendaItem item, Guid claimId)
    {
        var claim = item.Claims.First(c => c.Id == claimId);
        return claim.Withdrawn || Ruled(item).Any(r => r.Claim.Id == claimId
            || (r.Carried && r.Claim.Procedural)
            || (!claim.Procedural && Falls(r.Claim, r.Carried))
            || (claim.Kind is ClaimKind.Approve or ClaimKind.Reject && r.Claim.Kind is ClaimKind.Approve or ClaimKind.Reject));
    }

    private static bool Falls(Claim claim, bool carried) => (claim.Kind == ClaimKind.Reject && carried) || (claim.Kind == ClaimKind.Approve && !carried);

    private static IEnumerable<(Claim Claim, bool Carried)> Ruled(AgendaItem item) =>
        item.Rulings.Select(r => (item.Claims.First(c => c.Id == r.ClaimId), r.Carried)).Where(r => !r.Item1.Withdrawn);
}
