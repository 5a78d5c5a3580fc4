using System.Globalization;

namespace Governance.Platform.Time;

/// <summary>Swedish dates from UTC instants. All dates that people see or type are days in Europe/Stockholm.</summary>
public static class StockholmTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The day that it is in Sweden now.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Now as a UTC instant of kind UTC.</summary>
    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The Swedish day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The UTC instant at which a Swedish day begins.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>ÅÅÅÅ-MM-DD, in every culture.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Swedish wall-clock time of a UTC instant.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}

/// <summary>A clock that stands still, for what is written as of another moment.</summary>
/// <param name="utc">The moment, UTC.</param>
public sealed class StillClock(DateTime utc) : TimeProvider
{
    /// <summary>The clock at an hour of a Swedish day.</summary>
    public static StillClock At(DateOnly day, int hour) => new(StockholmTime.StartOf(day).AddHours(hour));

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
