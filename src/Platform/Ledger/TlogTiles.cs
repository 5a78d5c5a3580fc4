using System.Buffers.Binary;
using System.Globalization;

namespace Governance.Platform.Ledger;

/// <summary>A tile of a tree: up to 256 hashes of one level, C2SP tlog-tiles.</summary>
/// <param name="Level">0 holds leaves; each hash of a level is the root of a full tile of the level beneath.</param>
/// <param name="Index">Which tile of its level.</param>
/// <param name="Width">How many hashes.</param>
public readonly record struct TilePlace(int Level, long Index, int Width)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>The path beneath the log's folder of tiles, such as <c>0/x001/234.p/7</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Level}/{Below}");

    /// <summary>The path of the entry bundle of the same leaves, such as <c>entries/x001/234.p/7</c>.</summary>
    public string EntriesPath => Level == 0 ? "entries/" + Below : throw new InvalidOperationException("Only leaves have entries.");

    private string Below
    {
        get
        {
            var path = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var above = Index / 1000; above > 0; above /= 1000)
                path = $"x{(above % 1000).ToString("000", CultureInfo.InvariantCulture)}/{path}";
            return Width < FullWidth ? string.Create(CultureInfo.InvariantCulture, $"{path}.p/{Width}") : path;
        }
    }

    /// <summary>All tiles of a tree, level by level.</summary>
    public static IEnumerable<TilePlace> All(long size)
    {
        for (var level = 0; level < 8 && size >> (8 * level) > 0; level++)
        {
            var hashes = size >> (8 * level);
            for (long index = 0; index * FullWidth < hashes; index++)
                yield return new TilePlace(level, index, (int)Math.Min(FullWidth, hashes - index * FullWidth));
        }
    }
}

/// <summary>Makes tiles of leaves as they come, and reads hashes out of tiles.</summary>
public sealed class TlogTiles
{
    private readonly List<List<byte[]>> _open = [];
    private readonly List<long> _made = [];

    /// <summary>Takes the next leaf's hash, and gives the tiles that it filled.</summary>
    public IEnumerable<(TilePlace Place, byte[] Hashes)> Append(byte[] leaf)
    {
        var full = new List<(TilePlace, byte[])>();
        Append(0, leaf, full);
        return full;
    }

    /// <summary>The unfinished tiles, one a level at most.</summary>
    public IEnumerable<(TilePlace Place, byte[] Hashes)> Unfinished()
    {
        for (var level = 0; level < _open.Count; level++)
        {
            if (_open[level].Count > 0)
                yield return (new TilePlace(level, _made[level], _open[level].Count), Joined(_open[level]));
        }
    }

    /// <summary>An entry bundle: each entry after its length in two bytes.</summary>
    public static byte[] EntryBundle(IEnumerable<byte[]> entries)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
            bundle.Write(length);
            bundle.Write(entry);
        }

        return bundle.ToArray();
    }

    /// <summary>The entries of a bundle.</summary>
    /// <exception cref="FormatException">It ends within one.</exception>
    public static IReadOnlyList<byte[]> Entries(ReadOnlySpan<byte> bundle)
    {
        var entries = new List<byte[]>();
        while (bundle.Length > 0)
        {
            if (bundle.Length < 2 || bundle.Length < 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle))
                throw new FormatException("The entry bundle ends within an entry.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            entries.Add(bundle.Slice(2, length).ToArray());
            bundle = bundle[(2 + length)..];
        }

        return entries;
    }

    /// <summary>The root of the subtree over these leaves, read out of tiles.</summary>
    /// <param name="range">The leaves; as in RFC 6962, a range of 2^k begins at a multiple of 2^k.</param>
    /// <param name="size">Leaves of the whole tree, which say how wide each tile is.</param>
    /// <param name="read">Gives a tile's hashes.</param>
    public static byte[] Root(LeafRange range, long size, Func<TilePlace, byte[]> read)
    {
        if (!long.IsPow2(range.Count))
            return MerkleTree.Node(Root(range with { Last = range.Split }, size, read), Root(range with { First = range.Split }, size, read));
        var level = (int)long.Log2(range.Count) / 8;
        var (first, count) = (range.First >> (8 * level), (int)(range.Count >> (8 * level)));
        var index = first / TilePlace.FullWidth;
        var tile = read(new TilePlace(level, index, (int)Math.Min(TilePlace.FullWidth, (size >> (8 * level)) - index * TilePlace.FullWidth)));
        return MerkleTree.Root(tile.Chunk(MerkleTree.HashSize).Skip((int)(first % TilePlace.FullWidth)).Take(count));
    }

    private void Append(int level, byte[] hash, List<(TilePlace Place, byte[] Hashes)> full)
    {
        if (_open.Count == level)
        {
            _open.Add([]);
            _made.Add(0);
        }

        _open[level].Add(hash);
        if (_open[level].Count < TilePlace.FullWidth)
            return;
        full.Add((new TilePlace(level, _made[level]++, TilePlace.FullWidth), Joined(_open[level])));
        var root = MerkleTree.Root(_open[level]);
        _open[level].Clear();
        Append(level + 1, root, full);
    }

    private static byte[] Joined(List<byte[]> hashes) => [.. hashes.SelectMany(h => h)];
}
