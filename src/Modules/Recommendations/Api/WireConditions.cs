using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Json;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Api;

/// <summary>Conditions between the wire and the domain, and the names of fields as the client wrote them.</summary>
internal static class WireConditions
{
    /// <summary>Reads a condition of the body.</summary>
    /// <exception cref="ValidationException">It is none, with the place and the reason.</exception>
    public static Condition Read(JsonElement json, string field)
    {
        try
        {
            return ConditionJson.Read(json.GetRawText());
        }
        catch (MalformedJson wrong)
        {
            throw new ValidationException([new ValidationFailure($"{field}{wrong.Place.TrimStart('$')}", wrong.Reason)]);
        }
    }

    /// <summary>Writes a condition.</summary>
    public static JsonElement Write(Condition condition) => JsonElement.Parse(ConditionJson.Write(condition));

    /// <summary>The condition, or null.</summary>
    public static JsonElement? WriteOrNull(Condition? condition) => condition is null ? null : Write(condition);

    /// <summary>The field of the body for a property of a command.</summary>
    public static string FieldOf(string property) => property switch
    {
        "Meeting.Day" => "meetingDate",
        "Meeting.BodyId" or "Meeting.BodyShortName" => "body",
        "DecisionIds" => "decisions",
        "DocumentId" => "document",
        "Paragraph" or "Date" or "Wording" => "confirms" + property,
        "StepIds" => "steps",
        "Content.MeetingDate" or "Content.Paragraph" or "Content.CaseNumber" => "proposedBy." + property["Content.".Length..],
        "Content.ForumName" => "proposedBy.forum",
        _ when property.StartsWith("Content.", StringComparison.Ordinal) => property["Content.".Length..],
        _ when property.StartsWith("Meeting.", StringComparison.Ordinal) => property["Meeting.".Length..],
        _ when property.StartsWith("Answers.", StringComparison.Ordinal) => FieldOf(property["Answers.".Length..]),
        _ when property.StartsWith("Answers", StringComparison.Ordinal) => "Decisions" + property["Answers".Length..].Replace("CorrectionReason", "reason", StringComparison.Ordinal),
        _ => property,
    };
}
