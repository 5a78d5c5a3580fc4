using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Judges what the secretariat reports of one meeting and makes the decisions of it; nothing is written.</summary>
internal sealed class ReportDesk
{
    private readonly ReportDecision _command;
    private readonly Recommendation _recommendation;
    private readonly List<PublishedDecision> _standing;
    private readonly TimeProvider _clock;
    private readonly MeetingDate _meeting;
    private readonly ConditionScope _scope;

    /// <summary>Takes up a report whose form is right.</summary>
    /// <param name="command">What is reported.</param>
    /// <param name="recommendation">What it answers.</param>
    /// <param name="register">The principals.</param>
    /// <param name="standing">The principal's decisions that stand, its own and reported ones.</param>
    /// <param name="clock">Tells today.</param>
    /// <exception cref="RuleBroken">REC-003, REC-004, REC-007 or REC-008.</exception>
    public ReportDesk(ReportDecision command, Recommendation recommendation, PrincipalRegister register, List<PublishedDecision> standing, TimeProvider clock)
    {
        (_command, _recommendation, _standing, _clock) = (command, recommendation, standing, clock);
        recommendation.MustBeOpen();
        _meeting = RequireMeeting();
        RequireBody();
        _scope = AddresseeScope.Of(recommendation, register, command.PrincipalId);
    }

    /// <summary>The decision that is reported on a point.</summary>
    /// <exception cref="RuleBroken">REC-006, REC-009, REC-011 or a rule of conditions.</exception>
    public PublishedDecision Decide(PointAnswer answer)
    {
        _ = _recommendation.Point(answer.Point);
        var words = DecisionWords.Of(answer.Outcome, answer.Wording, answer.Condition, answer.LapsesOn, _meeting.To);
        if (words.Condition is not null)
            ConditionCheck.Check(words.Condition, _scope);
        var earlier = _standing.FindLast(d => d.Point == answer.Point);
        return new PublishedDecision
        {
            Id = answer.Id ?? Guid.CreateVersion7(),
            CollaborationId = _recommendation.CollaborationId,
            RecommendationId = _recommendation.Id,
            PrincipalId = _command.PrincipalId,
            Point = answer.Point,
            Outcome = words.Outcome,
            Wording = words.Wording,
            Condition = words.Condition,
            LapsesOn = words.LapsesOn,
            BodyName = _command.BodyName.Trim(),
            BodyShortName = ShortName(),
            BodyKind = _command.BodyKind,
            MeetingFrom = _meeting.From,
            DecidedOn = _meeting.To,
            Paragraph = Domain.Paragraph.Read(_command.Paragraph),
            CaseNumber = string.IsNullOrWhiteSpace(_command.CaseNumber) ? null : _command.CaseNumber.Trim(),
            ContentHash = _recommendation.ContentHash,
            OnBehalf = true,
            CorrectsId = CorrectedBy(answer, earlier),
            CorrectionReason = answer.CorrectionReason?.Trim(),
            PublishedAt = _clock.UtcNow(),
        };
    }

    /// <summary>The decision that another one corrects; null when it corrects none.</summary>
    public PublishedDecision? Corrected(PublishedDecision decision) => _standing.Find(d => d.Id == decision.CorrectsId);

    private MeetingDate RequireMeeting()
    {
        var meeting = MeetingDate.Read(_command.Meeting)!;
        if (meeting.To > _clock.Today())
            throw new RuleBroken(RecommendationRules.WrongDay, "Mötet {0} har inte varit än. Rätta datumet eller vänta till efter mötet.", meeting);
        if (meeting.To < _recommendation.MeetingDate)
            throw new RuleBroken(RecommendationRules.WrongDay, "Mötet {0} är före rekommendationen ({1}). Rätta datumet.", meeting, _recommendation.MeetingDate.Iso());
        return meeting;
    }

    private void RequireBody()
    {
        var required = _recommendation.AddresseeOf(_command.PrincipalId).RequiredBody;
        if (_command.BodyKind < required)
            throw new RuleBroken(
                RecommendationRules.WrongBody, "{0} kan inte avge svaret: rekommendationen ska beslutas av {1} eller högre organ. Vänta på det beslutet.",
                _command.BodyName, new TextKey(StepText.BodyWord(required)));
    }

    private Guid? CorrectedBy(PointAnswer answer, PublishedDecision? earlier)
    {
        if (earlier is { OnBehalf: false })
            throw new RuleBroken(
                RecommendationRules.AlreadyAnswered, "Huvudmannen har själv publicerat sitt beslut på punkt {0}. Det kan sekretariatet inte ändra; be huvudmannen rätta det.", answer.Point);
        if (!string.IsNullOrWhiteSpace(answer.CorrectionReason))
            return earlier?.Id ?? throw new RuleBroken(RecommendationRules.AlreadyAnswered, "Det finns inget rapporterat svar att rätta på punkt {0}. Ta bort skälet till rättelse.", answer.Point);
        if (earlier is not null && _meeting.To <= earlier.DecidedOn)
            throw new RuleBroken(
                RecommendationRules.AlreadyAnswered, "Punkt {0} är redan rapporterad genom beslut {1}. Ange skäl till rättelse, eller ett beslut med senare dag.", answer.Point, earlier.DecidedOn.Iso());
        return null;
    }

    private string ShortName()
    {
        var region = _scope.Decider is { Length: 2 };
        return _command.BodyKind switch
        {
            BodyKind.Council => region ? "RF" : "KF",
            BodyKind.Board => region ? "RS" : "KS",
            BodyKind.Committee => "Nämnd",
            _ => "Utskott",
        };
    }
}
