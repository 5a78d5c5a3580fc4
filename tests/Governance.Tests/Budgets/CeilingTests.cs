using CsCheck;
using Governance.Budgets.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Tests.Budgets;

/// <summary>What a budget may become without everyone's consent (rules.md, 3).</summary>
public sealed class CeilingTests
{
    private static readonly DateOnly Day = new(2027, 1, 10);

    [Fact]
    public void At_the_ceiling_the_forum_decides_and_one_ore_over_it_does_not()
    {
        Ceiling.RequireWithin(100, 100);
        Assert.Equal("BUD-010", Assert.Throws<RuleBroken>(() => Ceiling.RequireWithin(100, 101)).Code);
        Assert.Equal("BUD-010", Assert.Throws<RuleBroken>(() => Ceiling.RequireWithin(null, 1)).Code);
    }

    [Fact]
    public void A_commitment_over_the_ceiling_is_refused_with_the_amounts()
    {
        Ceiling.RequireRoom(300_000_00, 250_000_00, 50_000_00);
        var refused = Assert.Throws<RuleBroken>(() => Ceiling.RequireRoom(300_000_00, 250_000_00, 50_000_01));
        Assert.Equal("BUD-011", refused.Code);
        Assert.Equal(["50\u00a0000,01", "300\u00a0000", "250\u00a0000", "50\u00a0000"], refused.Arguments);
        Assert.Equal("BUD-012", Assert.Throws<RuleBroken>(() => Ceiling.RequireRoom(null, 0, 1)).Code);
    }

    [Fact]
    public void The_forum_moves_the_budget_below_the_ceiling_and_not_the_ceiling()
    {
        RevisionInTime[] revisions =
        [
            new(Guid.NewGuid(), 1, 300, Decider.Principals, Day),
            new(Guid.NewGuid(), 2, 200, Decider.Forum, Day.AddDays(5)),
            new(Guid.NewGuid(), 3, 400, Decider.Principals, null),
        ];
        Assert.Null(Ceiling.BudgetOn(revisions, Day.AddDays(-1)));
        Assert.Equal((1, 1), (Ceiling.BudgetOn(revisions, Day)!.Number, Ceiling.ApprovalOn(revisions, Day)!.Number));
        Assert.Equal((2, 1), (Ceiling.BudgetOn(revisions, Day.AddDays(5))!.Number, Ceiling.ApprovalOn(revisions, Day.AddDays(5))!.Number));
        revisions[2] = revisions[2] with { EffectiveOn = Day.AddDays(9) };
        Assert.Equal((2, 1), (Ceiling.BudgetOn(revisions, Day.AddDays(8))!.Number, Ceiling.ApprovalOn(revisions, Day.AddDays(8))!.Number));
        Assert.Equal((3, 3), (Ceiling.BudgetOn(revisions, Day.AddDays(9))!.Number, Ceiling.ApprovalOn(revisions, Day.AddDays(9))!.Number));
    }

    [Theory]
    [InlineData("2026-09-30", "2026-10-31", nameof(BudgetTiming.InTime))]
    [InlineData("2026-10-01", "2026-10-31", nameof(BudgetTiming.Late))]
    [InlineData("2026-09-30", "2026-11-01", nameof(BudgetTiming.Late))]
    [InlineData("2026-09-30", "2026-12-01", nameof(BudgetTiming.TooLate))]
    [InlineData("2026-12-01", null, nameof(BudgetTiming.TooLate))]
    [InlineData("2026-11-30", null, nameof(BudgetTiming.Late))]
    public void A_plan_after_September_comes_too_late_for_the_boards_proposals(string sent, string? answerBy, string timing) =>
        Assert.Equal(timing, new BudgetCalendar(2027).Timing(DateOnly.Parse(sent, null), answerBy is null ? null : DateOnly.Parse(answerBy, null)).ToString());

    [Fact]
    public void No_sequence_gets_a_commitment_past_the_ceiling_without_everyones_consent()
    {
        var commands = 0;
        Gen.Select(Gen.Int[0, 9], Gen.Long[1, 400], Gen.Int[0, 2]).Array[40, 60].Sample(
            steps =>
            {
                Interlocked.Add(ref commands, steps.Length);
                new CeilingModel().Run(steps);
            },
            iter: 2_500);
        Assert.True(commands >= 100_000, $"Only {commands} commands were tried.");
    }

    [Fact]
    public void What_is_used_is_what_a_commitment_became_or_is()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        var now = StockholmTime.StartOf(Day);
        BudgetEntry Entry(EntryKind kind, long ore, Guid? on = null, Guid? id = null) => new() { Id = id ?? Guid.NewGuid(), Kind = kind, Text = "x", AmountOre = ore, CommitmentId = on, EnteredAt = now };
        var spending = new Spending(
        [
            Entry(EntryKind.Commitment, 100, id: a), Entry(EntryKind.Commitment, 50, id: b), Entry(EntryKind.Release, 20, a),
            Entry(EntryKind.Actual, 30, a), Entry(EntryKind.Actual, 70, b), Entry(EntryKind.Actual, 5), Entry(EntryKind.Forecast, 900),
        ]);
        Assert.Equal((130, 105, 80 + 70 + 5), (spending.CommittedOre, spending.ActualOre, spending.UsedOre));
        Assert.Equal(50, spending.StateOf(spending.Entries[0]).OpenOre);
    }
}
