using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Data;

/// <summary>
/// Gemensam laga kraft: when a joint decision is final at everybody whose decision it stands on. It is the latest of their days,
/// and there is none while one of them is not evidenced and final.
/// </summary>
/// <param name="Asked">How many decisions it stands on.</param>
/// <param name="Final">How many of them are final.</param>
/// <param name="On">The latest day of legal force; null while one is missing.</param>
/// <param name="Expected">The latest day as far as notices tell, when all are known; null while one has none or is appealed.</param>
internal sealed record JointForce(int Asked, int Final, DateOnly? On, DateOnly? Expected)
{
    /// <summary>Of a point: over those that count as adopting it.</summary>
    public static JointForce Of(StandingSnapshot snapshot, int point) => Of(
        snapshot.Result.Statuses.Where(s => s.Point == point && s.Counts).Select(s => snapshot.SourceOf(s.Decision)?.Proof).OfType<DecisionProof>(), snapshot.AsOf);

    /// <summary>Of a recommendation: over all of its points, when every one of them is in force.</summary>
    public static JointForce? Of(StandingSnapshot snapshot)
    {
        if (snapshot.Result.Points.Any(p => p.Outcome != PointOutcome.InForce))
            return null;
        return Of(snapshot.Result.Statuses.Where(s => s.Counts).Select(s => snapshot.SourceOf(s.Decision)?.Proof).OfType<DecisionProof>(), snapshot.AsOf);
    }

    private static JointForce Of(IEnumerable<DecisionProof> proofs, DateOnly asOf)
    {
        var all = proofs.ToList();
        var final = all.Count(p => p.GradeOn(asOf) == EvidenceGrade.Final);
        var expected = all.Count > 0 && all.TrueForAll(p => p.FinalOn is not null) ? all.Max(p => p.FinalOn) : null;
        return new JointForce(all.Count, final, final == all.Count ? expected : null, expected > asOf ? expected : null);
    }
}
