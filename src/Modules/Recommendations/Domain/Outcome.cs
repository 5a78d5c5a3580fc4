using System.Text.Json.Serialization;

namespace Governance.Recommendations.Domain;

/// <summary>What a principal decided on a point.</summary>
[JsonConverter(typeof(WireWordConverter<Outcome>))]
internal enum Outcome
{
    /// <summary>antar / bifaller: unconditional.</summary>
    Adopt,

    /// <summary>antar under förutsättning att …: counts while its condition holds.</summary>
    AdoptIf,

    /// <summary>antar med ändrad lydelse: counts once the forum has found the wording equivalent.</summary>
    AdoptDeviating,

    /// <summary>avslår.</summary>
    Reject,

    /// <summary>återremitterar: back to preparation, still undecided.</summary>
    ReferBack,

    /// <summary>bordlägger: taken up later, still undecided.</summary>
    Postpone,

    /// <summary>noterar: took notice, did not adopt.</summary>
    Note,
}

/// <summary>Where a principal stands on a point.</summary>
[JsonConverter(typeof(WireWordConverter<PrincipalStatus>))]
internal enum PrincipalStatus
{
    /// <summary>Not yet decided.</summary>
    Pending,

    /// <summary>Adopted without condition, or with a wording found equivalent.</summary>
    Adopted,

    /// <summary>Adopted on a condition, and counted.</summary>
    ConditionMet,

    /// <summary>Adopted on a condition that can still be met.</summary>
    ConditionPending,

    /// <summary>Adopted on a condition that cannot be met even in the best case.</summary>
    ConditionFailed,

    /// <summary>Adopted on a condition that was not met by its last day.</summary>
    ConditionLapsed,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Referred back to preparation.</summary>
    ReferredBack,

    /// <summary>Postponed.</summary>
    Postponed,

    /// <summary>Took notice.</summary>
    Noted,

    /// <summary>Adopted with another wording that is not, or not yet, found equivalent.</summary>
    Deviating,
}

/// <summary>Where a point stands.</summary>
[JsonConverter(typeof(WireWordConverter<PointOutcome>))]
internal enum PointOutcome
{
    /// <summary>Its rule holds.</summary>
    InForce,

    /// <summary>Its rule does not hold, but would in the best case.</summary>
    Open,

    /// <summary>Its rule cannot hold unless somebody decides again.</summary>
    Failed,
}

/// <summary>The two kinds of principals that the rules tell apart.</summary>
[JsonConverter(typeof(WireWordConverter<StandingKind>))]
internal enum StandingKind
{
    /// <summary>A region.</summary>
    Region,

    /// <summary>A municipality.</summary>
    Municipality,
}
