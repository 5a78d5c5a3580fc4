namespace Governance.Platform.Time;

/// <summary>A clock that stands still, for what is written as of another moment.</summary>
/// <param name="utc">The moment, UTC.</param>
public sealed class StillClock(DateTime utc) : TimeProvider
{
    /// <summary>The clock at an hour of a Swedish day.</summary>
    public static StillClock At(DateOnly day, int hour) => new(StockholmTime.StartOf(day).AddHours(hour));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
