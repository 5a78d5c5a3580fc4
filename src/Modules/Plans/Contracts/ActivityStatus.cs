using Governance.Platform.Ui;

namespace Governance.Plans.Contracts;

/// <summary>How an activity goes.</summary>
public enum ActivityStatus
{
    /// <summary>Inte påbörjad.</summary>
    NotStarted,

    /// <summary>Följer planen.</summary>
    OnTrack,

    /// <summary>Risk för försening.</summary>
    AtRisk,

    /// <summary>Försenad.</summary>
    Late,

    /// <summary>Klar.</summary>
    Done,

    /// <summary>Avbruten.</summary>
    Stopped,
}

/// <summary>How a status is told, the same in every module.</summary>
public static class ActivityStatusWords
{
    /// <summary>The Swedish word, which is the key of its translation among the texts of this module.</summary>
    public static string Word(this ActivityStatus status) => status switch
    {
        ActivityStatus.NotStarted => "Inte påbörjad",
        ActivityStatus.OnTrack => "Följer planen",
        ActivityStatus.AtRisk => "Risk för försening",
        ActivityStatus.Late => "Försenad",
        ActivityStatus.Done => "Klar",
        _ => "Avbruten",
    };

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
