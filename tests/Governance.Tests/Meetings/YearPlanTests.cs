using Governance.Meetings.Domain;
using Governance.Platform.Time;

namespace Governance.Tests.Meetings;

/// <summary>The days of a year's meetings.</summary>
public sealed class YearPlanTests
{
    [Fact]
    public void Every_four_weeks_never_on_a_holiday_and_not_in_July()
    {
        var days = YearPlan.Days(new DateOnly(2027, 1, 14), new DateOnly(2027, 12, 31), 4, notInJuly: true);
        Assert.Equal(new DateOnly(2027, 1, 14), days[0].On);
        // Ascension Day is a Thursday: the meeting moves to the Friday.
        Assert.Equal(new ProposedDay(new DateOnly(2027, 5, 7), new DateOnly(2027, 5, 6), "Kristi himmelsfärdsdag"), days[4]);
        Assert.DoesNotContain(days, d => d.On.Month == 7 || SwedishHolidays.IsNonWorking(d.On));
        Assert.Contains(YearPlan.Days(new DateOnly(2027, 1, 14), new DateOnly(2027, 12, 31), 4, notInJuly: false), d => d.On == new DateOnly(2027, 7, 1));
        Assert.All(days.Where(d => d.InsteadOf is null), d => Assert.Equal(DayOfWeek.Thursday, d.On.DayOfWeek));
    }

    [Fact]
    public void One_day_gives_one_meeting_and_a_long_span_no_more_than_can_be_looked_through()
    {
        Assert.Single(YearPlan.Days(new DateOnly(2027, 3, 4), new DateOnly(2027, 3, 4), 4, notInJuly: true));
        // A day that moves past the last is no day of the plan.
        Assert.Empty(YearPlan.Days(new DateOnly(2027, 5, 6), new DateOnly(2027, 5, 6), 4, notInJuly: true));
        Assert.Equal(YearPlan.Most, YearPlan.Days(new DateOnly(2027, 1, 1), new DateOnly(2029, 1, 1), 1, notInJuly: false).Count);
    }
}
