using CsCheck;
using Governance.Platform.Time;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Tests.ProofGrades;

/// <summary>Holidays and the time for an appeal (domain.md, 2 f).</summary>
public sealed class AppealPeriodTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2099, 12, 1).DayNumber].Select(DateOnly.FromDayNumber);

    // Four notice periods of real notice boards: Kramfors, Finspång, a council in 2017, Söderhamn.
    [Theory]
    [InlineData("2018-04-03", "2018-04-24", "2018-04-25")]
    [InlineData("2018-06-20", "2018-07-11", "2018-07-12")]
    [InlineData("2017-09-12", "2017-10-03", "2017-10-04")]
    [InlineData("2019-02-06", "2019-02-27", "2019-02-28")]
    public void Real_notices_agree(string up, string lastDay, string earliestDown)
    {
        var period = new AppealPeriod(Day(up));
        Assert.Equal((Day(lastDay), Day(earliestDown)), (period.LastDay, period.FinalOn));
        Assert.Null(period.MovedPast);
    }

    [Theory]
    // A Saturday and a Sunday move to Monday.
    [InlineData("2022-05-07", "2022-05-30", "lördag")]
    [InlineData("2022-05-08", "2022-05-30", "söndag")]
    // Midsummer's Eve 2022 is 24 June, and the weekend follows.
    [InlineData("2022-06-03", "2022-06-27", "midsommarafton")]
    [InlineData("2022-06-02", "2022-06-23", null)]
    // Christmas Eve 2026 is a Thursday: holidays and a weekend until Monday 28.
    [InlineData("2026-12-03", "2026-12-28", "julafton")]
    [InlineData("2026-12-02", "2026-12-23", null)]
    // New Year's Eve 2026 is a Thursday; then New Year's Day and a weekend.
    [InlineData("2026-12-10", "2027-01-04", "nyårsafton")]
    [InlineData("2026-12-09", "2026-12-30", null)]
    // Good Friday 2026 is 3 April: Easter Monday is the 6th.
    [InlineData("2026-03-13", "2026-04-07", "långfredagen")]
    [InlineData("2026-04-23", "2026-05-15", "Kristi himmelsfärdsdag")]
    [InlineData("2025-05-16", "2025-06-09", "nationaldagen")]
    [InlineData("2026-04-10", "2026-05-04", "första maj")]
    [InlineData("2025-12-16", "2026-01-07", "trettondedag jul")]
    public void The_last_day_moves_past_days_that_are_not_working_days(string up, string lastDay, string? past) =>
        Assert.Equal((Day(lastDay), past), (new AppealPeriod(Day(up)).LastDay, new AppealPeriod(Day(up)).MovedPast));

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2018, "2018-04-01")]
    [InlineData(2022, "2022-04-17")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2076, "2076-04-19")]
    [InlineData(2100, "2100-03-28")]
    public void Easter_is_where_the_almanac_has_it(int year, string day) => Assert.Equal(Day(day), SwedishHolidays.Easter(year));

    [Fact]
    public void The_holidays_of_a_year_are_those_of_the_almanac()
    {
        string[] almanac =
        [
            "2026-01-01 nyårsdagen", "2026-01-06 trettondedag jul", "2026-04-03 långfredagen", "2026-04-05 påskdagen", "2026-04-06 annandag påsk",
            "2026-05-01 första maj", "2026-05-14 Kristi himmelsfärdsdag", "2026-05-24 pingstdagen", "2026-06-06 nationaldagen", "2026-06-19 midsommarafton",
            "2026-06-20 midsommardagen", "2026-10-31 alla helgons dag", "2026-12-24 julafton", "2026-12-25 juldagen", "2026-12-26 annandag jul", "2026-12-31 nyårsafton",
        ];
        var found = Enumerable.Range(0, 365).Select(n => new DateOnly(2026, 1, 1).AddDays(n))
            .Where(d => SwedishHolidays.NameOf(d) is not null).Select(d => $"{d:yyyy-MM-dd} {SwedishHolidays.NameOf(d)}");
        Assert.Equal(almanac, found);
    }

    [Theory]
    [InlineData("2004-05-31", true)]
    [InlineData("2005-05-16", false)]
    [InlineData("2005-06-06", true)]
    [InlineData("2003-06-06", false)]
    public void The_National_Day_took_the_place_of_Whit_Monday(string day, bool holiday) =>
        Assert.Equal(holiday, SwedishHolidays.IsNonWorking(Day(day)));

    [Theory]
    // All Saints' Day lies between 31 October and 6 November, Midsummer's Eve between 19 and 25 June.
    [InlineData("2020-10-31", "alla helgons dag")]
    [InlineData("2021-11-06", "alla helgons dag")]
    [InlineData("2022-11-12", null)]
    [InlineData("2020-06-19", "midsommarafton")]
    [InlineData("2021-06-25", "midsommarafton")]
    [InlineData("2021-06-18", null)]
    public void Moving_holidays_keep_within_their_week(string day, string? name) => Assert.Equal(name, SwedishHolidays.NameOf(Day(day)));

    [Fact]
    public void The_last_day_is_a_working_day_at_least_three_weeks_and_at_most_a_week_more_from_the_notice() => Days.Sample(
        day =>
        {
            var period = new AppealPeriod(day);
            Assert.False(SwedishHolidays.IsNonWorking(period.LastDay));
            Assert.InRange(period.LastDay.DayNumber - day.DayNumber, 21, 28);
            Assert.Equal(period.LastDay.AddDays(1), period.FinalOn);
            // Nothing was skipped that was a working day.
            for (var skipped = day.AddDays(21); skipped < period.LastDay; skipped = skipped.AddDays(1))
                Assert.True(SwedishHolidays.IsNonWorking(skipped));
            Assert.Equal(period.LastDay != day.AddDays(21), period.MovedPast is not null);
        },
        iter: 20_000);

    [Fact]
    public void A_later_notice_never_ends_earlier() => Gen.Select(Days, Gen.Int[1, 40]).Sample(
        (day, later) => Assert.True(new AppealPeriod(day.AddDays(later)).LastDay >= new AppealPeriod(day).LastDay), iter: 20_000);

    [Fact]
    public void Easter_is_a_Sunday_between_22_March_and_25_April() => Gen.Int[1900, 2199].Sample(year =>
    {
        var easter = SwedishHolidays.Easter(year);
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
    });

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
