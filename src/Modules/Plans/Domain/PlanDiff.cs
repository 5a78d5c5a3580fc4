using System.Globalization;

namespace Governance.Plans.Domain;

/// <summary>What became of a part between two versions.</summary>
internal enum PartChange
{
    /// <summary>It stands in the newer only.</summary>
    Added,

    /// <summary>It stands in both, and differs.</summary>
    Changed,

    /// <summary>It stands in the older only.</summary>
    Removed,
}

/// <summary>A field of a part that differs.</summary>
/// <param name="Name">Swedish name of the field; key of its translation.</param>
internal sealed record FieldChange(string Name, string Before, string After)
{
    private static readonly HashSet<string> Texts = ["Rubrik", "Sammanfattning", "Namn", "Beskrivning", "Mål", "Definition", "Källa"];

    /// <summary>Whether it is running text, where the words that differ tell more than the whole before and after.</summary>
    public bool IsText => Texts.Contains(Name);
}

/// <summary>A part of an instrument that differs between two versions.</summary>
/// <param name="Kind">Swedish word for what it is; key of its translation.</param>
/// <param name="Name">What it is called in the newer, or in the older where it is gone.</param>
internal sealed record PartDiff(string Kind, string Name, PartChange Change, IReadOnlyList<FieldChange> Fields);

/// <summary>Two versions of an instrument compared part by part: parts are the same when their ids are.</summary>
/// <param name="nameOf">The name of a principal.</param>
internal sealed class PlanDiff(Func<Guid, string> nameOf)
{
    /// <summary>What differs, in the order of the newer; what is gone last.</summary>
    public IReadOnlyList<PartDiff> Of(PlanContent before, PlanContent after) =>
    [
        .. Compare("Dokumentet", [before], [after], _ => Guid.Empty, c => c.Title, (c, _) => Head(c), before, after),
        .. Compare("Område", before.Areas, after.Areas, a => a.Id, a => a.Name, (a, c) => Area(a, c), before, after),
        .. Compare("Aktivitet", before.InOrder(), after.InOrder(), a => a.Id, a => a.Title, Activity, before, after),
        .. Compare("Indikator", before.Indicators, after.Indicators, i => i.Id, i => i.Name, (i, _) => Indicator(i), before, after),
    ];

    private static IEnumerable<PartDiff> Compare<T>(
        string kind, IEnumerable<T> before, IEnumerable<T> after, Func<T, Guid> id, Func<T, string> name,
        Func<T, PlanContent, IEnumerable<(string Name, string Value)>> fields, PlanContent older, PlanContent newer)
    {
        var (old, seen) = (before.ToDictionary(id), new HashSet<Guid>());
        foreach (var now in after)
        {
            seen.Add(id(now));
            var was = old.TryGetValue(id(now), out var found) ? fields(found, older).ToDictionary(f => f.Name, f => f.Value) : null;
            var changes = fields(now, newer).Select(f => new FieldChange(f.Name, was?.GetValueOrDefault(f.Name) ?? "", f.Value)).Where(f => f.Before != f.After).ToList();
            if (was is null)
                yield return new(kind, name(now), PartChange.Added, changes);
            else if (changes.Count > 0)
                yield return new(kind, name(now), PartChange.Changed, changes);
        }

        foreach (var gone in old.Where(o => !seen.Contains(o.Key)))
            yield return new(kind, name(gone.Value), PartChange.Removed, []);
    }

    private static IEnumerable<(string, string)> Head(PlanContent c) =>
    [
        ("Rubrik", c.Title), ("Sammanfattning", c.Summary), ("Gäller", $"{Day(c.From)} – {Day(c.To)}"), ("Rapporteringsdagar", string.Join(", ", c.ReportDays.Select(d => Day(d)))),
        ("Områdenas ordning", string.Join(", ", c.Areas.Select(a => a.Name))),
    ];

    private static IEnumerable<(string, string)> Area(PlanArea a, PlanContent c) =>
        [("Namn", a.Name), ("Beskrivning", a.Description), ("Mål", string.Join("; ", a.Goals.Select(g => g.Text))), ("Aktiviteternas ordning", string.Join(", ", c.Of(a.Id).Select(x => x.Title)))];

    private IEnumerable<(string, string)> Activity(PlanActivity a, PlanContent c) =>
    [
        ("Rubrik", a.Title), ("Beskrivning", a.Description), ("Område", c.Areas.FirstOrDefault(x => x.Id == a.AreaId)?.Name ?? ""),
        ("Mål", c.Areas.SelectMany(x => x.Goals).FirstOrDefault(g => g.Id == a.GoalId)?.Text ?? ""), ("Tid", $"{Day(a.From)} – {Day(a.To)}"),
        ("Leder", string.Join(", ", Names(a, PartRole.Lead))), ("Ansvarar", string.Join(", ", Names(a, PartRole.Responsible))), ("Deltar", string.Join(", ", Names(a, PartRole.Participant))),
        ("Vikter", string.Join(", ", a.Parts.Where(p => p.Weight != 1).Select(p => string.Create(CultureInfo.InvariantCulture, $"{nameOf(p.PrincipalId)} {p.Weight}")))),
        ("Milstolpar", string.Join("; ", a.Milestones.Select(m => $"{Day(m.On)} {m.Title}"))),
        ("Väntar på", string.Join(", ", c.Activities.Where(x => a.DependsOn.Contains(x.Id)).Select(x => x.Title))),
        ("Indikatorer", string.Join(", ", c.Indicators.Where(x => a.Indicators.Contains(x.Id)).Select(x => x.Name))),
        ("Länkar", string.Join("; ", a.Links.Select(l => $"{l.Text} {l.Href}"))),
    ];

    private static IEnumerable<(string, string)> Indicator(PlanIndicator i) =>
    [
        ("Namn", i.Name), ("Nationell kod", i.Code), ("Definition", i.Definition), ("Enhet", i.Unit), ("Riktning", i.Direction.Word()), ("Källa", i.Source),
        ("Målvärden", string.Join("; ", i.Targets.Select(t => $"{t.Period}: {Measure.Text(t.Value)}"))),
    ];

    private IEnumerable<string> Names(PlanActivity a, PartRole role) => a.Parts.Where(p => p.Role == role).Select(p => nameOf(p.PrincipalId));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
