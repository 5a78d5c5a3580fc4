using System.Xml.Linq;
using Governance.Platform;

namespace Governance.ArchitectureTests.Laws;

/// <summary>What a module shows, and whom it knows.</summary>
internal static class Boundaries
{
    [Law("R1: a module shows only its AppModule and its Contracts.")]
    public static IEnumerable<string> Shown(string root, IEnumerable<Type> exported) =>
        from type in exported
        where !typeof(AppModule).IsAssignableFrom(type)
        where type.Namespace != root + ".Contracts" && type.Namespace?.StartsWith(root + ".Contracts.", StringComparison.Ordinal) != true
        select $"{type.FullName} is public: make it internal, or move it to {root}.Contracts if other modules need it.";

    [Law("R2: every arrow between projects is declared, and every declared one is there.")]
    public static IEnumerable<string> Arrows(IReadOnlyDictionary<string, string[]> allowed, IEnumerable<SourceFile> projects)
    {
        var real = projects.ToDictionary(p => Path.GetFileNameWithoutExtension(p.Name), References);
        foreach (var (project, to) in real)
        {
            if (!allowed.TryGetValue(project, out var declared))
            {
                yield return $"{project} stands not in AllowedArrows.cs.";
                continue;
            }

            foreach (var extra in to.Except(declared))
                yield return $"{project} → {extra} is not declared in AllowedArrows.cs.";
            foreach (var missing in declared.Except(to))
                yield return $"{project} → {missing} is declared in AllowedArrows.cs but not used.";
        }

        foreach (var gone in allowed.Keys.Except(real.Keys))
            yield return $"{gone} stands in AllowedArrows.cs but is no project.";
    }

    [Law("R11: every folder of src/Modules is in Modules.All, and the reverse.")]
    public static IEnumerable<string> Listed(IEnumerable<string> folders, IEnumerable<AppModule> modules)
    {
        var names = modules.Select(m => m.Assembly.GetName().Name!["Governance.".Length..]).ToHashSet();
        var lying = folders.ToHashSet();
        return lying.Except(names).Select(f => $"src/Modules/{f} is missing in Modules.All.")
            .Concat(names.Except(lying).Select(n => $"{n} is in Modules.All but has no folder in src/Modules."));
    }

    [Law("R11: a view's path is unique over all assemblies, else one shadows the other.")]
    public static IEnumerable<string> ViewPaths(IEnumerable<(string Assembly, string Path)> views) =>
        from view in views
        group view.Assembly by view.Path into same
        where same.Count() > 1
        select $"{same.Key} lies in {string.Join(" and ", same)}.";

    [Law("A module has a README with its words, invariants and events.")]
    public static IEnumerable<string> Readme(IEnumerable<string> folders, IEnumerable<SourceFile> files)
    {
        var all = files.Select(f => f.Path).ToHashSet();
        return folders.Where(f => !all.Contains($"src/Modules/{f}/README.md")).Select(f => $"src/Modules/{f}/README.md is missing.");
    }

    private static string[] References(SourceFile project) =>
        [.. XDocument.Parse(project.Text).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];
}
