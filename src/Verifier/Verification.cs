using System.Collections.Concurrent;
using System.Globalization;

namespace Governance.Verifier;

/// <summary>What an auditor brings: nothing of it comes out of the bundle.</summary>
/// <param name="Key">The log's key, as it was published; null to believe the one in the bundle.</param>
/// <param name="Kept">A checkpoint kept from before.</param>
/// <param name="Witnesses">Keys of witnesses who must have cosigned.</param>
internal sealed record Trust(NoteKey? Key = null, Checkpoint? Kept = null, IReadOnlyList<NoteKey>? Witnesses = null);

/// <summary>Checks a bundle: signature, every leaf, the root, the tiles, the payloads, and what was kept from before.</summary>
internal static class Verification
{
    private const int BlocksAhead = 3;

    /// <summary>Cuts the entries of a log into blocks.</summary>
    /// <param name="entries">The entries from a leaf on.</param>
    /// <param name="from">That leaf.</param>
    /// <param name="size">How many leaves there should be.</param>
    public delegate IEnumerable<EntryBlock> BlockSource(Stream entries, long from, long size);

    /// <summary>Checks all of it.</summary>
    public static Finding Of(Bundle bundle, Trust trust) => Of(bundle, trust, WalkState.Start, Ahead);

    /// <summary>Checks a bundle of which the entries and payloads begin where an earlier walk stood.</summary>
    public static Finding Of(Bundle bundle, Trust trust, WalkState from, BlockSource blocks)
    {
        try
        {
            var (head, key) = Head(bundle, trust);
            using var entries = bundle.Stream(Bundle.EntriesPart);
            using var contents = bundle.Has(Bundle.PayloadsPart) ? bundle.Stream(Bundle.PayloadsPart) : null;
            var payloads = new Payloads(contents);
            var walk = Walk(bundle, head, trust, payloads, from);
            foreach (var block in blocks(entries, from.Leaves, head.Size))
                walk.Take(block);
            walk.Finish();
            return new Finding(Verdict.Fine, Bundle.CheckpointPart, null, Told(bundle, head, key, trust, payloads));
        }
        catch (Stopped stopped)
        {
            return stopped.Finding;
        }
    }

    /// <summary>The signed tree head of a bundle, or stops.</summary>
    public static (Checkpoint Head, NoteKey Key) Head(Bundle bundle, Trust trust)
    {
        if (!bundle.Has(Bundle.CheckpointPart) || !bundle.Has(Bundle.KeyPart) || !(bundle.Has(Bundle.EntriesPart) || bundle.Has(Pack.ManifestPart)))
            throw Stopped.Unusable("bundle", $"it must hold {Bundle.CheckpointPart}, {Bundle.KeyPart} and {Bundle.EntriesPart}; an evidence pack has {Pack.ManifestPart} instead of the last");
        var text = StrictText.Utf8(bundle.Bytes(Bundle.KeyPart, 4096));
        if (text is not [.. var line, '\n'] || NoteKey.Parse(line) is not { Type: NoteKey.Ed25519 } key)
            throw Stopped.Tampered(Bundle.KeyPart, "it is not one line with the key of a log");
        if (trust.Key is { } trusted && (trusted.Id != key.Id || trusted.Name != key.Name || !trusted.Public.AsSpan().SequenceEqual(key.Public)))
            throw Stopped.Tampered(Bundle.KeyPart, $"the bundle's key {key.Name}+{key.Id:x8} is not the one that you trust, {trusted.Name}+{trusted.Id:x8}");
        var head = Checkpoint.Parse(bundle.Bytes(Bundle.CheckpointPart, SignedNote.MaxSize))
            ?? throw Stopped.Tampered(Bundle.CheckpointPart, "it is not a signed checkpoint");
        head.MustBeSigned(key, Bundle.CheckpointPart, trust.Witnesses ?? []);
        if (trust.Kept is { } kept)
            MustFollow(head, kept, key);
        return (head, key);
    }

    /// <summary>A walk through the entries, from the start or from where an earlier one stood.</summary>
    public static LogWalk Walk(Bundle bundle, Checkpoint head, Trust trust, Payloads payloads, WalkState from)
    {
        var tiles = new Tiles(bundle, head.Size);
        if (tiles.Stray() is { } stray)
            throw Stopped.Tampered(stray, $"a log of {head.Size} leaves, which is what the checkpoint signs, has no such tile");
        return new LogWalk(head, tiles.Any ? tiles : null, payloads, trust.Kept, from);
    }

    private static void MustFollow(Checkpoint head, Checkpoint kept, NoteKey key)
    {
        if (kept.Origin != head.Origin)
            throw Stopped.Tampered("--checkpoint", $"the one that was kept is of the log {kept.Origin}, the bundle is of {head.Origin}");
        kept.MustBeSigned(key, "--checkpoint", []);
        if (kept.Size > head.Size)
            throw Stopped.Tampered("--checkpoint", $"the log was rolled back: {kept.Size} leaves were signed before, now there are {head.Size}");
        if (kept.Size == head.Size && !kept.Root.AsSpan().SequenceEqual(head.Root))
            throw Stopped.Tampered("--checkpoint", "two different roots are signed for the same size");
    }

    // Unpacking and checking take about as long; on a thread each they take half the time.
    private static IEnumerable<EntryBlock> Ahead(Stream entries, long from, long size)
    {
        using var full = new BlockingCollection<EntryBlock>(BlocksAhead);
        using var blank = new BlockingCollection<EntryBlock>();
        using var stop = new CancellationTokenSource();
        for (var i = 0; i < BlocksAhead; i++)
            blank.Add(new EntryBlock());
        Exception? failure = null;
        var unpacking = new Thread(() =>
        {
            try
            {
                foreach (var block in LogWalk.Blocks(new Lines(entries, EntryForm.MaxSize), from, size, () => blank.Take(stop.Token)))
                    full.Add(block, stop.Token);
            }
            catch (OperationCanceledException)
            {
                // The check stopped at something wrong: nobody asks for the rest.
            }
            catch (Exception broken)
            {
                failure = broken;
            }
            finally
            {
                full.CompleteAdding();
            }
        });
        unpacking.Start();
        try
        {
            foreach (var block in full.GetConsumingEnumerable())
            {
                yield return block;
                blank.Add(block);
            }
        }
        finally
        {
            stop.Cancel();
            unpacking.Join();
        }

        if (failure is not null)
            throw new InvalidOperationException("Reading the entries failed.", failure);
    }

    private static string Told(Bundle bundle, Checkpoint head, NoteKey key, Trust trust, Payloads payloads)
    {
        var others = bundle.Names.Count(n => n is not (Bundle.CheckpointPart or Bundle.KeyPart or Bundle.EntriesPart or Bundle.PayloadsPart or "README.txt") && !n.StartsWith(Bundle.TilesFolder, StringComparison.Ordinal));
        var told = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{head.Origin}: all {head.Size} leaves give the root {Convert.ToBase64String(head.Root)}, signed by {key.Name}+{key.Id:x8}"),
            trust.Key is null ? "the key came with the bundle: compare it with the published one, or give it by --key" : "the key is the one that you gave",
            string.Create(CultureInfo.InvariantCulture, $"{payloads.Count} payloads are those that their entries commit to"),
        };
        if (trust.Kept is { } kept)
            told.Add(string.Create(CultureInfo.InvariantCulture, $"the {kept.Size} leaves of the checkpoint that was kept are unchanged"));
        if (trust.Witnesses is { Count: > 0 } witnesses)
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{witnesses.Count} witnesses cosigned"));
        if (others > 0)
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{others} other files in the bundle were not checked"));
        return string.Join("\n  ", told);
    }
}
