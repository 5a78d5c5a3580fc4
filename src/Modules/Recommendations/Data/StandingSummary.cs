using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Data;

/// <summary>Where a recommendation stands, small enough to keep in memory.</summary>
/// <param name="Points">Outcome of each point, in order.</param>
/// <param name="Asked">How many principals are asked.</param>
/// <param name="AnswerDays">Days from sending to the last answer, for each principal that has answered every point; ascending.</param>
/// <param name="Evidenced">How many principals have answered every point and proved each answer.</param>
/// <param name="Final">How many of them with legal force on each.</param>
/// <param name="Joint">Joint legal force over all points; null while one is not in force.</param>
/// <param name="Late">Codes of principals that answered after the answer-by day, or have not though it has passed.</param>
internal sealed record StandingSummary(
    IReadOnlyList<PointStanding> Points, int Asked, IReadOnlyList<int> AnswerDays, int Evidenced, int Final, JointForce? Joint, IReadOnlyList<string> Late)
{
    /// <summary>How many principals have answered every point.</summary>
    public int Answered => AnswerDays.Count;

    /// <summary>Sums up a snapshot.</summary>
    public static StandingSummary Of(StandingSnapshot snapshot)
    {
        var recommendation = snapshot.Recommendation;
        var answered = snapshot.File.Addressees.Select(a => (a.Principal.Code, On: snapshot.AnsweredOn(a.Principal.Id))).ToList();
        var grades = snapshot.File.Addressees.Select(a => snapshot.GradeOf(a.Principal.Id)).ToList();
        return new StandingSummary(
            snapshot.Result.Points,
            answered.Count,
            [.. answered.Where(a => a.On is not null).Select(a => Math.Max(0, a.On!.Value.DayNumber - recommendation.SentOn.DayNumber)).Order()],
            grades.Count(g => g >= EvidenceGrade.Evidenced),
            grades.Count(g => g == EvidenceGrade.Final),
            JointForce.Of(snapshot),
            [.. answered.Where(a => Lateness.IsLate(recommendation.AnswerBy, a.On, recommendation.ClosedOn, snapshot.AsOf)).Select(a => a.Code)]);
    }
}

/// <summary>When an answer is late.</summary>
internal static class Lateness
{
    /// <summary>
    /// Whether a principal is late: it answered after the answer-by day, or that day passed without an answer. Nobody is late
    /// with what the forum stopped asking for.
    /// </summary>
    public static bool IsLate(DateOnly answerBy, DateOnly? answeredOn, DateOnly? closedOn, DateOnly day) =>
        Day(answeredOn, closedOn, day) > answerBy;

    /// <summary>How many days late: up to the answer, or up to now; 0 when it is not.</summary>
    public static int Days(DateOnly answerBy, DateOnly? answeredOn, DateOnly? closedOn, DateOnly day) =>
        Math.Max(0, Day(answeredOn, closedOn, day).DayNumber - answerBy.DayNumber);

    private static DateOnly Day(DateOnly? answeredOn, DateOnly? closedOn, DateOnly day) => answeredOn ?? (closedOn < day ? closedOn.Value : day);
}
