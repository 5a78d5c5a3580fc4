using Governance.Platform.Rules;

namespace Governance.Plans.Domain;

/// <summary>Changes of a content while it is edited: each gives a new one.</summary>
internal static class PlanEditing
{
    /// <summary>Adds the area, or replaces the one with its id.</summary>
    public static PlanContent With(this PlanContent content, PlanArea area) => content with { Areas = Put(content.Areas, area, a => a.Id == area.Id) };

    /// <summary>Adds the activity last in its area, or replaces the one with its id.</summary>
    public static PlanContent With(this PlanContent content, PlanActivity activity) =>
        content with { Activities = Put(content.Activities, activity, a => a.Id == activity.Id) };

    /// <summary>Adds the indicator, or replaces the one with its id.</summary>
    public static PlanContent With(this PlanContent content, PlanIndicator indicator) =>
        content with { Indicators = Put(content.Indicators, indicator, i => i.Id == indicator.Id) };

    /// <summary>Moves an area, an activity within its area, or an indicator one step; nothing happens at the ends.</summary>
    public static PlanContent Move(this PlanContent content, Guid id, int step)
    {
        if (content.Areas.Any(a => a.Id == id))
            return content with { Areas = Swap(content.Areas, a => a.Id == id, _ => true, step) };
        if (content.Indicators.Any(i => i.Id == id))
            return content with { Indicators = Swap(content.Indicators, i => i.Id == id, _ => true, step) };
        return content.Activities.FirstOrDefault(a => a.Id == id) is { } moved
            ? content with { Activities = Swap(content.Activities, a => a.Id == id, a => a.AreaId == moved.AreaId, step) }
            : content;
    }

    /// <summary>Takes away what has that id, and what names it.</summary>
    /// <exception cref="RuleBroken">PLA-004: the area has activities.</exception>
    public static PlanContent Without(this PlanContent content, Guid id)
    {
        if (content.Of(id).Any())
            throw new RuleBroken(PlanRules.AreaInUse, "Området har aktiviteter. Flytta eller ta bort dem först.");
        return content with
        {
            Areas = [.. content.Areas.Where(a => a.Id != id)],
            Indicators = [.. content.Indicators.Where(i => i.Id != id)],
            Activities =
            [
                .. content.Activities.Where(a => a.Id != id).Select(a => a with
                {
                    DependsOn = [.. a.DependsOn.Where(d => d != id)],
                    Indicators = [.. a.Indicators.Where(i => i != id)],
                }),
            ],
        };
    }

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> rows, T row, Func<T, bool> isIt) =>
        rows.Any(isIt) ? [.. rows.Select(r => isIt(r) ? row : r)] : [.. rows, row];

    private static List<T> Swap<T>(IReadOnlyList<T> rows, Func<T, bool> isIt, Func<T, bool> isBeside, int step)
    {
        var list = rows.ToList();
        var from = list.FindIndex(r => isIt(r));
        var to = step < 0 ? list.FindLastIndex(Math.Max(from - 1, 0), from, r => isBeside(r)) : list.FindIndex(from + 1, r => isBeside(r));
        if (to >= 0 && to != from)
            (list[from], list[to]) = (list[to], list[from]);
        return list;
    }
}
