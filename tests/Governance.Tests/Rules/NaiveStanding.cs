using Governance.Recommendations.Domain;

namespace Governance.Tests.Rules;

/// <summary>The rules word by word: every day one by one, every condition again until nothing changes. Slow, and shares nothing with the product.</summary>
internal sealed class NaiveStanding(StandingCase given)
{
    private readonly Dictionary<(string, int), StandingDecision> _current = [];
    private readonly HashSet<(string, int)> _lapsed = [];

    public List<(string Principal, int Point, PrincipalStatus Status)> Statuses { get; } = [];

    public List<(int Point, PointOutcome Outcome, DateOnly? Since)> Points { get; } = [];

    public NaiveStanding Run()
    {
        var past = given.Decisions.Where(d => d.Date <= given.AsOf && Known(d)).ToList();
        var since = new Dictionary<int, DateOnly?>();
        HashSet<(string, int)> counted = [];
        for (var day = past.Select(d => d.Date).Append(given.AsOf).Min(); day <= given.AsOf; day = day.AddDays(1))
        {
            foreach (var decision in past.Where(d => d.Date == day))
            {
                _current[(decision.Principal, decision.Point)] = decision;
                _lapsed.Remove((decision.Principal, decision.Point));
                if (decision.Outcome == Outcome.AdoptIf && decision.LapsesOn < decision.Date)
                    _lapsed.Add((decision.Principal, decision.Point));
            }

            counted = Adopters(best: false);
            foreach (var point in given.Points)
                since[point.Id] = Holds(point.Rule, point.Id, null, counted, best: false) ? since.GetValueOrDefault(point.Id) ?? day : null;
            if (day < given.AsOf)
            {
                foreach (var (cell, decision) in _current)
                {
                    if (decision.Outcome == Outcome.AdoptIf && decision.LapsesOn == day && !counted.Contains(cell))
                        _lapsed.Add(cell);
                }
            }
        }

        var atBest = Adopters(best: true);
        foreach (var principal in given.Principals)
        {
            foreach (var point in given.Points)
                Statuses.Add((principal.Id, point.Id, StatusOf((principal.Id, point.Id), counted, atBest)));
        }

        foreach (var point in given.Points)
        {
            var outcome = since[point.Id] is not null ? PointOutcome.InForce
                : Holds(point.Rule, point.Id, null, atBest, best: true) ? PointOutcome.Open : PointOutcome.Failed;
            Points.Add((point.Id, outcome, since[point.Id]));
        }

        return this;
    }

    private bool Known(StandingDecision d) => given.Principals.Any(p => p.Id == d.Principal) && given.Points.Any(p => p.Id == d.Point);

    private HashSet<(string, int)> Adopters(bool best)
    {
        var set = new HashSet<(string, int)>();
        foreach (var cell in given.Principals.SelectMany(p => given.Points.Select(q => (p.Id, q.Id))))
        {
            var decision = _current.GetValueOrDefault(cell);
            var starts = decision?.Outcome switch
            {
                null or Outcome.ReferBack or Outcome.Postpone => best,
                Outcome.Adopt => true,
                Outcome.AdoptIf => !_lapsed.Contains(cell),
                Outcome.AdoptDeviating => decision.Equivalent ?? best,
                _ => false,
            };
            if (starts)
                set.Add(cell);
        }

        while (set.RemoveWhere(cell => _current.GetValueOrDefault(cell) is { Outcome: Outcome.AdoptIf } d && !Holds(d.Condition!, d.Point, d.Principal, set, best)) > 0)
        {
        }

        return set;
    }

    private bool Holds(Condition condition, int own, string? self, HashSet<(string, int)> set, bool best)
    {
        switch (condition)
        {
            case Condition.AllOf all:
                return all.Terms.All(t => Holds(t, own, self, set, best));
            case Condition.AnyOf any:
                return any.Terms.Any(t => Holds(t, own, self, set, best));
            case Condition.Manual manual:
                return manual.Confirmed ?? best;
            case Condition.Adopts a:
                var asked = Members(a.Principals).Where(id => a.Principals.Group is WhoGroup.All or WhoGroup.Listed || id != self).ToList();
                return asked.Count(id => set.Contains((id, a.Point ?? own))) >= (a.AtLeast ?? asked.Count);
            case Condition.PopulationShare s:
                var group = Members(s.Principals);
                var reached = group.Where(id => set.Contains((id, s.Point ?? own))).Sum(Population);
                return reached * 100 >= s.Percent * group.Sum(Population);
            default:
                throw new InvalidOperationException();
        }
    }

    private List<string> Members(Who who) => who.Group switch
    {
        WhoGroup.Listed => [.. who.Ids.Distinct()],
        WhoGroup.Municipalities => [.. given.Principals.Where(p => p.Kind == StandingKind.Municipality).Select(p => p.Id)],
        WhoGroup.Region => [.. given.Principals.Where(p => p.Kind == StandingKind.Region).Select(p => p.Id)],
        _ => [.. given.Principals.Select(p => p.Id)],
    };

    private long Population(string id) => given.Principals.FirstOrDefault(p => p.Id == id)?.Population ?? 0;

    private PrincipalStatus StatusOf((string, int) cell, HashSet<(string, int)> counted, HashSet<(string, int)> atBest)
    {
        if (!_current.TryGetValue(cell, out var decision))
            return PrincipalStatus.Pending;
        if (decision.Outcome == Outcome.AdoptIf)
        {
            if (_lapsed.Contains(cell))
                return PrincipalStatus.ConditionLapsed;
            if (counted.Contains(cell))
                return PrincipalStatus.ConditionMet;
            return atBest.Contains(cell) ? PrincipalStatus.ConditionPending : PrincipalStatus.ConditionFailed;
        }

        return decision.Outcome switch
        {
            Outcome.Adopt => PrincipalStatus.Adopted,
            Outcome.AdoptDeviating when decision.Equivalent is true => PrincipalStatus.Adopted,
            Outcome.AdoptDeviating => PrincipalStatus.Deviating,
            Outcome.Reject => PrincipalStatus.Rejected,
            Outcome.ReferBack => PrincipalStatus.ReferredBack,
            Outcome.Postpone => PrincipalStatus.Postponed,
            _ => PrincipalStatus.Noted,
        };
    }
}
