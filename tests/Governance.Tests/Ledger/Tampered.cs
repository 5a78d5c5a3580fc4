using System.Text;
using Governance.Platform.Ledger;
using Governance.Verifier;

namespace Governance.Tests.Ledger;

/// <summary>A bundle that somebody changed, and what an auditor must be told.</summary>
/// <param name="What">The kind of change.</param>
/// <param name="Trust">What the auditor brings.</param>
/// <param name="Part">The part that must be named, or its beginning if it ends in a slash.</param>
/// <param name="Leaf">The leaf that must be named.</param>
internal sealed record Tampered(string What, Trust Trust, string Part, long? Leaf)
{
    public EditedFile? Entries { get; init; }

    public EditedFile? Payloads { get; init; }

    /// <summary>Parts that are others, or gone where null.</summary>
    public Dictionary<string, byte[]?> Parts { get; init; } = [];

    /// <summary>Leaf before which nothing of the entries, payloads and tiles is changed.</summary>
    public long Untouched { get; init; } = long.MaxValue;

    public string? WronglyNamed(Finding finding)
    {
        var right = finding.Verdict == Verdict.Tampered && finding.Leaf == Leaf
            && (Part.EndsWith('/') ? finding.Part.StartsWith(Part, StringComparison.Ordinal) : finding.Part == Part);
        return right ? null : $"{What}: should name {Part} and leaf {Leaf}, but says {finding}";
    }
}

/// <summary>Changes a log's bundle in every way that is thought of, each from a number, so that it can be repeated.</summary>
internal sealed class Tampering(SampleLog log, IReadOnlyDictionary<string, byte[]> parts)
{
    private readonly NoteKey _key = NoteKey.Parse(log.Key)!;
    private readonly int[] _entryAt = Starts(parts[Bundle.EntriesPart]);
    private readonly int[] _payloadAt = Starts(parts[Bundle.PayloadsPart]);
    private readonly string[] _tiles = [.. parts.Keys.Where(n => n.StartsWith(Bundle.TilesFolder, StringComparison.Ordinal))];
    private readonly Dictionary<long, Platform.Ledger.SignedNote> _heads = new[] { 1L, 255, 256, 5000, 9900, 9984, 9999, 10_000 }.Where(s => s <= log.Size).Append(log.Size).Distinct().ToDictionary(s => s, s => log.Head(s));

    /// <summary>Where each line begins, and where the file ends.</summary>
    public static int[] Starts(byte[] file) => [0, .. Enumerable.Range(0, file.Length).Where(i => file[i] == '\n').Select(i => i + 1)];

    /// <summary>Where an entry begins.</summary>
    public int EntryAt(long leaf) => _entryAt[leaf];

    /// <summary>Where a payload's line begins.</summary>
    public int PayloadAt(long leaf) => _payloadAt[leaf];

    /// <summary>The change of a number.</summary>
    public Tampered Of(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var tampered = random.Next(100) switch
            {
                < 55 => Entries(random),
                < 70 => Payloads(random),
                < 80 => Tile(random),
                < 88 => Checkpoint(random),
                < 94 => Key(random),
                _ => Rollback(random),
            };
            // Some changes change nothing, such as swapping a line with itself.
            if (tampered is not null)
                return tampered;
        }
    }

    private Tampered? Entries(Random random)
    {
        var (what, edits) = Edits(random, _entryAt, parts[Bundle.EntriesPart]);
        var file = new EditedFile(parts[Bundle.EntriesPart], edits);
        if (file.FirstDifference() is not { } first)
            return null;
        var leaf = LineOf(_entryAt, first);
        return new Tampered("entries: " + what, new Trust(), Bundle.EntriesPart, leaf) { Entries = file, Untouched = leaf };
    }

    private Tampered? Payloads(Random random)
    {
        var honest = parts[Bundle.PayloadsPart];
        var (what, edits) = Edits(random, _payloadAt, honest);
        var file = new EditedFile(honest, edits);
        if (file.FirstDifference() is null)
            return null;
        var begin = LineOf(_payloadAt, file.FirstEdit);
        using var edited = file.Open(_payloadAt[begin]);
        // An emptied line is an erased payload, which is as it should be: the first wrong line is the first that says something else.
        var leaf = begin;
        for (var lines = new Lines(edited, int.MaxValue); ; leaf++)
        {
            var end = lines.Next(out var line);
            if (end == LineEnd.None && leaf == log.Size)
                return null;
            if (end != LineEnd.Newline || leaf == log.Size || line.Length > 0 && !line.SequenceEqual(honest.AsSpan(_payloadAt[leaf].._payloadAt[leaf + 1])[..^1]))
                return new Tampered("payloads: " + what, new Trust(), Bundle.PayloadsPart, leaf) { Payloads = file, Untouched = begin };
        }
    }

    private static (string What, Edit[] Edits) Edits(Random random, int[] starts, byte[] file)
    {
        var at = random.Next(file.Length);
        var (line, other) = (random.Next(starts.Length - 1), random.Next(starts.Length - 1));
        if (line > other)
            (line, other) = (other, line);
        switch (random.Next(8))
        {
            case 0:
                return ("flip", [new Edit(at, at + 1, [(byte)(file[at] ^ (1 << random.Next(8)))])]);
            case 1:
                return ("delete bytes", [new Edit(at, Math.Min(file.Length, at + random.Next(1, 900)), [])]);
            case 2:
                var bytes = new byte[random.Next(1, 40)];
                random.NextBytes(bytes);
                return ("insert bytes", [new Edit(at, at, bytes)]);
            case 3:
                return ("delete line", [new Edit(starts[line], starts[line + 1], [])]);
            case 4:
                return ("insert line", [new Edit(starts[other], starts[other], file[starts[line]..starts[line + 1]])]);
            case 5 when line != other:
                return ("swap lines", [new Edit(starts[line], starts[line + 1], file[starts[other]..starts[other + 1]]), new Edit(starts[other], starts[other + 1], file[starts[line]..starts[line + 1]])]);
            case 6:
                return ("truncate", [new Edit(at, file.Length, [])]);
            default:
                return ("append", [new Edit(file.Length, file.Length, file[starts[line]..(starts[line + 1] - random.Next(2))])]);
        }
    }

    private Tampered? Tile(Random random)
    {
        var name = _tiles[random.Next(_tiles.Length)];
        var honest = parts[name];
        var tile = (byte[])honest.Clone();
        var leaf = name.StartsWith("tiles/0/", StringComparison.Ordinal) ? int.Parse(name[8..11], System.Globalization.CultureInfo.InvariantCulture) * 256L : log.Size - 1;
        Tampered Named(string what, byte[]? instead) => new("tile: " + what, new Trust(), name, null) { Parts = { [name] = instead }, Untouched = leaf };
        switch (random.Next(6))
        {
            case 0:
                return Named("gone", null);
            case 1:
                return Named("truncated", tile[..random.Next(tile.Length)]);
            case 2:
                return Named("longer", [.. tile, 0]);
            case 3:
                var index = random.Next(tile.Length / 32) * 32;
                MerkleTree.Leaf(tile.AsSpan(index, 32)).CopyTo(tile, index);
                return Named("another hash", tile);
            case 4:
                return tile.Length < 64 ? null : Named("swapped hashes", [.. tile[32..64], .. tile[..32], .. tile[64..]]);
            default:
                tile[random.Next(tile.Length)] ^= (byte)(1 << random.Next(8));
                return Named("flip", tile);
        }
    }

    private Tampered? Checkpoint(Random random)
    {
        var honest = parts[Bundle.CheckpointPart];
        var file = new EditedFile(honest, Edits(random, Starts(honest), honest).Edits);
        return file.FirstDifference() is null ? null : new Tampered("checkpoint", new Trust(random.Next(2) == 0 ? _key : null), Bundle.CheckpointPart, null) { Parts = { [Bundle.CheckpointPart] = file.Bytes() } };
    }

    private Tampered? Key(Random random)
    {
        var honest = parts[Bundle.KeyPart];
        if (random.Next(3) == 0)
        {
            var stranger = SampleLog.KeyOf(random.Next(2, 9999));
            var forged = Platform.Ledger.Checkpoint.Parse(_heads[log.Size]).Sign(stranger);
            return new Tampered("all signed by another", new Trust(_key), Bundle.KeyPart, null)
            {
                Parts = { [Bundle.KeyPart] = Encoding.UTF8.GetBytes(stranger.Key.Text + "\n"), [Bundle.CheckpointPart] = SampleLog.Utf8(forged) },
            };
        }

        var file = new EditedFile(honest, Edits(random, Starts(honest), honest).Edits);
        return file.FirstDifference() is null ? null : new Tampered("key", new Trust(random.Next(2) == 0 ? _key : null), Bundle.KeyPart, null) { Parts = { [Bundle.KeyPart] = file.Bytes() } };
    }

    private Tampered? Rollback(Random random)
    {
        var older = _heads.Keys.ElementAt(random.Next(_heads.Count));
        var latest = Verifier.Checkpoint.Parse(SampleLog.Utf8(_heads[log.Size]));
        if (older == log.Size)
        {
            // Another history of the same log, signed by its own key: only who kept a checkpoint can see it.
            var kept = Platform.Ledger.Checkpoint.Parse(_heads[older]) with { Size = random.Next(1, (int)log.Size), Root = MerkleTree.Leaf(BitConverter.GetBytes(random.Next())) };
            return new Tampered("history rewritten", new Trust(_key, Verifier.Checkpoint.Parse(SampleLog.Utf8(kept.Sign(log.Signer)))), "--checkpoint", null) { Untouched = kept.Size - 1 };
        }

        var replaced = new Dictionary<string, byte[]?> { [Bundle.CheckpointPart] = SampleLog.Utf8(_heads[older]) };
        return random.Next(2) == 0
            ? new Tampered("rolled back", new Trust(null, latest), "--checkpoint", null) { Parts = replaced }
            : new Tampered("older checkpoint", new Trust(_key), Bundle.TilesFolder, null) { Parts = replaced };
    }

    private static int LineOf(int[] starts, int at)
    {
        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? found : ~found - 1;
    }
}
