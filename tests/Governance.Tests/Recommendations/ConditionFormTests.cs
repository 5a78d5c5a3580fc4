using CsCheck;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Conditions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Governance.Tests.Recommendations;

public sealed class ConditionFormTests
{
    private static readonly ConditionScope Scope = new(
        [new("12", StandingKind.Region, 1_400_000), new("1280", StandingKind.Municipality, 350_000), new("1281", StandingKind.Municipality, 125_000), new("1282", StandingKind.Municipality, 45_000)],
        [1, 2], "1280");

    private static readonly Gen<Condition> Leaf = Gen.OneOf<Condition>(
        Gen.Const<Condition>(new Condition.Adopts(Who.Region)),
        Gen.Int[1, 2].Select(n => (Condition)new Condition.Adopts(Who.Municipalities, AtLeast: n)),
        Gen.Const<Condition>(new Condition.Adopts(Who.Others)),
        Gen.Int[1, 2].Select(n => (Condition)new Condition.Adopts(Who.Listed(["12", "1281"]), Point: n, AtLeast: n)),
        Gen.Int[0, 100].Select(n => (Condition)new Condition.PopulationShare(Who.Municipalities, null, n)),
        Gen.Int[1, 2].Select(n => (Condition)new Condition.Adopts(Who.All, Point: n)),
        Gen.Const<Condition>(new Condition.Manual("statsbidraget beviljas")));

    [Fact]
    public void What_the_builder_can_show_comes_back_as_it_was() => Gen
        .Select(Leaf.List[1, 4], Leaf.List[2, 3], Gen.Bool, Gen.Bool)
        .Sample((first, second, outer, two) =>
        {
            var group = first.Count == 1 ? first[0] : outer ? new Condition.AllOf(first) : new Condition.AnyOf(first);
            Condition other = outer ? new Condition.AnyOf(second) : new Condition.AllOf(second);
            var condition = !two ? group : outer ? new Condition.AllOf([.. first, other]) : new Condition.AnyOf([.. first, other]);
            var form = ConditionRows.Of(condition);
            Assert.Null(form.Kept);
            Assert.Equal(condition, ConditionReader.Read(form, Scope).Condition);
        });

    [Fact]
    public void What_it_cannot_show_is_kept_as_it_is()
    {
        Condition deep = new Condition.AllOf([new Condition.AnyOf([new Condition.AllOf([new Condition.Adopts(Who.Region), new Condition.Adopts(Who.Others)]), new Condition.Adopts(Who.Region)]), new Condition.Adopts(Who.Others)]);
        var form = ConditionRows.Of(deep);
        Assert.NotNull(form.Kept);
        Assert.Equal(deep, ConditionReader.Read(form, Scope).Condition);
    }

    [Fact]
    public void Each_fault_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var form = new ConditionForm
        {
            Groups =
            [
                new ConditionGroup
                {
                    Rows =
                    [
                        new ConditionRow { Kind = RowKind.Municipalities, Least = "tre" },
                        new ConditionRow { Kind = RowKind.Share, Percent = "130 %" },
                        new ConditionRow { Kind = RowKind.Listed },
                        new ConditionRow { Kind = RowKind.Listed, Principals = ["1480"] },
                        new ConditionRow { Kind = RowKind.Others, Least = "9" },
                        new ConditionRow { Kind = RowKind.Point, Point = "7" },
                        new ConditionRow { Kind = RowKind.Manual, Text = " " },
                    ],
                },
            ],
        };
        var reading = ConditionReader.Read(form, Scope);
        Assert.Null(reading.Condition);
        Assert.Equal(
            [
                "Groups[0].Rows[0].Least", "Groups[0].Rows[1].Percent", "Groups[0].Rows[2].Principals", "Groups[0].Rows[3].Principals",
                "Groups[0].Rows[4].Least", "Groups[0].Rows[5].Point", "Groups[0].Rows[6].Text",
            ],
            reading.Errors.Select(e => e.Field));
        Assert.Equal("tre", form.Groups[0].Rows[0].Least);
    }

    [Fact]
    public void An_empty_condition_says_what_to_do() =>
        Assert.Equal("Groups[0].New", Assert.Single(ConditionReader.Read(ConditionRows.Of(null), Scope).Errors).Field);

    [Fact]
    public void Buttons_add_and_remove_rows_and_groups()
    {
        var form = new ConditionForm { Groups = [new ConditionGroup { New = RowKind.Region }] };
        Press("add-0");
        Press("group");
        form.Groups[1].New = RowKind.Manual;
        Press("add-1");
        Assert.Equal([RowKind.Region, RowKind.Manual], form.Groups.SelectMany(g => g.Rows).Select(r => r.Kind));
        Press("remove-0-0");
        Press("remove-7-0");
        Press("remove-0-99");
        Press("ungroup");
        Assert.Equal(RowKind.Manual, Assert.Single(Assert.Single(form.Groups).Rows).Kind);
        Assert.False(form.TryBuild("", new ModelStateDictionary()));

        void Press(string button)
        {
            form.Build = button;
            Assert.True(form.TryBuild("", new ModelStateDictionary()));
        }
    }
}
