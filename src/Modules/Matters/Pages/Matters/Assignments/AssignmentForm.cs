using System.Globalization;
using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Meetings.Contracts;
using Governance.Platform.Time;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.Extensions.Localization;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>The fields that the forms of an assignment share: a decision, a day to report back, and who has it.</summary>
internal sealed class AssignmentForm
{
    /// <summary>The § that is chosen; empty for what is typed.</summary>
    public Guid? ItemId { get; set; }

    public string? DecidedBy { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? Paragraph { get; set; }

    public string? CaseNumber { get; set; }

    /// <summary>The meeting that is reported to; empty for a day that is typed.</summary>
    public Guid? MeetingId { get; set; }

    public Guid? DueForumId { get; set; }

    public DateOnly? DueOn { get; set; }

    public bool WithoutMeeting { get; set; }

    internal DecisionFields Decision => new(ItemId, DecidedBy, DecidedOn, Paragraph, CaseNumber);

    internal DueFields Due => new(MeetingId, DueForumId, DueOn, WithoutMeeting);
}

/// <summary>What the forms offer to choose among.</summary>
internal sealed class AssignmentChoices(IMeetingDirectory meetings, Decisions decisions)
{
    private const int MonthsBack = 24;

    /// <summary>The § that could decide: those that dealt with the assignment first, then the forum's newest.</summary>
    public async Task<IReadOnlyList<Choice>> ParagraphsAsync(ForumInfo forum, Guid? about, DateOnly today, IStringLocalizer text, CancellationToken cancellationToken)
    {
        var found = (await meetings.OfForumAsync(forum.Id, today.AddMonths(-MonthsBack), today, cancellationToken)).OrderByDescending(p => p.SubjectId == about).ThenByDescending(p => p.On).ThenByDescending(p => p.Number);
        return [.. found.Select(p => new Choice(p.ItemId.ToString(), Label(p, forum, text))).Prepend(new Choice("", text["Skriv in nedan"]))];
    }

    /// <summary>The meetings that can be reported to.</summary>
    public async Task<IReadOnlyList<Choice>> MeetingsAsync(IReadOnlyCollection<ForumInfo> forums, DateOnly today, IStringLocalizer text, CancellationToken cancellationToken)
    {
        var ahead = await decisions.AheadAsync([.. forums.Select(f => f.Id)], today, cancellationToken);
        return [.. ahead.Select(m => new Choice(m.Id.ToString(), $"{forums.First(f => f.Id == m.ForumId).ShortName} {m.On.Iso()}")).Prepend(new Choice("", text["En annan dag"]))];
    }

    /// <summary>Whose officer an assignee can be.</summary>
    public static IReadOnlyList<Choice> Principals(CollaborationInfo collaboration, IStringLocalizer text) =>
    [
        new("", text["Välj"]), .. collaboration.Principals.Select(p => new Choice(p.Id.ToString(), p.DisplayName)), new(AssigneeFields.Other, text["En annan part"]),
    ];

    private static string Label(ParagraphInfo p, ForumInfo forum, IStringLocalizer text) =>
        string.Create(CultureInfo.InvariantCulture, $"{forum.ShortName} {p.On.Iso()} § {p.Number} {p.Title}{(p.Adjusted ? "" : $" ({text["inte justerad"].Value})")}");
}

/// <summary>A page with the form.</summary>
internal interface IAssignmentForm
{
    AssignmentForm Form { get; }

    IReadOnlyList<Choice> Paragraphs { get; }

    IReadOnlyList<Choice> Meetings { get; }

    IReadOnlyList<Choice> ForumChoices { get; }

    IReadOnlyList<Choice> Principals { get; }

    List<AssigneeFields> Assignees { get; }
}
