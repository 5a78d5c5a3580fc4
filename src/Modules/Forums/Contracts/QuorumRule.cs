namespace Governance.Forums.Contracts;

/// <summary>
/// When a forum has a quorum, by its own terms. KL 5:45 and 6:27 (more than half of the members) bind councils and committees; a forum is
/// neither, but most follow the same rule, and add that each side must be there.
/// </summary>
/// <param name="MoreThanHalf">More than half of the seats with a vote must be filled by somebody present.</param>
/// <param name="LeastOfRegion">Least number present from the region.</param>
/// <param name="LeastOfMunicipalities">Least number present from the municipalities.</param>
public sealed record QuorumRule(bool MoreThanHalf, int LeastOfRegion, int LeastOfMunicipalities)
{
    /// <summary>How many with a vote must be present at least; one, where the rule asks for nobody.</summary>
    /// <param name="seatsWithVote">Members' seats with a vote, vacant ones too.</param>
    public int Needed(int seatsWithVote) =>
        Math.Max(1, Math.Max(MoreThanHalf ? (seatsWithVote / 2) + 1 : 0, LeastOfRegion + LeastOfMunicipalities));

    /// <summary>Whether those present are enough.</summary>
    /// <param name="seatsWithVote">Members' seats with a vote, vacant ones too.</param>
    /// <param name="ofRegion">Present from the region, members and serving substitutes.</param>
    /// <param name="ofMunicipalities">The same from the municipalities.</param>
    public bool IsMet(int seatsWithVote, int ofRegion, int ofMunicipalities) =>
        ofRegion >= LeastOfRegion && ofMunicipalities >= LeastOfMunicipalities && ofRegion + ofMunicipalities >= Needed(seatsWithVote);
}
