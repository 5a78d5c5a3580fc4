using Governance.Platform.Ui;
using Governance.Recommendations.Domain;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>
/// The one place where a status becomes a word (the Swedish key of the module's texts) and a tone: pages, maps, charts and
/// exports say the same. Green counts, blue is under way, red is a no.
/// </summary>
internal static class StatusWords
{
    /// <summary>Every status, in the order of charts and legends: by tone.</summary>
    public static IReadOnlyList<PrincipalStatus> InOrder { get; } = [.. Enum.GetValues<PrincipalStatus>().OrderBy(s => s.Tone()).ThenBy(s => s)];

    /// <summary>Where a principal stands on a point.</summary>
    public static string Word(this PrincipalStatus status) => status switch
    {
        PrincipalStatus.Pending => "Inte beslutad",
        PrincipalStatus.Adopted => "Antagen",
        PrincipalStatus.ConditionMet => "Antagen – villkor uppfyllt",
        PrincipalStatus.ConditionPending => "Antagen – väntar på villkor",
        PrincipalStatus.ConditionFailed => "Villkor kan inte uppfyllas",
        PrincipalStatus.ConditionLapsed => "Villkor förfallet",
        PrincipalStatus.Rejected => "Avslagen",
        PrincipalStatus.ReferredBack => "Återremitterad",
        PrincipalStatus.Postponed => "Bordlagd",
        PrincipalStatus.Noted => "Noterad",
        PrincipalStatus.Deviating => "Avvikande lydelse",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>How a status is shown.</summary>
    public static StatusTone Tone(this PrincipalStatus status) => status switch
    {
        PrincipalStatus.Adopted => StatusTone.Adopted,
        PrincipalStatus.ConditionMet => StatusTone.Conditional,
        PrincipalStatus.ConditionPending or PrincipalStatus.ReferredBack or PrincipalStatus.Postponed or PrincipalStatus.Deviating => StatusTone.InPreparation,
        PrincipalStatus.Pending => StatusTone.NotStarted,
        PrincipalStatus.Noted => StatusTone.Noted,
        _ => StatusTone.Declined,
    };

    /// <summary>Where a point stands.</summary>
    public static string Word(this PointOutcome outcome) => outcome switch
    {
        PointOutcome.InForce => "I kraft",
        PointOutcome.Open => "Inte avgjord",
        _ => "Kan inte träda i kraft",
    };

    /// <summary>Where a point stands, in the reader's language; what was undecided when the forum stopped asking says why.</summary>
    /// <param name="state">Where its recommendation is on the day that is shown.</param>
    /// <param name="textVersion">Version of its recommendation: the next one superseded it.</param>
    public static string Words(this PointStanding point, RecommendationState state, int textVersion, IStringLocalizer texts) => (point.Outcome, state) switch
    {
        (PointOutcome.Open, RecommendationState.Withdrawn) => texts[state.Word()],
        (PointOutcome.Open, RecommendationState.Superseded) => texts["Ersatt av version {0}", textVersion + 1],
        _ => texts[point.Outcome.Word()],
    };

    /// <summary>How it is shown.</summary>
    public static StatusTone Tone(this PointStanding point, RecommendationState state) =>
        point.Outcome == PointOutcome.Open && state != RecommendationState.Sent ? StatusTone.Noted : point.Outcome.Tone();

    /// <summary>How the outcome of a point is shown.</summary>
    public static StatusTone Tone(this PointOutcome outcome) => outcome switch
    {
        PointOutcome.InForce => StatusTone.Adopted,
        PointOutcome.Open => StatusTone.InPreparation,
        _ => StatusTone.Declined,
    };

    /// <summary>Where a recommendation is in its life.</summary>
    public static string Word(this RecommendationState state) => state switch
    {
        RecommendationState.Sent => "Ute för beslut",
        RecommendationState.Superseded => "Ersatt",
        _ => "Återkallad",
    };

    /// <summary>What a body decided.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Adopt => "antar",
        Outcome.AdoptIf => "antar under förutsättning",
        Outcome.AdoptDeviating => "antar med ändrad lydelse",
        Outcome.Reject => "avslår",
        Outcome.ReferBack => "återremitterar",
        Outcome.Postpone => "bordlägger",
        _ => "noterar",
    };

    /// <summary>Why a published decision does not count; null when it does.</summary>
    public static string? Word(this Discount discount) => discount switch
    {
        Discount.None => null,
        Discount.Corrected => "rättat",
        Discount.Contested => "bestritt",
        Discount.ReplacedByOwn => "ersatt av huvudmannens eget beslut",
        Discount.Quashed => "upphävt av domstol",
        _ => "räknas inte än: beviset räcker inte",
    };

    /// <summary>What can be said of a condition.</summary>
    public static string Word(this Holding holding) => holding switch
    {
        Holding.Holds => "uppfyllt",
        Holding.CouldHold => "inte uppfyllt än",
        _ => "kan inte uppfyllas",
    };
}
