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

    /// <summary>
    /// Puts an area, an activity or an indicator before another one or last; an activity also into another area. What is put where it
    /// stands changes nothing, not even the hash.
    /// </summary>
    /// <param name="content">What it is a part of.</param>
    /// <param name="id">What is moved.</param>
    /// <param name="before">What it comes before, of its own kind; null puts it last.</param>
    /// <param name="areaId">The area that an activity comes to; null keeps it in its own.</param>
    /// <exception cref="RuleBroken">PLA-006: what is moved, or the place that it would come to, is not there.</exception>
    public static PlanContent MoveTo(this PlanContent content, Guid id, Guid? before, Guid? areaId = null)
    {
        if (content.Activities.FirstOrDefault(a => a.Id == id) is { } activity)
            return MoveTo(content, activity, before, areaId ?? activity.AreaId);
        if (areaId is null && content.Areas.Any(a => a.Id == id))
            return content with { Areas = Place(content.Areas, a => a.Id, id, before) };
        if (areaId is null && content.Indicators.Any(i => i.Id == id))
            return content with { Indicators = Place(content.Indicators, i => i.Id, id, before) };
        throw NoSuchPlace();
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

    private static PlanContent MoveTo(PlanContent content, PlanActivity activity, Guid? before, Guid areaId)
    {
        var area = content.Areas.FirstOrDefault(a => a.Id == areaId) ?? throw NoSuchPlace();
        if (areaId == activity.AreaId)
        {
            // Those of the other areas that lie between keep their places in the list.
            var placed = new Queue<PlanActivity>(Place([.. content.Of(areaId)], a => a.Id, activity.Id, before));
            return content with { Activities = [.. content.Activities.Select(a => a.AreaId == areaId ? placed.Dequeue() : a)] };
        }

        // A goal belongs to its area: it does not come along to another.
        var moved = activity with { AreaId = areaId, GoalId = area.Goals.FirstOrDefault(g => g.Id == activity.GoalId)?.Id };
        var rest = content.Activities.Where(a => a.Id != activity.Id).ToList();
        var at = before is null ? rest.Count : rest.FindIndex(a => a.Id == before && a.AreaId == areaId);
        if (at < 0)
            throw NoSuchPlace();
        rest.Insert(at, moved);
        return content with { Activities = rest };
    }

    private static IReadOnlyList<T> Place<T>(IReadOnlyList<T> rows, Func<T, Guid> idOf, Guid id, Guid? before)
    {
        if (before == id)
            return rows;
        var rest = rows.Where(r => idOf(r) != id).ToList();
        var at = before is null ? rest.Count : rest.FindIndex(r => idOf(r) == before);
        if (at < 0)
            throw NoSuchPlace();
        rest.Insert(at, rows.First(r => idOf(r) == id));
        return rest;
    }

    private static RuleBroken NoSuchPlace() =>
        new(PlanRules.NoSuchPlace, "Det som skulle flyttas, eller platsen det skulle till, finns inte längre. Se hur ordningen är nu och försök igen.");

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
