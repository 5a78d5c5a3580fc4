using System.ComponentModel;
using Governance.Budgets.Domain;
using Governance.Recommendations.Contracts;

namespace Governance.Budgets.Api;

/// <summary>A year in a list.</summary>
internal sealed record BudgetRowWire(
    Guid Id, int Year, DateOnly? ClosedOn,
    [property: Description("Number of the version that applies; null before the first.")] int? Applies,
    long TotalOre, long FundedOre,
    [property: Description("What all principals have approved; null before that.")] long? CeilingOre,
    long UsedOre, long ActualOre);

/// <summary>A line.</summary>
internal sealed record LineWire(
    Guid Id, string Title, CostKind Kind, Guid? ActivityId, string Activity, Guid KeyId, long BudgetOre, long UsedOre, long ActualOre,
    [property: Description("The newest forecast; without one, what is budgeted or used, whichever is more.")] long ForecastOre);

/// <summary>External money.</summary>
internal sealed record FundingWire(Guid Id, string Name, FundingKind Kind, long AmountOre, [property: Description("Lines that it covers; none means all.")] IReadOnlyList<Guid> Lines);

/// <summary>A key.</summary>
internal sealed record KeyWire(
    Guid Id, string Name, KeyScope Scope, KeyBasis Basis, DateOnly? PopulationDay, string Source, IReadOnlyList<KeyWeight> Weights,
    [property: Description("Where it was decided; null while its shares are preliminary.")] string? Decision, DateOnly? DecidedOn);

/// <summary>A version of the budget.</summary>
internal sealed record VersionWire(
    Guid Id, int Number, long TotalOre, Decider Decider, string Reason, string ContentHash, DateOnly SealedOn,
    [property: Description("First day that it applies; null while it does not.")] DateOnly? EffectiveOn,
    SubjectState State, Guid? RecommendationId);

/// <summary>A year's budget.</summary>
internal sealed record BudgetWire(
    Guid Id, Guid CollaborationId, int Year, DateOnly AsOf, DateOnly? ClosedOn, RoundTo RoundTo, string Text,
    [property: Description("Number of the version that is shown: the one that applies, or the proposal.")] int Shown,
    int? Applies, long TotalOre, long FundedOre, long? CeilingOre, long UsedOre, long ActualOre, long ForecastOre,
    IReadOnlyList<LineWire> Lines, IReadOnlyList<FundingWire> Fundings, IReadOnlyList<KeyWire> Keys, IReadOnlyList<VersionWire> Versions);

/// <summary>A principal's part of a key.</summary>
internal sealed record PartWire(
    string Code, [property: Description("Its weight in the split; in 1:1 the region weighs as much as all municipalities.")] long Weight,
    long FloorUnits, [property: Description("Whether it got one of the units that were left over.")] bool Raised, long Units);

/// <summary>What a key shares.</summary>
internal sealed record SplitWire(
    Guid KeyId, string Key, [property: Description("What is shared, in whole units.")] long Units, [property: Description("Öre of one unit.")] long UnitOre,
    [property: Description("Units left over after everybody got its floor.")] long LeftOver, IReadOnlyList<PartWire> Parts);

/// <summary>What a principal pays.</summary>
internal sealed record ShareWire(string Code, Guid PrincipalId, long Ore);

/// <summary>The whole sharing.</summary>
internal sealed record SharesWire(
    Guid Id, int Year, [property: Description("final, preliminary or proposal.")] string State, long TotalOre, long CoveredOre, long ToShareOre,
    [property: Description("The sum of all shares: always toShareOre.")] long SumOre, IReadOnlyList<ShareWire> Shares, IReadOnlyList<SplitWire> Splits);

/// <summary>An entry.</summary>
internal sealed record EntryWire(Guid Id, EntryKind Kind, Guid LineId, long AmountOre, string Text, string Reference, DateOnly On, Guid? CommitmentId, DateTime EnteredAt);

/// <summary>An entry as a client writes it.</summary>
internal sealed record NewEntryWire(
    EntryKind Kind, [property: Description("Whole öre.")] long AmountOre, string Text, DateOnly On,
    [property: Description("The line; that of the commitment when it is left out.")] Guid? LineId = null,
    [property: Description("The commitment that a release or a cost is part of.")] Guid? CommitmentId = null, string Reference = "");

/// <summary>What was entered, and what is left.</summary>
internal sealed record EnteredWire(Guid Id, long UsedOre, long ActualOre, long? CeilingOre);
