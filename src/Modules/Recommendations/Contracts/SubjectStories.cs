using Governance.Principals.Contracts;

namespace Governance.Recommendations.Contracts;

/// <summary>What the principals of the demo said of a subject.</summary>
/// <param name="SentOn">The day that it went to all of them.</param>
/// <param name="MeetingsFrom">First day on which their boards decide.</param>
/// <param name="MeetingsTo">Last day on which they do.</param>
/// <param name="Silent">Codes of those who have not answered.</param>
public sealed record SubjectStory(DateOnly SentOn, DateOnly MeetingsFrom, DateOnly MeetingsTo, IReadOnlyCollection<string> Silent);

/// <summary>Plays demo data of other modules through the same acts as the pages: the forum sends, and each principal that answers adopts.</summary>
public interface ISubjectStories
{
    /// <summary>Plays it on the days of the story, once: a forum's case number that is told already is left as it is.</summary>
    Task PlayAsync(CollaborationInfo collaboration, SubjectDraft draft, SubjectStory story, CancellationToken cancellationToken);
}
