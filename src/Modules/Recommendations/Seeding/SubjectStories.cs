using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Seeding;

/// <summary>Plays what the principals said of the subjects of other modules.</summary>
internal sealed class SubjectStories(IServiceProvider services) : ISubjectStories
{
    /// <inheritdoc />
    public async Task PlayAsync(CollaborationInfo collaboration, SubjectDraft draft, SubjectStory story, CancellationToken cancellationToken)
    {
        var told = new Story(collaboration, Text(collaboration, draft)) { Series = 1000 * (1 + (draft.Meeting!.CaseNumber.Sum(c => c) % 8)) }.Sent(story.SentOn);
        foreach (var principal in collaboration.Principals.Where(p => !story.Silent.Contains(p.Code)))
        {
            var meeting = Diary.MeetingOf(principal.Code, story.MeetingsFrom, story.MeetingsTo, draft.Title.Length);
            var body = principal.Kind == PrincipalKind.Region ? "RS" : "KS";
            told.Answers(principal.Code, body, new MeetingDate(meeting, meeting), Diary.Workday(meeting.AddDays(3)), Say.Same(draft.Points.Count, Outcome.Adopt));
        }

        await new Stage(services, collaboration).PlayAsync([told], cancellationToken);
    }

    private static DraftContent Text(CollaborationInfo collaboration, SubjectDraft draft) => new()
    {
        Title = draft.Title,
        Background = draft.Text,
        ForumName = collaboration.ForumName,
        MeetingDate = draft.Meeting!.Date,
        Paragraph = draft.Meeting.Paragraph,
        CaseNumber = draft.Meeting.CaseNumber,
        AnswerBy = draft.AnswerBy,
        Points = [.. draft.Points.Select((p, i) => new DraftPoint(i + 1, p, draft.Establishes ? PointKind.EstablishBudget : PointKind.Adopt, ConditionJson.Write(Say.AllAdopt)))],
        Subject = new DraftSubject(draft.Subject.Kind, draft.Subject.Id, draft.Subject.Hash),
    };
}
