using System.Numerics;
using CsCheck;
using Governance.Budgets.Domain;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;

namespace Governance.Tests.Budgets;

/// <summary>How a budget is shared: the known figures, and what holds for every budget.</summary>
public sealed class CostSharingTests
{
    private static readonly IReadOnlyList<Payer> Skane =
    [
        new(Guid.CreateVersion7(), "12", PrincipalKind.Region),
        .. Enumerable.Range(0, 33).Select(i => new Payer(Guid.CreateVersion7(), $"{1214 + (i * 2)}", PrincipalKind.Municipality)),
    ];

    private static readonly CostKey ByPopulation = new() { Id = Guid.CreateVersion7(), Name = "1:1 efter folkmängd", Basis = KeyBasis.Population, PopulationDay = new DateOnly(2022, 12, 31) };

    private static readonly CostKey Equally = new() { Id = Guid.CreateVersion7(), Name = "1:1 lika", Basis = KeyBasis.Equal };

    [Fact]
    public void In_2022_the_state_grants_cover_everything_and_nobody_pays()
    {
        var content = Budget(ByPopulation, 2_100_000_00);
        var sharing = CostSharing.Of(Frozen(content with { Fundings = [new Funding { Id = Guid.CreateVersion7(), Name = "Statsbidrag", AmountOre = 2_100_000_00 }] }), Skane);
        Assert.Equal((2_100_000_00, 2_100_000_00, 0, 0), (sharing.TotalOre, sharing.CoveredOre, sharing.ToShareOre, sharing.SumOre));
        Assert.All(Skane, p => Assert.Equal(0, sharing.ShareOre(p.Id)));
    }

    [Fact]
    public void In_2023_the_region_pays_half_and_the_municipalities_the_other_by_population()
    {
        var sharing = CostSharing.Of(Frozen(Budget(ByPopulation, 1_300_000_00, 1_000_000_00)), Skane);
        Assert.Equal(1_150_000_00, sharing.ShareOre(Skane[0].Id));
        Assert.Equal(1_150_000_00, Skane.Skip(1).Sum(p => sharing.ShareOre(p.Id)));
        Assert.Equal(2_300_000_00, sharing.SumOre);
        Assert.True(sharing.ShareOre(Skane[33].Id) > sharing.ShareOre(Skane[1].Id));
    }

    [Fact]
    public void Switched_to_equal_sixteen_municipalities_pay_one_ore_more()
    {
        var sharing = CostSharing.Of(Frozen(Budget(Equally, 2_300_000_00)), Skane);
        Assert.Equal(1_150_000_00, sharing.ShareOre(Skane[0].Id));
        Assert.Equal(Enumerable.Repeat(34_848_49L, 16).Concat(Enumerable.Repeat(34_848_48L, 17)), Skane.Skip(1).Select(p => sharing.ShareOre(p.Id)));
        var part = sharing.Splits[0].PartOf(Skane[1].Id)!;
        Assert.True(part.IsRaised);
        Assert.Equal(16, sharing.Splits[0].LeftOver);
        Assert.Equal("34\u00a0848,4848…", part.Exact.Kronor(1));
    }

    [Fact]
    public void Rounded_once_per_key_and_not_once_per_line()
    {
        var sharing = CostSharing.Of(Frozen(Budget(Equally, 1, 1, 1, 1)), Skane);
        Assert.Equal(2, sharing.ShareOre(Skane[0].Id));
        Assert.Equal(4, sharing.SumOre);
    }

    [Fact]
    public void A_line_with_a_key_of_its_own_is_shared_by_that()
    {
        var use = new CostKey { Id = Guid.CreateVersion7(), Name = "Användning", Scope = KeyScope.Everyone, Basis = KeyBasis.Use, Source = "Antal möten 2026", Weights = [new(Skane[0].Code, 3), new(Skane[5].Code, 1)] };
        var content = Budget(Equally, 100_00, 40_00);
        content = content with { Keys = [Equally, use], Lines = [content.Lines[0], content.Lines[1] with { KeyId = use.Id }] };
        var sharing = CostSharing.Of(Frozen(content), Skane);
        Assert.Equal(50_00 + 30_00, sharing.ShareOre(Skane[0].Id));
        Assert.Equal(152 + 10_00, sharing.ShareOre(Skane[5].Id));
        Assert.Equal(140_00, sharing.SumOre);
    }

    [Fact]
    public void A_grant_covers_the_lines_that_it_names_and_costs_nobody_anything_there()
    {
        var content = Budget(Equally, 100_00, 40_00);
        content = content with { Fundings = [new Funding { Id = Guid.CreateVersion7(), Name = "Bidrag", AmountOre = 40_00, Lines = [content.Lines[1].Id] }] };
        var sharing = CostSharing.Of(Frozen(content), Skane);
        Assert.Equal((100_00, 0), (sharing.Lines[0].NetOre, sharing.Lines[1].NetOre));
        Assert.Equal(100_00, sharing.SumOre);
    }

    [Fact]
    public void A_grant_larger_than_what_it_covers_is_refused()
    {
        var content = Budget(Equally, 100_00, 40_00);
        content = content with { Fundings = [new Funding { Id = Guid.CreateVersion7(), Name = "Bidrag", AmountOre = 40_01, Lines = [content.Lines[1].Id] }] };
        Assert.Equal("BUD-004", Assert.Throws<RuleBroken>(() => CostSharing.Of(Frozen(content), Skane)).Code);
    }

    [Fact]
    public void Whole_kronor_are_shared_in_whole_kronor()
    {
        var content = Budget(Equally, 2_300_000_00) with { RoundTo = RoundTo.Krona };
        var sharing = CostSharing.Of(Frozen(content), Skane);
        Assert.Equal(Enumerable.Repeat(34_849_00L, 16).Concat(Enumerable.Repeat(34_848_00L, 17)), Skane.Skip(1).Select(p => sharing.ShareOre(p.Id)));
        Assert.Equal("BUD-005", Assert.Throws<RuleBroken>(() => CostSharing.Of(Frozen(Budget(Equally, 1) with { RoundTo = RoundTo.Krona }), Skane)).Code);
    }

    [Fact]
    public void Whatever_the_budget_says_the_shares_are_the_total_and_nobody_is_a_unit_off() =>
        RandomBudget.Any.Sample(
            random =>
            {
                var sharing = CostSharing.Of(random.Content, random.Payers);
                Assert.Equal(random.Content.TotalOre - random.Content.FundedOre, sharing.SumOre);
                Assert.Equal(sharing.ToShareOre, sharing.SumOre);
                Assert.Equal(sharing.ToShareOre, sharing.Splits.Sum(s => s.NetOre));
                foreach (var split in sharing.Splits)
                {
                    Assert.Equal(split.Units, split.Parts.Sum(p => p.Units));
                    foreach (var part in split.Parts)
                        AssertWithinOne(split, part, random.Payers);
                }

                var shuffled = random.Payers.ToArray();
                new Random(random.Shuffle).Shuffle(shuffled);
                var again = CostSharing.Of(random.Content, shuffled);
                foreach (var payer in random.Payers)
                    Assert.Equal(sharing.ShareOre(payer.Id), again.ShareOre(payer.Id));
            },
            iter: 100_000);

    // The exact share anew, from the words of the rule: half the region, half the group, and inside of the group by weight.
    private static void AssertWithinOne(KeySplit split, KeyPart part, IReadOnlyList<Payer> payers)
    {
        var halves = split.Key.Scope == KeyScope.OneToOne && payers.Any(p => p.Kind == PrincipalKind.Region);
        var group = payers.Where(p => !halves || p.Kind == PrincipalKind.Municipality).Aggregate(BigInteger.Zero, (sum, p) => sum + split.Key.WeightOf(p.Code));
        var (own, all) = halves && part.Payer.Kind == PrincipalKind.Region ? (BigInteger.One, new BigInteger(2)) : (split.Key.WeightOf(part.Payer.Code), group * (halves ? 2 : 1));
        Assert.True(BigInteger.Abs((part.Units * all) - (split.Units * own)) < all, $"{part.Payer.Code} pays {part.Units} of {split.Units} by {own}/{all}.");
    }

    private static BudgetContent Budget(CostKey key, params long[] ore) => new()
    {
        Year = 2023,
        Keys = [key],
        Lines = [.. ore.Select((o, i) => new BudgetLine { Id = Guid.CreateVersion7(), Title = $"Rad {i + 1}", AmountOre = o })],
    };

    private static BudgetContent Frozen(BudgetContent content) =>
        content.Frozen(Skane, (p, day) => new PopulationOnDay(p.Id, day, 10_000 + long.Parse(p.Code, System.Globalization.CultureInfo.InvariantCulture)));
}
