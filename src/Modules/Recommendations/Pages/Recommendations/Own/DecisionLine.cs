using Governance.Platform.Ui;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Where a decision of the principal is.</summary>
internal enum LineState
{
    /// <summary>Registrerat, inte publicerat.</summary>
    Registered,

    /// <summary>Publicerat.</summary>
    Published,

    /// <summary>Rättat genom ett senare beslut.</summary>
    Corrected,

    /// <summary>Rapporterat av sekretariatet, obesvarat.</summary>
    Reported,

    /// <summary>Rapporterat och bekräftat.</summary>
    Confirmed,

    /// <summary>Rapporterat och bestritt: räknas inte.</summary>
    Contested,
}

/// <summary>One decision on a point as the principal's pages show it.</summary>
internal sealed record DecisionLine(
    Guid Id, LineState State, Outcome Outcome, string? Wording, Condition? Condition, DateOnly? LapsesOn,
    string Body, string Meeting, string? Paragraph, Guid? CorrectsId, string? Reason)
{
    /// <summary>How well it is proved today; null for what is not published.</summary>
    public EvidenceGrade? Grade { get; init; }

    /// <summary>Where it is on its way to legal force today.</summary>
    public LegalState Legal { get; init; }

    /// <summary>Word of the state; also the key of its translation.</summary>
    public string Word => State switch
    {
        LineState.Registered => "Registrerat, inte publicerat",
        LineState.Published => "Publicerat",
        LineState.Corrected => "Rättat, räknas inte",
        LineState.Reported => "Rapporterat av sekretariatet",
        LineState.Confirmed => "Rapporterat, bekräftat",
        _ => "Rapporterat, bestritt: räknas inte",
    };

    public StatusTone Tone => State switch
    {
        LineState.Registered or LineState.Reported => StatusTone.InPreparation,
        LineState.Corrected or LineState.Contested => StatusTone.Declined,
        _ => OwnWords.Tone(Outcome),
    };

    /// <summary>A registration.</summary>
    public static DecisionLine Of(PrincipalDecision decision, MatterFile file)
    {
        var step = file.Opened.Steps.Single(s => s.Id == decision.StepId);
        return new DecisionLine(
            decision.Id, LineState.Registered, decision.Outcome, decision.Wording, decision.Condition, decision.LapsesOn,
            step.BodyName, step.Meeting.ToString(), step.Paragraph, decision.CorrectsId, decision.CorrectionReason);
    }

    /// <summary>A published decision.</summary>
    public static DecisionLine Of(PublishedDecision decision, MatterFile file, ReportResponse? response)
    {
        var state = (decision.OnBehalf, response) switch
        {
            (true, null) => LineState.Reported,
            (true, { Confirms: true }) => LineState.Confirmed,
            (true, _) => LineState.Contested,
            _ => file.Published.Exists(c => c.CorrectsId == decision.Id) ? LineState.Corrected : LineState.Published,
        };
        return new DecisionLine(
            decision.Id, state, decision.Outcome, decision.Wording, decision.Condition, decision.LapsesOn,
            decision.BodyName, new MeetingDate(decision.MeetingFrom, decision.DecidedOn).ToString(), decision.Paragraph,
            decision.CorrectsId, decision.CorrectionReason ?? response?.Reason);
    }
}
