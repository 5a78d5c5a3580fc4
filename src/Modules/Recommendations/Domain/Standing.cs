using System.Runtime.InteropServices;

namespace Governance.Recommendations.Domain;

/// <summary>
/// When is a joint decision in force? A pure function of the decisions, replayed day by day. Who counts as adopting is the
/// greatest set that supports itself, so principals that each say "if the others do" wait for nobody but the undecided.
/// </summary>
internal sealed class Standing
{
    private readonly StandingCase _case;
    private readonly SupportNetwork _network;
    private readonly int[] _ruleRoots;
    private readonly StandingDecision?[] _current;
    private readonly int[] _roots;
    private readonly bool[] _lapsed;
    private readonly DateOnly?[] _since;

    private Standing(StandingCase standingCase)
    {
        _case = standingCase;
        _network = new SupportNetwork(standingCase);
        _ruleRoots = new int[standingCase.Points.Count];
        _since = new DateOnly?[standingCase.Points.Count];
        _current = new StandingDecision?[_network.CellCount];
        _lapsed = new bool[_network.CellCount];
        _roots = new int[standingCase.Decisions.Count];
    }

    /// <summary>Where every principal and every point stands at the end of the case's day.</summary>
    public static StandingResult Of(StandingCase standingCase) => new Standing(standingCase).Replay();

    private StandingResult Replay()
    {
        for (var point = 0; point < _ruleRoots.Length; point++)
            _ruleRoots[point] = _network.AddRule(_case.Points[point]);
        var order = InOrderOfDate();
        var lapses = new PriorityQueue<int, DateOnly>();
        foreach (var index in order)
        {
            var decision = _case.Decisions[index];
            _roots[index] = decision.Outcome == Outcome.AdoptIf
                ? _network.AddCondition(decision.Condition ?? throw new ArgumentException($"adoptIf of {decision.Principal} has no condition."), decision.Principal, decision.Point)
                : -1;
            if (decision is { Outcome: Outcome.AdoptIf, LapsesOn: { } lastDay } && lastDay >= decision.Date)
                lapses.Enqueue(index, lastDay);
        }

        _network.Freeze();
        for (var next = 0; next < order.Length;)
        {
            var day = _case.Decisions[order[next]].Date;
            LapseBefore(day, lapses);
            for (; next < order.Length && _case.Decisions[order[next]].Date == day; next++)
                Apply(order[next]);
            _network.Settle(bestCase: false);
            NoteRules(day);
        }

        if (order.Length == 0)
        {
            _network.Settle(bestCase: false);
            NoteRules(_case.AsOf);
        }

        LapseBefore(_case.AsOf, lapses);
        return Result();
    }

    private int[] InOrderOfDate()
    {
        var keys = new List<long>(_case.Decisions.Count);
        for (var index = 0; index < _case.Decisions.Count; index++)
        {
            var decision = _case.Decisions[index];
            if (decision.Date <= _case.AsOf && _network.CellOf(decision.Principal, decision.Point) >= 0)
                keys.Add(((long)decision.Date.DayNumber << 32) | (uint)index);
        }

        keys.Sort();
        var order = new int[keys.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = (int)(keys[i] & 0xFFFFFFFF);
        return order;
    }

    // Nothing moves between two days of decision, so the set as it was settled last is the set at the end of any last day
    // before the next one. What lapses was not counted, so striking it moves nobody else and the set stands.
    private void LapseBefore(DateOnly day, PriorityQueue<int, DateOnly> lapses)
    {
        while (lapses.TryPeek(out var index, out var lastDay) && lastDay < day)
        {
            lapses.Dequeue();
            var decision = _case.Decisions[index];
            var cell = _network.CellOf(decision.Principal, decision.Point);
            if (!ReferenceEquals(_current[cell], decision) || _network.Members[cell])
                continue;
            _lapsed[cell] = true;
            _network.Propose(cell, proposed: false, root: -1);
        }
    }

    private void Apply(int index)
    {
        var decision = _case.Decisions[index];
        var cell = _network.CellOf(decision.Principal, decision.Point);
        _current[cell] = decision;

        // Decided after its own last day: it was not counted at the end of that day, so it has lapsed from the start.
        _lapsed[cell] = decision is { Outcome: Outcome.AdoptIf, LapsesOn: { } lastDay } && lastDay < decision.Date;
        var proposed = !_lapsed[cell] && decision is { Outcome: Outcome.Adopt or Outcome.AdoptIf } or { Outcome: Outcome.AdoptDeviating, Equivalent: true };
        _network.Propose(cell, proposed, _roots[index]);
    }

    private void NoteRules(DateOnly day)
    {
        for (var point = 0; point < _ruleRoots.Length; point++)
            _since[point] = _network.Holds(_ruleRoots[point]) ? _since[point] ?? day : null;
    }

    private StandingResult Result()
    {
        var counted = _network.Members.ToArray();
        for (var cell = 0; cell < _current.Length; cell++)
        {
            if (_current[cell] is null or { Outcome: Outcome.ReferBack or Outcome.Postpone } or { Outcome: Outcome.AdoptDeviating, Equivalent: null })
                _network.Propose(cell, proposed: true, root: -1);
        }

        _network.Settle(bestCase: true);
        var best = _network.Members.ToArray();
        var points = new PointStanding[_ruleRoots.Length];
        for (var point = 0; point < points.Length; point++)
        {
            var outcome = _since[point] is not null ? PointOutcome.InForce
                : _network.Holds(_ruleRoots[point]) ? PointOutcome.Open : PointOutcome.Failed;
            points[point] = new PointStanding(_case.Points[point].Id, outcome, _since[point]);
        }

        var statuses = new PrincipalStanding[_current.Length];
        var width = _case.Points.Count;
        for (var principal = 0; principal < _case.Principals.Count; principal++)
        {
            for (var point = 0; point < width; point++)
            {
                var cell = _network.CellAt(principal, point);
                var status = StatusOf(_current[cell], _lapsed[cell], counted[cell], best[cell]);
                statuses[(principal * width) + point] = new PrincipalStanding(
                    _case.Principals[principal].Id, _case.Points[point].Id, status, counted[cell], best[cell], _current[cell]);
            }
        }

        return new StandingResult(_case, ImmutableCollectionsMarshal.AsImmutableArray(statuses), ImmutableCollectionsMarshal.AsImmutableArray(points));
    }

    private static PrincipalStatus StatusOf(StandingDecision? decision, bool lapsed, bool counted, bool countedAtBest) => decision?.Outcome switch
    {
        null => PrincipalStatus.Pending,
        Outcome.Adopt => PrincipalStatus.Adopted,
        Outcome.AdoptIf when lapsed => PrincipalStatus.ConditionLapsed,
        Outcome.AdoptIf when counted => PrincipalStatus.ConditionMet,
        Outcome.AdoptIf => countedAtBest ? PrincipalStatus.ConditionPending : PrincipalStatus.ConditionFailed,
        Outcome.AdoptDeviating => decision.Equivalent == true ? PrincipalStatus.Adopted : PrincipalStatus.Deviating,
        Outcome.Reject => PrincipalStatus.Rejected,
        Outcome.ReferBack => PrincipalStatus.ReferredBack,
        Outcome.Postpone => PrincipalStatus.Postponed,
        Outcome.Note => PrincipalStatus.Noted,
        _ => throw new InvalidOperationException($"Outcome {decision.Outcome} has no status."),
    };
}
