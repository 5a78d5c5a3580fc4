using System.Globalization;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>The words and choices of the secretariat's forms.</summary>
internal static class ForumWords
{
    /// <summary>What a point asks for.</summary>
    public static IReadOnlyList<Choice> PointKinds(IStringLocalizer t) =>
    [
        new(nameof(PointKind.Adopt), t["Anta"]),
        new(nameof(PointKind.EstablishBudget), t["Fastställa budget"]),
        new(nameof(PointKind.Note), t["Notera"]),
    ];

    /// <summary>One of them.</summary>
    public static string Of(PointKind kind, IStringLocalizer t) => PointKinds(t).First(c => c.Value == kind.ToString()).Text;

    /// <summary>The bodies that can be required.</summary>
    public static IReadOnlyList<Choice> Bodies(IStringLocalizer t) =>
    [
        new(nameof(BodyKind.Council), t["Fullmäktige"]),
        new(nameof(BodyKind.Board), t["Styrelsen"]),
        new(nameof(BodyKind.Committee), t["Nämnd"]),
    ];

    /// <summary>A kind of body by itself.</summary>
    public static string Of(BodyKind kind, IStringLocalizer t) => kind switch
    {
        BodyKind.Council => t["Fullmäktige"],
        BodyKind.Board => t["Styrelsen"],
        BodyKind.Committee => t["Nämnd"],
        _ => t["Beredning eller utskott"],
    };

    /// <summary>From when a decision counts, each with what it means.</summary>
    public static IReadOnlyList<Choice> Grades(IStringLocalizer t) =>
    [
        new(nameof(EvidenceGrade.Reported), t["När det är rapporterat"], t["Beslutet räknas så snart huvudmannen har publicerat det, eller sekretariatet har rapporterat det."]),
        new(nameof(EvidenceGrade.Evidenced), t["När det är styrkt"], t["Beslutet räknas först när ett protokollsutdrag styrker det."]),
        new(nameof(EvidenceGrade.Final), t["När det är slutligt"], t["Beslutet räknas först när tiden för överklagande har gått ut."]),
    ];

    /// <summary>What was decided.</summary>
    public static string Of(Outcome outcome, IStringLocalizer t) => outcome switch
    {
        Outcome.Adopt => t["Antar"],
        Outcome.AdoptIf => t["Antar under förutsättning"],
        Outcome.AdoptDeviating => t["Antar med ändrad lydelse"],
        Outcome.Reject => t["Avslår"],
        Outcome.ReferBack => t["Återremitterar"],
        Outcome.Postpone => t["Bordlägger"],
        _ => t["Noterar"],
    };

    /// <summary>When a point is in force, as a sentence in the reader's language.</summary>
    public static string Rule(Condition rule, CollaborationInfo forum, IStringLocalizer t) =>
        t["Punkten gäller när {0} har antagit den.", ConditionText.OfRule(rule, Names(forum), CultureInfo.CurrentUICulture)];

    /// <summary>The names that sentences use.</summary>
    public static ConditionNames Names(CollaborationInfo forum, StandingKind? decider = null) =>
        new(code => forum.Principals.FirstOrDefault(p => p.Code == code)?.DisplayName ?? code, Region: null, decider);
}
