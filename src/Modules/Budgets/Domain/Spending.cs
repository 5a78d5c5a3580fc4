using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Budgets.Domain;

/// <summary>What is entered in a plan year's books.</summary>
internal enum EntryKind
{
    /// <summary>What the forum binds itself to pay.</summary>
    Commitment,

    /// <summary>A part of a commitment that no longer binds.</summary>
    Release,

    /// <summary>A cost as it was booked: a fact, recorded whatever the ceiling is. A wrong one is set right by one with the opposite sign.</summary>
    Actual,

    /// <summary>What a line is expected to cost over the whole year; the newest counts.</summary>
    Forecast,
}

/// <summary>An entry in a plan year's books; it stands as it was made.</summary>
internal sealed class BudgetEntry : Entity, ISharedInCollaboration, IAppendOnly
{
    public Guid CollaborationId { get; init; }

    public Guid PublishedBy { get; private set; }

    public Guid PlanYearId { get; init; }

    public EntryKind Kind { get; init; }

    public Guid LineId { get; init; }

    /// <summary>Above zero; an actual cost may be below, when it is a credit.</summary>
    public long AmountOre { get; init; }

    /// <summary>What is bought and from whom; for a release and a forecast, why.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the agreement or voucher.</summary>
    public string Reference { get; init; } = "";

    public DateOnly On { get; init; }

    /// <summary>The commitment that a release or a cost is part of.</summary>
    public Guid? CommitmentId { get; init; }

    public DateTime EnteredAt { get; init; }
}

/// <summary>What a year's money is bound to and was used for.</summary>
/// <param name="Entries">All entries of the year.</param>
internal sealed record Spending(IReadOnlyList<BudgetEntry> Entries)
{
    public static Spending None { get; } = new([]);

    public IEnumerable<BudgetEntry> Commitments => Of(EntryKind.Commitment);

    public IEnumerable<BudgetEntry> Actuals => Of(EntryKind.Actual);

    /// <summary>Costs so far.</summary>
    public long ActualOre => Actuals.Sum(a => a.AmountOre);

    /// <summary>What is committed, after releases.</summary>
    public long CommittedOre => Commitments.Sum(c => c.AmountOre) - Of(EntryKind.Release).Sum(r => r.AmountOre);

    /// <summary>What is taken: of each commitment what it became or is, whichever is more, and the costs without one.</summary>
    public long UsedOre => Commitments.Sum(c => StateOf(c).UsedOre) + Actuals.Where(a => a.CommitmentId is null).Sum(a => a.AmountOre);

    /// <summary>What is entered on one line.</summary>
    public Spending OfLine(Guid lineId) => new([.. Entries.Where(e => e.LineId == lineId)]);

    /// <summary>The newest forecast; null when nobody has made one.</summary>
    public BudgetEntry? NewestForecast => Of(EntryKind.Forecast).MaxBy(f => (f.On, f.EnteredAt, f.Id));

    /// <summary>What is left of a commitment: committed, released and booked.</summary>
    public CommitmentState StateOf(BudgetEntry commitment) => new(
        commitment,
        Of(EntryKind.Release).Where(r => r.CommitmentId == commitment.Id).Sum(r => r.AmountOre),
        Actuals.Where(a => a.CommitmentId == commitment.Id).Sum(a => a.AmountOre));

    private IEnumerable<BudgetEntry> Of(EntryKind kind) => Entries.Where(e => e.Kind == kind);
}

/// <summary>Where a commitment is.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="ReleasedOre">What it was released from.</param>
/// <param name="BookedOre">What was booked on it.</param>
internal sealed record CommitmentState(BudgetEntry Commitment, long ReleasedOre, long BookedOre)
{
    /// <summary>What it takes of the budget: as it was made and released, or as it became.</summary>
    public long UsedOre => Math.Max(Commitment.AmountOre - ReleasedOre, BookedOre);

    /// <summary>What it still binds.</summary>
    public long OpenOre => Math.Max(0, Commitment.AmountOre - ReleasedOre - BookedOre);
}
