using System.Text.Json;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>What an event says of a decision: enough to replay it from the log alone.</summary>
internal sealed record DecisionFacts(
    Guid DecisionId, int Point, Outcome Outcome, string? Wording, JsonElement? Condition, DateOnly? LapsesOn,
    string Body, string Meeting, string? Paragraph, string? CaseNumber, Guid? CorrectsId)
{
    /// <summary>A registered decision.</summary>
    public static DecisionFacts Of(PrincipalDecision decision, MatterStep step) => new(
        decision.Id, decision.Point, decision.Outcome, decision.Wording, Json(decision.Condition), decision.LapsesOn,
        step.BodyName, step.Meeting.ToString(), step.Paragraph, null, decision.CorrectsId);

    /// <summary>A published decision.</summary>
    public static DecisionFacts Of(PublishedDecision decision) => new(
        decision.Id, decision.Point, decision.Outcome, decision.Wording, Json(decision.Condition), decision.LapsesOn,
        decision.BodyName, new MeetingDate(decision.MeetingFrom, decision.DecidedOn).ToString(), decision.Paragraph, decision.CaseNumber, decision.CorrectsId);

    private static JsonElement? Json(Condition? condition) =>
        condition is null ? null : JsonElement.Parse(ConditionJson.Write(condition));
}
