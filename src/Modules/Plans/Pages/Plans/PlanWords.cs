using Governance.Plans.Domain;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Recommendations.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Plans.Pages.Plans;

/// <summary>The words of instruments and where they stand.</summary>
internal static class PlanWords
{
    /// <summary>Strategi, handlingsplan, avtal or färdplan.</summary>
    public static string Word(this InstrumentKind kind) => kind switch
    {
        InstrumentKind.Strategy => "Strategi",
        InstrumentKind.ActionPlan => "Handlingsplan",
        InstrumentKind.Agreement => "Avtal",
        _ => "Färdplan",
    };

    /// <summary>The kinds to choose from.</summary>
    public static IEnumerable<Choice> Kinds(IStringLocalizer text) => Enum.GetValues<InstrumentKind>().Select(k => new Choice(k.ToString(), text[k.Word()]));

    /// <summary>Leder, ansvarar or deltar.</summary>
    public static string Word(this PartRole role) => role switch
    {
        PartRole.Lead => "Leder",
        PartRole.Responsible => "Ansvarar",
        _ => "Deltar",
    };

    /// <summary>Where a version stands with the principals, in one sentence.</summary>
    public static string Of(SubjectStanding standing, IStringLocalizer text) => standing.State switch
    {
        SubjectState.InForce => text["I kraft sedan {0}", standing.InForceOn?.Iso() ?? ""],
        SubjectState.Sent => text["Väntar på huvudmännen, {0} av {1} har svarat", standing.Answered, standing.Addressees],
        SubjectState.Draft => text["Rekommendation förbereds"],
        SubjectState.Failed => text["Antogs inte"],
        _ => text["Inte skickad till huvudmännen"],
    };

    /// <summary>How that is shown.</summary>
    public static StatusTone Tone(this SubjectState state) => state switch
    {
        SubjectState.InForce => StatusTone.Adopted,
        SubjectState.Sent or SubjectState.Draft => StatusTone.InPreparation,
        SubjectState.Failed => StatusTone.Declined,
        _ => StatusTone.NotStarted,
    };

    /// <summary>"2026-01-01 – 2026-12-31".</summary>
    public static string Span(DateOnly? from, DateOnly? to) => $"{from?.Iso() ?? "?"} – {to?.Iso() ?? "?"}";
}
