namespace Governance.Meetings.Contracts;

/// <summary>Where a meeting is.</summary>
public enum MeetingStage
{
    /// <summary>Has a day.</summary>
    Planned,

    /// <summary>The summons is sent.</summary>
    Summoned,

    /// <summary>Goes on now.</summary>
    InSession,

    /// <summary>Has ended; the minutes are not adjusted.</summary>
    Ended,

    /// <summary>The minutes are adjusted: nothing changes any more.</summary>
    Adjusted,

    /// <summary>Will not be held.</summary>
    Cancelled,
}

/// <summary>A meeting of a forum.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ForumId">Whose.</param>
/// <param name="On">The day.</param>
/// <param name="From">When it begins, Swedish wall-clock time.</param>
/// <param name="Place">Where.</param>
/// <param name="Stage">Where it is.</param>
public sealed record MeetingInfo(Guid Id, Guid ForumId, DateOnly On, TimeOnly From, string Place, MeetingStage Stage);

/// <summary>A point of what a § says, such as "rekommenderar" "huvudmännen att anta strategin".</summary>
/// <param name="Verb">One of the forum's verbs; empty where the point is in words of its own.</param>
/// <param name="Text">The rest.</param>
public sealed record ParagraphPoint(string Verb, string Text);

/// <summary>A concluded § of a forum's minutes.</summary>
/// <param name="ItemId">The item of the agenda; the id of the §.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ForumId">The forum.</param>
/// <param name="On">Day of the meeting.</param>
/// <param name="Number">Number of the § in the forum's year.</param>
/// <param name="Title">Heading.</param>
/// <param name="CaseNumber">As written; empty when it has none.</param>
/// <param name="SubjectId">The recommendation, plan, assignment or initiative that it dealt with, if one.</param>
/// <param name="Points">What it says.</param>
/// <param name="Adjusted">Whether it is adjusted: until then it is no record to lean on.</param>
public sealed record ParagraphInfo(
    Guid ItemId, Guid MeetingId, Guid ForumId, DateOnly On, int Number, string Title, string CaseNumber, Guid? SubjectId, IReadOnlyList<ParagraphPoint> Points, bool Adjusted);

/// <summary>Tells other modules of meetings and what their minutes say.</summary>
public interface IMeetingDirectory
{
    /// <summary>Meetings of some forums in a span of days, by day. One query. Days are known to all members from when they are planned.</summary>
    Task<IReadOnlyList<MeetingInfo>> MeetingsAsync(IReadOnlyCollection<Guid> forumIds, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Some meetings by id. One query.</summary>
    Task<IReadOnlyList<MeetingInfo>> FindAsync(IReadOnlyCollection<Guid> meetingIds, CancellationToken cancellationToken);

    /// <summary>Some concluded § by the ids of their items; those that are not to be seen from the room acted in are left out. One query.</summary>
    Task<IReadOnlyList<ParagraphInfo>> ParagraphsAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellationToken);

    /// <summary>Concluded § that dealt with any of the subjects, oldest first. One query.</summary>
    Task<IReadOnlyList<ParagraphInfo>> AboutAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>Concluded § of a forum in a span of days, oldest first. One query.</summary>
    Task<IReadOnlyList<ParagraphInfo>> OfForumAsync(Guid forumId, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}
