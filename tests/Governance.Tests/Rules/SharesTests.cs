using System.Text.Json.Nodes;
using CsCheck;
using Governance.Budgets;
using Governance.Budgets.Domain;
using Governance.Platform.Rules;

namespace Governance.Tests.Rules;

public sealed class SharesTests
{
    private static readonly Gen<long[]> Weights =
        Gen.OneOf(Gen.Long[0, 5], Gen.Long[0, 1_500_000], Gen.Long[0, long.MaxValue]).Array[1, 50].Where(w => w.Any(x => x > 0));

    private static readonly Gen<long> Totals = Gen.OneOf(Gen.Long[-100, 100], Gen.Long[-300_000_000, 300_000_000], Gen.Long[-long.MaxValue, long.MaxValue]);

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Vector.Cases("shares.json").Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Agrees_to_the_last_value(int index)
    {
        var vector = Vector.Cases("shares.json")[index];
        var output = new StringWriter();
        Assert.Equal(0, SharesVerb.Run(new StringReader(vector.GetRawText()), output, TextWriter.Null));
        Assert.Equal(Expected(vector.GetProperty("expect").GetRawText()), JsonNode.Parse(output.ToString())!["shares"]!.ToJsonString());
    }

    [Fact]
    public void A_file_of_cases_answers_with_an_array_in_order()
    {
        var cases = Vector.Cases("shares.json");
        var output = new StringWriter();
        Assert.Equal(60, cases.Count);
        Assert.Equal(0, SharesVerb.Run(new StringReader(Vector.Text("shares.json")), output, TextWriter.Null));
        Assert.Equal(
            cases.Select(c => Expected(c.GetProperty("expect").GetRawText())),
            JsonNode.Parse(output.ToString())!.AsArray().Select(a => a!["shares"]!.ToJsonString()));
    }

    [Fact]
    public void Shares_always_sum_and_lie_within_one_unit_of_the_exact_share() =>
        Gen.Select(Totals, Weights).Sample(
            (total, weights) =>
            {
                var shares = CostShares.ByLargestRemainder(total, weights);
                Assert.Equal(total, shares.Aggregate(Int128.Zero, (sum, s) => sum + s));
                var all = weights.Aggregate(Int128.Zero, (sum, w) => sum + w);
                for (var i = 0; i < shares.Length; i++)
                {
                    var floor = (Int128)Math.Abs(total) * weights[i] / all;
                    Assert.InRange(Int128.Abs(shares[i]) - floor, 0, weights[i] == 0 ? 0 : 1);
                }
            },
            iter: 5_000);

    [Fact]
    public void A_credit_is_the_mirror_image() =>
        Gen.Select(Totals, Weights).Sample(
            (total, weights) => Assert.Equal(CostShares.ByLargestRemainder(total, weights), CostShares.ByLargestRemainder(-total, weights).Select(s => -s)),
            iter: 2_000);

    [Fact]
    public void Ties_go_to_the_earlier() => Assert.Equal([2, 2, 1, 1], CostShares.ByLargestRemainder(6, [1, 1, 1, 1]));

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        Assert.Equal([long.MaxValue], CostShares.ByLargestRemainder(long.MaxValue, [long.MaxValue]));
        Assert.Equal([long.MinValue, 0], CostShares.ByLargestRemainder(long.MinValue, [long.MaxValue, 0]));
        Assert.Equal([long.MinValue / 2, long.MinValue / 2], CostShares.ByLargestRemainder(long.MinValue, [long.MaxValue, long.MaxValue]));
    }

    [Fact]
    public void Half_of_2_300_000_kronor_is_the_regions()
    {
        var shares = CostShares.OneToOne(2_300_000_00, [365_644, 130_288, 151_306]);
        Assert.Equal(1_150_000_00, shares.Region);
        Assert.Equal(1_150_000_00, shares.Municipalities.Sum());
    }

    [Fact]
    public void What_is_covered_costs_nobody_anything()
    {
        var shares = CostShares.OneToOne(2_100_000_00 - 2_100_000_00, [365_644, 130_288]);
        Assert.Equal(0, shares.Region);
        Assert.Equal([0, 0], shares.Municipalities);
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(-5, -3)]
    public void The_odd_unit_is_the_regions(long total, long region) => Assert.Equal(region, CostShares.OneToOne(total, [1, 1]).Region);

    [Fact]
    public void Impossible_weights_are_refused()
    {
        Assert.Equal("BUD-001", Assert.Throws<RuleBroken>(() => CostShares.ByLargestRemainder(1, [2, -1])).Code);
        Assert.Equal("BUD-002", Assert.Throws<RuleBroken>(() => CostShares.ByLargestRemainder(1, [0, 0])).Code);
        Assert.Equal("BUD-002", Assert.Throws<RuleBroken>(() => CostShares.ByLargestRemainder(1, [])).Code);
    }

    [Theory]
    [InlineData("""[{"total":1,"weights":[1]},{"total":1,"weights":[1,-2]}]""", "$[1].weights[1]: -2 is outside 0–9223372036854775807")]
    [InlineData("""{"total":1,"weights":[0,0]}""", "$.weights: at least one weight must be above zero")]
    [InlineData("""{"total":1.5,"weights":[1]}""", "$.total: expected a whole number, found 1.5")]
    [InlineData("""{"weights":[1]}""", "$: \"total\" is missing")]
    [InlineData("""{"total":1,"weights":{}}""", "$.weights: expected an array, found an object")]
    [InlineData("""{"total":9223372036854775808,"weights":[1]}""", "$.total: expected a whole number, found 9223372036854775808")]
    [InlineData("""{"total":1,"total":1,"weights":[1]}""", "$.total: the property is given twice")]
    public void A_malformed_case_is_named_by_place_and_reason(string json, string message)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(2, SharesVerb.Run(new StringReader(json), output, error));
        Assert.Equal(message, error.ToString().TrimEnd());
        Assert.Equal(string.Empty, output.ToString());
    }

    private static string Expected(string expect)
    {
        var node = JsonNode.Parse(expect)!;
        return (node is JsonArray ? node : node["shares"]!).ToJsonString();
    }
}
