using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Platform.Rules;

namespace Governance.Budgets.Pages.Budgets;

/// <summary>Which activity of the joint plans a line pays for.</summary>
internal static class LineActivity
{
    /// <summary>Number and title, as a line keeps them.</summary>
    public static string NameOf(ActivityLine activity) => $"{activity.Number} {activity.Title}";

    /// <summary>The lines with the names of their activities; a name that was saved stays where the plan has dropped the activity.</summary>
    /// <exception cref="RuleBroken">BUD-014: a line names an activity that neither a plan of the year nor the saved budget has.</exception>
    public static BudgetContent Named(BudgetContent content, IReadOnlyList<ActivityLine> activities, BudgetContent? saved)
    {
        var names = (saved?.Lines ?? []).Where(l => l.ActivityId is not null).DistinctBy(l => l.ActivityId).ToDictionary(l => l.ActivityId!.Value, l => l.Activity);
        foreach (var activity in activities)
            names[activity.Id] = NameOf(activity);
        return content with { Lines = [.. content.Lines.Select(l => l with { Activity = NameIn(names, l) })] };
    }

    private static string NameIn(Dictionary<Guid, string> names, BudgetLine line) =>
        line.ActivityId is not { } id ? ""
        : names.TryGetValue(id, out var name) ? name
        : throw new RuleBroken(BudgetRules.Unknown, "Ingen plan för året har den aktivitet som ”{0}” pekar på. Välj en annan.", line.Title);
}
