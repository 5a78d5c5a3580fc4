using Governance.Platform.Rules;

namespace Governance.Budgets.Domain;

/// <summary>How a cost is shared: largest remainder, in whole units (öre or kronor), so that the parts always sum to the total.</summary>
internal static class CostShares
{
    /// <summary>
    /// Splits a total by weights. Everyone gets the floor of its exact share; the units left over go one each to the largest
    /// fractional parts, ties to the earlier in order. A negative total, a credit, is the mirror image.
    /// </summary>
    /// <param name="total">Whole units; may be negative.</param>
    /// <param name="weights">In order: the region first, then by municipality code. None below zero, not all zero.</param>
    public static long[] ByLargestRemainder(long total, IReadOnlyList<long> weights)
    {
        // 63 bits of total times 63 bits of weight fit in 128 with a bit to spare; the sum of the weights needs more than 64.
        UInt128 sum = 0;
        foreach (var weight in weights)
        {
            if (weight < 0)
                throw new RuleBroken("BUD-001", "En vikt i fördelningen är negativ ({0}). Ange noll eller mer för varje huvudman.", weight);
            sum += (UInt128)weight;
        }

        if (sum == 0)
            throw new RuleBroken("BUD-002", "Alla vikter i fördelningen är noll. Ange en vikt över noll för minst en huvudman.");

        var magnitude = (UInt128)Int128.Abs(total);
        var parts = new UInt128[weights.Count];
        var remainders = new (UInt128 Remainder, int Index)[weights.Count];
        var left = magnitude;
        for (var i = 0; i < parts.Length; i++)
        {
            (parts[i], var remainder) = UInt128.DivRem(magnitude * (UInt128)weights[i], sum);
            remainders[i] = (remainder, i);
            left -= parts[i];
        }

        Array.Sort(remainders, static (a, b) => a.Remainder != b.Remainder ? b.Remainder.CompareTo(a.Remainder) : a.Index.CompareTo(b.Index));
        for (var i = 0; i < (int)left; i++)
            parts[remainders[i].Index]++;
        return Array.ConvertAll(parts, part => (long)(total < 0 ? -(Int128)part : (Int128)part));
    }

    /// <summary>
    /// The default key 1:1: half for the region, half for the municipalities together, and their half by population. Rounded
    /// once: the region weighs as much as all the municipalities, so that nobody is more than a unit from its exact share.
    /// </summary>
    /// <param name="total">Whole units; may be negative.</param>
    /// <param name="populations">Residents of each municipality at the reference day, by municipality code.</param>
    public static OneToOneShares OneToOne(long total, IReadOnlyList<long> populations)
    {
        var shares = ByLargestRemainder(total, [populations.Sum(), .. populations]);
        return new OneToOneShares(shares[0], shares[1..]);
    }
}

/// <summary>A total shared by the key 1:1.</summary>
/// <param name="Region">The region's half.</param>
/// <param name="Municipalities">The parts of the other half, in the order of the populations.</param>
internal sealed record OneToOneShares(long Region, IReadOnlyList<long> Municipalities);
