namespace Governance.Matters.Domain;

/// <summary>Codes of the module's rules.</summary>
internal static class MatterRules
{
    /// <summary>The assignment is not where this can be done.</summary>
    public const string WrongPhase = "MAT-001";

    /// <summary>Nobody to report is named.</summary>
    public const string NobodyAssigned = "MAT-002";

    /// <summary>The day to report back does not lie after what it follows from.</summary>
    public const string WrongDue = "MAT-003";

    /// <summary>A day comes before what has happened already, or has not been yet.</summary>
    public const string WrongDay = "MAT-004";

    /// <summary>A decision says that an assignment is carried out, but nobody has said so in a final report.</summary>
    public const string NotReported = "MAT-005";

    /// <summary>Whoever reports is not among the assignees.</summary>
    public const string NotAssigned = "MAT-006";

    /// <summary>The final report of this party is in already.</summary>
    public const string ReportedAlready = "MAT-007";

    /// <summary>No meeting is held on the day, and nobody has said that this is known.</summary>
    public const string NoMeeting = "MAT-008";

    /// <summary>The initiative is not where this can be done.</summary>
    public const string WrongInitiativePhase = "MAT-021";

    /// <summary>A day comes before what has happened already, or has not been yet.</summary>
    public const string WrongInitiativeDay = "MAT-022";

    /// <summary>The extract would not reach who raised the matter.</summary>
    public const string ProposerLeftOut = "MAT-023";

    /// <summary>An address on the list of an extract is none.</summary>
    public const string NoAddress = "MAT-024";

    /// <summary>It would cite itself.</summary>
    public const string CitesItself = "MAT-042";

    /// <summary>The same citation stands there.</summary>
    public const string CitedAlready = "MAT-043";
}
