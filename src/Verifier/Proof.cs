using System.Text;

namespace Governance.Verifier;

/// <summary>A proof that an entry is in a log, C2SP tlog-proof.</summary>
/// <param name="Entry">The entry's bytes, which this log's proofs carry as their extra data; null where left out.</param>
/// <param name="Index">Which leaf.</param>
/// <param name="Path">Hashes from the leaf's sibling up to the root's child.</param>
/// <param name="Checkpoint">The checkpoint, verbatim.</param>
internal sealed record Proof(byte[]? Entry, long Index, IReadOnlyList<byte[]> Path, byte[] Checkpoint)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";

    /// <summary>The proof as text.</summary>
    public string Text()
    {
        var text = new StringBuilder().Append(FirstLine).Append('\n');
        if (Entry is not null)
            text.Append("extra ").Append(Convert.ToBase64String(Entry)).Append('\n');
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Path)
            text.Append(Convert.ToBase64String(hash)).Append('\n');
        return text.Append('\n').Append(Encoding.UTF8.GetString(Checkpoint)).ToString();
    }

    /// <summary>Reads a proof; null if it is none.</summary>
    public static Proof? Parse(ReadOnlySpan<byte> bytes)
    {
        if (!Parts(bytes, out var lines, out var checkpoint) || lines is not [FirstLine, .. var rest])
            return null;
        byte[]? entry = null;
        if (rest is [var extra, ..] && extra.StartsWith("extra ", StringComparison.Ordinal))
        {
            entry = StrictText.Base64(extra["extra ".Length..]);
            rest = rest[1..];
            if (entry is null)
                return null;
        }

        return rest is [var index, .. var path] && index.StartsWith("index ", StringComparison.Ordinal)
            && StrictText.Number(index["index ".Length..]) is { } number && Hashes(path) is { } hashes
            ? new Proof(entry, number, hashes, checkpoint)
            : null;
    }

    /// <summary>
    /// Reads what a log sends to a witness (C2SP tlog-witness, add-checkpoint): the old size, the consistency proof, and the
    /// new checkpoint. Null if it is none.
    /// </summary>
    public static (long OldSize, IReadOnlyList<byte[]> Path, byte[] Checkpoint)? ParseConsistency(ReadOnlySpan<byte> bytes) =>
        Parts(bytes, out var lines, out var checkpoint) && lines is [var old, .. var path] && old.StartsWith("old ", StringComparison.Ordinal)
        && StrictText.Number(old["old ".Length..]) is { } size && Hashes(path) is { } hashes
            ? (size, hashes, checkpoint)
            : null;

    /// <summary>Whether the path leads from the leaf to the root, RFC 9162, 2.1.3.2.</summary>
    public static bool Includes(long index, long size, ReadOnlySpan<byte> leaf, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leaf.Length != Tree.HashSize)
            return false;
        var (fn, sn, hash) = (index, size - 1, leaf.ToArray());
        foreach (var sibling in path)
        {
            if (sn == 0 || sibling.Length != Tree.HashSize)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                hash = Tree.Node(sibling, hash);
                for (; (fn & 1) == 0 && fn != 0; sn >>= 1)
                    fn >>= 1;
            }
            else
            {
                hash = Tree.Node(hash, sibling);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the older tree is a beginning of the newer, RFC 9162, 2.1.4.2.</summary>
    public static bool Extends(long oldSize, ReadOnlySpan<byte> oldRoot, long newSize, ReadOnlySpan<byte> newRoot, IReadOnlyList<byte[]> path)
    {
        if (oldSize <= 0 || oldSize > newSize || path.Any(h => h.Length != Tree.HashSize))
            return false;
        if (oldSize == newSize)
            return path.Count == 0 && oldRoot.SequenceEqual(newRoot);
        List<byte[]> hashes = long.IsPow2(oldSize) ? [oldRoot.ToArray(), .. path] : [.. path];
        if (hashes.Count == 0 || path.Count == 0)
            return false;
        var (fn, sn) = (oldSize - 1, newSize - 1);
        for (; (fn & 1) == 1; sn >>= 1)
            fn >>= 1;
        var (fr, sr) = (hashes[0], hashes[0]);
        foreach (var hash in hashes.Skip(1))
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (Tree.Node(hash, fr), Tree.Node(hash, sr));
                for (; (fn & 1) == 0 && fn != 0; sn >>= 1)
                    fn >>= 1;
            }
            else
            {
                sr = Tree.Node(sr, hash);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && oldRoot.SequenceEqual(fr) && newRoot.SequenceEqual(sr);
    }

    /// <summary>The path of a leaf out of the tiles.</summary>
    public static List<byte[]> PathOf(long index, long size, Tiles tiles)
    {
        var path = new List<byte[]>();
        for (var (first, last) = (0L, size); last - first > 1;)
        {
            var split = first + (1L << (int)long.Log2(last - first - 1));
            path.Insert(0, index < split ? tiles.Subtree(split, last) : tiles.Subtree(first, split));
            (first, last) = index < split ? (first, split) : (split, last);
        }

        return path;
    }

    private static bool Parts(ReadOnlySpan<byte> bytes, out string[] lines, out byte[] checkpoint)
    {
        (lines, checkpoint) = ([], []);
        var gap = bytes.IndexOf("\n\n"u8);
        if (gap < 0 || StrictText.Utf8(bytes[..gap]) is not { } text)
            return false;
        (lines, checkpoint) = (text.Split('\n'), bytes[(gap + 2)..].ToArray());
        return true;
    }

    private static List<byte[]>? Hashes(string[] lines)
    {
        var hashes = lines.Select(StrictText.Base64).OfType<byte[]>().Where(h => h.Length == Tree.HashSize).ToList();
        return hashes.Count <= 64 && hashes.Count == lines.Length ? hashes : null;
    }
}
