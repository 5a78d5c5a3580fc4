namespace Governance.Plans.Domain;

/// <summary>Something that a draft lacks before it can be sealed.</summary>
/// <param name="Key">The area, activity or indicator that lacks it; null for the instrument itself.</param>
/// <param name="Text">Swedish text; key of its translation.</param>
/// <param name="Arguments">Values for the placeholders.</param>
internal sealed record Missing(Guid? Key, string Text, params object[] Arguments);

/// <summary>What stands in the way of sealing a content.</summary>
internal static class PlanCheck
{
    /// <summary>Everything that is missing, in the order of the content.</summary>
    /// <param name="content">What would be sealed.</param>
    /// <param name="members">The principals of the collaboration.</param>
    public static IReadOnlyList<Missing> Of(PlanContent content, IReadOnlySet<Guid> members) =>
        [.. OfHead(content), .. content.Areas.SelectMany(OfArea), .. content.InOrder().SelectMany(a => OfActivity(a, content, members)), .. content.Indicators.SelectMany(OfIndicator)];

    private static IEnumerable<Missing> OfHead(PlanContent content)
    {
        if (content.Title.Length == 0)
            yield return new(null, "Skriv en rubrik.");
        if (content.From is null || content.To is null)
            yield return new(null, "Ange från och till vilken dag det gäller.");
        else if (content.From > content.To)
            yield return new(null, "Sista dagen ligger före första dagen.");
        if (content.Areas.Count == 0)
            yield return new(null, "Lägg till minst ett område.");
        if (content.Kind == InstrumentKind.ActionPlan && content.Activities.Count == 0)
            yield return new(null, "Lägg till minst en aktivitet.");
    }

    private static IEnumerable<Missing> OfArea(PlanArea area)
    {
        if (area.Name.Length == 0)
            yield return new(area.Id, "Ett område saknar namn.");
        if (area.Goals.Any(g => g.Text.Length == 0))
            yield return new(area.Id, "Ett mål i området {0} saknar text.", area.Name);
    }

    private static IEnumerable<Missing> OfActivity(PlanActivity activity, PlanContent content, IReadOnlySet<Guid> members)
    {
        var name = activity.Title;
        if (name.Length == 0)
            yield return new(activity.Id, "En aktivitet saknar rubrik.");
        if (activity.Parts.Count(p => p.Role == PartRole.Lead) != 1)
            yield return new(activity.Id, "Välj vilken huvudman som leder {0}.", name);
        if (activity.Parts.Any(p => !members.Contains(p.PrincipalId)))
            yield return new(activity.Id, "En huvudman i {0} är inte med i samverkan.", name);
        if (activity.Parts.All(p => p.Weight == 0))
            yield return new(activity.Id, "Ge minst en huvudman i {0} en vikt över noll.", name);
        if (activity.From is null || activity.To is null)
            yield return new(activity.Id, "Ange start och slut för {0}.", name);
        else if (activity.From > activity.To)
            yield return new(activity.Id, "{0} slutar innan den börjar.", name);
        if (IsCircular(activity, content))
            yield return new(activity.Id, "{0} väntar på sig själv. Ta bort ett av beroendena.", name);
    }

    private static IEnumerable<Missing> OfIndicator(PlanIndicator indicator)
    {
        if (indicator.Name.Length == 0)
            yield return new(indicator.Id, "En indikator saknar namn.");
        if (indicator.Unit.Length == 0)
            yield return new(indicator.Id, "Ange enhet för indikatorn {0}.", indicator.Name);
    }

    private static bool IsCircular(PlanActivity start, PlanContent content)
    {
        var byId = content.Activities.ToDictionary(a => a.Id);
        var (seen, next) = (new HashSet<Guid>(), new Stack<Guid>(start.DependsOn));
        while (next.TryPop(out var id))
        {
            if (id == start.Id)
                return true;
            if (!seen.Add(id) || !byId.TryGetValue(id, out var found))
                continue;
            foreach (var before in found.DependsOn)
                next.Push(before);
        }

        return false;
    }
}
