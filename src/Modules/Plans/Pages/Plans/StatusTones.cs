using Governance.Plans.Contracts;
using Governance.Platform.Ui;

namespace Governance.Plans.Pages.Plans;

/// <summary>How the status of an activity is shown.</summary>
internal static class StatusTones
{
    /// <summary>Colour, pattern and shape.</summary>
    public static StatusTone Tone(this ActivityStatus status) => status switch
    {
        ActivityStatus.NotStarted => StatusTone.NotStarted,
        ActivityStatus.OnTrack => StatusTone.InPreparation,
        ActivityStatus.AtRisk => StatusTone.AtRisk,
        ActivityStatus.Late => StatusTone.Declined,
        ActivityStatus.Done => StatusTone.Adopted,
        _ => StatusTone.Noted,
    };
}
