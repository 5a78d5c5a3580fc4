using CsCheck;
using Governance.Budgets.Domain;
using Governance.Principals.Contracts;

namespace Governance.Tests.Budgets;

/// <summary>A budget with those who share it, as wild as the form allows.</summary>
internal sealed record RandomBudget(BudgetContent Content, IReadOnlyList<Payer> Payers, int Shuffle)
{
    public static Gen<RandomBudget> Any { get; } =
        from region in Gen.Bool
        from municipalities in Gen.Frequency((8, Gen.Int[1, 6]), (1, Gen.Int[30, 49]))
        from unit in Gen.Enum<RoundTo>()
        from keys in Key(municipalities).Array[1, 3]
        from lines in Gen.Select(Amount, Gen.Int[0, 5]).Array[1, 7]
        from fundings in Gen.Select(Gen.Int[0, 100], Gen.Bool, Gen.Int[0, 127]).Array[0, 2]
        from shuffle in Gen.Int
        select Make(region, municipalities, unit, keys, lines, fundings, shuffle);

    private static Gen<long> Amount =>
        Gen.Frequency((6, Gen.Long[0, 500_000]), (2, Gen.Long[0, 20]), (1, Gen.Long[-5_000, 0]), (1, Gen.Long[1_000_000, 90_000_000_000]));

    private static Gen<(KeyScope, KeyBasis, long[])> Key(int municipalities) => Gen.Select(
        Gen.Enum<KeyScope>(), Gen.Enum<KeyBasis>(),
        Gen.OneOf(Gen.Long[0, 3], Gen.Long[1, 1_500_000]).Array[municipalities + 1].Where(w => w.Skip(1).Any(x => x > 0)));

    private static RandomBudget Make(
        bool region, int municipalities, RoundTo unit, (KeyScope Scope, KeyBasis Basis, long[] Weights)[] keys, (long Amount, int Key)[] lines, (int Percent, bool All, int Which)[] fundings, int shuffle)
    {
        List<Payer> payers = [.. Enumerable.Range(0, municipalities).Select(i => new Payer(Guid.CreateVersion7(), (1100 + (i * 7)).ToString("0000", System.Globalization.CultureInfo.InvariantCulture), PrincipalKind.Municipality))];
        if (region)
            payers.Insert(0, new Payer(Guid.CreateVersion7(), "11", PrincipalKind.Region));
        var content = new BudgetContent { Year = 2027, RoundTo = unit };
        var each = content.UnitOre;
        CostKey[] made = [.. keys.Select((k, n) => new CostKey { Id = Guid.CreateVersion7(), Name = $"Nyckel {n}", Scope = k.Scope, Basis = k.Basis, PopulationDay = new DateOnly(2022, 1, 1), Source = "Mätning", Weights = Weights(payers, k.Weights, region) }
            .Frozen(payers, (p, _) => new PopulationOnDay(p.Id, new DateOnly(2022, 1, 1), Population(p, k.Weights, payers, region))))];
        content = content with
        {
            Keys = made,
            Lines = [.. lines.Select((l, n) => new BudgetLine { Id = Guid.CreateVersion7(), Title = $"Rad {n}", AmountOre = l.Amount * each, KeyId = l.Key < made.Length ? made[l.Key].Id : null })],
        };
        return new RandomBudget(content with { Fundings = [.. Fundings(content, fundings)] }, payers, shuffle);
    }

    // Each takes a part of what is still uncovered, so that the budget is one that can be sealed.
    private static IEnumerable<Funding> Fundings(BudgetContent content, (int Percent, bool All, int Which)[] fundings)
    {
        var left = content.Lines.Sum(l => Math.Max(0, l.AmountOre)) / content.UnitOre / Math.Max(1, fundings.Length);
        foreach (var (percent, all, which) in fundings)
        {
            Guid[] lines = all ? [] : [.. content.Lines.Where((_, i) => (which >> i & 1) == 1).Select(l => l.Id)];
            var most = all || lines.Length == 0 ? left : Math.Min(left, content.Lines.Where(l => lines.Contains(l.Id)).Sum(l => Math.Max(0, l.AmountOre)) / content.UnitOre / fundings.Length);
            yield return new Funding { Id = Guid.CreateVersion7(), Name = "Statsbidrag", AmountOre = most * percent / 100 * content.UnitOre, Lines = lines };
        }
    }

    private static KeyWeight[] Weights(List<Payer> payers, long[] weights, bool region) => [.. payers.Select((p, i) => new KeyWeight(p.Code, weights[region ? i : i + 1]))];

    private static long Population(Payer payer, long[] weights, List<Payer> payers, bool region) => weights[payers.IndexOf(payer) + (region ? 0 : 1)];
}
