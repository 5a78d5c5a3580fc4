namespace Governance.Recommendations.Domain;

/// <summary>Why a published decision does not count, though it stays visible.</summary>
internal enum Discount
{
    /// <summary>It counts.</summary>
    None,

    /// <summary>A later decision corrects it.</summary>
    Corrected,

    /// <summary>The principal contests what was reported on its behalf.</summary>
    Contested,

    /// <summary>Reported on the principal's behalf, before it published a decision of its own.</summary>
    ReplacedByOwn,

    /// <summary>It is not proved well enough for this recommendation.</summary>
    GradeTooLow,

    /// <summary>A court has quashed it.</summary>
    Quashed,
}
