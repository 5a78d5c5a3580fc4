using Governance.Plans.Data;
using Governance.Plans.Domain;
using Governance.Recommendations.Contracts;

namespace Governance.Tests.Plans;

/// <summary>Which version of an instrument was in force by a day: a report of last year is not about this year's version.</summary>
public sealed class InstrumentHistoryTests
{
    private static readonly VersionRow Third = Row(3), Second = Row(2), First = Row(1);

    private static readonly InstrumentHistory History = new(
        [Third, Second, First],
        new Dictionary<Guid, SubjectStanding>
        {
            [Third.Id] = new(Third.Id, SubjectState.Sent),
            [Second.Id] = new(Second.Id, SubjectState.InForce, InForceOn: new DateOnly(2026, 5, 2)),
            [First.Id] = new(First.Id, SubjectState.InForce, InForceOn: new DateOnly(2025, 11, 3)),
        });

    [Theory]
    [InlineData("2025-11-02", null)]
    [InlineData("2025-11-03", 1)]
    [InlineData("2026-05-01", 1)]
    [InlineData("2026-05-02", 2)]
    public void The_newest_that_all_had_adopted_by_the_day(string day, int? number) =>
        Assert.Equal(number, History.InForceBy(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Number);

    private static VersionRow Row(int number) =>
        new(Guid.CreateVersion7(), Guid.Empty, number, InstrumentKind.ActionPlan, "Plan", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), new DateOnly(2025, 9, 1), "", "");
}
