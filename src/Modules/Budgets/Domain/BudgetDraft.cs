using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Budgets.Domain;

/// <summary>A year's budget as the secretariat is writing it: the first, or the next revision. It belongs to the forum's own room; no principal sees it.</summary>
internal sealed class BudgetDraft : Entity, IOwnedByTenant, IVersioned
{
    private BudgetDraft()
    {
    }

    /// <summary>Starts a budget.</summary>
    public BudgetDraft(BudgetContent content, DateTime now) => (Year, Content, ChangedAt) = (content.Year, content, now);

    /// <summary>The forum's room: the collaboration's id.</summary>
    public Guid TenantId { get; private set; }

    public int Year { get; private set; }

    public BudgetContent Content { get; private set; } = new();

    public DateTime ChangedAt { get; private set; }

    /// <summary>The plan year that it became, once it is sealed for the first time.</summary>
    public Guid? PlanYearId { get; private set; }

    /// <summary>Hash of the revision that it was sealed as last; it differs from the content's while a new one is being written.</summary>
    public string? SealedHash { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether it says something that no revision says yet.</summary>
    public bool IsUnderWay => SealedHash is null || SealedHash != Content.Hash();

    /// <summary>Replaces what it says.</summary>
    public void Rewrite(BudgetContent content, DateTime now) => (Content, ChangedAt) = (content with { Year = Year }, now);

    /// <summary>Notes that it became a revision.</summary>
    public void Sealed(Guid planYearId, DateTime now) => (PlanYearId, SealedHash, ChangedAt) = (planYearId, Content.Hash(), now);
}
