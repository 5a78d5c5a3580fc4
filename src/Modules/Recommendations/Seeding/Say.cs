using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>What bodies say of points, in short.</summary>
internal static class Say
{
    public static Condition AllAdopt { get; } = new Condition.Adopts(Who.All);

    public static Condition RegionAdopts { get; } = new Condition.Adopts(Who.Region);

    public static Condition OthersAdopt { get; } = new Condition.Adopts(Who.Others);

    public static Condition MunicipalitiesAdopt { get; } = new Condition.Adopts(Who.Municipalities);

    /// <summary>The region and at least so many municipalities.</summary>
    public static Condition RegionAndCount(int municipalities) =>
        new Condition.AllOf([RegionAdopts, new Condition.Adopts(Who.Municipalities, AtLeast: municipalities)]);

    /// <summary>The region, and municipalities with at least so many percent of their residents.</summary>
    public static Condition RegionAndShare(int percent) =>
        new Condition.AllOf([RegionAdopts, new Condition.PopulationShare(Who.Municipalities, Point: null, percent)]);

    /// <summary>The same on every point from 1.</summary>
    public static PointAnswer[] Same(int points, Outcome outcome) => [.. Enumerable.Range(1, points).Select(n => new PointAnswer(n, outcome))];

    /// <summary>Adoption of every point from 1 on the same condition.</summary>
    public static PointAnswer[] Provided(int points, Condition condition, DateOnly? lapsesOn = null) =>
        [.. Enumerable.Range(1, points).Select(n => new PointAnswer(n, Outcome.AdoptIf, Condition: condition, LapsesOn: lapsesOn))];
}
