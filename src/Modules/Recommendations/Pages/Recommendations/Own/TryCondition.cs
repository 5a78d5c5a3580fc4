using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Whom a condition would wait for if a principal decided on it today; nothing is saved.</summary>
internal sealed class TryCondition(StandingLoader loader, IPrincipalDirectory directory, TimeProvider clock)
{
    private StandingSnapshot? _snapshot;

    /// <summary>What the condition waits for.</summary>
    /// <param name="decider">Code of the principal whose condition it is.</param>
    public async Task<WaitsToday> WaitsAsync(Guid recommendationId, string decider, int point, Condition condition, CancellationToken cancellationToken)
    {
        _snapshot ??= await loader.LoadAsync(recommendationId, clock.Today(), cancellationToken);
        return Waits(_snapshot, await directory.RegisterAsync(cancellationToken), decider, point, condition);
    }

    /// <summary>The same by a standing that is already read.</summary>
    public static WaitsToday Waits(StandingSnapshot snapshot, PrincipalRegister register, string decider, int point, Condition condition)
    {
        var result = snapshot.WhatIf(new StandingDecision(decider, point, snapshot.AsOf, Outcome.AdoptIf, condition)).Result;
        var blockers = result.BlockersOf(decider, point);
        return new WaitsToday(
            result.WhyCondition(decider, point)!.Holding,
            [.. blockers.Principals.Select(b => b.Principal).Distinct(StringComparer.Ordinal).Select(c => register.ByCode(c)?.DisplayName ?? c)],
            blockers.Unconfirmed.Count > 0);
    }
}
