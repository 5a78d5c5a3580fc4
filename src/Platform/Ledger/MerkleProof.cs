namespace Governance.Platform.Ledger;

/// <summary>
/// Proofs of RFC 6962, sections 2.1.1 and 2.1.2: which subtrees a proof is made of, and whether one holds (RFC 9162, 2.1.3.2
/// and 2.1.4.2). Where the subtrees' roots come from, such as tiles, is not its business.
/// </summary>
public static class MerkleProof
{
    /// <summary>The subtrees that prove a leaf, from its sibling up to the root's child.</summary>
    /// <param name="index">The leaf.</param>
    /// <param name="size">Leaves of the tree.</param>
    public static IReadOnlyList<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<LeafRange>();
        for (var range = new LeafRange(0, size); range.Count > 1;)
        {
            var (left, right) = (range with { Last = range.Split }, range with { First = range.Split });
            (var sibling, range) = index < range.Split ? (right, left) : (left, right);
            path.Add(sibling);
        }

        path.Reverse();
        return path;
    }

    /// <summary>The subtrees that prove that a tree began as an older one; none for the same size.</summary>
    /// <param name="oldSize">Leaves of the older tree, at least one: every tree began as the empty one.</param>
    /// <param name="newSize">Leaves of the newer.</param>
    public static IReadOnlyList<LeafRange> Consistency(long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(oldSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var path = new List<LeafRange>();
        var range = new LeafRange(0, newSize);
        while (range.Last != oldSize)
        {
            var (left, right) = (range with { Last = range.Split }, range with { First = range.Split });
            (var sibling, range) = oldSize <= range.Split ? (right, left) : (left, right);
            path.Add(sibling);
        }

        // The older tree's own root is known where it is a whole subtree of the newer.
        if (range.First > 0)
            path.Add(range);
        path.Reverse();
        return path;
    }

    /// <summary>Whether the hashes lead from the leaf to the root.</summary>
    public static bool Includes(long index, long size, byte[] leaf, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index < 0 || index >= size || leaf.Length != MerkleTree.HashSize || path.Any(h => h.Length != MerkleTree.HashSize))
            return false;
        var (at, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0)
                return false;
            var isRight = (at & 1) == 1 || at == last;
            hash = isRight ? MerkleTree.Node(sibling, hash) : MerkleTree.Node(hash, sibling);
            if (isRight)
                (at, last) = ToSibling(at, last);
            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the hashes show that the older root is of the first leaves of the newer tree.</summary>
    public static bool Extends(long oldSize, byte[] oldRoot, long newSize, byte[] newRoot, IReadOnlyList<byte[]> path)
    {
        if (oldSize < 1 || oldSize > newSize || path.Any(h => h.Length != MerkleTree.HashSize))
            return false;
        if (oldSize == newSize)
            return path.Count == 0 && oldRoot.AsSpan().SequenceEqual(newRoot);
        if (path.Count == 0)
            return false;
        var (at, last) = (oldSize - 1, newSize - 1);
        for (; (at & 1) == 1; last >>= 1)
            at >>= 1;
        var ownSubtree = long.IsPow2(oldSize);
        var (older, newer) = ownSubtree ? (oldRoot, oldRoot) : (path[0], path[0]);
        foreach (var hash in path.Skip(ownSubtree ? 0 : 1))
        {
            if (last == 0)
                return false;
            var isRight = (at & 1) == 1 || at == last;
            (older, newer) = isRight ? (MerkleTree.Node(hash, older), MerkleTree.Node(hash, newer)) : (older, MerkleTree.Node(newer, hash));
            if (isRight)
                (at, last) = ToSibling(at, last);
            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && older.AsSpan().SequenceEqual(oldRoot) && newer.AsSpan().SequenceEqual(newRoot);
    }

    // On the right edge of the tree, levels without a sibling are passed over.
    private static (long At, long Last) ToSibling(long at, long last)
    {
        for (; (at & 1) == 0 && at != 0; last >>= 1)
            at >>= 1;
        return (at, last);
    }
}
