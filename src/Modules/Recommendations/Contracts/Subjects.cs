namespace Governance.Recommendations.Contracts;

/// <summary>What another module asks the principals to decide on: a version of an instrument, a plan year's budget, a revision of it.</summary>
/// <param name="Kind">The module's own word for it, such as <c>instrument-version</c>; at most 40 characters.</param>
/// <param name="Id">Its id in that module.</param>
/// <param name="Hash">SHA-256, in hex, of its sealed content: what is decided is this content and no other.</param>
public sealed record Subject(string Kind, Guid Id, string Hash);

/// <summary>The forum's meeting that recommends.</summary>
/// <param name="Date">Swedish day.</param>
/// <param name="Paragraph">Such as "§ 47", or empty.</param>
/// <param name="CaseNumber">The forum's case, or empty.</param>
public sealed record SubjectMeeting(DateOnly Date, string Paragraph = "", string CaseNumber = "");

/// <summary>A recommendation about a subject: every principal of the collaboration is asked, and each point is in force when all adopt.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Title">At most 200 characters.</param>
/// <param name="Text">Background for those who decide, at most 20 000 characters.</param>
/// <param name="Points">The exact words of each decision point, in order.</param>
/// <param name="AnswerBy">Last day to answer; a draft may lack it.</param>
/// <param name="Meeting">The meeting that recommends; a draft may lack it.</param>
/// <param name="Establishes">Whether the principals establish (a plan, a budget) and not adopt (a strategy).</param>
public sealed record SubjectDraft(
    Subject Subject, string Title, string Text, IReadOnlyList<string> Points, DateOnly? AnswerBy = null, SubjectMeeting? Meeting = null, bool Establishes = false);

/// <summary>Makes recommendations for other modules, in the forum's room that one stands in.</summary>
public interface IRecommendationDesk
{
    /// <summary>Adds a draft, to be completed and sent on the pages of recommendations. The caller saves.</summary>
    /// <returns>The draft's id; the one already under way if the subject has one.</returns>
    Task<Guid> DraftAsync(SubjectDraft draft, CancellationToken cancellationToken);

    /// <summary>Adds a recommendation that goes to every principal at once, with its letters and events. The caller saves.</summary>
    /// <returns>The recommendation's id.</returns>
    /// <exception cref="Platform.Rules.RuleBroken">Something is missing, such as the meeting or the answer-by day; the message lists it all.</exception>
    Task<Guid> SendAsync(SubjectDraft draft, CancellationToken cancellationToken);
}

/// <summary>Where a subject is on its way into force.</summary>
public enum SubjectState
{
    /// <summary>Nobody has recommended it.</summary>
    None,

    /// <summary>A recommendation about it is being written; only the forum's own room sees that.</summary>
    Draft,

    /// <summary>The principals are asked.</summary>
    Sent,

    /// <summary>Every point is in force.</summary>
    InForce,

    /// <summary>A point can no longer come into force, or the forum took the question back.</summary>
    Failed,
}

/// <summary>Where a subject stands on a day.</summary>
/// <param name="SubjectId">The subject.</param>
/// <param name="State">Where it is.</param>
/// <param name="DraftId">The draft under way, when the room may see it.</param>
/// <param name="RecommendationId">The newest recommendation that was sent about it.</param>
/// <param name="Number">Its number, such as 2026:02.</param>
/// <param name="SentOn">The day it was sent.</param>
/// <param name="InForceOn">First day of the unbroken stretch in which every point has been in force.</param>
/// <param name="Answered">How many principals have answered every point.</param>
/// <param name="Addressees">How many are asked.</param>
/// <param name="AnswerBy">Last day to answer.</param>
public sealed record SubjectStanding(
    Guid SubjectId, SubjectState State, Guid? DraftId = null, Guid? RecommendationId = null, string? Number = null,
    DateOnly? SentOn = null, DateOnly? InForceOn = null, int Answered = 0, int Addressees = 0, DateOnly? AnswerBy = null);

/// <summary>Says where subjects stand; replayed from the answers, nothing is stored.</summary>
public interface ISubjectStandings
{
    /// <summary>Each of the subjects on a day; a state <see cref="SubjectState.None"/> for what nobody recommended. At most four queries, however many they are.</summary>
    Task<IReadOnlyDictionary<Guid, SubjectStanding>> OfAsync(Guid collaborationId, IReadOnlyCollection<Guid> subjects, DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>The same without the forum's own drafts, for whoever asks only what the principals have said: a query less to the forum.</summary>
    Task<IReadOnlyDictionary<Guid, SubjectStanding>> AskedAsync(Guid collaborationId, IReadOnlyCollection<Guid> subjects, DateOnly asOf, CancellationToken cancellationToken);
}
