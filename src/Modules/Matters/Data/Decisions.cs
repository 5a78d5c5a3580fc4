using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Governance.Forums.Contracts;
using Governance.Matters.Domain;
using Governance.Meetings.Contracts;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Matters.Data;

/// <summary>A decision as it is typed: a § that is chosen, or a body, a day and a § in writing.</summary>
internal sealed record DecisionFields(Guid? ItemId, string? Body, DateOnly? On, string? Paragraph, string? CaseNumber)
{
    public const string NoDay = "Ange dagen för mötet, eller välj paragrafen i listan.";

    /// <summary>Whether neither a § is chosen nor a day typed.</summary>
    public bool LacksDay => ItemId is null && On is null;
}

/// <summary>When to report back as it is typed: a meeting that is chosen, or a forum and a day.</summary>
internal sealed record DueFields(Guid? MeetingId, Guid? ForumId, DateOnly? On, bool WithoutMeeting)
{
    public const string NoDay = "Välj det möte som uppdraget återrapporteras till, eller ange en dag.";

    /// <summary>Whether neither a meeting is chosen nor a day typed.</summary>
    public bool LacksDay => MeetingId is null && On is null;
}

/// <summary>Turns what is typed of meetings and § into what is kept.</summary>
internal sealed class Decisions(IMeetingDirectory meetings, IForumDirectory forums)
{
    /// <summary>The decision that was typed.</summary>
    /// <exception cref="ValidationException">Something is missing, in the field where it is.</exception>
    /// <exception cref="NotFound">The § is none of this collaboration.</exception>
    public async Task<DecisionReference> DecisionAsync(DecisionFields fields, Guid collaborationId, string body, CancellationToken cancellationToken)
    {
        if (fields.ItemId is { } item)
        {
            var found = await meetings.ParagraphsAsync([item], cancellationToken) is [var paragraph] ? paragraph : throw new NotFound();
            var forum = (await forums.ForumsAsync(collaborationId, cancellationToken)).FirstOrDefault(f => f.Id == found.ForumId) ?? throw new NotFound();
            return new DecisionReference(item, forum.ShortName, found.On, string.Create(CultureInfo.InvariantCulture, $"§ {found.Number}"), found.CaseNumber);
        }

        var on = fields.On ?? throw new ValidationException([new ValidationFailure("DecidedOn", DecisionFields.NoDay)]);
        return new DecisionReference(null, Cut(fields.Body, DecisionReference.LongestBody) is { Length: > 0 } written ? written : body, on, Cut(fields.Paragraph, DecisionReference.LongestParagraph), Cut(fields.CaseNumber, DecisionReference.LongestCaseNumber));
    }

    /// <summary>The day to report back that was typed.</summary>
    /// <exception cref="ValidationException">No day is given.</exception>
    /// <exception cref="RuleBroken">MAT-008: the forum has no meeting that day, and nobody said that this is known.</exception>
    public async Task<ReportBack> DueAsync(DueFields fields, Guid collaborationId, Guid forumId, CancellationToken cancellationToken)
    {
        var known = await forums.ForumsAsync(collaborationId, cancellationToken);
        if (fields.MeetingId is { } id)
        {
            var meeting = (await meetings.FindAsync([id], cancellationToken)).FirstOrDefault(m => known.Any(f => f.Id == m.ForumId)) ?? throw new NotFound();
            return new ReportBack(meeting.On, meeting.ForumId, meeting.Id);
        }

        var on = fields.On ?? throw new ValidationException([new ValidationFailure("DueOn", DueFields.NoDay)]);
        var forum = known.FirstOrDefault(f => f.Id == (fields.ForumId ?? forumId)) ?? throw new NotFound();
        var there = (await meetings.MeetingsAsync([forum.Id], on, on, cancellationToken)).FirstOrDefault(m => m.Stage != MeetingStage.Cancelled);
        if (there is null && !fields.WithoutMeeting)
            throw new RuleBroken(MatterRules.NoMeeting, "{0} har inget möte den {1}. Välj ett av mötena, eller kryssa i att dagen ska gälla ändå.", forum.ShortName, on.Iso());
        return new ReportBack(on, forum.Id, there?.Id);
    }

    /// <summary>The meetings that can be reported to: those of the year and a half to come.</summary>
    public async Task<IReadOnlyList<MeetingInfo>> AheadAsync(IReadOnlyCollection<Guid> forumIds, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await meetings.MeetingsAsync(forumIds, today, today.AddMonths(18), cancellationToken)).Where(m => m.Stage is not (MeetingStage.Cancelled or MeetingStage.Adjusted)).OrderBy(m => m.On)];

    private static string Cut(string? text, int longest) => text?.Trim() is { } written ? written[..Math.Min(written.Length, longest)] : "";
}
