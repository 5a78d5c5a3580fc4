using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Localization;

namespace Governance.Platform.Ui;

/// <summary>
/// The texts of a module: Swedish is the key, English lies in <c>Texts.en.resx</c> at the root of the module's project,
/// found by the marker class <c>Texts</c> beside it.
/// </summary>
public sealed class ModuleTexts(IStringLocalizerFactory factory)
{
    private readonly ConcurrentDictionary<Assembly, IStringLocalizer> _byAssembly = new();

    /// <summary>The texts of the module that the assembly is, falling back on the platform's.</summary>
    public IStringLocalizer Of(Assembly assembly) => _byAssembly.GetOrAdd(assembly, a => new Chain(Own(a), new Chain(Platform("Ui.UiTexts"), Platform("Web.WebTexts"))));

    private IStringLocalizer Platform(string name) => factory.Create(name, typeof(ModuleTexts).Assembly.GetName().Name!);

    private IStringLocalizer Own(Assembly assembly) => factory.Create("Texts", assembly.GetName().Name!);

    private sealed class Chain(IStringLocalizer first, IStringLocalizer second) : IStringLocalizer
    {
        public LocalizedString this[string name] => first[name] is { ResourceNotFound: false } found ? found : second[name];

        public LocalizedString this[string name, params object[] arguments] =>
            first[name] is { ResourceNotFound: false } ? first[name, arguments] : second[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            first.GetAllStrings(includeParentCultures).Concat(second.GetAllStrings(includeParentCultures));
    }
}
