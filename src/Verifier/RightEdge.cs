namespace Governance.Verifier;

/// <summary>
/// All that must be kept of a growing tree: the unfinished tile of each level. Takes leaves, or the roots of whole tiles, in
/// order, and knows the root at every size; its size grows with the logarithm of the tree's.
/// </summary>
internal sealed class RightEdge
{
    private readonly List<Level> _levels = [];

    /// <summary>Takes the next hash of a level: 0 for a leaf, 1 for the root of 256 leaves, and so on.</summary>
    public void Append(int level, ReadOnlySpan<byte> hash)
    {
        while (_levels.Count <= level)
            _levels.Add(new Level([], 0));
        var (bytes, count) = _levels[level];
        if (bytes.Length == count * Tree.HashSize)
            Array.Resize(ref bytes, Math.Clamp(count * 2, 8, Tree.TileWidth) * Tree.HashSize);
        hash.CopyTo(bytes.AsSpan(count * Tree.HashSize));
        _levels[level] = new Level(bytes, count + 1);
        if (count + 1 < Tree.TileWidth)
            return;
        _levels[level] = new Level(bytes, 0);
        Append(level + 1, Tree.Root(bytes));
    }

    /// <summary>The hashes of a level's unfinished tile.</summary>
    public ReadOnlySpan<byte> Tile(int level) =>
        level < _levels.Count ? _levels[level].Bytes.AsSpan(0, _levels[level].Count * Tree.HashSize) : [];

    /// <summary>The root of the tree so far.</summary>
    public byte[] Root()
    {
        byte[]? below = null;
        for (var level = 0; level < _levels.Count; level++)
        {
            var hashes = Tile(level);
            if (hashes.Length > 0)
                below = Tree.Root(below is null ? hashes : [.. hashes, .. below]);
        }

        return below ?? Tree.Empty;
    }

    /// <summary>Another edge that goes on from here.</summary>
    public RightEdge Copy()
    {
        var copy = new RightEdge();
        copy._levels.AddRange(_levels.Select(l => new Level([.. l.Bytes], l.Count)));
        return copy;
    }

    private readonly record struct Level(byte[] Bytes, int Count);
}
