using System.Globalization;

namespace Governance.Verifier;

/// <summary>
/// The hashes of a tree as C2SP tlog-tiles lays them out, beneath <c>tiles/</c>. No tile is believed: the unfinished tiles of
/// all levels together must give the signed root, and each full tile must give the hash that the tile above holds of it.
/// </summary>
/// <param name="bundle">Where they lie.</param>
/// <param name="size">How many leaves the tree has.</param>
internal sealed class Tiles(Bundle bundle, long size)
{
    private readonly Dictionary<int, (long Index, byte[] Hashes)> _last = [];
    private bool _edgeHolds;

    /// <summary>Levels that a tree of this size has tiles at.</summary>
    public int Levels { get; } = Enumerable.Range(0, 9).First(l => size >> (8 * l) == 0 || l == 8);

    /// <summary>Whether the bundle has any.</summary>
    public bool Any => bundle.Names.Any(n => n.StartsWith(Bundle.TilesFolder, StringComparison.Ordinal));

    /// <summary>The path of a tile.</summary>
    /// <param name="level">0 holds the leaves.</param>
    /// <param name="index">Which tile of the level.</param>
    /// <param name="width">256, or fewer for the level's unfinished one.</param>
    public static string Path(int level, long index, int width)
    {
        var path = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var above = index / 1000; above > 0; above /= 1000)
            path = $"x{above % 1000:000}/{path}";
        return string.Create(CultureInfo.InvariantCulture, $"{Bundle.TilesFolder}{level}/{path}{(width < Tree.TileWidth ? $".p/{width}" : "")}");
    }

    /// <summary>How many hashes a tile has in a tree of this size.</summary>
    public int Width(int level, long index) => (int)Math.Min(Tree.TileWidth, (size >> (8 * level)) - index * Tree.TileWidth);

    /// <summary>The path of a tile of this tree.</summary>
    public string Path(int level, long index) => Path(level, index, Width(level, index));

    /// <summary>The first tile file that a tree of this size does not have, if there is one.</summary>
    public string? Stray() => bundle.Names
        .Where(n => n.StartsWith(Bundle.TilesFolder, StringComparison.OrdinalIgnoreCase))
        .FirstOrDefault(n => !(Place(n) is var (level, index) && level < Levels && Width(level, index) > 0 && Path(level, index) == n));

    /// <summary>Whether the unfinished tiles give this root; until then, nothing in the tiles is believed.</summary>
    public bool EdgeGives(ReadOnlySpan<byte> root)
    {
        byte[]? below = null;
        for (var level = 0; level < Levels; level++)
        {
            var (index, width) = Edge(level);
            if (width == 0)
                continue;
            if (Raw(level, index) is not { } hashes)
                return false;
            below = Tree.Root(below is null ? hashes : [.. hashes, .. below]);
        }

        return _edgeHolds = root.SequenceEqual(below ?? Tree.Empty);
    }

    /// <summary>The unfinished tile of a level: which, and how many hashes it has.</summary>
    public (long Index, int Width) Edge(int level) => (size >> (8 * (level + 1)), (int)((size >> (8 * level)) & 255));

    /// <summary>A tile as it stands there, unbelieved; null if it is missing or has not the right length.</summary>
    public byte[]? Raw(int level, long index)
    {
        var (path, length) = (Path(level, index), Width(level, index) * Tree.HashSize);
        if (!bundle.Has(path))
            return null;
        try
        {
            return bundle.Bytes(path, length) is { } bytes && bytes.Length == length ? bytes : null;
        }
        catch (Stopped)
        {
            return null;
        }
    }

    /// <summary>A tile that the signed root vouches for; null if the one there is another.</summary>
    public byte[]? Sound(int level, long index)
    {
        if (_last.TryGetValue(level, out var last) && last.Index == index)
            return last.Hashes;
        if (!_edgeHolds || Raw(level, index) is not { } hashes)
            return null;
        if (Edge(level).Index != index && !Tree.Root(hashes).AsSpan().SequenceEqual(Parent(level, index)))
            return null;
        _last[level] = (index, hashes);
        return hashes;
    }

    /// <summary>What the tile above says that a full tile's root is; stops if that one is wrong itself.</summary>
    public ReadOnlySpan<byte> Parent(int level, long index)
    {
        var above = index / Tree.TileWidth;
        var tile = Sound(level + 1, above) ?? throw Wrong(level + 1, above);
        return tile.AsSpan((int)(index % Tree.TileWidth) * Tree.HashSize, Tree.HashSize);
    }

    /// <summary>A tile that the signed root vouches for, or stops.</summary>
    public byte[] MustBeSound(int level, long index) => Sound(level, index) ?? throw Wrong(level, index);

    /// <summary>The root of the first leaves, as the sound tiles give it.</summary>
    public byte[] RootAt(long leaves)
    {
        byte[]? below = null;
        for (var level = 0; level < Levels; level++)
        {
            var width = (int)((leaves >> (8 * level)) & 255);
            if (width == 0)
                continue;
            var hashes = MustBeSound(level, leaves >> (8 * (level + 1))).AsSpan(0, width * Tree.HashSize);
            below = Tree.Root(below is null ? hashes : [.. hashes, .. below]);
        }

        return below ?? Tree.Empty;
    }

    /// <summary>The root of the leaves from the first to before the last, which RFC 6962 writes MTH(D[first:last]).</summary>
    public byte[] Subtree(long first, long last)
    {
        var count = last - first;
        if (!long.IsPow2(count))
        {
            var split = 1L << (int)long.Log2(count);
            return Tree.Node(Subtree(first, first + split), Subtree(first + split, last));
        }

        var level = (int)long.Log2(count) / 8;
        var (from, width) = (first >> (8 * level), (int)(count >> (8 * level)));
        return Tree.Root(MustBeSound(level, from / Tree.TileWidth).AsSpan((int)(from % Tree.TileWidth) * Tree.HashSize, width * Tree.HashSize));
    }

    /// <summary>Stops because of a tile.</summary>
    public Stopped Wrong(int level, long index) => Stopped.Tampered(
        Path(level, index),
        Raw(level, index) is null ? "the tile is missing, or has not the length that it must have" : "the tile's hashes do not give what the signed root says of it");

    private static (int Level, long Index)? Place(string name)
    {
        var words = name[Bundle.TilesFolder.Length..].Split('/');
        if (words.Length < 2 || StrictText.Number(words[0]) is not (>= 0 and < 8 and var level))
            return null;
        // Whoever asks compares the path that these numbers make, so that a loose reading is enough.
        long index = 0;
        foreach (var word in words[1..].Take(5))
        {
            if (word.Length < 3 || !int.TryParse(word.StartsWith('x') ? word[1..] : word[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var part))
                return null;
            index = index * 1000 + part % 1000;
            if (!word.StartsWith('x'))
                break;
        }

        return ((int)level, index);
    }
}
