namespace Governance.Recommendations.Domain;

/// <summary>Explains a standing. Follows the words of the rules, one principal at a time, so that it also checks the fast replay.</summary>
internal static class WhyTree
{
    /// <summary>The why of a condition (with its deciding principal) or of a rule (without).</summary>
    public static Why Of(StandingResult standing, Condition condition, int point, string? decider)
    {
        switch (condition)
        {
            case Condition.AllOf(var terms):
                Why[] all = [.. terms.Select(t => Of(standing, t, point, decider))];
                return Group(condition, all, all.Length == 0 ? Holding.Holds : all.Max(w => w.Holding));
            case Condition.AnyOf(var terms):
                Why[] any = [.. terms.Select(t => Of(standing, t, point, decider))];
                return Group(condition, any, any.Length == 0 ? Holding.Cannot : any.Min(w => w.Holding));
            case Condition.Manual(_, var confirmed):
                var answer = confirmed switch { true => Holding.Holds, null => Holding.CouldHold, false => Holding.Cannot };
                return new Why(condition, answer, [], [], null, confirmed is null);
            case Condition.Adopts(var who, var at, var atLeast):
                var asked = who.MembersAmong(standing.Case.Principals, decider);
                return Threshold(standing, condition, asked, at ?? point, static _ => 1, total => atLeast ?? total);
            case Condition.PopulationShare(var who, var at, var percent):
                var population = standing.Case.Principals.ToDictionary(p => p.Id, p => p.Population, StringComparer.Ordinal);
                var group = who.MembersAmong(standing.Case.Principals, decider: null);
                return Threshold(standing, condition, group, at ?? point, id => population.GetValueOrDefault(id), total => ((percent * total) + 99) / 100);
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition of the rules.");
        }
    }

    /// <summary>What stands between a why and its holding, through the conditions of those waited for.</summary>
    public static Blockers BlockersOf(StandingResult standing, Why why, int point, string? decider)
    {
        var search = new Search(standing);
        search.Visit(why, decider, point);
        return search.Found();
    }

    private static Why Group(Condition condition, IReadOnlyList<Why> terms, Holding holding) => new(condition, holding, terms, [], null, false);

    private static Why Threshold(
        StandingResult standing, Condition condition, List<string> members, int point, Func<string, long> weight, Func<long, long> needed)
    {
        long total = 0, reached = 0, best = 0;
        var waits = new List<WaitedFor>();
        foreach (var id in members)
        {
            var one = standing.Of(id, point);
            total += weight(id);
            reached += one is { Counts: true } ? weight(id) : 0;
            best += one is { CouldCount: true } ? weight(id) : 0;
            if (one is not { Counts: true })
                waits.Add(new WaitedFor(id, point, one?.Status ?? PrincipalStatus.Pending, one?.Decision?.Outcome, one is { CouldCount: true }));
        }

        var progress = new Progress(reached, best, needed(total), total);
        var holding = reached >= progress.Needed ? Holding.Holds : best >= progress.Needed ? Holding.CouldHold : Holding.Cannot;
        return new Why(condition, holding, [], holding == Holding.Holds ? [] : waits, progress, false);
    }

    // While something could still hold, only the ways that are open are followed: who has said no to one of two
    // alternatives is not waited for. When it cannot hold, those who can still come are not the reason.
    private sealed class Search(StandingResult standing)
    {
        private readonly HashSet<(string, int)> _seen = [];
        private readonly List<WaitedFor> _principals = [];
        private readonly List<UnconfirmedCondition> _unconfirmed = [];

        public Blockers Found()
        {
            var order = standing.Case.Principals.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
            return new Blockers(
                [.. _principals.OrderBy(w => order.GetValueOrDefault(w.Principal, int.MaxValue)).ThenBy(w => w.Point)],
                [.. _unconfirmed.Distinct()]);
        }

        public void Visit(Why why, string? decider, int point)
        {
            if (why.Holding == Holding.Holds)
                return;
            var open = why.Holding == Holding.CouldHold;
            foreach (var term in why.Terms)
            {
                if (term.Holding == why.Holding)
                    Visit(term, decider, point);
            }

            if (why.Condition is Condition.Manual(var text, var confirmed))
                _unconfirmed.Add(new UnconfirmedCondition(decider, point, text, confirmed));
            foreach (var wait in why.Waits)
            {
                if (wait.CouldStill == open && _seen.Add((wait.Principal, wait.Point)))
                    Follow(wait);
            }
        }

        private void Follow(WaitedFor wait)
        {
            var own = wait.Status is PrincipalStatus.ConditionPending or PrincipalStatus.ConditionFailed
                ? standing.WhyCondition(wait.Principal, wait.Point) : null;
            if (own is null)
                _principals.Add(wait);
            else
                Visit(own, wait.Principal, wait.Point);
        }
    }
}
