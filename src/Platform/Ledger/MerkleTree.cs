using System.Security.Cryptography;

namespace Governance.Platform.Ledger;

/// <summary>The hashes of RFC 6962, section 2.1, with SHA-256.</summary>
public static class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashSize = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>The hash of an entry as a leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData([0]);
        sum.AppendData(entry);
        return sum.GetHashAndReset();
    }

    /// <summary>The node over two hashes.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>The root over leaf hashes.</summary>
    public static byte[] Root(IEnumerable<byte[]> leaves)
    {
        var tree = new MerkleFrontier();
        foreach (var leaf in leaves)
            tree.Append(leaf);
        return tree.Root();
    }
}

/// <summary>
/// What must be kept of a growing tree to append to it and to know its root: the roots of the perfect subtrees that its size
/// is the sum of, the largest first. Appending a leaf costs at most as many hashes as the tree is high, and two on average.
/// </summary>
public sealed class MerkleFrontier
{
    private readonly List<byte[]> _roots = [];

    /// <summary>The empty tree.</summary>
    public MerkleFrontier()
    {
    }

    /// <summary>A tree as <see cref="Bytes"/> kept it.</summary>
    public MerkleFrontier(long size, ReadOnlySpan<byte> roots)
    {
        if (size < 0 || roots.Length != long.PopCount(size) * MerkleTree.HashSize)
            throw new ArgumentException("A tree has one root for each bit of its size.", nameof(roots));
        Size = size;
        for (var i = 0; i < roots.Length; i += MerkleTree.HashSize)
            _roots.Add(roots.Slice(i, MerkleTree.HashSize).ToArray());
    }

    /// <summary>How many leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The roots after one another: 32 bytes for each bit of the size that is set.</summary>
    public byte[] Bytes() => [.. _roots.SelectMany(r => r)];

    /// <summary>Appends the hash of the next leaf, and gives the roots of the perfect subtrees that it completes: first itself.</summary>
    public IReadOnlyList<byte[]> Append(byte[] leaf)
    {
        if (leaf.Length != MerkleTree.HashSize)
            throw new ArgumentException("A hash has 32 bytes.", nameof(leaf));
        var (root, completed) = (leaf, new List<byte[]> { leaf });
        for (var bit = 1L; (Size & bit) != 0; bit <<= 1)
        {
            root = MerkleTree.Node(_roots[^1], root);
            _roots.RemoveAt(_roots.Count - 1);
            completed.Add(root);
        }

        _roots.Add(root);
        Size++;
        return completed;
    }

    /// <summary>The root of the tree so far.</summary>
    public byte[] Root()
    {
        if (_roots.Count == 0)
            return MerkleTree.Empty;
        var root = _roots[^1];
        for (var i = _roots.Count - 2; i >= 0; i--)
            root = MerkleTree.Node(_roots[i], root);
        return root;
    }
}

/// <summary>The leaves from <paramref name="First"/> to before <paramref name="Last"/>, whose subtree's root stands in a proof.</summary>
/// <param name="First">The first leaf.</param>
/// <param name="Last">The one after the last.</param>
public readonly record struct LeafRange(long First, long Last)
{
    /// <summary>How many leaves.</summary>
    public long Count => Last - First;

    /// <summary>Where RFC 6962 splits it: after the largest power of two that is less than its count.</summary>
    public long Split => First + (1L << (int)long.Log2(Count - 1));
}
