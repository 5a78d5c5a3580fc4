using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>The one place where a grade of evidence and the way to legal force become words (Swedish, which is also the key of the translation).</summary>
internal static class ProofWords
{
    /// <summary>Every grade, the weakest first.</summary>
    public static IReadOnlyList<EvidenceGrade> Grades { get; } = Enum.GetValues<EvidenceGrade>();

    /// <summary>How well a decision is proved.</summary>
    public static string Word(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Reported => "rapporterat",
        EvidenceGrade.Evidenced => "styrkt",
        _ => "slutligt",
    };

    /// <summary>What it takes to be so well proved.</summary>
    public static string Meaning(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Reported => "publicerat av huvudmannen eller rapporterat av sekretariatet",
        EvidenceGrade.Evidenced => "huvudmannen har bifogat protokollsutdraget och bekräftat paragraf, dag och lydelse",
        _ => "styrkt, och beslutet har fått laga kraft",
    };

    /// <summary>Class of its mark: a shape beside the word.</summary>
    public static string Css(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Reported => "grade-reported",
        EvidenceGrade.Evidenced => "grade-evidenced",
        _ => "grade-final",
    };

    /// <summary>Where a decision is on its way to legal force.</summary>
    public static string Word(this LegalState state) => state switch
    {
        LegalState.NotAdjusted => "Justering inte registrerad",
        LegalState.Adjusted => "Justerat, inte anslaget",
        LegalState.AppealRunning => "Överklagandetiden löper",
        LegalState.NoticeToRenew => "Anslaget togs ned för tidigt",
        LegalState.Final => "Laga kraft",
        LegalState.Appealed => "Överklagat",
        LegalState.Upheld => "Överklagandet ledde inte till ändring",
        _ => "Upphävt av domstol",
    };

    /// <summary>How it is shown.</summary>
    public static StatusTone Tone(this LegalState state) => state switch
    {
        LegalState.Final => StatusTone.Adopted,
        LegalState.NotAdjusted => StatusTone.NotStarted,
        LegalState.Quashed or LegalState.NoticeToRenew => StatusTone.Declined,
        LegalState.Appealed => StatusTone.Conditional,
        _ => StatusTone.InPreparation,
    };

    /// <summary>What happened.</summary>
    public static string Word(this ProofStepKind kind) => kind switch
    {
        ProofStepKind.Evidenced => "Styrkt med protokollsutdrag",
        ProofStepKind.Adjusted => "Protokollet justerat",
        ProofStepKind.TakenDown => "Anslaget nedtaget",
        ProofStepKind.Announced => "Anslaget på anslagstavlan",
        ProofStepKind.Appealed => "Överklagat till förvaltningsrätten",
        ProofStepKind.Upheld => "Överklagandet ledde inte till ändring",
        ProofStepKind.Quashed => "Upphävt av domstol",
        ProofStepKind.RulingFinal => "Domstolens avgörande fick laga kraft",
        _ => "Uppgift borttagen",
    };

    /// <summary>What follows from where a decision is, in one or two sentences.</summary>
    public static string Consequence(this DecisionProof proof, DateOnly today, DateOnly decidedOn, IStringLocalizer text) => proof.StateOn(today) switch
    {
        LegalState.NotAdjusted => text["Protokollet ska justeras senast {0} (5 kap. 69 § kommunallagen).", ProofRules.AdjustBy(decidedOn).Iso()],
        LegalState.Adjusted => text["Justeringen ska tillkännages på anslagstavlan senast {0} (8 kap. 12 § kommunallagen).", ProofRules.AnnounceBy(proof.AdjustedOn!.Value).Iso()],
        LegalState.AppealRunning => text["Sista dag för överklagande är {0} (13 kap. 5 § kommunallagen). Beslutet får laga kraft {1} om ingen överklagar och anslaget sitter kvar till dess.", proof.Period!.Value.LastDay.Iso(), proof.Period!.Value.FinalOn.Iso()],
        LegalState.NoticeToRenew => text["Anslaget måste sättas upp igen, och tre nya veckor löpa, innan beslutet får laga kraft (8 kap. 12 § och 13 kap. 5 § kommunallagen)."],
        LegalState.Final => text["Beslutet har laga kraft sedan {0}.", proof.FinalOn!.Value.Iso()],
        LegalState.Appealed => text["Beslutet får inte laga kraft förrän domstolens avgörande är slutligt. Till dess räknas det som styrkt, inte som slutligt."],
        LegalState.Upheld => text["Beslutet står fast. Det får laga kraft när domstolens avgörande är slutligt."],
        _ => text["Beslutet räknas inte sedan domstolens avgörande. Ett tidigare svar gäller inte igen; fatta ett nytt beslut."],
    };
}
