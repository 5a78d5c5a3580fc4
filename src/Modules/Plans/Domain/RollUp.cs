using Governance.Plans.Contracts;

namespace Governance.Plans.Domain;

/// <summary>
/// How an activity goes as a whole: computed from what each principal has said of its own part, weighted, and typed by nobody.
/// </summary>
/// <param name="Status">See <see cref="StatusOf"/>.</param>
/// <param name="Share">The weighted mean of the parts' shares in whole percent, rounded half up; a part without report is 0.</param>
/// <param name="Reported">How many have reported.</param>
/// <param name="Parts">How many take part.</param>
/// <param name="IsOverdue">Whether its last day has passed though it is neither done nor stopped.</param>
internal sealed record RollUp(ActivityStatus Status, int Share, int Reported, int Parts, bool IsOverdue)
{
    /// <summary>Computes it for a day.</summary>
    public static RollUp Of(PlanActivity activity, ReportBook reports, DateOnly today)
    {
        var parts = activity.Parts.Select(p => (p.Role, p.Weight, Report: reports.Of(activity.Id, p.PrincipalId))).ToList();
        var counting = parts.FindAll(p => p.Weight > 0);
        var weight = counting.Sum(p => (long)p.Weight);
        var share = weight == 0 ? 0 : (int)((2 * counting.Sum(p => (long)p.Weight * (p.Report?.Share ?? 0)) + weight) / (2 * weight));
        var status = StatusOf([.. counting.Select(p => (p.Role, p.Weight, p.Report?.Status ?? ActivityStatus.NotStarted))]);
        var isOverdue = activity.To < today && status is not (ActivityStatus.Done or ActivityStatus.Stopped);
        return new RollUp(isOverdue ? ActivityStatus.Late : status, share, parts.Count(p => p.Report is not null), parts.Count, isOverdue);
    }

    /// <summary>
    /// Stopped when all parts are; done when all are done or stopped; not started when none has begun. Else late when the one that
    /// leads is late, or when at least half by weight of what is not finished is late; at risk when any part is late or at risk; else on
    /// track.
    /// </summary>
    public static ActivityStatus StatusOf(IReadOnlyList<(PartRole Role, int Weight, ActivityStatus Status)> parts)
    {
        if (parts.All(p => p.Status == ActivityStatus.NotStarted))
            return ActivityStatus.NotStarted;
        if (parts.All(p => p.Status == ActivityStatus.Stopped))
            return ActivityStatus.Stopped;
        var open = parts.Where(p => p.Status is not (ActivityStatus.Done or ActivityStatus.Stopped)).ToList();
        if (open.Count == 0)
            return ActivityStatus.Done;
        var late = open.Where(p => p.Status == ActivityStatus.Late).ToList();
        if (late.Exists(p => p.Role == PartRole.Lead) || (late.Count > 0 && 2 * late.Sum(p => (long)p.Weight) >= open.Sum(p => (long)p.Weight)))
            return ActivityStatus.Late;
        return late.Count > 0 || open.Exists(p => p.Status == ActivityStatus.AtRisk) ? ActivityStatus.AtRisk : ActivityStatus.OnTrack;
    }

    /// <summary>The mean share of several activities, each counted alike, in whole percent.</summary>
    public static int ShareOf(IReadOnlyCollection<RollUp> activities) =>
        activities.Count == 0 ? 0 : ((2 * activities.Sum(a => a.Share)) + activities.Count) / (2 * activities.Count);
}

/// <summary>The reports that count on a day, by activity and principal.</summary>
internal sealed class ReportBook(IEnumerable<ActivityReport> newest)
{
    private readonly Dictionary<(Guid, Guid), ActivityReport> _byPart = newest.ToDictionary(r => (r.ActivityId, r.PrincipalId));

    /// <summary>The one that counts for a principal's part; null before the first.</summary>
    public ActivityReport? Of(Guid activityId, Guid principalId) => _byPart.GetValueOrDefault((activityId, principalId));

    /// <summary>The newest of an activity, whoever reported; null before the first.</summary>
    public ActivityReport? Newest(Guid activityId) => _byPart.Values.Where(r => r.ActivityId == activityId).MaxBy(r => r.ReportedAt);

    /// <summary>The principal's own word on each of its parts in an area, worst first; empty where it has none there.</summary>
    public IReadOnlyList<ActivityStatus> In(PlanContent plan, Guid areaId, Guid principalId, DateOnly today) =>
    [
        .. plan.Of(areaId).Where(a => a.Parts.Any(p => p.PrincipalId == principalId)).Select(a => StatusOf(a, principalId, today)).OrderBy(Concern),
    ];

    private ActivityStatus StatusOf(PlanActivity activity, Guid principalId, DateOnly today)
    {
        var said = Of(activity.Id, principalId)?.Status ?? ActivityStatus.NotStarted;
        return activity.To < today && said is not (ActivityStatus.Done or ActivityStatus.Stopped) ? ActivityStatus.Late : said;
    }

    // What somebody should look at first.
    private static int Concern(ActivityStatus status) => status switch
    {
        ActivityStatus.Late => 0,
        ActivityStatus.AtRisk => 1,
        ActivityStatus.NotStarted => 2,
        ActivityStatus.OnTrack => 3,
        ActivityStatus.Stopped => 4,
        _ => 5,
    };
}

/// <summary>When a report is due.</summary>
internal static class ReportDue
{
    private const int DaysBefore = 30;

    /// <summary>The report day that is asked for now: the newest that has come within thirty days; null when none has.</summary>
    public static DateOnly? Of(IEnumerable<DateOnly> days, DateOnly today) =>
        days.Where(d => d <= today.AddDays(DaysBefore)).Select(d => (DateOnly?)d).Max();

    /// <summary>Whether a report of that day is one for the report day.</summary>
    public static bool Covers(DateOnly? reportedOn, DateOnly due) => reportedOn >= due.AddDays(-DaysBefore);
}
