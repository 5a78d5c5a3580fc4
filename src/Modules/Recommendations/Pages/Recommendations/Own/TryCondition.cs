using Governance.Platform.Data;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Whom a condition would wait for if the principal decided on it today; nothing is saved.</summary>
internal sealed class TryCondition(GovernanceDbContext db, TimeProvider clock)
{
    private List<PublishedDecision>? _published;
    private HashSet<Guid> _contested = [];
    private List<Ruling> _rulings = [];

    /// <summary>What the condition waits for.</summary>
    public async Task<WaitsToday> WaitsAsync(
        Recommendation recommendation, PrincipalRegister register, ConditionScope scope, int point, Condition condition, CancellationToken cancellationToken)
    {
        await ReadAsync(recommendation.Id, cancellationToken);
        var today = clock.Today();
        var decisions = Counted(recommendation).Select(d => AsDecided(d, register)).OfType<StandingDecision>()
            .Append(new StandingDecision(scope.Decider!, point, today, Outcome.AdoptIf, condition)).ToList();
        var standing = Standing.Of(new StandingCase(
            scope.Principals, [.. recommendation.Points.OrderBy(p => p.Number).Select(p => new StandingPoint(p.Number, p.Rule))], decisions, today));
        var why = standing.WhyCondition(scope.Decider!, point)!;
        var blockers = standing.BlockersOf(scope.Decider!, point);
        return new WaitsToday(
            why.Holding,
            [.. blockers.Principals.Select(b => b.Principal).Distinct(StringComparer.Ordinal).Select(c => register.ByCode(c)?.DisplayName ?? c)],
            blockers.Unconfirmed.Count > 0);
    }

    private async Task ReadAsync(Guid recommendationId, CancellationToken cancellationToken)
    {
        if (_published is not null)
            return;
        _published = await db.Set<PublishedDecision>().AsNoTracking().Where(d => d.RecommendationId == recommendationId).ToListAsync(cancellationToken);
        _contested = [.. await db.Set<ReportResponse>().Where(r => r.RecommendationId == recommendationId && !r.Confirms).Select(r => r.DecisionId).ToListAsync(cancellationToken)];
        _rulings = await db.Set<Ruling>().AsNoTracking().Where(r => r.RecommendationId == recommendationId).ToListAsync(cancellationToken);
    }

    private IEnumerable<PublishedDecision> Counted(Recommendation recommendation)
    {
        var corrected = _published!.Select(d => d.CorrectsId).OfType<Guid>().ToHashSet();
        var own = _published!.Where(d => !d.OnBehalf).Select(d => (d.PrincipalId, d.Point)).ToHashSet();
        return _published!
            .Where(d => !corrected.Contains(d.Id) && d.Grade >= recommendation.CountsFrom)
            .Where(d => !d.OnBehalf || (!_contested.Contains(d.Id) && !own.Contains((d.PrincipalId, d.Point))))
            .OrderBy(d => d.DecidedOn).ThenBy(d => d.PublishedAt).ThenBy(d => d.Id);
    }

    private StandingDecision? AsDecided(PublishedDecision decision, PrincipalRegister register)
    {
        if (register.ById(decision.PrincipalId) is not { } principal)
            return null;
        var rulings = _rulings.Where(r => r.DecisionId == decision.Id).OrderBy(r => r.RuledOn).ThenBy(r => r.At).ToList();
        var next = 0;
        var condition = decision.Condition is null ? null : Answered(decision.Condition, rulings, ref next);
        bool? equivalent = rulings.LastOrDefault(r => r.Kind == RulingKind.Equivalence)?.Holds;
        return new StandingDecision(principal.Code, decision.Point, decision.DecidedOn, decision.Outcome, condition, decision.LapsesOn, equivalent);
    }

    // Free-text conditions are counted in reading order.
    private static Condition Answered(Condition condition, List<Ruling> rulings, ref int next)
    {
        switch (condition)
        {
            case Condition.AllOf(var terms):
                return new Condition.AllOf(Answered(terms, rulings, ref next));
            case Condition.AnyOf(var terms):
                return new Condition.AnyOf(Answered(terms, rulings, ref next));
            case Condition.Manual manual:
                var index = next++;
                return manual with { Confirmed = rulings.LastOrDefault(r => r.Kind == RulingKind.ManualCondition && r.ManualIndex == index)?.Holds };
            default:
                return condition;
        }
    }

    private static List<Condition> Answered(IReadOnlyList<Condition> terms, List<Ruling> rulings, ref int next)
    {
        var answered = new List<Condition>(terms.Count);
        foreach (var term in terms)
            answered.Add(Answered(term, rulings, ref next));
        return answered;
    }
}
