using Governance.Plans.Domain;

namespace Governance.Plans.Data;

/// <summary>The figures that count, of one or more indicators.</summary>
internal sealed class FigureBook(IReadOnlyCollection<IndicatorFigure> newest)
{
    private readonly ILookup<Guid, IndicatorFigure> _byIndicator = newest.ToLookup(f => f.IndicatorId);

    /// <summary>All of an indicator.</summary>
    public IEnumerable<IndicatorFigure> Of(Guid indicatorId) => _byIndicator[indicatorId];

    /// <summary>What a principal, or the county, has recorded as a whole for a period; null for a gap.</summary>
    public IndicatorFigure? Actual(Guid indicatorId, Guid ownerId, string period) => Find(indicatorId, ownerId, period, FigureKind.Actual);

    /// <summary>The owner's own target for a period, else the common one; null where none is agreed.</summary>
    public long? Target(PlanIndicator indicator, Guid ownerId, string period) =>
        Find(indicator.Id, ownerId, period, FigureKind.Target)?.Value ?? indicator.TargetOf(period);

    /// <summary>The periods that something has been measured for, oldest first.</summary>
    public IReadOnlyList<string> Periods(Guid indicatorId) =>
        [.. _byIndicator[indicatorId].Where(f => f.Kind == FigureKind.Actual).Select(f => f.Period).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The principals' values of a period, without the county's and the units'.</summary>
    public IReadOnlyList<long> Values(Guid indicatorId, string period, Guid collaborationId) =>
        [.. _byIndicator[indicatorId].Where(f => f is { Kind: FigureKind.Actual, Unit.Length: 0, Value: not null } && f.Period == period && f.OwnerId != collaborationId).Select(f => f.Value!.Value).Order()];

    /// <summary>The mean with two decimals, rounded half away from zero; null of nothing.</summary>
    public static long? Mean(IReadOnlyCollection<long> values) =>
        values.Count == 0 ? null : (long)Math.Round(values.Sum(v => (decimal)v) / values.Count / 100, MidpointRounding.AwayFromZero) * 100;

    private IndicatorFigure? Find(Guid indicatorId, Guid ownerId, string period, FigureKind kind) =>
        _byIndicator[indicatorId].FirstOrDefault(f => f.OwnerId == ownerId && f.Period == period && f.Kind == kind && f.Unit.Length == 0);
}
