namespace Governance.Principals.Domain;

/// <summary>Codes of the rules of this module that can say no.</summary>
internal static class PrincipalRules
{
    /// <summary>The case number has no form of this principal.</summary>
    public const string UnknownCaseNumber = "PRI-001";

    /// <summary>The pattern of a case-number form cannot be read.</summary>
    public const string PatternUnreadable = "PRI-002";

    /// <summary>The form exists already.</summary>
    public const string FormExists = "PRI-003";

    /// <summary>The last form may not be removed: no case number could be read any more.</summary>
    public const string LastForm = "PRI-004";

    /// <summary>The body is in use and stays.</summary>
    public const string BodyInUse = "PRI-005";

    /// <summary>The short name is taken by another body of the principal.</summary>
    public const string ShortNameTaken = "PRI-006";

    /// <summary>The meeting is planned already.</summary>
    public const string MeetingExists = "PRI-007";

    /// <summary>There is no such county.</summary>
    public const string NoSuchCounty = "PRI-008";

    /// <summary>The logo is neither PNG nor WebP, or too large.</summary>
    public const string LogoRefused = "PRI-009";
}
