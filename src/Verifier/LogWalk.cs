using System.Security.Cryptography;
using System.Text;

namespace Governance.Verifier;

/// <summary>Where a walk stands: after so many leaves, which lie to the left of this edge.</summary>
/// <param name="Leaves">How many; a multiple of 256 until the end.</param>
/// <param name="Edge">The tree so far.</param>
internal sealed record WalkState(long Leaves, RightEdge Edge)
{
    /// <summary>Before the first leaf.</summary>
    public static WalkState Start => new(0, new RightEdge());
}

/// <summary>
/// Goes through a log's entries in order, tile by tile, and stops at the first that is wrong. Where the tiles hold, each entry
/// is compared with its own hash, so that the wrong one is named; where they do not, the entries must give the root alone.
/// </summary>
/// <param name="head">What was signed.</param>
/// <param name="tiles">The hashes; null where the bundle has none.</param>
/// <param name="payloads">The contents.</param>
/// <param name="kept">A checkpoint kept from before, which must be a beginning of the log.</param>
/// <param name="from">Where to go on from.</param>
internal sealed class LogWalk(Checkpoint head, Tiles? tiles, Payloads payloads, Checkpoint? kept, WalkState from)
{
    private readonly RightEdge _edge = from.Edge.Copy();
    private readonly byte[] _log = Encoding.UTF8.GetBytes(head.Origin);
    private readonly bool _leafwise = tiles?.EdgeGives(head.Root) == true;
    private long? _differs;

    /// <summary>Where the walk stands.</summary>
    public WalkState State => new(_at, _edge.Copy());

    private long _at = from.Leaves;

    /// <summary>Cuts a stream of entries into tiles' worth, the last of which says how the stream ended.</summary>
    /// <param name="lines">The entries.</param>
    /// <param name="from">Leaf that the first line is.</param>
    /// <param name="size">How many leaves there should be.</param>
    /// <param name="blank">Gives a block to fill.</param>
    public static IEnumerable<EntryBlock> Blocks(Lines lines, long from, long size, Func<EntryBlock> blank)
    {
        for (var at = from; ; at += Tree.TileWidth)
        {
            var block = blank();
            // The line after the last leaf is asked for as well: there must be none.
            block.Read(lines, (int)Math.Min(Tree.TileWidth, size - at + 1));
            yield return block;
            if (block.End != LineEnd.Newline || at + block.Count > size)
                yield break;
        }
    }

    /// <summary>Takes the next entries.</summary>
    public void Take(EntryBlock block)
    {
        if (from.Leaves == _at && kept is { Size: 0 } && !kept.Root.AsSpan().SequenceEqual(Tree.Empty))
            throw Inconsistent();
        var expected = (int)Math.Min(Tree.TileWidth, head.Size - _at);
        Span<byte> hashes = stackalloc byte[Tree.TileWidth * Tree.HashSize];
        var count = Math.Min(block.Count, expected);
        for (var i = 0; i < count; i++)
            SHA256.HashData(block.LeafInput(i), hashes[(i * Tree.HashSize)..]);
        var (good, wrong) = Compare(block, hashes[..(count * Tree.HashSize)], expected);
        // A payload before the wrong entry would be the first wrong leaf.
        CheckForms(block, good);
        if (wrong is not null)
            throw wrong;
        Keep(hashes[..(count * Tree.HashSize)]);
        if (block.Count > expected || block.End is not (LineEnd.Newline or LineEnd.None) && _at == head.Size)
            throw Entries(head.Size, $"there is more after the {head.Size} entries that are signed");
    }

    /// <summary>Ends the walk: all leaves were there, and they give the signed root.</summary>
    public void Finish()
    {
        payloads.MustEnd(head.Size);
        var root = _edge.Root();
        if (!root.AsSpan().SequenceEqual(head.Root))
        {
            var hint = tiles is null ? "without tiles the wrong leaf cannot be named" : _differs is { } leaf
                ? $"the tiles do not hold either; entries and tiles first differ at leaf {leaf}"
                : "entries and tiles agree with each other: both were made anew, and what was signed is something else";
            throw Stopped.Tampered("root", $"the entries do not give the signed root; {hint}");
        }

        if (tiles is not null && !_leafwise)
            throw EdgeTile();
    }

    /// <summary>How many of the entries are those of the tile, and what is wrong after them.</summary>
    private (int Good, Stopped? Wrong) Compare(EntryBlock block, ReadOnlySpan<byte> hashes, int expected)
    {
        if (expected == 0)
            return (0, null);
        var index = _at / Tree.TileWidth;
        var count = hashes.Length / Tree.HashSize;
        var sound = _leafwise ? tiles!.Sound(0, index) : null;
        if (_leafwise && sound is null)
            return (0, BrokenTile(index, hashes, expected));
        var believed = sound ?? tiles?.Raw(0, index);
        var same = believed is null ? count : hashes.CommonPrefixLength(believed) / Tree.HashSize;
        if (sound is null)
            _differs ??= same < count ? _at + same : null;
        else if (same < count)
            return (same, Entries(_at + same, "the entry is not the one that was signed"));
        return (count, count < expected ? Entries(_at + count, Ending(block.End)) : null);
    }

    private static string Ending(LineEnd end) => end switch
    {
        LineEnd.None => "the entry is missing: the entries end before it",
        LineEnd.CutOff => "the entry is cut off: it does not end in a newline",
        LineEnd.TooLong => $"the entry has more than {EntryForm.MaxSize} bytes",
        _ => "the entry cannot be unpacked",
    };

    private void CheckForms(EntryBlock block, int count)
    {
        Span<byte> commitment = stackalloc byte[EntryForm.CommitmentLength];
        for (var i = 0; i < count; i++)
        {
            if (EntryForm.Wrong(block.Entry(i), _at + i, _log, commitment) is { } wrong)
                throw Entries(_at + i, wrong);
            payloads.MustMatch(_at + i, commitment);
        }
    }

    private void Keep(ReadOnlySpan<byte> hashes)
    {
        var count = hashes.Length / Tree.HashSize;
        if (kept is not null && kept.Size > _at && kept.Size <= _at + count)
        {
            var then = _edge.Copy();
            for (var i = 0; i < kept.Size - _at; i++)
                then.Append(0, hashes.Slice(i * Tree.HashSize, Tree.HashSize));
            if (!then.Root().AsSpan().SequenceEqual(kept.Root))
                throw Inconsistent();
        }

        if (count == Tree.TileWidth)
            _edge.Append(1, Tree.Root(hashes));
        for (var i = 0; count < Tree.TileWidth && i < count; i++)
            _edge.Append(0, hashes.Slice(i * Tree.HashSize, Tree.HashSize));
        _at += count;
    }

    private Stopped Inconsistent() => Stopped.Tampered(
        "--checkpoint", $"the first {kept!.Size} leaves are not those of the checkpoint that was kept: history was rewritten");

    private static Stopped Entries(long leaf, string text) => Stopped.Tampered(Bundle.EntriesPart, text, leaf);

    // The tile above is sound and says what this tile's root should be, so the entries can be judged without it.
    private Stopped BrokenTile(long index, ReadOnlySpan<byte> hashes, int expected)
    {
        var whole = hashes.Length == expected * Tree.HashSize;
        var entriesHold = whole && Tree.Root(hashes).AsSpan().SequenceEqual(tiles!.Parent(0, index));
        var wrong = tiles!.Wrong(0, index).Finding;
        return entriesHold
            ? Stopped.Tampered(wrong.Part, $"{wrong.Text}; the entries that it stands for hold")
            : Stopped.Tampered(wrong.Part, $"{wrong.Text}, and one or more of the leaves {_at} to {_at + expected - 1} are wrong as well");
    }

    private Stopped EdgeTile()
    {
        for (var level = 0; level < tiles!.Levels; level++)
        {
            var (index, width) = tiles.Edge(level);
            if (width > 0 && !_edge.Tile(level).SequenceEqual(tiles.Raw(level, index)))
                return Stopped.Tampered(tiles.Path(level, index), "the tile is missing or wrong; the entries hold");
        }

        return Stopped.Tampered(Bundle.TilesFolder, "the tiles do not give the signed root; the entries hold");
    }
}
