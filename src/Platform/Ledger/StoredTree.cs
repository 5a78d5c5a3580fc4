using System.Numerics;

namespace Governance.Platform.Ledger;

/// <summary>
/// A log's tree as it is stored: beside each leaf the roots of the perfect subtrees that it completes. A proof reads as many rows
/// as the tree is high, and any tile 256.
/// </summary>
internal sealed class StoredTree(LogRows rows, LogId log)
{
    /// <summary>The roots of the subtrees over these leaves, in one query.</summary>
    /// <exception cref="LedgerDamaged">A leaf is missing, or holds something else than the subtrees that it completes.</exception>
    public async Task<IReadOnlyList<byte[]>> RootsAsync(IReadOnlyList<LeafRange> ranges, CancellationToken cancellationToken)
    {
        var parts = ranges.Select(r => Perfect(r).ToList()).ToList();
        var stored = await rows.SubtreesAsync(log, [.. parts.SelectMany(p => p).Select(p => p.Leaf).Distinct()], cancellationToken);
        return [.. parts.Select(p => p.Select(part => Hash(stored, part.Leaf, part.Level)).Reverse().Aggregate((right, left) => MerkleTree.Node(left, right)))];
    }

    /// <summary>The tree as it was when it had so many leaves.</summary>
    /// <exception cref="LedgerDamaged">As above.</exception>
    public async Task<MerkleFrontier> AtAsync(long size, CancellationToken cancellationToken)
    {
        var parts = Perfect(new LeafRange(0, size)).ToList();
        var stored = await rows.SubtreesAsync(log, parts.ConvertAll(p => p.Leaf), cancellationToken);
        return new MerkleFrontier(size, Subtrees.Joined(parts.Select(p => Hash(stored, p.Leaf, p.Level))));
    }

    /// <summary>The hashes of a tile as they are stored; zeros for one that is missing, so that whoever checks it finds where.</summary>
    public async Task<byte[]> TileAsync(TilePlace place, CancellationToken cancellationToken)
    {
        var level = 8 * place.Level;
        var leaves = Enumerable.Range(0, place.Width).Select(i => ((place.Index * TilePlace.FullWidth + i + 1) << level) - 1).ToList();
        var stored = await rows.SubtreesAsync(log, leaves, cancellationToken);
        return Subtrees.Joined(leaves.Select(leaf => IsWhole(stored, leaf) ? Hash(stored, leaf, level) : new byte[MerkleTree.HashSize]));
    }

    /// <summary>The leaf that completes each of the perfect subtrees that a range is the sum of, and how high the subtree is.</summary>
    public static IEnumerable<(long Leaf, int Level)> Perfect(LeafRange range)
    {
        for (var first = range.First; first < range.Last;)
        {
            var level = Math.Min(first == 0 ? 62 : BitOperations.TrailingZeroCount(first), (int)long.Log2(range.Last - first));
            first += 1L << level;
            yield return (first - 1, level);
        }
    }

    private static byte[] Hash(Dictionary<long, byte[]> stored, long leaf, int level) => IsWhole(stored, leaf)
        ? stored[leaf].AsSpan(level * MerkleTree.HashSize, MerkleTree.HashSize).ToArray()
        : throw new LedgerDamaged($"leaf {leaf} is missing, or does not hold the hashes of the subtrees that it completes");

    private static bool IsWhole(Dictionary<long, byte[]> stored, long leaf) =>
        stored.TryGetValue(leaf, out var roots) && roots.Length == (BitOperations.TrailingZeroCount(leaf + 1) + 1) * MerkleTree.HashSize;
}
