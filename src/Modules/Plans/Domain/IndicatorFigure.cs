using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;

namespace Governance.Plans.Domain;

/// <summary>What a figure says.</summary>
internal enum FigureKind
{
    /// <summary>Utfall.</summary>
    Actual,

    /// <summary>Målvärde that differs from the common one.</summary>
    Target,
}

/// <summary>What a figure is measured for.</summary>
internal enum FigureLevel
{
    /// <summary>Enhet: a unit of a principal.</summary>
    Unit,

    /// <summary>Huvudman.</summary>
    Principal,

    /// <summary>Hela länet.</summary>
    County,
}

/// <summary>What is recorded of an indicator for a period.</summary>
/// <param name="Kind">Actual or target.</param>
/// <param name="Period">As it is kept.</param>
/// <param name="Unit">Name of the unit; empty for the principal or the county as a whole.</param>
/// <param name="Value">In ten-thousandths; null where it cannot be measured yet.</param>
/// <param name="Reason">Why it cannot be measured yet; empty where there is a value.</param>
internal sealed record FigureEntry(FigureKind Kind, string Period, string Unit, long? Value, string Reason, string Source, string Comment);

/// <summary>
/// A measured value, a target, or that it cannot be measured yet: shared with all, written by the one it is about (a principal, or
/// the forum for the county), never changed. The one with the highest number counts.
/// </summary>
internal sealed class IndicatorFigure : Entity, ISharedInCollaboration, IAppendOnly
{
    private IndicatorFigure()
    {
    }

    /// <summary>Records a figure.</summary>
    /// <exception cref="RuleBroken">PLA-101: neither a value nor a reason, or both.</exception>
    public IndicatorFigure(Guid collaborationId, Guid instrumentId, Guid indicatorId, Guid ownerId, IndicatorFigure? before, FigureEntry entry, DateTime now, DateOnly today)
    {
        if (entry.Value is null == (entry.Reason.Length == 0))
            throw new RuleBroken(PlanRules.WrongMeasure, "Ange ett värde, eller varför det inte kan mätas ännu.");
        (CollaborationId, InstrumentId, IndicatorId, OwnerId) = (collaborationId, instrumentId, indicatorId, ownerId);
        Number = (before?.Number ?? 0) + 1;
        (Kind, Period, Unit, Value, Reason, Source, Comment) = entry;
        Level = Unit.Length > 0 ? FigureLevel.Unit : ownerId == collaborationId ? FigureLevel.County : FigureLevel.Principal;
        (RecordedAt, RecordedOn) = (now, today);
    }

    public Guid CollaborationId { get; private set; }

    public Guid PublishedBy { get; private set; }

    public Guid InstrumentId { get; private set; }

    /// <summary>The indicator, by the id that it keeps over versions.</summary>
    public Guid IndicatorId { get; private set; }

    /// <summary>The principal that it is about, or the collaboration for the county as a whole.</summary>
    public Guid OwnerId { get; private set; }

    public FigureLevel Level { get; private set; }

    public string Unit { get; private set; } = "";

    public FigureKind Kind { get; private set; }

    public string Period { get; private set; } = "";

    /// <summary>From 1, for each indicator, owner, unit, kind and period.</summary>
    public int Number { get; private set; }

    /// <summary>In ten-thousandths of the unit; null where it cannot be measured yet.</summary>
    public long? Value { get; private set; }

    /// <summary>Why it cannot be measured yet.</summary>
    public string Reason { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string Comment { get; private set; } = "";

    public DateTime RecordedAt { get; private set; }

    public DateOnly RecordedOn { get; private set; }

    /// <summary>Whether this says the same as an entry: then nothing is recorded again.</summary>
    public bool Says(FigureEntry entry) => Value == entry.Value && Reason == entry.Reason && Source == entry.Source && Comment == entry.Comment;
}
