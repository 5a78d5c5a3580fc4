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
