namespace Governance.Plans.Domain;

/// <summary>The codes of the rules of this module, as the API and the messages name them. PLA-1xx are about indicators.</summary>
internal static class PlanRules
{
    /// <summary>The draft lacks something that it must have before it is sealed.</summary>
    public const string Incomplete = "PLA-001";

    /// <summary>The version is sealed; a change is a new version.</summary>
    public const string Sealed = "PLA-002";

    /// <summary>Nothing has changed since the version before.</summary>
    public const string Unchanged = "PLA-003";

    /// <summary>An area with activities cannot be taken away.</summary>
    public const string AreaInUse = "PLA-004";

    /// <summary>The version is recommended already.</summary>
    public const string Recommended = "PLA-005";

    /// <summary>What is moved, or the place that it would come to, is not there.</summary>
    public const string NoSuchPlace = "PLA-006";

    /// <summary>The principal takes no part in the activity.</summary>
    public const string NotTakingPart = "PLA-010";

    /// <summary>Status, share and reason do not agree.</summary>
    public const string WrongReport = "PLA-011";

    /// <summary>The indicator, period or level is not one that can be measured.</summary>
    public const string WrongMeasure = "PLA-101";
}
