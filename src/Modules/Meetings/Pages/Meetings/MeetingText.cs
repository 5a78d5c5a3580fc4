using System.Globalization;
using Governance.Meetings.Domain;
using Governance.Platform.Ui;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Days, times and stages as pages write them.</summary>
internal static class MeetingText
{
    /// <summary>Kind of tag for a stage.</summary>
    public static StatusTone Tone(MeetingStage stage) => stage switch
    {
        MeetingStage.Summoned => StatusTone.Conditional,
        MeetingStage.InSession or MeetingStage.Ended => StatusTone.InPreparation,
        MeetingStage.Adjusted => StatusTone.Adopted,
        MeetingStage.Cancelled => StatusTone.Declined,
        _ => StatusTone.NotStarted,
    };

    /// <summary>The weekday in the reader's language.</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd", CultureInfo.CurrentCulture);

    /// <summary>TT:MM, in every culture.</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
