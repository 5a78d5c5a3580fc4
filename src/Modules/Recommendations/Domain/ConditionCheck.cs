using Governance.Platform.Rules;

namespace Governance.Recommendations.Domain;

/// <summary>What a new condition or rule may speak of.</summary>
/// <param name="Principals">Those that the recommendation is addressed to.</param>
/// <param name="Points">The numbers of its decision points.</param>
/// <param name="Decider">The principal whose condition it is; null for a rule.</param>
internal sealed record ConditionScope(IReadOnlyList<StandingPrincipal> Principals, IReadOnlyCollection<int> Points, string? Decider);

/// <summary>Refuses a new condition or rule that cannot mean what its author wants.</summary>
internal static class ConditionCheck
{
    /// <summary>Longest text of a manual condition, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>Deepest nesting; a single condition has depth 1.</summary>
    public const int Deepest = 8;

    /// <summary>Most parts in all, groups counted.</summary>
    public const int MostParts = 200;

    /// <summary>Passes or throws <see cref="RuleBroken"/> for the first thing that is wrong.</summary>
    public static void Check(Condition condition, ConditionScope scope)
    {
        var parts = 0;
        Check(condition, scope, depth: 1, ref parts);
    }

    private static void Check(Condition condition, ConditionScope scope, int depth, ref int parts)
    {
        if (depth > Deepest)
            throw new RuleBroken("REC-109", "Villkoret är nästlat i för många nivåer. Använd högst {0} nivåer.", Deepest);
        if (++parts > MostParts)
            throw new RuleBroken("REC-111", "Villkoret har för många led. Använd högst {0} led.", MostParts);
        switch (condition)
        {
            case Condition.AllOf(var terms):
                CheckTerms(terms, scope, depth, ref parts);
                break;
            case Condition.AnyOf(var terms):
                CheckTerms(terms, scope, depth, ref parts);
                break;
            case Condition.Adopts(var who, var point, var atLeast):
                CheckPoint(point, scope);
                var asked = CheckWho(who, scope, scope.Decider);
                if (atLeast is { } least && (least < 1 || least > asked))
                    throw new RuleBroken("REC-105", "Antalet {0} går inte att uppnå. Ange ett tal mellan 1 och {1}, så många huvudmän som villkoret omfattar.", least, asked);
                break;
            case Condition.PopulationShare(var who, var point, var percent):
                CheckPoint(point, scope);
                CheckWho(who, scope, decider: null);
                if (percent is < 0 or > 100)
                    throw new RuleBroken("REC-104", "Andelen {0} % är inte möjlig. Ange ett heltal mellan 0 och 100.", percent);
                break;
            case Condition.Manual(var text, var confirmed):
                CheckText(text, confirmed);
                break;
            default:
                throw new InvalidOperationException($"{condition.GetType().Name} is not a condition of the rules.");
        }
    }

    private static void CheckTerms(IReadOnlyList<Condition> terms, ConditionScope scope, int depth, ref int parts)
    {
        if (terms.Count == 0)
            throw new RuleBroken("REC-101", "Villkoret är tomt. Lägg till minst ett led.");
        foreach (var term in terms)
            Check(term, scope, depth + 1, ref parts);
    }

    private static void CheckPoint(int? point, ConditionScope scope)
    {
        if (point is { } number && !scope.Points.Contains(number))
            throw new RuleBroken("REC-106", "Punkt {0} finns inte i rekommendationen. Välj en av dess beslutspunkter.", number);
    }

    private static int CheckWho(Who who, ConditionScope scope, string? decider)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in who.Ids)
        {
            if (!scope.Principals.Any(p => string.Equals(p.Id, id, StringComparison.Ordinal)))
                throw new RuleBroken("REC-102", "Huvudmannen {0} är inte mottagare av rekommendationen. Välj bland mottagarna.", id);
            if (!seen.Add(id))
                throw new RuleBroken("REC-110", "Huvudmannen {0} är vald två gånger. Välj varje huvudman en gång.", id);
        }

        var members = who.MembersAmong(scope.Principals, decider).Count;
        return members > 0 ? members : throw new RuleBroken("REC-103", "Villkoret pekar inte ut någon huvudman. Välj minst en annan huvudman.");
    }

    private static void CheckText(string text, bool? confirmed)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBroken("REC-107", "Det fria villkoret saknar text. Skriv vad som ska vara uppfyllt.");
        if (text.Length > LongestText)
            throw new RuleBroken("REC-108", "Det fria villkoret är {0} tecken långt. Korta det till högst {1} tecken.", text.Length, LongestText);

        // Otherwise whoever writes the condition could also answer it.
        if (confirmed is not null)
            throw new RuleBroken("REC-112", "Ett fritt villkor kan inte vara bekräftat när det beslutas. Lämna det obesvarat; sekretariatet bekräftar det med ett skäl.");
    }
}
