using System.Globalization;
using Governance.Platform.Ui;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Conditions;

/// <summary>What the builder shows around a condition's rows.</summary>
/// <param name="Point">The point that the condition belongs to.</param>
/// <param name="Points">All points of the recommendation.</param>
/// <param name="Principals">The addressees, the region first.</param>
/// <param name="Sentence">The condition in words, when it can be read.</param>
/// <param name="Waits">Whom it waits for today; null when that is not known.</param>
internal sealed record ConditionView(
    int Point, IReadOnlyCollection<int> Points, IReadOnlyList<PrincipalInfo> Principals, string? Sentence = null, WaitsToday? Waits = null);

/// <summary>What a condition would wait for if it were decided today.</summary>
/// <param name="Holding">Whether it would hold.</param>
/// <param name="Names">Whom it waits for in the end.</param>
/// <param name="AwaitsConfirmation">Whether free text awaits the secretariat.</param>
internal sealed record WaitsToday(Holding Holding, IReadOnlyList<string> Names, bool AwaitsConfirmation);

/// <summary>Puts together form, reading and view for a page.</summary>
internal static class ConditionBuilder
{
    /// <summary>The names that a sentence uses.</summary>
    public static ConditionNames NamesOf(PrincipalRegister register, IEnumerable<PrincipalInfo> addressees, StandingKind? decider) => new(
        code => register.ByCode(code)?.DisplayName ?? code,
        addressees.FirstOrDefault(p => p.Kind == PrincipalKind.Region)?.DisplayName,
        decider);

    /// <summary>The names that a sentence about one principal's decision uses: its own county's region, and others of its kind.</summary>
    public static ConditionNames NamesOf(PrincipalRegister register, Guid? decider)
    {
        var principal = decider is { } id ? register.ById(id) : null;
        return NamesOf(register, register.Principals.Where(p => p.CountyCode == principal?.CountyCode), principal is null ? null : AddresseeScope.KindOf(principal));
    }

    /// <summary>The sentence of a condition that lies as JSON; null when it is none.</summary>
    public static string? SentenceOf(string json, ConditionNames names)
    {
        try
        {
            return SentenceOf(ConditionJson.Read(json), names);
        }
        catch (Platform.Json.MalformedJson)
        {
            return null;
        }
    }

    /// <summary>The sentence in the reader's language.</summary>
    public static string SentenceOf(Condition condition, ConditionNames names) => ConditionText.OfCondition(condition, names, CultureInfo.CurrentUICulture);

    /// <summary>Writes what is wrong at the fields of the form.</summary>
    /// <param name="prefix">The form's name on the page, such as <c>Answers[0].Condition</c>.</param>
    public static void Explain(this ModelStateDictionary state, string prefix, ConditionReading reading, IStringLocalizer text)
    {
        foreach (var error in reading.Errors)
            state.AddModelError($"{prefix}.{error.Field}", text.Say(error.Text, error.Arguments));
    }

    /// <summary>Forgets what was posted below the prefix: after rows have moved, the names of the fields mean others.</summary>
    public static void Forget(this ModelStateDictionary state, string prefix)
    {
        foreach (var key in state.Keys.Where(k => k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList())
            state.Remove(key);
    }

    /// <summary>The kinds of row to choose from.</summary>
    public static IReadOnlyList<Choice> Kinds(ConditionView view, IStringLocalizer text)
    {
        List<Choice> kinds =
        [
            new(nameof(RowKind.Municipalities), text["Kommuner antar (samtliga eller minst ett antal)"]),
            new(nameof(RowKind.Region), text["Regionen antar"]),
            new(nameof(RowKind.Others), text["Övriga huvudmän antar (samtliga eller minst ett antal)"]),
            new(nameof(RowKind.Listed), text["Valda huvudmän antar (samtliga eller minst ett antal)"]),
            new(nameof(RowKind.Share), text["Huvudmän med en viss andel av invånarna antar"]),
        ];
        if (view.Points.Count > 1)
            kinds.Add(new(nameof(RowKind.Point), text["En annan punkt antas, till exempel motsvarande finansiering"]));
        kinds.Add(new(nameof(RowKind.Manual), text["Annat, i fri text som sekretariatet bekräftar"]));
        return kinds;
    }

    /// <summary>The groups to choose from.</summary>
    public static IReadOnlyList<Choice> Groups(IStringLocalizer text) =>
    [
        new("municipalities", text["Kommunerna"]), new("region", text["Regionen"]), new("others", text["Övriga huvudmän"]), new("all", text["Alla huvudmän"]),
    ];

    /// <summary>The points to choose from.</summary>
    public static IReadOnlyList<Choice> Points(ConditionView view, IStringLocalizer text) =>
    [
        new("", text["Denna punkt"]),
        .. view.Points.Select(p => new Choice(p.ToString(CultureInfo.InvariantCulture), text["Punkt {0}", p])),
    ];

    /// <summary>What a row is called.</summary>
    public static string Title(RowKind kind) => kind switch
    {
        RowKind.Municipalities => "Kommuner antar",
        RowKind.Region => "Regionen antar",
        RowKind.Others => "Övriga huvudmän antar",
        RowKind.Listed => "Valda huvudmän antar",
        RowKind.Share => "Andel av invånarna",
        RowKind.Point => "Punkt antas",
        _ => "Annat villkor",
    };
}
