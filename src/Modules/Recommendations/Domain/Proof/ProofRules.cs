using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Domain.Proof;

/// <summary>
/// Whether the entries on a decision can be true together (domain.md, 2 f). What the law forbids but happened all the same is a
/// fact: it is registered with a reason, and marked. Each refusal names its paragraph of kommunallagen.
/// </summary>
internal sealed class ProofRules
{
    private const int DaysToAdjust = 14;
    private const int DaysToAnnounce = 2;

    private readonly PublishedDecision _decision;
    private readonly List<ProofStep> _before = [];

    private ProofRules(PublishedDecision decision) => _decision = decision;

    /// <summary>The last day for adjusting the minutes of the decision.</summary>
    public static DateOnly AdjustBy(DateOnly decidedOn) => SwedishHolidays.ThisOrNextWorking(decidedOn.AddDays(DaysToAdjust));

    /// <summary>The last day for announcing minutes that were adjusted on a day.</summary>
    public static DateOnly AnnounceBy(DateOnly adjustedOn) => SwedishHolidays.ThisOrNextWorking(adjustedOn.AddDays(DaysToAnnounce));

    /// <summary>
    /// Goes through the entries that would stand, oldest first, and says which of them were outside the law's time.
    /// </summary>
    /// <param name="decision">The decision that they are about.</param>
    /// <param name="steps">All entries, the new one too.</param>
    /// <param name="today">Nothing can have happened after it.</param>
    /// <exception cref="RuleBroken">REC-004, REC-021 to REC-026: with the paragraph, and what to do.</exception>
    public static HashSet<Guid> Check(PublishedDecision decision, IReadOnlyCollection<ProofStep> steps, DateOnly today)
    {
        foreach (var step in steps.Where(s => s.CorrectsId is not null))
            RequireCorrection(step, steps);
        var rules = new ProofRules(decision);
        var breaches = new HashSet<Guid>();
        foreach (var step in ProofStep.Standing(steps))
        {
            if (step.On > today)
                throw new RuleBroken(RecommendationRules.WrongDay, "Dagen {0} har inte varit än. Ange den dag då det skedde.", step.On.Iso());
            if (rules.IsBreach(step))
                breaches.Add(step.Id);
            rules._before.Add(step);
        }

        return breaches;
    }

    private static void RequireCorrection(ProofStep step, IReadOnlyCollection<ProofStep> all)
    {
        var wrong = all.FirstOrDefault(s => s.Id == step.CorrectsId);
        if (wrong is null || wrong.Kind == ProofStepKind.Retracted || (step.Kind != ProofStepKind.Retracted && step.Kind != wrong.Kind) || all.Count(s => s.CorrectsId == wrong.Id) > 1)
            throw new RuleBroken(RecommendationRules.NothingToCorrect, "Uppgiften som ska rättas finns inte eller är redan rättad. Läs in sidan igen och välj den som gäller.");
        Recommendation.RequireReason(step.Reason);
    }

    private bool IsBreach(ProofStep step) => step.Kind switch
    {
        ProofStepKind.Adjusted => IsLateAdjustment(step),
        ProofStepKind.TakenDown => IsEarlyRemoval(step),
        ProofStepKind.Announced => IsLateNotice(step),
        ProofStepKind.Appealed => Never(CheckAppeal, step),
        ProofStepKind.Upheld or ProofStepKind.Quashed => Never(CheckRuling, step),
        ProofStepKind.RulingFinal => Never(CheckFinalRuling, step),
        _ => false,
    };

    private static bool Never(Action<ProofStep> check, ProofStep step)
    {
        check(step);
        return false;
    }

    private bool IsLateAdjustment(ProofStep step)
    {
        if (Last(ProofStepKind.Adjusted) is { } already)
            throw new RuleBroken(RecommendationRules.AdjustedLate, "Protokollet är redan registrerat som justerat {0}. Blev det fel, rätta den uppgiften.", already.On.Iso());
        if (step.On < _decision.MeetingFrom)
            throw new RuleBroken(RecommendationRules.WrongDay, "Protokollet kan inte ha justerats {0}, före mötet {1}. Rätta datumet.", step.On.Iso(), _decision.MeetingFrom.Iso());
        var last = AdjustBy(_decision.DecidedOn);
        if (step.On > last && string.IsNullOrWhiteSpace(step.Reason))
            throw new RuleBroken(
                RecommendationRules.AdjustedLate,
                "Ett protokoll ska justeras inom 14 dagar efter mötet, här senast {0} (5 kap. 69 § kommunallagen). Rätta datumet, eller ange skäl om det verkligen justerades {1}.",
                last.Iso(), step.On.Iso());
        return step.On > last;
    }

    private bool IsLateNotice(ProofStep step)
    {
        if (Last(ProofStepKind.Adjusted) is not { } adjusted)
            throw new RuleBroken(RecommendationRules.NoticeUp, "Anslaget talar om att protokollet är justerat (8 kap. 12 § kommunallagen). Registrera justeringen först, senast samma dag.");
        if (Last(ProofStepKind.Announced) is not { } up)
            return IsLateFirstNotice(step, AnnounceBy(adjusted.On));
        if (Last(ProofStepKind.TakenDown) is not { } down || down.On <= up.On || down.On > new AppealPeriod(up.On).LastDay)
            throw new RuleBroken(RecommendationRules.NoticeUp, "Beslutet är redan anslaget {0} och anslaget har inte tagits ned för tidigt (8 kap. 12 § kommunallagen). Blev dagen fel, rätta den uppgiften.", up.On.Iso());
        return false;
    }

    private static bool IsLateFirstNotice(ProofStep step, DateOnly last)
    {
        if (step.On > last && string.IsNullOrWhiteSpace(step.Reason))
            throw new RuleBroken(
                RecommendationRules.NoticeUp,
                "Justeringen ska tillkännages på anslagstavlan senast andra dagen efter den, här senast {0} (8 kap. 12 § kommunallagen). Rätta datumet, eller ange skäl om det verkligen anslogs {1}.",
                last.Iso(), step.On.Iso());
        return step.On > last;
    }

    private bool IsEarlyRemoval(ProofStep step)
    {
        var up = Last(ProofStepKind.Announced);
        if (up is null || step.On <= up.On || Last(ProofStepKind.TakenDown)?.On > up.On)
            throw new RuleBroken(RecommendationRules.NoticeDown, "Det finns inget anslag som var uppe före {0} (8 kap. 12 § kommunallagen). Registrera först när det sattes upp, eller rätta datumet.", step.On.Iso());
        var period = new AppealPeriod(up.On);
        if (step.On <= period.LastDay && string.IsNullOrWhiteSpace(step.Reason))
            throw new RuleBroken(
                RecommendationRules.NoticeDown,
                "Anslaget får inte tas ned före överklagandetidens utgång, här tidigast {0} (8 kap. 12 § kommunallagen). Rätta datumet, eller ange skäl om det verkligen togs ned {1}: då måste det sättas upp igen och tre nya veckor löpa (13 kap. 5 §).",
                period.FinalOn.Iso(), step.On.Iso());
        return step.On <= period.LastDay;
    }

    private void CheckAppeal(ProofStep step)
    {
        if (_decision.BodyKind < BodyKind.Council && _decision.Outcome is Outcome.ReferBack or Outcome.Postpone)
            throw new RuleBroken(RecommendationRules.Appeal, "Ett beslut av rent förberedande art kan inte överklagas (13 kap. 2 § kommunallagen). Återremiss och bordläggning i {0} är sådana.", _decision.BodyName);
        if (Last(ProofStepKind.Appealed) is { } already)
            throw new RuleBroken(RecommendationRules.Appeal, "Beslutet är redan registrerat som överklagat {0}. Registrera domstolens avgörande i stället, eller rätta uppgiften.", already.On.Iso());
        if (step.On < _decision.DecidedOn)
            throw new RuleBroken(RecommendationRules.WrongDay, "Ett överklagande kan inte ha kommit in {0}, före beslutet {1}. Rätta datumet.", step.On.Iso(), _decision.DecidedOn.Iso());
        var proof = new DecisionProof(_decision.DecidedOn, _before);
        if (proof.FinalOn <= step.On && proof.Period is { } period)
            throw new RuleBroken(
                RecommendationRules.Appeal,
                "Ett överklagande ska ha kommit in till förvaltningsrätten inom tre veckor från anslaget, här senast {0} (13 kap. 5 § kommunallagen). Ett som kom in {1} avvisas, och beslutet har laga kraft. Rätta datumet om det är fel.",
                period.LastDay.Iso(), step.On.Iso());
    }

    private void CheckRuling(ProofStep step)
    {
        if (Last(ProofStepKind.Appealed) is null)
            throw new RuleBroken(RecommendationRules.Ruling, "En domstol prövar bara det som är överklagat (13 kap. 8 § kommunallagen). Registrera överklagandet först, med en dag som inte är senare än avgörandet.");
        if (Last(ProofStepKind.RulingFinal) is { } final)
            throw new RuleBroken(RecommendationRules.Ruling, "Domstolens avgörande fick laga kraft {0} och kan inte följas av ett nytt (13 kap. 8 § kommunallagen). Rätta datumet.", final.On.Iso());
    }

    private void CheckFinalRuling(ProofStep step)
    {
        if (_before.LastOrDefault(s => s.Kind is ProofStepKind.Upheld or ProofStepKind.Quashed) is not { Kind: ProofStepKind.Upheld })
            throw new RuleBroken(RecommendationRules.Ruling, "Laga kraft efter ett överklagande förutsätter att domstolen lät beslutet stå (13 kap. 8 § kommunallagen). Registrera avgörandet först, med en dag som inte är senare än {0}.", step.On.Iso());
        if (Last(ProofStepKind.RulingFinal) is { } already)
            throw new RuleBroken(RecommendationRules.Ruling, "Avgörandet är redan registrerat med laga kraft {0}. Blev det fel, rätta den uppgiften.", already.On.Iso());
    }

    private ProofStep? Last(ProofStepKind kind) => _before.FindLast(s => s.Kind == kind);
}
