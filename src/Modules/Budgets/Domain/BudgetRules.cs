namespace Governance.Budgets.Domain;

/// <summary>The codes of the rules of this module, as the API and the messages name them.</summary>
internal static class BudgetRules
{
    /// <summary>A weight below zero.</summary>
    public const string NegativeWeight = "BUD-001";

    /// <summary>All weights zero.</summary>
    public const string NoWeight = "BUD-002";

    /// <summary>The budget lacks something that it must have before it is sealed.</summary>
    public const string Incomplete = "BUD-003";

    /// <summary>External money is larger than what it covers.</summary>
    public const string CoversTooMuch = "BUD-004";

    /// <summary>An amount in öre where the budget is shared in whole kronor.</summary>
    public const string WholeKronor = "BUD-005";

    /// <summary>The revision passes the ceiling, or changes a decided key: the principals decide.</summary>
    public const string NeedsConsent = "BUD-010";

    /// <summary>A commitment over the ceiling.</summary>
    public const string OverCeiling = "BUD-011";

    /// <summary>No budget is in force, so nothing can be committed.</summary>
    public const string NoCeiling = "BUD-012";

    /// <summary>The plan year is closed.</summary>
    public const string Closed = "BUD-013";

    /// <summary>The budget has no such line, key or commitment.</summary>
    public const string Unknown = "BUD-014";

    /// <summary>An amount that cannot be.</summary>
    public const string WrongAmount = "BUD-015";

    /// <summary>A day that cannot be.</summary>
    public const string WrongDay = "BUD-016";

    /// <summary>Nothing differs from the revision before.</summary>
    public const string NothingNew = "BUD-017";

    /// <summary>The key is decided already.</summary>
    public const string KeyDecided = "BUD-018";

    /// <summary>The year has a budget already.</summary>
    public const string YearTaken = "BUD-019";

    /// <summary>The yearly report is not in a state that lets this be done.</summary>
    public const string ReportState = "BUD-020";
}
