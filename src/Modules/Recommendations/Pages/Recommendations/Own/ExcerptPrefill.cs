using System.Globalization;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Excerpts;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Mvc;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>What a person has confirmed of an excerpt, as the address of the registration form carries it. It only fills the form in: saving is another act.</summary>
internal sealed class ExcerptPrefill
{
    /// <summary>Longest condition that is carried over.</summary>
    private const int LongestCondition = 600;

    [FromQuery(Name = "body")]
    public Guid? BodyId { get; set; }

    [FromQuery(Name = "day")]
    public string? Day { get; set; }

    [FromQuery(Name = "paragraph")]
    public string? Paragraph { get; set; }

    /// <summary>Per point its number and the outcome: "1-Adopt".</summary>
    [FromQuery(Name = "answer")]
    public List<string> Answers { get; set; } = [];

    /// <summary>Per point its number and the words of a condition: "1-under förutsättning att …".</summary>
    [FromQuery(Name = "condition")]
    public List<string> Conditions { get; set; } = [];

    /// <summary>Whether it carries anything.</summary>
    public bool Any => BodyId is not null || Day is not null || Paragraph is not null || Answers.Count > 0;

    /// <summary>The outcome that an excerpt's point means here; null when only a person can say.</summary>
    public static Outcome? OutcomeOf(ExcerptPoint point) => point.Act != SpeechAct.Decision ? null : point.Outcome switch
    {
        ExcerptOutcome.Adopted or ExcerptOutcome.Established or ExcerptOutcome.Approved or ExcerptOutcome.Endorsed or ExcerptOutcome.Granted =>
            point.Condition is null ? Outcome.Adopt : Outcome.AdoptIf,
        ExcerptOutcome.Rejected => Outcome.Reject,
        ExcerptOutcome.ReferredBack => Outcome.ReferBack,
        ExcerptOutcome.Postponed => Outcome.Postpone,
        ExcerptOutcome.Noted or ExcerptOutcome.Filed => Outcome.Note,
        _ => null,
    };

    /// <summary>The principal's body that an excerpt names: by its name, or the only one that the name may mean.</summary>
    public static BodyInfo? BodyOf(string? name, IReadOnlyList<BodyInfo> bodies)
    {
        if (name is null)
            return null;
        return bodies.FirstOrDefault(b => string.Equals(b.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(b.ShortName, name, StringComparison.OrdinalIgnoreCase))
            ?? (bodies.Where(b => BodyNames.Same(b.Name, name)).ToList() is [var only] ? only : null);
    }

    /// <summary>The meeting's days as the forms write them.</summary>
    public static string? DayOf(IReadOnlyList<DateOnly>? days) => days is [var first, ..] ? new MeetingDate(first, days[^1]).ToString() : null;

    /// <summary>The form's address with what was confirmed.</summary>
    public static string Address(string form, Guid? body, string? day, string? paragraph, IEnumerable<(int Point, ExcerptPoint Read)> answers)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        Add("body", body?.ToString());
        Add("day", day);
        Add("paragraph", paragraph);
        foreach (var (point, read) in answers)
        {
            Add("answer", $"{point}-{OutcomeOf(read)}");
            if (read.Condition is { } condition)
                Add("condition", $"{point}-{(condition.Value.Length <= LongestCondition ? condition.Value : condition.Value[..LongestCondition])}");
        }

        return parts.Count == 0 ? form : form + "?" + string.Join('&', parts);
    }

    /// <summary>Fills the form in. What the address says wrongly fills nothing in.</summary>
    public void Into(MeetingInput meeting, List<PointInput> answers)
    {
        (meeting.StepId, meeting.BodyId) = (null, BodyId);
        meeting.Day = MeetingDate.Read(Day)?.ToString();
        meeting.Paragraph = Domain.Paragraph.IsOne(Paragraph) ? Domain.Paragraph.Read(Paragraph!) : null;
        foreach (var (point, word) in Answers.Select(Parted))
        {
            if (answers.Find(a => a.Point == point) is not { } answer || !Enum.TryParse<Outcome>(word, out var outcome) || !Enum.IsDefined(outcome))
                continue;
            answer.Outcome = outcome.ToString();
            var condition = Conditions.Select(Parted).FirstOrDefault(c => c.Point == point).Words;
            if (outcome == Outcome.AdoptIf && !string.IsNullOrWhiteSpace(condition))
                answer.Condition = new ConditionForm { Groups = [new ConditionGroup { Rows = [new ConditionRow { Kind = RowKind.Manual, Text = condition.Length <= LongestCondition ? condition : condition[..LongestCondition] }] }] };
        }
    }

    private static (int Point, string Words) Parted(string text) =>
        text.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var point) ? (point, text[(dash + 1)..]) : (0, "");
}
