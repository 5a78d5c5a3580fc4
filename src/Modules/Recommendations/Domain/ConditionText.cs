using System.Globalization;

namespace Governance.Recommendations.Domain;

/// <summary>The names that a sentence uses.</summary>
/// <param name="NameOf">Display name of a principal by id.</param>
/// <param name="Region">What the region is called; null for "regionen".</param>
/// <param name="Decider">The kind of the deciding principal, so that a municipality speaks of the other municipalities; null for neutral words.</param>
internal sealed record ConditionNames(Func<string, string> NameOf, string? Region = null, StandingKind? Decider = null);

/// <summary>Conditions and rules in the words of a decision, in Swedish and English.</summary>
internal static class ConditionText
{
    // More names than this come after a colon, so that the verb is not lost.
    private const int NamesInLine = 5;

    /// <summary>A condition as it continues a decision: "under förutsättning att samtliga kommuner antar".</summary>
    public static string OfCondition(Condition condition, ConditionNames names, CultureInfo culture)
    {
        var words = ConditionPhrases.For(culture);
        return words.Provided + Whole(condition, words, words.That, leaf => Clause(leaf, names, words));
    }

    /// <summary>A part of a condition by itself: "samtliga kommuner antar".</summary>
    public static string OfPart(Condition condition, ConditionNames names, CultureInfo culture)
    {
        var words = ConditionPhrases.For(culture);
        return Whole(condition, words, string.Empty, leaf => Clause(leaf, names, words));
    }

    /// <summary>A point's rule, in answer to who must adopt: "regionen och minst 20 kommuner".</summary>
    public static string OfRule(Condition rule, ConditionNames names, CultureInfo culture)
    {
        var words = ConditionPhrases.For(culture);
        return Whole(rule, words, string.Empty, leaf => Phrase(leaf, names, words));
    }

    private static string Whole(Condition condition, ConditionPhrases words, string that, Func<Condition, string> leaf)
    {
        condition = Plain(condition);
        if (TermsOf(condition) is not { } terms)
            return that + leaf(condition);
        if (terms.Count == 0)
            return that + words.Empty;
        var all = condition is Condition.AllOf;
        var parts = terms.ConvertAll(t => that + Inner(t, words, leaf, level: 1));
        return terms.Exists(t => TermsOf(t) is not null) ? words.Outer(parts, all) : words.Join(parts, all);
    }

    // The first nested level is opened by a pair of words (antingen … eller) and closed by the outer level's comma; what is
    // nested deeper stands in parentheses, for there the words alone would not say where a group ends.
    private static string Inner(Condition condition, ConditionPhrases words, Func<Condition, string> leaf, int level)
    {
        if (TermsOf(condition) is not { } terms)
            return leaf(condition);
        if (terms.Count == 0)
            return words.Empty;
        var all = condition is Condition.AllOf;
        var joined = words.Join(terms.ConvertAll(t => Inner(t, words, leaf, level + 1)), all);
        return level == 1 ? $"{words.Opening(all)} {joined}" : $"({joined})";
    }

    private static List<Condition>? TermsOf(Condition condition) => condition switch
    {
        Condition.AllOf(var terms) => [.. terms],
        Condition.AnyOf(var terms) => [.. terms],
        _ => null,
    };

    // Groups of one and groups within a group of the same sort say nothing of their own.
    private static Condition Plain(Condition condition)
    {
        if (TermsOf(condition) is not { } terms)
            return condition;
        var all = condition is Condition.AllOf;
        var flat = new List<Condition>();
        foreach (var term in terms.ConvertAll(Plain))
        {
            if (TermsOf(term) is { Count: > 0 } inner && term is Condition.AllOf == all)
                flat.AddRange(inner);
            else
                flat.Add(term);
        }

        return flat.Count == 1 ? flat[0] : all ? new Condition.AllOf(flat) : new Condition.AnyOf(flat);
    }

    private static string Clause(Condition leaf, ConditionNames names, ConditionPhrases words)
    {
        if (leaf is Condition.Manual(var text, _))
            return text.Trim();
        var (subject, listed, point) = Subject(leaf, names, words);
        return words.Adopts(subject, point) + Listing(listed, names, words);
    }

    private static string Phrase(Condition leaf, ConditionNames names, ConditionPhrases words)
    {
        if (leaf is Condition.Manual(var text, _))
            return text.Trim();
        var (subject, listed, point) = Subject(leaf, names, words);
        return (point is { } number ? words.OnPoint(subject.Text, number) : subject.Text) + Listing(listed, names, words);
    }

    private static (Subject Subject, IReadOnlyList<string>? Listed, int? Point) Subject(Condition leaf, ConditionNames names, ConditionPhrases words) => leaf switch
    {
        Condition.Adopts(var who, var point, var least) when who.Group == WhoGroup.Listed => Named(who.Ids, least, names, words, point),
        Condition.Adopts(var who, var point, var least) => (words.Group(who.Group, least, names), null, point),
        Condition.PopulationShare(var who, var point, var percent) =>
            (words.Share(who.Group, percent, who.Ids.Count, names), who.Group == WhoGroup.Listed ? who.Ids : null, point),
        _ => throw new InvalidOperationException($"{leaf.GetType().Name} is not a condition of the rules."),
    };

    private static (Subject Subject, IReadOnlyList<string>? Listed, int? Point) Named(
        IReadOnlyList<string> ids, int? least, ConditionNames names, ConditionPhrases words, int? point)
    {
        if (ids.Count == 1 && least is (null or 1))
            return (new Subject(names.NameOf(ids[0]), Single: true), null, point);
        return least is null && ids.Count is > 0 and <= NamesInLine
            ? (new Subject(words.Join([.. ids.Select(names.NameOf)], all: true), Single: false), null, point)
            : (words.These(ids.Count, least), ids, point);
    }

    private static string Listing(IReadOnlyList<string>? ids, ConditionNames names, ConditionPhrases words) =>
        ids is null or { Count: 0 } ? string.Empty : ": " + words.Join([.. ids.Select(names.NameOf)], all: true);
}
