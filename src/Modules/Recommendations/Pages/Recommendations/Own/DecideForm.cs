using System.Globalization;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The meeting as typed.</summary>
internal sealed class MeetingInput
{
    public Guid? StepId { get; set; }

    public Guid? BodyId { get; set; }

    public string? Day { get; set; }

    public string? Paragraph { get; set; }

    public MeetingFacts Facts => new(StepId, StepId is null ? BodyId : null, null, StepId is null ? Day : null, Paragraph);
}

/// <summary>The answer on one point as typed.</summary>
internal sealed class PointInput
{
    public int Point { get; set; }

    /// <summary>Name of an outcome; empty for no decision on the point.</summary>
    public string? Outcome { get; set; }

    public string? Wording { get; set; }

    public ConditionForm Condition { get; set; } = new();

    public string? LapsesOn { get; set; }

    public string? CorrectionReason { get; set; }

    /// <summary>The answer of a decision that is changed or corrected.</summary>
    public static PointInput Of(int point, Outcome outcome, string? wording, Condition? condition, DateOnly? lapsesOn, string? reason) => new()
    {
        Point = point,
        Outcome = outcome.ToString(),
        Wording = wording,
        Condition = ConditionRows.Of(condition),
        LapsesOn = lapsesOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CorrectionReason = reason,
    };

    /// <summary>Does what a pressed button of the builder says; false when none of this point's was pressed.</summary>
    /// <param name="at">The input's name on the page, such as <c>Answers[0]</c>.</param>
    /// <param name="state">Forgets the fields of the rows that moved.</param>
    public bool Build(string at, ModelStateDictionary state)
    {
        if (!Condition.TryBuild(at + ".Condition", state))
            return false;
        if (string.IsNullOrEmpty(Outcome))
        {
            // Who starts building a condition has chosen it.
            Outcome = nameof(Domain.Outcome.AdoptIf);
            state.Remove(at + ".Outcome");
        }

        return true;
    }

    /// <summary>Reads the answer; what is wrong is told at its field, and then there is none.</summary>
    public PointAnswer? Read(string at, ConditionScope scope, Guid? corrects, ModelStateDictionary state, IStringLocalizer text)
    {
        if (!Enum.TryParse<Outcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
            return null;
        var before = state.ErrorCount;
        var condition = ReadCondition(outcome, at, scope, state, text);
        var lastDay = ReadLastDay(outcome, at, state, text);
        if (outcome == Domain.Outcome.AdoptDeviating && string.IsNullOrWhiteSpace(Wording))
            state.AddModelError(at + ".Wording", text["Ange den lydelse som beslutades."]);
        if (outcome != Domain.Outcome.AdoptDeviating && !string.IsNullOrWhiteSpace(Wording))
            state.AddModelError(at + ".Wording", text["Egen lydelse hör bara till ”antar med ändrad lydelse”."]);
        if (corrects is not null && string.IsNullOrWhiteSpace(CorrectionReason))
            state.AddModelError(at + ".CorrectionReason", text["Ange ett skäl. Det visas för alla huvudmän."]);
        return state.ErrorCount > before ? null : new PointAnswer(Point, outcome, Wording, condition, lastDay, null, corrects, corrects is null ? null : CorrectionReason);
    }

    private Condition? ReadCondition(Outcome outcome, string at, ConditionScope scope, ModelStateDictionary state, IStringLocalizer text)
    {
        if (outcome == Domain.Outcome.AdoptIf)
        {
            var reading = ConditionReader.Read(Condition, scope);
            state.Explain(at + ".Condition", reading, text);
            return reading.Condition;
        }

        // Never silently unconditional.
        if (Condition.HasRows)
            state.AddModelError(at + ".Outcome", text["Det finns ett villkor på punkten. Välj ”antar under förutsättning”, eller ta bort villkorets led."]);
        return null;
    }

    private DateOnly? ReadLastDay(Outcome outcome, string at, ModelStateDictionary state, IStringLocalizer text)
    {
        if (string.IsNullOrWhiteSpace(LapsesOn))
            return null;
        if (!DateOnly.TryParseExact(LapsesOn.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            state.AddModelError(at + ".LapsesOn", text["Skriv dagen som 2025-03-25."]);
        else if (outcome != Domain.Outcome.AdoptIf)
            state.AddModelError(at + ".LapsesOn", text["En sista dag hör bara till ”antar under förutsättning”."]);
        return day;
    }
}

/// <summary>The answers of a form, which posts them as <c>Answers[n]</c>.</summary>
internal static class PointInputs
{
    /// <summary>Does what a pressed button of a condition's builder says; false when none was pressed.</summary>
    public static bool Build(this List<PointInput> answers, ModelStateDictionary state) =>
        answers.Select((answer, i) => answer.Build($"Answers[{i}]", state)).ToList().Contains(true);

    /// <summary>Reads those that say something; what is wrong is told at its field.</summary>
    public static List<PointAnswer> Read(this List<PointInput> answers, ConditionScope scope, Guid? corrects, ModelStateDictionary state, IStringLocalizer text) =>
        [.. answers.Select((answer, i) => answer.Read($"Answers[{i}]", scope, corrects, state, text)).OfType<PointAnswer>()];
}
