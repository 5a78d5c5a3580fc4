using CsCheck;
using Governance.Plans.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Plans;

/// <summary>What is dragged: where it comes, what comes along, and what is refused.</summary>
public sealed class PlanMoveTests
{
    private readonly PlanContent _plan = TestPlan.Of(("Grund", ["Ett", "Två", "Tre"]), ("Nytta", ["Fyra"]), ("Tomt", []));

    private Guid Area(int number) => _plan.Areas[number - 1].Id;

    private Guid Activity(string title) => _plan.Activities.Single(a => a.Title == title).Id;

    [Fact]
    public void An_activity_comes_before_another_or_last_in_its_area()
    {
        Assert.Equal(["1.1 Tre", "1.2 Ett", "1.3 Två", "2.1 Fyra"], TestPlan.Outline(_plan.MoveTo(Activity("Tre"), Activity("Ett"))));
        Assert.Equal(["1.1 Två", "1.2 Tre", "1.3 Ett", "2.1 Fyra"], TestPlan.Outline(_plan.MoveTo(Activity("Ett"), null)));
        Assert.Equal(["1.1 Två", "1.2 Ett", "1.3 Tre", "2.1 Fyra"], TestPlan.Outline(_plan.MoveTo(Activity("Ett"), Activity("Tre"), Area(1))));
    }

    [Fact]
    public void An_activity_comes_to_another_area_with_its_id_and_without_the_goal_of_the_old()
    {
        var goal = new PlanGoal(Guid.CreateVersion7(), "Mindre väntan");
        var plan = _plan.With(_plan.Areas[0] with { Goals = [goal] }).With(_plan.Activities[1] with { GoalId = goal.Id, DependsOn = [Activity("Ett")] });
        var moved = plan.MoveTo(Activity("Två"), Activity("Fyra"), Area(2));
        Assert.Equal(["1.1 Ett", "1.2 Tre", "2.1 Två", "2.2 Fyra"], TestPlan.Outline(moved));
        var activity = moved.Activities.Single(a => a.Id == Activity("Två"));
        Assert.Equal((Area(2), (Guid?)null), (activity.AreaId, activity.GoalId));
        Assert.Equal([Activity("Ett")], activity.DependsOn);
        Assert.Equal(goal.Id, plan.MoveTo(Activity("Två"), Activity("Ett"), Area(1)).Activities.Single(a => a.Id == Activity("Två")).GoalId);
        Assert.Equal(["1.1 Ett", "1.2 Tre", "2.1 Fyra", "3.1 Två"], TestPlan.Outline(_plan.MoveTo(Activity("Två"), null, Area(3))));
        Assert.Equal(["1.1 Ett", "1.2 Tre", "2.1 Fyra", "2.2 Två"], TestPlan.Outline(_plan.MoveTo(Activity("Två"), null, Area(2))));
    }

    [Fact]
    public void Areas_and_indicators_are_moved_among_their_own()
    {
        Assert.Equal(["Tomt", "Grund", "Nytta"], _plan.MoveTo(Area(3), Area(1)).Areas.Select(a => a.Name));
        Assert.Equal(["Nytta", "Tomt", "Grund"], _plan.MoveTo(Area(1), null).Areas.Select(a => a.Name));
        Assert.Equal("1.1", _plan.MoveTo(Area(2), Area(1)).Numbers()[Activity("Fyra")]);
        var (one, two) = (new PlanIndicator { Id = Guid.CreateVersion7(), Name = "A" }, new PlanIndicator { Id = Guid.CreateVersion7(), Name = "B" });
        var measured = _plan.With(one).With(two);
        Assert.Equal(["B", "A"], measured.MoveTo(two.Id, one.Id).Indicators.Select(i => i.Name));
        Assert.Equal(["B", "A"], measured.MoveTo(one.Id, null).Indicators.Select(i => i.Name));
    }

    [Fact]
    public void What_is_put_where_it_stands_changes_nothing()
    {
        var hash = _plan.Hash();
        Assert.Equal(hash, _plan.MoveTo(Activity("Två"), Activity("Två")).Hash());
        Assert.Equal(hash, _plan.MoveTo(Activity("Två"), Activity("Tre")).Hash());
        Assert.Equal(hash, _plan.MoveTo(Activity("Tre"), null, Area(1)).Hash());
        Assert.Equal(hash, _plan.MoveTo(Area(1), Area(1)).Hash());
        Assert.Equal(hash, _plan.MoveTo(Area(3), null).Hash());
    }

    [Fact]
    public void What_or_where_it_is_not_is_refused()
    {
        var nothing = Guid.CreateVersion7();
        Refused(nothing, null);
        Refused(Guid.Empty, null);
        Refused(Activity("Ett"), nothing);
        Refused(Activity("Ett"), null, nothing);
        Refused(Activity("Ett"), nothing, Area(2));
        // In another area than it says, or of another kind.
        Refused(Activity("Ett"), Activity("Fyra"));
        Refused(Activity("Ett"), Activity("Två"), Area(2));
        Refused(Activity("Ett"), Activity("Ett"), Area(2));
        Refused(Activity("Ett"), Area(2));
        Refused(Area(1), Activity("Ett"));
        Refused(Area(1), nothing);
        Refused(Area(1), null, Area(2));

        void Refused(Guid id, Guid? before, Guid? area = null) =>
            Assert.Equal(PlanRules.NoSuchPlace, Assert.Throws<RuleBroken>(() => _plan.MoveTo(id, before, area)).Code);
    }

    [Fact]
    public void However_much_is_moved_nothing_is_lost_doubled_or_rewritten() => Gen.Select(Gen.Int[0, 6], Gen.Int[-1, 6], Gen.Int[-1, 2]).Array[1, 25].Sample(
        moves =>
        {
            var plan = _plan;
            List<Guid> ids = [.. plan.Areas.Select(a => a.Id), .. plan.Activities.Select(a => a.Id)];
            foreach (var (what, before, area) in moves)
            {
                try
                {
                    plan = plan.MoveTo(ids[what], before < 0 ? null : ids[before], area < 0 ? null : ids[area]);
                }
                catch (RuleBroken refused)
                {
                    Assert.Equal(PlanRules.NoSuchPlace, refused.Code);
                }
            }

            Assert.Equal(ids.Order(), plan.Areas.Select(a => a.Id).Concat(plan.Activities.Select(a => a.Id)).Order());
            Assert.All(plan.Activities, a => Assert.Equal(a, _plan.Activities.Single(o => o.Id == a.Id) with { AreaId = a.AreaId, GoalId = a.GoalId }));
            Assert.Equal(_plan.Activities.Count, plan.Numbers().Values.Distinct().Count());
        },
        iter: 2_000);
}

/// <summary>Small plans for tests.</summary>
internal static class TestPlan
{
    /// <summary>A plan of areas with activities of those titles.</summary>
    public static PlanContent Of(params (string Name, string[] Activities)[] areas)
    {
        var made = areas.Select(a => (Area: new PlanArea(Guid.CreateVersion7(), a.Name, "", []), a.Activities)).ToList();
        return new PlanContent
        {
            Kind = InstrumentKind.ActionPlan,
            Title = "Plan",
            Areas = [.. made.Select(m => m.Area)],
            Activities = [.. made.SelectMany(m => m.Activities.Select(title => new PlanActivity { Id = Guid.CreateVersion7(), AreaId = m.Area.Id, Title = title }))],
        };
    }

    /// <summary>Its activities with their numbers, in order.</summary>
    public static IEnumerable<string> Outline(PlanContent plan)
    {
        var numbers = plan.Numbers();
        return plan.InOrder().Select(a => $"{numbers[a.Id]} {a.Title}");
    }
}
