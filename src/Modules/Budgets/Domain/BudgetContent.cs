using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Domain;

/// <summary>What a budget line pays for.</summary>
internal enum CostKind
{
    /// <summary>Nyutveckling.</summary>
    Development,

    /// <summary>Drift.</summary>
    Operation,

    /// <summary>Förvaltning.</summary>
    Maintenance,

    /// <summary>Ständiga förbättringar.</summary>
    Improvement,

    /// <summary>Samordning.</summary>
    Coordination,
}

/// <summary>The unit that shares are rounded to.</summary>
internal enum RoundTo
{
    /// <summary>Öre.</summary>
    Ore,

    /// <summary>Whole kronor.</summary>
    Krona,
}

/// <summary>Where external money comes from.</summary>
internal enum FundingKind
{
    /// <summary>Statsbidrag.</summary>
    StateGrant,

    /// <summary>EU-medel.</summary>
    EuropeanFund,

    /// <summary>Något annat.</summary>
    Other,
}

/// <summary>One line of a budget.</summary>
internal sealed record BudgetLine
{
    /// <summary>Kept from revision to revision, so that what is spent follows the line.</summary>
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The activity of the joint plan that it pays for, if one.</summary>
    public Guid? ActivityId { get; init; }

    /// <summary>What that activity was called when the line was written.</summary>
    public string Activity { get; init; } = "";

    public CostKind Kind { get; init; }

    /// <summary>Öre; below zero for a credit.</summary>
    public long AmountOre { get; init; }

    /// <summary>The line's own key; null for the first key of the budget.</summary>
    public Guid? KeyId { get; init; }
}

/// <summary>External money, which comes off before the cost is shared.</summary>
internal sealed record Funding
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public FundingKind Kind { get; init; }

    public long AmountOre { get; init; }

    /// <summary>The lines that it covers; none means all of them.</summary>
    public IReadOnlyList<Guid> Lines { get; init; } = [];
}

/// <summary>
/// All that a plan year's budget says: under editing one document in the forum's own room, and sealed as a revision the same
/// document with a hash.
/// </summary>
internal sealed record BudgetContent
{
    public int Year { get; init; }

    public RoundTo RoundTo { get; init; }

    /// <summary>What the budget is for, and why it is changed.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    public IReadOnlyList<Funding> Fundings { get; init; } = [];

    /// <summary>The first is the key of every line that has none of its own.</summary>
    public IReadOnlyList<CostKey> Keys { get; init; } = [];

    /// <summary>Codes of those who share it, in order; written when it is sealed, so that who joins later pays nothing of it.</summary>
    public IReadOnlyList<string> Payers { get; init; } = [];

    /// <summary>Öre of one unit of rounding.</summary>
    public long UnitOre => RoundTo == RoundTo.Krona ? 100 : 1;

    /// <summary>What everything costs, whoever pays: what the ceiling is measured by.</summary>
    public long TotalOre => Lines.Sum(l => l.AmountOre);

    /// <summary>External money.</summary>
    public long FundedOre => Fundings.Sum(f => f.AmountOre);

    /// <summary>The key that shares a line.</summary>
    public CostKey KeyOf(BudgetLine line) => Keys.FirstOrDefault(k => k.Id == line.KeyId) ?? Keys[0];

    /// <summary>The same with those who share it and every weight written out, as it is sealed and shared.</summary>
    public BudgetContent Frozen(IReadOnlyList<Payer> payers, Func<Payer, DateOnly, PopulationOnDay?> populationOn) => this with
    {
        Payers = [.. payers.Select(p => p.Code)],
        Keys = [.. Keys.Select(k => k.Frozen(payers, populationOn))],
    };

    /// <summary>A sealed budget as somebody writes on: what the seal wrote out follows the register again.</summary>
    public BudgetContent Thawed() => this with { Payers = [], Keys = [.. Keys.Select(k => k.IsTyped ? k : k with { Weights = [] })] };

    /// <summary>SHA-256, in hex, of all that it says: what the principals decide on is this and nothing else.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, BudgetJson.Options))));
}
