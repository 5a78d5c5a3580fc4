using Governance.Platform.Rules;
using Governance.Principals.Contracts;

namespace Governance.Budgets.Domain;

/// <summary>External money that a line gets.</summary>
internal sealed record LineFunding(Funding Funding, long Ore);

/// <summary>What a line costs and what of it is to be shared.</summary>
/// <param name="Line">The line.</param>
/// <param name="Key">The key that shares it.</param>
/// <param name="Fundings">External money that covers some of it.</param>
internal sealed record LineCost(BudgetLine Line, CostKey Key, IReadOnlyList<LineFunding> Fundings)
{
    public long CoveredOre => Fundings.Sum(f => f.Ore);

    /// <summary>What the principals pay of it.</summary>
    public long NetOre => Line.AmountOre - CoveredOre;
}

/// <summary>
/// A principal's part of a key: the exact share is <paramref name="Weight"/> of <paramref name="Of"/> of what is shared. In 1:1
/// both count the region's half, which weighs as much as all the municipalities together.
/// </summary>
/// <param name="Payer">Who pays.</param>
/// <param name="Own">Its weight as the key states it: inhabitants, use.</param>
/// <param name="Weight">Its weight in the split.</param>
/// <param name="Of">All weights of the split.</param>
/// <param name="Units">What it pays, in whole units.</param>
/// <param name="Exact">The exact share, before rounding.</param>
internal sealed record KeyPart(Payer Payer, long Own, long Weight, Int128 Of, long Units, ExactShare Exact)
{
    /// <summary>Whether it got one of the units that were left over.</summary>
    public bool IsRaised => Math.Abs(Units) > Exact.FloorUnits;
}

/// <summary>What a key shares, and how: rounded once, for all lines together.</summary>
/// <param name="Key">The key, with every weight written out.</param>
/// <param name="Units">What is shared, in whole units.</param>
/// <param name="UnitOre">Öre of one unit.</param>
/// <param name="Parts">The region first, then by municipality code.</param>
internal sealed record KeySplit(CostKey Key, long Units, long UnitOre, IReadOnlyList<KeyPart> Parts)
{
    public long NetOre => Units * UnitOre;

    /// <summary>How many units were left over when everybody had the floor of its exact share.</summary>
    public long LeftOver => Math.Abs(Units) - Parts.Sum(p => p.Exact.FloorUnits);

    /// <summary>What all weigh together as the key states it: all inhabitants, all use.</summary>
    public long OwnTotal => Parts.Sum(p => p.Own);

    public KeyPart? PartOf(Guid principalId) => Parts.FirstOrDefault(p => p.Payer.Id == principalId);
}

/// <summary>A budget shared between the principals: the region's and each municipality's share, with everything that led to it.</summary>
internal sealed class CostSharing
{
    private readonly Dictionary<Guid, long> _ore;

    private CostSharing(BudgetContent content, IReadOnlyList<Payer> payers, IReadOnlyList<LineCost> lines, IReadOnlyList<KeySplit> splits)
    {
        (Content, Payers, Lines, Splits) = (content, payers, lines, splits);
        _ore = payers.ToDictionary(p => p.Id, p => splits.Sum(s => s.PartOf(p.Id)!.Units * s.UnitOre));
    }

    public BudgetContent Content { get; }

    /// <summary>The region first, then by municipality code.</summary>
    public IReadOnlyList<Payer> Payers { get; }

    public IReadOnlyList<LineCost> Lines { get; }

    /// <summary>One for each key that shares something.</summary>
    public IReadOnlyList<KeySplit> Splits { get; }

    public long TotalOre => Content.TotalOre;

    public long CoveredOre => Lines.Sum(l => l.CoveredOre);

    /// <summary>What the principals pay together.</summary>
    public long ToShareOre => TotalOre - CoveredOre;

    /// <summary>The sum of what each of them pays: always <see cref="ToShareOre"/>, and shown beside it.</summary>
    public long SumOre => _ore.Values.Sum();

    /// <summary>What a principal pays; zero for a stranger.</summary>
    public long ShareOre(Guid principalId) => _ore.GetValueOrDefault(principalId);

    /// <summary>Shares a budget whose keys have every weight written out.</summary>
    /// <exception cref="RuleBroken">BUD-001, BUD-002, BUD-004 or BUD-005.</exception>
    public static CostSharing Of(BudgetContent content, IEnumerable<Payer> payers)
    {
        var ordered = Payer.InOrder(payers);
        RequireWholeUnits(content);
        var covered = Cover(content);
        LineCost[] lines = [.. content.Lines.Select(l => new LineCost(l, content.KeyOf(l), covered[l.Id]))];
        KeySplit[] splits =
        [
            .. from key in content.Keys
               let of = lines.Where(l => l.Key.Id == key.Id).ToList()
               where of.Count > 0
               select Split(key, of.Sum(l => l.NetOre) / content.UnitOre, content.UnitOre, ordered),
        ];
        return new CostSharing(content, ordered, lines, splits);
    }

    /// <summary>What each weighs in the split of a key: in 1:1 the region as much as all the municipalities together.</summary>
    public static long[] SplitWeights(CostKey key, IReadOnlyList<Payer> payers)
    {
        var own = payers.Select(p => key.WeightOf(p.Code)).ToArray();
        var region = key.Scope == KeyScope.OneToOne ? payers.ToList().FindIndex(p => p.Kind == PrincipalKind.Region) : -1;
        if (region < 0)
            return own;
        own[region] = 0;
        // A region without municipalities, or before anything is weighed, has nobody to share with: the rule on weights says so.
        own[region] = payers.Count == 1 ? 1 : own.Sum();
        return own;
    }

    private static KeySplit Split(CostKey key, long units, long unitOre, IReadOnlyList<Payer> payers)
    {
        var weights = SplitWeights(key, payers);
        var shares = CostShares.ByLargestRemainder(units, weights);
        var sum = weights.Aggregate(Int128.Zero, (all, w) => all + w);
        return new KeySplit(key, units, unitOre,
            [.. payers.Select((p, i) => new KeyPart(p, key.WeightOf(p.Code), weights[i], sum, shares[i], ExactShare.Of(units, weights[i], sum)))]);
    }

    // What names its lines is used first, so that what covers everything takes the rest.
    private static Dictionary<Guid, List<LineFunding>> Cover(BudgetContent content)
    {
        var rest = content.Lines.Select(l => Math.Max(0, l.AmountOre)).ToArray();
        var covered = content.Lines.ToDictionary(l => l.Id, _ => new List<LineFunding>());
        foreach (var funding in content.Fundings.OrderBy(f => f.Lines.Count == 0))
        {
            var weights = content.Lines.Select((l, i) => funding.Lines.Count == 0 || funding.Lines.Contains(l.Id) ? rest[i] / content.UnitOre : 0).ToArray();
            if (funding.AmountOre / content.UnitOre > weights.Sum())
                throw new RuleBroken(
                    BudgetRules.CoversTooMuch, "”{0}” på {1} kr är större än det som återstår att täcka, {2} kr. Sänk beloppet eller låt det täcka fler rader.",
                    funding.Name, Kronor.Text(funding.AmountOre), Kronor.Text(weights.Sum() * content.UnitOre));
            if (funding.AmountOre == 0)
                continue;
            var parts = CostShares.ByLargestRemainder(funding.AmountOre / content.UnitOre, weights);
            for (var i = 0; i < parts.Length; i++)
            {
                rest[i] -= parts[i] * content.UnitOre;
                if (parts[i] > 0)
                    covered[content.Lines[i].Id].Add(new LineFunding(funding, parts[i] * content.UnitOre));
            }
        }

        return covered;
    }

    private static void RequireWholeUnits(BudgetContent content)
    {
        foreach (var ore in content.Lines.Select(l => l.AmountOre).Concat(content.Fundings.Select(f => f.AmountOre)).Where(a => a % content.UnitOre != 0))
            throw new RuleBroken(BudgetRules.WholeKronor, "Beloppet {0} kr är inte i hela kronor, men budgeten fördelas i hela kronor. Ändra beloppet eller avrundningen.", Kronor.Text(ore));
    }
}
