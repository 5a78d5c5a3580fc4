using Governance.ArchitectureTests.Laws;
using Governance.Host;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Governance.ArchitectureTests;

/// <summary>R1–R5 and R11: what a module is to the others.</summary>
public sealed class ModuleBoundaryTests
{
    [Theory, MemberData(nameof(Product.ModuleNames), MemberType = typeof(Product))]
    public void A_module_shows_only_its_AppModule_and_its_Contracts(string root) =>
        Verdict.Clean(Boundaries.Shown(root, Modules.All.First(m => m.Assembly.GetName().Name == root).Assembly.GetExportedTypes()));

    [Fact]
    public void Every_arrow_between_projects_is_declared() =>
        Verdict.Clean(Boundaries.Arrows(AllowedArrows.Table, Repo.Below("src").Where(f => f.Name.EndsWith(".csproj", StringComparison.Ordinal))));

    [Theory, MemberData(nameof(Product.ModuleNames), MemberType = typeof(Product))]
    public void Modules_meet_only_at_Contracts(string root) =>
        Verdict.Clean(Layers.MeetOnlyAtContracts(Product.Architecture, root, Product.ModuleRoots.Where(r => r != root)));

    [Theory, MemberData(nameof(Product.ModuleNames), MemberType = typeof(Product))]
    public void The_domain_leans_on_no_framework(string root) => Verdict.Clean(Layers.PureDomain(Product.Architecture, root));

    [Theory, MemberData(nameof(Product.ModuleNames), MemberType = typeof(Product))]
    public void Contracts_lean_on_nothing_behind_them(string root) => Verdict.Clean(Layers.PureContracts(Product.Architecture, root));

    [Fact]
    public void Every_module_is_listed() => Verdict.Clean(Boundaries.Listed(Product.ModuleFolders, Modules.All));

    [Fact]
    public void No_view_shadows_another() => Verdict.Clean(Boundaries.ViewPaths(
        from assembly in Modules.All.Select(m => m.Assembly).Append(typeof(Portal).Assembly).Append(typeof(Platform.AppModule).Assembly)
        from view in assembly.GetCustomAttributes(typeof(RazorCompiledItemAttribute), inherit: false).Cast<RazorCompiledItemAttribute>()
        select (assembly.GetName().Name!, view.Identifier)));

    [Fact]
    public void Every_module_has_a_README() => Verdict.Clean(Boundaries.Readme(Product.ModuleFolders, Repo.All));
}
