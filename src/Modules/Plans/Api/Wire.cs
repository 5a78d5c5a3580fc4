using System.ComponentModel;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Recommendations.Contracts;

namespace Governance.Plans.Api;

/// <summary>An instrument in a list.</summary>
internal sealed record PlanRow(
    Guid Id, InstrumentKind Kind, string Title, int Version, DateOnly From, DateOnly To, string ContentHash,
    [property: Description("Where the newest version stands with the principals.")] SubjectState State, DateOnly? InForceOn);

/// <summary>A sealed version with all that it says.</summary>
internal sealed record PlanWire(
    Guid Id, InstrumentKind Kind, string Title, string Summary, int Version, DateOnly From, DateOnly To, DateOnly SealedOn, string Note, string ContentHash,
    SubjectState State, DateOnly? InForceOn, IReadOnlyList<AreaWire> Areas, IReadOnlyList<IndicatorWire> Indicators, IReadOnlyList<DateOnly> ReportDays);

/// <summary>An area with its goals and activities, in order.</summary>
internal sealed record AreaWire(Guid Id, string Name, string Description, IReadOnlyList<string> Goals, IReadOnlyList<ActivityWire> Activities);

/// <summary>An activity.</summary>
internal sealed record ActivityWire(
    Guid Id, string Number, string Title, string Description, DateOnly? From, DateOnly? To, IReadOnlyList<PartWire> Parts, IReadOnlyList<MilestoneWire> Milestones,
    [property: Description("Ids of activities that must be done first.")] IReadOnlyList<Guid> DependsOn);

/// <summary>A principal's part.</summary>
internal sealed record PartWire([property: Description("Code of the principal.")] string Principal, PartRole Role, int Weight);

/// <summary>A dated step.</summary>
internal sealed record MilestoneWire(DateOnly On, string Title);

/// <summary>An indicator.</summary>
internal sealed record IndicatorWire(
    Guid Id, string Code, string Name, string Definition, string Unit, Direction Direction, PeriodLength Periods, IReadOnlyDictionary<string, decimal> Targets);

/// <summary>What a principal said of its part, and counts.</summary>
internal sealed record ReportWire(Guid ActivityId, string Principal, ActivityStatus Status, int Share, string Comment, DateOnly ReportedOn, int Number);

/// <summary>Reports to make.</summary>
internal sealed record ReportsWire(IReadOnlyList<NewReportWire> Reports);

/// <summary>A report to make; status atRisk, late, done and stopped need a comment.</summary>
internal sealed record NewReportWire(Guid ActivityId, ActivityStatus Status, int? Share = null, string? Comment = null);

/// <summary>How many rows were new; those that say the same as before are none.</summary>
internal sealed record RecordedWire(int Recorded);

/// <summary>A figure that counts.</summary>
internal sealed record FigureWire(
    Guid IndicatorId, FigureLevel Level, [property: Description("Code of the principal; null for the county as a whole.")] string? Principal, string Unit, FigureKind Kind, string Period,
    decimal? Value, [property: Description("Why it cannot be measured yet.")] string Reason, string Source, string Comment, DateOnly RecordedOn);

/// <summary>Figures to record.</summary>
internal sealed record FiguresWire(IReadOnlyList<NewFigureWire> Figures);

/// <summary>A figure to record: by the indicator's id or its national code, with a value or a reason.</summary>
internal sealed record NewFigureWire(
    string Period, FigureKind Kind, Guid? IndicatorId = null, string? Code = null, decimal? Value = null, string? Reason = null, string? Unit = null, string? Source = null, string? Comment = null);
