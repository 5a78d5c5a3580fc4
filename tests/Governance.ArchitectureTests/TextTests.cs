using Governance.ArchitectureTests.Laws;
using Governance.Host;

namespace Governance.ArchitectureTests;

/// <summary>Swedish and English say the same things, and nothing is left over.</summary>
public sealed class TextTests
{
    private const string UiResource = "src/Platform/Ui/UiTexts.en.resx";
    private const string WebResource = "src/Platform/Web/WebTexts.en.resx";

    private static IReadOnlyCollection<string> PlatformKeys => [.. Wording.Resource(Repo.All, UiResource).Keys, .. Wording.Resource(Repo.All, WebResource).Keys];

    public static TheoryData<string> Owners => [.. Product.ModuleFolders.Select(f => "src/Modules/" + f), "src/Host"];

    [Theory, MemberData(nameof(Owners))]
    public void Every_text_has_its_English(string owner)
    {
        var resource = owner + "/Texts.en.resx";
        Verdict.Clean(Wording.Missing(resource, Sources(owner), Declared(owner), [.. Wording.Resource(Repo.All, resource).Keys], PlatformKeys));
    }

    [Fact]
    public void Every_text_of_the_platform_has_its_English() =>
        Verdict.Clean(Wording.Missing(UiResource, Sources("src/Platform"), [], PlatformKeys, PlatformKeys));

    [Theory, MemberData(nameof(Owners))]
    public void No_English_text_is_orphaned(string owner) =>
        Verdict.Clean(Wording.Orphaned(owner + "/Texts.en.resx", Wording.Resource(Repo.All, owner + "/Texts.en.resx").Keys, Sources(owner)));

    [Fact]
    public void No_English_text_of_the_platform_is_orphaned() =>
        Verdict.Clean(Wording.Orphaned("src/Platform", PlatformKeys, Sources("src")));

    [Fact]
    public void Both_languages_take_the_same_values() => Verdict.Clean(
        Repo.Below("src").Where(f => f.Name.EndsWith(".resx", StringComparison.Ordinal)).SelectMany(f => Wording.Unlike(f.Path, Wording.Resource([f], f.Path))));

    private static IEnumerable<SourceFile> Sources(string owner) =>
        Repo.Below(owner).Where(f => Path.GetExtension(f.Name) is ".cs" or ".cshtml");

    private static IEnumerable<string> Declared(string owner)
    {
        var module = Modules.All.FirstOrDefault(m => owner == "src/Modules/" + m.Assembly.GetName().Name!["Governance.".Length..]);
        return module is null ? [] : module.Permissions.Select(p => p.Text).Concat(module.Menu.Select(m => m.Text));
    }
}
