using Governance.Plans.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Plans;

/// <summary>Editing, checking, comparing and sealing of what an instrument says.</summary>
public sealed class PlanContentTests
{
    private static readonly Guid Lead = Guid.CreateVersion7(), Stranger = Guid.CreateVersion7();
    private static readonly HashSet<Guid> Members = [Lead];
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Things_move_one_step_within_their_own_and_stop_at_the_ends()
    {
        var plan = Complete();
        var (one, two) = (plan.Areas[0].Id, plan.Areas[1].Id);
        Assert.Equal([two, one], plan.Move(two, -1).Areas.Select(a => a.Id));
        Assert.Equal([one, two], plan.Move(one, -1).Areas.Select(a => a.Id));
        Assert.Equal([one, two], plan.Move(two, 1).Areas.Select(a => a.Id));
        var (first, second) = (plan.Activities[0].Id, plan.Activities[2].Id);
        // Between them lies an activity of the other area, which stays where it is.
        var moved = plan.Move(second, -1);
        Assert.Equal([second, first], moved.Of(one).Select(a => a.Id));
        Assert.Equal("1.1", moved.Numbers()[second]);
        Assert.Equal("2.1", moved.Numbers()[plan.Activities[1].Id]);
        Assert.Same(plan, plan.Move(Guid.CreateVersion7(), 1));
    }

    [Fact]
    public void What_is_taken_away_is_no_longer_waited_for_and_an_area_in_use_stays()
    {
        var plan = Complete();
        plan = plan.With(plan.Activities[1] with { DependsOn = [plan.Activities[0].Id], Indicators = [plan.Indicators[0].Id] });
        var without = plan.Without(plan.Activities[0].Id).Without(plan.Indicators[0].Id);
        Assert.Empty(without.Activities.Single(a => a.Id == plan.Activities[1].Id).DependsOn);
        Assert.Empty(without.Activities.Single(a => a.Id == plan.Activities[1].Id).Indicators);
        Assert.Equal(PlanRules.AreaInUse, Assert.Throws<RuleBroken>(() => plan.Without(plan.Areas[0].Id)).Code);
    }

    [Fact]
    public void A_complete_plan_lacks_nothing() => Assert.Empty(PlanCheck.Of(Complete(), Members));

    [Fact]
    public void Each_thing_that_is_missing_is_named_where_it_is()
    {
        var plan = Complete();
        var activity = plan.Activities[0];
        Assert.Contains(Missing(plan with { Title = "" }), m => m.Text == "Skriv en rubrik.");
        Assert.Contains(Missing(plan with { From = plan.To!.Value.AddDays(1) }), m => m.Text == "Sista dagen ligger före första dagen.");
        Assert.Contains(Missing(plan.With(activity with { Parts = [new(Lead, PartRole.Participant)] })), m => m.Key == activity.Id && m.Text.StartsWith("Välj vilken huvudman", StringComparison.Ordinal));
        Assert.Contains(Missing(plan.With(activity with { Parts = [new(Stranger, PartRole.Lead)] })), m => m.Text.Contains("inte med i samverkan", StringComparison.Ordinal));
        Assert.Contains(Missing(plan.With(activity with { Parts = [new(Lead, PartRole.Lead, 0)] })), m => m.Text.Contains("vikt över noll", StringComparison.Ordinal));
        Assert.Contains(Missing(plan.With(activity with { To = activity.From!.Value.AddDays(-1) })), m => m.Text.Contains("slutar innan", StringComparison.Ordinal));
        var circle = plan.With(activity with { DependsOn = [plan.Activities[1].Id] }).With(plan.Activities[1] with { DependsOn = [activity.Id] });
        Assert.Equal(2, Missing(circle).Count(m => m.Text.Contains("väntar på sig själv", StringComparison.Ordinal)));
        Assert.Contains(Missing(plan with { Activities = [] }), m => m.Text == "Lägg till minst en aktivitet.");
        Assert.DoesNotContain(Missing(plan with { Activities = [], Kind = InstrumentKind.Strategy }), m => m.Text == "Lägg till minst en aktivitet.");
    }

    [Fact]
    public void A_sealed_version_is_not_rewritten_and_nothing_new_is_not_sealed_again()
    {
        var draft = new InstrumentDraft(Complete(), DateTime.UnixEpoch);
        var first = draft.Seal(Lead, Members, "", DateTime.UnixEpoch, Today);
        Assert.Equal((1, draft.Content.Hash()), (first.Number, first.ContentHash));
        Assert.Equal(PlanRules.Sealed, Assert.Throws<RuleBroken>(() => draft.Rewrite(Complete(), DateTime.UnixEpoch)).Code);
        draft.Reopen(DateTime.UnixEpoch);
        Assert.Equal(PlanRules.Unchanged, Assert.Throws<RuleBroken>(() => draft.Seal(Lead, Members, "", DateTime.UnixEpoch, Today)).Code);
        draft.Rewrite(draft.Content with { Summary = "Nytt." }, DateTime.UnixEpoch);
        var second = draft.Seal(Lead, Members, "Ny sammanfattning.", DateTime.UnixEpoch, Today);
        Assert.Equal(2, second.Number);
        Assert.NotEqual(first.ContentHash, second.ContentHash);
        Assert.Equal(first.Content.Activities.Select(a => a.Id), second.Content.Activities.Select(a => a.Id));
    }

    [Fact]
    public void An_incomplete_plan_is_not_sealed()
    {
        var draft = new InstrumentDraft(Complete() with { Title = "" }, DateTime.UnixEpoch);
        var refused = Assert.Throws<RuleBroken>(() => draft.Seal(Lead, Members, "", DateTime.UnixEpoch, Today));
        Assert.Equal(PlanRules.Incomplete, refused.Code);
        Assert.Contains("Skriv en rubrik.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_tells_what_is_new_gone_and_changed()
    {
        var before = Complete();
        var after = before.Without(before.Activities[1].Id).With(before.Activities[0] with { Title = "Nytt namn" }).With(Activity(before.Areas[1].Id, "Helt ny"));
        var diff = new PlanDiff(_ => "Malmö").Of(before, after);
        Assert.Equal(["Område", "Område", "Aktivitet", "Aktivitet", "Aktivitet"], diff.Select(d => d.Kind));
        Assert.Equal([("Nytt namn", PartChange.Changed), ("Helt ny", PartChange.Added), ("Två", PartChange.Removed)], diff.Where(d => d.Kind == "Aktivitet").Select(d => (d.Name, d.Change)));
        Assert.Equal([new FieldChange("Rubrik", "Ett", "Nytt namn")], diff.First(d => d.Name == "Nytt namn").Fields);
        Assert.Empty(new PlanDiff(_ => "").Of(before, before));
    }

    [Theory]
    [InlineData("2026", "Year", "2026")]
    [InlineData("2026-q3", "Quarter", "2026-K3")]
    [InlineData("2026-K5", "Quarter", null)]
    [InlineData("2026-03", "Month", "2026-03")]
    [InlineData("2026-13", "Month", null)]
    [InlineData("2026-03", "Year", null)]
    [InlineData("26", "Year", null)]
    public void Periods_are_read_as_they_are_measured(string text, string length, string? expected) =>
        Assert.Equal(expected, Period.Read(text, Enum.Parse<PeriodLength>(length)));

    [Theory]
    [InlineData("12,5", 125_000L)]
    [InlineData("1 234,5678", 12_345_678L)]
    [InlineData("-0.00005", -1L)]
    [InlineData("85 %", 850_000L)]
    [InlineData("1e5", null)]
    [InlineData("", null)]
    [InlineData("mycket", null)]
    public void Numbers_are_read_as_people_write_them(string text, long? expected) => Assert.Equal(expected, Measure.Read(text));

    private static IReadOnlyList<Missing> Missing(PlanContent plan) => PlanCheck.Of(plan, Members);

    private static PlanContent Complete()
    {
        PlanArea[] areas = [new(Guid.CreateVersion7(), "Grund", "", []), new(Guid.CreateVersion7(), "Nytta", "", [new PlanGoal(Guid.CreateVersion7(), "Mindre dubbelarbete")])];
        return new PlanContent
        {
            Kind = InstrumentKind.ActionPlan,
            Title = "Plan",
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2026, 12, 31),
            Areas = areas,
            Activities = [Activity(areas[0].Id, "Ett"), Activity(areas[1].Id, "Två"), Activity(areas[0].Id, "Tre")],
            Indicators = [new PlanIndicator { Id = Guid.CreateVersion7(), Name = "Andel", Unit = "procent" }],
        };
    }

    private static PlanActivity Activity(Guid area, string title) => new()
    {
        Id = Guid.CreateVersion7(),
        AreaId = area,
        Title = title,
        From = new DateOnly(2026, 2, 1),
        To = new DateOnly(2026, 6, 30),
        Parts = [new ActivityPart(Lead, PartRole.Lead)],
    };
}
