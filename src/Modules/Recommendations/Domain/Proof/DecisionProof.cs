using System.Text.Json.Serialization;

namespace Governance.Recommendations.Domain.Proof;

/// <summary>Where a decision is on its way to legal force.</summary>
[JsonConverter(typeof(WireWordConverter<LegalState>))]
internal enum LegalState
{
    /// <summary>Inte justerat.</summary>
    NotAdjusted,

    /// <summary>Justerat, inte anslaget.</summary>
    Adjusted,

    /// <summary>Anslaget: the time for an appeal runs.</summary>
    AppealRunning,

    /// <summary>The notice came down too early: it must be put up again, and the time starts over.</summary>
    NoticeToRenew,

    /// <summary>Laga kraft.</summary>
    Final,

    /// <summary>Överklagat, not decided.</summary>
    Appealed,

    /// <summary>The court let it stand; its ruling is not final yet.</summary>
    Upheld,

    /// <summary>Upphävt: it counts no more.</summary>
    Quashed,
}

/// <summary>
/// How well a decision is proved and how far it is from legal force, on any day: a pure function of what its principal has
/// registered. What was registered afterwards sets the record right for the days that it speaks of; evidence holds from the
/// day on which it was confirmed.
/// </summary>
internal sealed class DecisionProof
{
    private readonly DateOnly _decidedOn;
    private readonly IReadOnlyList<ProofStep> _steps;

    /// <summary>Reckons a decision's proof from the entries on it.</summary>
    public DecisionProof(DateOnly decidedOn, IEnumerable<ProofStep> steps)
    {
        _decidedOn = decidedOn;
        _steps = ProofStep.Standing(steps);
        var evidence = _steps.Where(s => s.Kind == ProofStepKind.Evidenced).ToList();
        (Evidence, EvidencedOn) = (evidence.LastOrDefault(), evidence.FirstOrDefault()?.On);
        FinalOn = _steps.Any(s => s.Kind == ProofStepKind.Appealed) ? AfterAppeal() : AfterNotice();
    }

    /// <summary>The entries that stand, in order of what happened.</summary>
    public IReadOnlyList<ProofStep> Steps => _steps;

    /// <summary>The newest evidence; null without.</summary>
    public ProofStep? Evidence { get; }

    /// <summary>The day from which there has been evidence: a better copy of the excerpt does not move it.</summary>
    public DateOnly? EvidencedOn { get; }

    /// <summary>The first day with legal force, as far as is known; may lie ahead.</summary>
    public DateOnly? FinalOn { get; }

    /// <summary>Day of adjustment.</summary>
    public DateOnly? AdjustedOn => Last(ProofStepKind.Adjusted, DateOnly.MaxValue)?.On;

    /// <summary>The time for an appeal by the newest notice; null without one.</summary>
    public AppealPeriod? Period => PeriodOn(DateOnly.MaxValue);

    /// <summary>The days on which a court changed whether it stands.</summary>
    public IEnumerable<DateOnly> CourtDays => _steps.Where(s => s.Kind is ProofStepKind.Quashed or ProofStepKind.Upheld).Select(s => s.On).Distinct();

    /// <summary>The time for an appeal as the notice board had it on a day.</summary>
    public AppealPeriod? PeriodOn(DateOnly day) => Last(ProofStepKind.Announced, day) is { } notice ? new AppealPeriod(notice.On) : null;

    /// <summary>Whether a court had quashed it by a day.</summary>
    public bool IsQuashedOn(DateOnly day) => LastRuling(day)?.Kind == ProofStepKind.Quashed;

    /// <summary>The day from which it has been at least so well proved; null while it is not.</summary>
    public DateOnly? ReachedOn(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Reported => _decidedOn,
        EvidenceGrade.Evidenced => Later(_decidedOn, EvidencedOn),
        _ => Later(Later(_decidedOn, EvidencedOn), FinalOn),
    };

    /// <summary>How well it was proved on a day.</summary>
    public EvidenceGrade GradeOn(DateOnly day) =>
        ReachedOn(EvidenceGrade.Final) <= day ? EvidenceGrade.Final
        : ReachedOn(EvidenceGrade.Evidenced) <= day ? EvidenceGrade.Evidenced
        : EvidenceGrade.Reported;

    /// <summary>Where it was on its way to legal force on a day.</summary>
    public LegalState StateOn(DateOnly day)
    {
        if (LastRuling(day)?.Kind == ProofStepKind.Quashed)
            return LegalState.Quashed;
        if (FinalOn <= day)
            return LegalState.Final;
        if (LastRuling(day) is not null)
            return LegalState.Upheld;
        if (Last(ProofStepKind.Appealed, day) is not null)
            return LegalState.Appealed;
        if (Last(ProofStepKind.Announced, day) is { } notice)
            return IsBroken(notice, day) ? LegalState.NoticeToRenew : LegalState.AppealRunning;
        return Last(ProofStepKind.Adjusted, day) is null ? LegalState.NotAdjusted : LegalState.Adjusted;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? (a > b ? a : b) : null;

    // If nobody appealed and a notice stood the whole time: the first one that did, should there be several.
    private DateOnly? AfterNotice() => _steps
        .Where(s => s.Kind == ProofStepKind.Announced && !IsBroken(s, DateOnly.MaxValue))
        .Select(s => (DateOnly?)new AppealPeriod(s.On).FinalOn).FirstOrDefault();

    // When the court's ruling is final; a court that quashes leaves nothing to become final.
    private DateOnly? AfterAppeal() => LastRuling(DateOnly.MaxValue) is { Kind: ProofStepKind.Upheld } ruling
        ? _steps.FirstOrDefault(s => s.Kind == ProofStepKind.RulingFinal && s.On >= ruling.On)?.On : null;

    // What comes down is the newest notice that went up before that day.
    private bool IsBroken(ProofStep notice, DateOnly day) => _steps.Any(s => s.Kind == ProofStepKind.TakenDown && s.On <= day
        && s.On <= new AppealPeriod(notice.On).LastDay && Last(ProofStepKind.Announced, s.On.AddDays(-1)) == notice);

    private ProofStep? LastRuling(DateOnly day) => _steps.LastOrDefault(s => s.Kind is ProofStepKind.Upheld or ProofStepKind.Quashed && s.On <= day);

    private ProofStep? Last(ProofStepKind kind, DateOnly day) => _steps.LastOrDefault(s => s.Kind == kind && s.On <= day);
}
