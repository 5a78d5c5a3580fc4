using Governance.Plans.Contracts;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Plans.Domain;

/// <summary>
/// What a principal says of its own part of an activity: shared with all, written by that principal alone, never changed. The one
/// with the highest number counts.
/// </summary>
internal sealed class ActivityReport : Entity, ISharedInCollaboration, IAppendOnly
{
    /// <summary>Longest comment.</summary>
    public const int LongestComment = 2000;

    private ActivityReport()
    {
    }

    /// <summary>Reports on the part of a principal.</summary>
    /// <exception cref="RuleBroken">PLA-011: status, share and comment do not agree.</exception>
    public ActivityReport(Guid collaborationId, Guid instrumentId, Guid activityId, Guid principalId, ActivityReport? before, ActivityStatus status, int? share, string? comment, DateTime now, DateOnly today)
    {
        (CollaborationId, InstrumentId, ActivityId, PrincipalId) = (collaborationId, instrumentId, activityId, principalId);
        Number = (before?.Number ?? 0) + 1;
        Status = status;
        Comment = comment?.Trim() ?? "";
        if (Fault(status, share, Comment) is { } fault)
            throw new RuleBroken(PlanRules.WrongReport, fault.Text);
        Share = ShareOf(status, share);
        (ReportedAt, ReportedOn) = (now, today);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid InstrumentId { get; private set; }

    /// <summary>The activity, by the id that it keeps over versions.</summary>
    public Guid ActivityId { get; private set; }

    public Guid PrincipalId { get; private set; }

    /// <summary>From 1, for each activity and principal.</summary>
    public int Number { get; private set; }

    public ActivityStatus Status { get; private set; }

    /// <summary>Share of completion in percent.</summary>
    public int Share { get; private set; }

    /// <summary>Why, where the status asks for it; else what the principal wants to say.</summary>
    public string Comment { get; private set; } = "";

    public DateTime ReportedAt { get; private set; }

    /// <summary>Swedish day of <see cref="ReportedAt"/>.</summary>
    public DateOnly ReportedOn { get; private set; }

    /// <summary>What is wrong with a report, in the field where it is; null when nothing is.</summary>
    public static (string Field, string Text)? Fault(ActivityStatus status, int? share, string? comment)
    {
        if (!Enum.IsDefined(status))
            return (nameof(Status), "Välj ett läge.");
        if (share is < 0 or > 100)
            return (nameof(Share), "Andelen ska vara ett heltal 0–100.");
        if (share == 100 && (status is ActivityStatus.OnTrack or ActivityStatus.AtRisk or ActivityStatus.Late))
            return (nameof(Status), "Allt är klart enligt andelen. Välj läget Klar, eller sänk andelen.");
        if (status.NeedsReason() && string.IsNullOrWhiteSpace(comment))
            return (nameof(Comment), "Skriv varför. Läget behöver en förklaring som de andra kan läsa.");
        return comment?.Length > LongestComment ? (nameof(Comment), "Korta kommentaren till högst 2 000 tecken.") : null;
    }

    /// <summary>Whether this says the same as another.</summary>
    public bool Says(ActivityStatus status, int? share, string? comment) =>
        Status == status && Share == ShareOf(status, share) && Comment == (comment?.Trim() ?? "");

    /// <summary>Nothing of what has not begun is done, and all of what is done.</summary>
    public static int ShareOf(ActivityStatus status, int? share) => status switch
    {
        ActivityStatus.NotStarted => 0,
        ActivityStatus.Done => 100,
        _ => share ?? 0,
    };
}

/// <summary>What the rules say of a status.</summary>
internal static class StatusRules
{
    /// <summary>All, in order.</summary>
    public static IReadOnlyList<ActivityStatus> InOrder { get; } = Enum.GetValues<ActivityStatus>();

    /// <summary>Whether the others must be told why.</summary>
    public static bool NeedsReason(this ActivityStatus status) => status >= ActivityStatus.AtRisk;
}
