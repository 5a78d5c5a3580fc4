using System.Text.Json.Serialization;

namespace Governance.Plans.Domain;

/// <summary>Which way is better.</summary>
internal enum Direction
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,

    /// <summary>It should stay where it is.</summary>
    Steady,
}

/// <summary>How often something is measured.</summary>
internal enum PeriodLength
{
    /// <summary>Once a year: 2026.</summary>
    Year,

    /// <summary>Four times a year: 2026-K1.</summary>
    Quarter,

    /// <summary>Once a month: 2026-03.</summary>
    Month,
}

/// <summary>What is to be reached in a period, by every principal that has no target of its own.</summary>
/// <param name="Value">In ten-thousandths of the unit.</param>
internal sealed record IndicatorTarget(string Period, long Value);

/// <summary>Something that is measured to see whether the plan works.</summary>
internal sealed record PlanIndicator
{
    /// <summary>Stable over versions.</summary>
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The national code, where there is one: Kolada's id, such as N00914.</summary>
    public string Code { get; init; } = "";

    public string Definition { get; init; } = "";

    public string Unit { get; init; } = "";

    public Direction Direction { get; init; }

    public PeriodLength Periods { get; init; }

    public string Source { get; init; } = "";

    public IReadOnlyList<IndicatorTarget> Targets { get; init; } = [];

    /// <summary>The common target of a period; null where none is agreed.</summary>
    public long? TargetOf(string period) => Targets.FirstOrDefault(t => t.Period == period)?.Value;

    /// <summary>What is written before the name where there is a code.</summary>
    [JsonIgnore]
    public string FullName => Code.Length > 0 ? $"{Code} {Name}" : Name;
}

/// <summary>The Swedish words of directions, which are the keys of their translations.</summary>
internal static class DirectionWords
{
    /// <summary>What is better.</summary>
    public static string Word(this Direction direction) => direction switch
    {
        Direction.Up => "Högre är bättre",
        Direction.Down => "Lägre är bättre",
        _ => "Ska ligga kvar",
    };
}
