using System.Xml.Linq;
using Governance.ArchitectureTests.Laws;
using Governance.Host;
using Governance.Platform;

namespace Governance.ArchitectureTests;

/// <summary>R12 and the laws on the text of the files.</summary>
public sealed class SourceTests
{
    private static readonly Dictionary<string, string> AllowedNames = new()
    {
        ["PlatformServices"] = "Named after what it fills, ASP.NET Core's IServiceCollection; called once, by the Host.",
    };

    [Fact]
    public void Names_say_what_a_thing_is() => Verdict.Clean(Sources.Names(Repo.Code, AllowedNames));

    [Fact]
    public void A_namespace_is_its_folder() => Verdict.Clean(Sources.Namespaces(Repo.Code));

    [Fact]
    public void Files_are_short() => Verdict.Clean(Sources.FileLength([.. Repo.Code, .. Repo.Views, .. Repo.Below("tests").Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal))]));

    // What the tool generates switches warnings off in its own way.
    private static bool Generated(SourceFile file) =>
        file.Path.StartsWith("src/Migrations/", StringComparison.Ordinal) && file.Path.Count(c => c == '/') > 2;

    [Fact]
    public void Handlers_are_short() => Verdict.Clean(Sources.HandlerLength(Repo.Code));

    [Fact]
    public void The_platform_is_small() => Verdict.Clean(Sources.PlatformSize(Repo.Code));

    [Fact]
    public void Versions_stand_in_one_file() => Verdict.Clean(Sources.Versions(RootProjects.Concat(Repo.Projects)));

    [Fact]
    public void Nothing_third_party_is_committed() => Verdict.Clean(Sources.FrontEnd(Repo.All));

    [Fact]
    public void Views_hold_no_inline_code() => Verdict.Clean(Sources.InlineCode(Repo.Views));

    [Fact]
    public void Forms_ask_for_their_anti_forgery_field() => Verdict.Clean(Sources.Forgery(Repo.Views));

    [Fact]
    public void A_switched_off_warning_has_its_reason() =>
        Verdict.Clean(Sources.SwitchedOff([.. Repo.All.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal) && !Generated(f) && !f.Path.EndsWith("Laws/Sources.cs", StringComparison.Ordinal) && !f.Path.EndsWith("SourceBiteTests.cs", StringComparison.Ordinal)), .. RootProjects, .. Repo.Projects]));

    [Fact]
    public void Bypasses_are_listed() => Verdict.Clean(Sources.Bypasses(Repo.Code, Bypasses.Files));

    [Fact]
    public void Public_types_of_Platform_and_Contracts_are_documented() => Verdict.Clean(
        Modules.All.Select(m => m.Assembly).Append(typeof(AppModule).Assembly).SelectMany(assembly =>
        {
            var types = assembly.GetExportedTypes().Where(t => assembly == typeof(AppModule).Assembly || t.Namespace!.Contains(".Contracts", StringComparison.Ordinal));
            return Documentation.Documented(types, XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));
        }));

    [Fact]
    public void What_returns_a_task_is_named_Async() => Verdict.Clean(Documentation.AsyncNames(
        Modules.All.Select(m => m.Assembly).Append(typeof(AppModule).Assembly).Append(typeof(Portal).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("Governance.", StringComparison.Ordinal) == true)));

    private static IEnumerable<SourceFile> RootProjects =>
        from name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"]
        select new SourceFile(name, File.ReadAllText(Path.Combine(Repo.Root, name)));
}
