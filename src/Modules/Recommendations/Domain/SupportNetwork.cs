namespace Governance.Recommendations.Domain;

/// <summary>
/// All conditions and rules of a case as one network, which finds the greatest set of adopters that supports itself.
/// A tally is a group's count (or residents) among the adopters of one point, shared by every condition that asks about it;
/// a leaf is a threshold on a tally. Tallies only fall while a set is settled, so every leaf fails at most once and the
/// work is linear in the size of the conditions.
/// </summary>
internal sealed class SupportNetwork
{
    private readonly int _principals;
    private readonly Dictionary<string, int> _principalIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _pointIndex = [];
    private readonly StandingCase _case;
    private readonly Dictionary<Who, Group> _groups = [];
    private readonly Dictionary<(Group Group, int Point, bool Residents), Tally> _tallies = [];
    private readonly List<Node> _added = [];
    private readonly bool[] _proposed;
    private readonly int[] _root;
    private readonly int[] _struck;
    private readonly List<Share>[] _sharesByCell;
    private Node[] _nodes = [];
    private Tally[] _allTallies = [];
    private int[] _live = [];
    private bool[] _failed = [];
    private int _struckCount;

    public SupportNetwork(StandingCase standingCase)
    {
        _case = standingCase;
        _principals = standingCase.Principals.Count;
        for (var i = 0; i < _principals; i++)
            _principalIndex.Add(standingCase.Principals[i].Id, i);
        for (var i = 0; i < standingCase.Points.Count; i++)
            _pointIndex.Add(standingCase.Points[i].Id, i);
        CellCount = _principals * standingCase.Points.Count;
        _proposed = new bool[CellCount];
        _struck = new int[CellCount];
        _root = new int[CellCount];
        Array.Fill(_root, -1);
        _sharesByCell = new List<Share>[CellCount];
        for (var cell = 0; cell < CellCount; cell++)
            _sharesByCell[cell] = [];
        Members = new bool[CellCount];
    }

    private enum NodeKind
    {
        Threshold,
        Manual,
        AllOf,
        AnyOf,
    }

    /// <summary>Principals × points.</summary>
    public int CellCount { get; }

    /// <summary>Who counts as adopting, by cell, after <see cref="Settle"/>.</summary>
    public bool[] Members { get; }

    /// <summary>The cell of a principal and a point by their place in the case.</summary>
    public int CellAt(int principal, int point) => (point * _principals) + principal;

    /// <summary>The cell of a principal and a point by id, or -1 when either is unknown.</summary>
    public int CellOf(string principal, int point) =>
        _principalIndex.TryGetValue(principal, out var p) && _pointIndex.TryGetValue(point, out var q) ? CellAt(p, q) : -1;

    /// <summary>Adds a point's rule and returns its root.</summary>
    public int AddRule(StandingPoint point) => Add(point.Rule, point.Id, decider: -1, parent: -1, cell: -1);

    /// <summary>Adds the condition of a known principal on a known point and returns its root.</summary>
    public int AddCondition(Condition condition, string principal, int point) =>
        Add(condition, point, _principalIndex[principal], parent: -1, CellOf(principal, point));

    /// <summary>To be called once, when every rule and condition is in.</summary>
    public void Freeze()
    {
        _allTallies = [.. _tallies.Values];
        foreach (var tally in _allTallies)
            tally.Leaves.Sort(static (a, b) => b.Required.CompareTo(a.Required));
        _nodes = [.. _added];
        _live = new int[_nodes.Length];
        _failed = new bool[_nodes.Length];
    }

    /// <summary>Says whether a cell starts as adopting, and on which condition (-1: on none).</summary>
    public void Propose(int cell, bool proposed, int root)
    {
        _root[cell] = root;
        if (_proposed[cell] == proposed)
            return;
        _proposed[cell] = proposed;
        foreach (var share in _sharesByCell[cell])
            share.Tally.Start += proposed ? share.Weight : -share.Weight;
    }

    /// <summary>Whether a root held in the set settled last.</summary>
    public bool Holds(int root) => !_failed[root];

    /// <summary>Finds the greatest set that supports itself among those proposed. In the best case unanswered manual conditions hold.</summary>
    public void Settle(bool bestCase)
    {
        Array.Copy(_proposed, Members, CellCount);
        Array.Clear(_failed);
        _struckCount = 0;
        for (var node = 0; node < _live.Length; node++)
            _live[node] = _nodes[node].Children;
        for (var node = 0; node < _live.Length; node++)
        {
            var (kind, confirmed) = (_nodes[node].Kind, _nodes[node].Confirmed);
            if ((kind == NodeKind.AnyOf && _live[node] == 0) || (kind == NodeKind.Manual && confirmed != true && !(bestCase && confirmed is null)))
                Fail(node);
        }

        foreach (var tally in _allTallies)
        {
            tally.Value = tally.Start;
            tally.Next = 0;
            Sweep(tally);
        }

        for (var done = 0; done < _struckCount; done++)
        {
            foreach (var share in _sharesByCell[_struck[done]])
            {
                share.Tally.Value -= share.Weight;
                Sweep(share.Tally);
            }
        }
    }

    private void Sweep(Tally tally)
    {
        while (tally.Next < tally.Leaves.Count && tally.Leaves[tally.Next].Required > tally.Value)
        {
            var (_, node, ownCell) = tally.Leaves[tally.Next++];
            if (ownCell < 0 || Members[ownCell])
                Fail(node);
        }
    }

    private void Fail(int node)
    {
        while (!_failed[node])
        {
            _failed[node] = true;
            var parent = _nodes[node].Parent;
            if (parent < 0)
            {
                Strike(node);
                return;
            }

            if (_nodes[parent].Kind == NodeKind.AnyOf && --_live[parent] > 0)
                return;
            node = parent;
        }
    }

    private void Strike(int root)
    {
        var cell = _nodes[root].Cell;
        if (cell < 0 || _root[cell] != root || !Members[cell])
            return;
        Members[cell] = false;
        _struck[_struckCount++] = cell;
    }

    private int Add(Condition condition, int point, int decider, int parent, int cell)
    {
        var id = _added.Count;
        switch (condition)
        {
            case Condition.AllOf(var terms):
                _added.Add(new Node(NodeKind.AllOf, parent, cell, terms.Count, null));
                foreach (var term in terms)
                    Add(term, point, decider, id, cell);
                break;
            case Condition.AnyOf(var terms):
                _added.Add(new Node(NodeKind.AnyOf, parent, cell, terms.Count, null));
                foreach (var term in terms)
                    Add(term, point, decider, id, cell);
                break;
            case Condition.Manual(_, var confirmed):
                _added.Add(new Node(NodeKind.Manual, parent, cell, 0, confirmed));
                break;
            case Condition.Adopts adopts:
                _added.Add(new Node(NodeKind.Threshold, parent, cell, 0, null));
                AddAdopts(adopts, id, point, decider);
                break;
            case Condition.PopulationShare(var who, var at, var percent):
                _added.Add(new Node(NodeKind.Threshold, parent, cell, 0, null));
                var group = GroupOf(who);
                TallyOf(group, at ?? point, residents: true).Leaves.Add(new Leaf(Needed(percent, group.Residents), id, OwnCell: -1));
                break;
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition of the rules.");
        }

        return id;
    }

    // Where the deciding principal is left out, its own adoption in the shared tally must not help: one more is asked for
    // while it is a member there, and what was asked for when it is not.
    private void AddAdopts(Condition.Adopts adopts, int node, int point, int decider)
    {
        var group = GroupOf(adopts.Principals);
        var leavesOut = decider >= 0 && group.Has[decider] && adopts.Principals.LeavesDeciderOut;
        var at = adopts.Point ?? point;
        long required = adopts.AtLeast ?? (leavesOut ? group.Size - 1 : group.Size);
        var leaves = TallyOf(group, at, residents: false).Leaves;
        leaves.Add(new Leaf(required, node, OwnCell: -1));
        if (leavesOut && _pointIndex.TryGetValue(at, out var pointIndex))
            leaves.Add(new Leaf(required + 1, node, OwnCell: CellAt(decider, pointIndex)));
    }

    // The least number of residents r with 100 · r ≥ percent · total.
    private static long Needed(int percent, long total) => ((percent * total) + 99) / 100;

    private Group GroupOf(Who who)
    {
        if (who.Group == WhoGroup.Others)
            who = Who.All;
        if (_groups.TryGetValue(who, out var group))
            return group;
        group = new Group(new bool[_principals]);
        foreach (var id in who.MembersAmong(_case.Principals, decider: null))
        {
            // A listed stranger is one that never adopts, so it counts in the size of the group.
            group.Size++;
            if (!_principalIndex.TryGetValue(id, out var index))
                continue;
            group.Has[index] = true;
            group.Residents += _case.Principals[index].Population;
        }

        _groups.Add(who, group);
        return group;
    }

    private Tally TallyOf(Group group, int point, bool residents)
    {
        var key = (group, point, residents);
        if (_tallies.TryGetValue(key, out var tally))
            return tally;
        tally = new Tally();
        _tallies.Add(key, tally);
        if (!_pointIndex.TryGetValue(point, out var pointIndex))
            return tally;
        for (var i = 0; i < _principals; i++)
        {
            if (group.Has[i])
                _sharesByCell[CellAt(i, pointIndex)].Add(new Share(tally, residents ? _case.Principals[i].Population : 1));
        }

        return tally;
    }

    private readonly record struct Node(NodeKind Kind, int Parent, int Cell, int Children, bool? Confirmed);

    // A leaf with a cell fails only while that cell is a member. Members only leave, and a cell leaves before the tally
    // falls on its account, so a leaf passed over for that reason need not be looked at again.
    private readonly record struct Leaf(long Required, int Node, int OwnCell);

    private readonly record struct Share(Tally Tally, long Weight);

    private sealed class Tally
    {
        public List<Leaf> Leaves { get; } = [];

        public long Start { get; set; }

        public long Value { get; set; }

        public int Next { get; set; }
    }

    private sealed class Group(bool[] has)
    {
        public bool[] Has { get; } = has;

        public int Size { get; set; }

        public long Residents { get; set; }
    }
}
