using System.Security.Cryptography;

namespace Governance.Verifier;

/// <summary>The Merkle tree of RFC 6962, section 2.1: how leaves and nodes are hashed.</summary>
internal static class Tree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashSize = 32;

    /// <summary>Hashes in a full tile.</summary>
    public const int TileWidth = 256;

    /// <summary>What stands before an entry when it is hashed.</summary>
    public const byte LeafPrefix = 0;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>The hash of an entry as a leaf.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry) => SHA256.HashData([LeafPrefix, .. entry]);

    /// <summary>The node over two hashes; the target may be one of them.</summary>
    public static void Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> to)
    {
        Span<byte> input = stackalloc byte[1 + 2 * HashSize];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + HashSize)..]);
        SHA256.HashData(input, to);
    }

    /// <summary>The node over two hashes.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var node = new byte[HashSize];
        Node(left, right, node);
        return node;
    }

    /// <summary>
    /// The root over at most 257 hashes that stand after one another, the last of which may be the root of a smaller tree:
    /// pairing from the left and carrying an odd one up gives the same tree as splitting at the largest power of two.
    /// </summary>
    public static byte[] Root(ReadOnlySpan<byte> hashes)
    {
        Span<byte> row = stackalloc byte[(TileWidth + 1) * HashSize];
        hashes.CopyTo(row);
        for (var count = hashes.Length / HashSize; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
                Node(At(row, 2 * i), At(row, 2 * i + 1), At(row, i));
            if (count % 2 == 1)
                At(row, count - 1).CopyTo(At(row, count / 2));
        }

        return row[..HashSize].ToArray();
    }

    private static Span<byte> At(Span<byte> row, int i) => row.Slice(i * HashSize, HashSize);
}
