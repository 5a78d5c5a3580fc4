using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Principals.Pages.Principals;

/// <summary>The words of this module's kinds, and the tabs that its settings share.</summary>
internal static class Words
{
    public static string Word(this BodyKind kind) => kind switch
    {
        BodyKind.Council => "Fullmäktige",
        BodyKind.Board => "Styrelse",
        BodyKind.Committee => "Nämnd",
        _ => "Beredning eller utskott",
    };

    public static string Word(this PrincipalKind kind) => kind == PrincipalKind.Region ? "Region" : "Kommun";

    public static IEnumerable<Choice> BodyKinds(IStringLocalizer text) =>
        Enum.GetValues<BodyKind>().Reverse().Select(k => new Choice(k.ToString(), text[k.Word()]));

    public static IEnumerable<Tab> Tabs(string roomPath, string current, IStringLocalizer text) =>
        new[] { ("Utseende", "/settings"), ("Organ", "/settings/bodies"), ("Diarienummer", "/settings/case-numbers") }
            .Select(t => new Tab(text[t.Item1], roomPath + t.Item2, t.Item2 == current));
}
