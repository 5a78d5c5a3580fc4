using System.Globalization;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Conditions;

/// <summary>From a condition back to the rows of its form. What two groups of rows can't show is kept as it is.</summary>
internal static class ConditionRows
{
    /// <summary>The form of a condition; an empty one for none.</summary>
    public static ConditionForm Of(Condition? condition)
    {
        if (condition is null)
            return new ConditionForm { Groups = [new ConditionGroup()] };
        return Rows(condition) ?? new ConditionForm { Kept = ConditionJson.Write(condition), Groups = [new ConditionGroup()] };
    }

    private static ConditionForm? Rows(Condition condition)
    {
        if (Terms(condition) is not var (terms, all))
            return Row(condition) is { } single ? new ConditionForm { Groups = [new ConditionGroup { Rows = [single] }] } : null;
        var leaves = terms.Where(t => Terms(t) is null).ToList();
        var inner = terms.Where(t => Terms(t) is not null).ToList();
        if (inner.Count == 0)
            return Group(leaves, all) is { } only ? new ConditionForm { Groups = [only] } : null;
        if (inner.Count > 2 || (inner.Count == 2 && leaves.Count > 0))
            return null;

        // Rows by themselves stand first, so that reading the form again gives the terms in the same order.
        if (leaves.Count > 0 && Terms(terms[^1]) is null)
            return null;
        var groups = inner.ConvertAll(t => Group([.. Terms(t)!.Value.Terms], Terms(t)!.Value.All));
        if (leaves.Count > 0)
            groups.Insert(0, Group(leaves, all));
        return groups.Contains(null) ? null : new ConditionForm { BothGroups = all, Groups = groups.ConvertAll(g => g!) };
    }

    private static ConditionGroup? Group(IReadOnlyList<Condition> terms, bool all)
    {
        var rows = terms.Select(Row).ToList();
        return rows.Count == 0 || rows.Contains(null) ? null : new ConditionGroup { All = all, Rows = rows.ConvertAll(r => r!) };
    }

    private static (IReadOnlyList<Condition> Terms, bool All)? Terms(Condition condition) => condition switch
    {
        Condition.AllOf(var terms) => (terms, true),
        Condition.AnyOf(var terms) => (terms, false),
        _ => null,
    };

    private static ConditionRow? Row(Condition condition) => condition switch
    {
        Condition.Adopts(var who, null, var least) when who.Group == WhoGroup.Municipalities => new ConditionRow { Kind = RowKind.Municipalities, Least = Text(least) },
        Condition.Adopts(var who, null, null) when who.Group == WhoGroup.Region => new ConditionRow { Kind = RowKind.Region },
        Condition.Adopts(var who, null, var least) when who.Group == WhoGroup.Others => new ConditionRow { Kind = RowKind.Others, Least = Text(least) },
        Condition.Adopts(var who, var point, var least) when who.Group == WhoGroup.Listed =>
            new ConditionRow { Kind = RowKind.Listed, Least = Text(least), Point = Text(point), Principals = [.. who.Ids] },
        Condition.Adopts(var who, var point, var least) =>
            new ConditionRow { Kind = RowKind.Point, Group = Word(who), Least = Text(least), Point = Text(point) },
        Condition.PopulationShare(var who, var point, var percent) when who.Group != WhoGroup.Listed =>
            new ConditionRow { Kind = RowKind.Share, Group = Word(who), Percent = Text(percent), Point = Text(point) },
        Condition.Manual(var text, null) => new ConditionRow { Kind = RowKind.Manual, Text = text },
        _ => null,
    };

    private static string Word(Who who) => who.Group switch
    {
        WhoGroup.Region => "region",
        WhoGroup.Others => "others",
        WhoGroup.All => "all",
        _ => "municipalities",
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
