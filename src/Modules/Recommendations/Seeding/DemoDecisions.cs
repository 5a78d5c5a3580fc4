using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Seeding;

/// <summary>Plays an adopted recommendation for the demo data of other modules.</summary>
internal sealed class DemoDecisions(IServiceProvider services, IPrincipalDirectory directory, TimeProvider clock) : IDemoDecisions
{
    private const int FirstMeeting = 21;
    private const int LastMeeting = 75;

    /// <inheritdoc />
    public async Task AdoptedByAllAsync(Guid collaborationId, SubjectDraft draft, DateOnly sentOn, CancellationToken cancellationToken)
    {
        var register = await directory.RegisterAsync(cancellationToken);
        var collaboration = register.Collaboration(collaborationId) ?? throw new InvalidOperationException($"There is no collaboration {collaborationId}.");
        var sent = Diary.Workday(sentOn);
        var story = new Story(collaboration, Content(draft, collaboration, sent)).Sent(sent);
        foreach (var principal in collaboration.Principals)
        {
            var meeting = Diary.MeetingOf(principal.Code, sent.AddDays(FirstMeeting), sent.AddDays(LastMeeting), salt: 31);
            story.Answers(
                principal.Code, principal.Kind == PrincipalKind.Region ? "RS" : "KS", new MeetingDate(meeting, meeting), Diary.Workday(meeting.AddDays(3)),
                Say.Same(draft.Points.Count, Outcome.Adopt)).Settles(principal.Code, meeting, clock.Today());
        }

        await new Stage(services, collaboration).PlayAsync([story], cancellationToken);
    }

    private static DraftContent Content(SubjectDraft draft, CollaborationInfo collaboration, DateOnly sent) => new()
    {
        Title = draft.Title,
        Background = draft.Text,
        ForumName = collaboration.ForumName,
        MeetingDate = draft.Meeting?.Date ?? Diary.Workday(sent.AddDays(-4)),
        Paragraph = draft.Meeting?.Paragraph ?? "",
        CaseNumber = draft.Meeting?.CaseNumber ?? throw new ArgumentException("The demo knows its recommendations by case number.", nameof(draft)),
        AnswerBy = draft.AnswerBy ?? sent.AddDays(90),
        Points = [.. draft.Points.Select((p, i) => new DraftPoint(i + 1, p, draft.Establishes ? PointKind.EstablishBudget : PointKind.Adopt, ConditionJson.Write(Say.AllAdopt)))],
        Subject = new DraftSubject(draft.Subject.Kind, draft.Subject.Id, draft.Subject.Hash),
    };
}
