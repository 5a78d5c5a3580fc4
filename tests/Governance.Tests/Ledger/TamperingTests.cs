using System.Collections.Concurrent;
using Governance.Verifier;
using Checkpoint = Governance.Verifier.Checkpoint;

namespace Governance.Tests.Ledger;

/// <summary>
/// A hundred thousand changes of a log of ten thousand entries: each is seen, and none is named wrongly. The Verifier's own check
/// runs on each, from the tile before the first byte that was changed: what lies before it is the same for all, and was walked once.
/// </summary>
public sealed class TamperingTests
{
    private const int Changes = 100_000;
    private const int Size = 10_000;

    [Fact]
    public async Task Every_change_is_seen_and_none_is_named_wrongly()
    {
        var log = SampleLog.Of(Size);
        var parts = await log.PartsAsync();
        var (tampering, states) = (new Tampering(log, parts), States(parts));
        var wrong = new ConcurrentBag<string>();
        var kinds = new ConcurrentDictionary<string, int>();
        Parallel.For(0, Changes, () => new EntryBlock(), (seed, _, block) =>
        {
            var tampered = tampering.Of(seed);
            kinds.AddOrUpdate(tampered.What, 1, (_, n) => n + 1);
            if (tampered.WronglyNamed(Check(parts, tampering, tampered, states, block)) is { } complaint)
                wrong.Add($"{seed}: {complaint}");
            return block;
        }, _ => { });
        Assert.Equal("", string.Join('\n', wrong.Order().Take(20)));
        Assert.Equal((Changes, 28), (kinds.Values.Sum(), kinds.Count));
    }

    [Fact]
    public async Task A_check_from_a_tile_on_says_what_a_check_from_the_start_says()
    {
        var log = SampleLog.Of(1000);
        var parts = await log.PartsAsync();
        var (tampering, states) = (new Tampering(log, parts), States(parts));
        foreach (var tampered in Enumerable.Range(0, 400).Select(tampering.Of))
        {
            using var whole = SampleLog.Bundle(Whole(parts, tampered));
            Assert.Equal(Verification.Of(whole, tampered.Trust), Check(parts, tampering, tampered, states, new EntryBlock()));
        }
    }

    [Fact]
    public async Task A_thousand_honest_bundles_hold()
    {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++)
        {
            var size = random.Next(i < 950 ? 60 : 900);
            var log = SampleLog.Of(size, seed: i);
            using var bundle = SampleLog.Bundle(await log.PartsAsync());
            var kept = Checkpoint.Parse(SampleLog.Utf8(log.Head(random.Next(size + 1))));
            Assert.StartsWith("FINE", Verification.Of(bundle, new Trust(NoteKey.Parse(log.Key), kept)).ToString(), StringComparison.Ordinal);
        }
    }

    /// <summary>All parts as they were changed.</summary>
    internal static Dictionary<string, byte[]> Whole(IReadOnlyDictionary<string, byte[]> parts, Tampered tampered)
    {
        var whole = new Dictionary<string, byte[]>(parts);
        foreach (var (name, bytes) in tampered.Parts)
        {
            whole.Remove(name);
            if (bytes is not null)
                whole.Add(name, bytes);
        }

        if (tampered.Entries is { } entries)
            whole[Bundle.EntriesPart] = entries.Bytes();
        if (tampered.Payloads is { } payloads)
            whole[Bundle.PayloadsPart] = payloads.Bytes();
        return whole;
    }

    private static Finding Check(
        Dictionary<string, byte[]> parts, Tampering tampering, Tampered tampered, List<WalkState> states, EntryBlock block)
    {
        var from = states[(int)Math.Min(tampered.Untouched / Tree.TileWidth, states.Count - 1)];
        var open = new Dictionary<string, Func<Stream>>(parts.Count);
        foreach (var (name, honest) in parts)
        {
            var bytes = tampered.Parts.TryGetValue(name, out var changed) ? changed : honest;
            if (bytes is not null)
                open.Add(name, () => new MemoryStream(bytes, writable: false));
        }

        var entries = tampered.Entries ?? new EditedFile(parts[Bundle.EntriesPart]);
        var payloads = tampered.Payloads ?? new EditedFile(parts[Bundle.PayloadsPart]);
        open[Bundle.EntriesPart] = () => entries.Open(tampering.EntryAt(from.Leaves));
        open[Bundle.PayloadsPart] = () => payloads.Open(tampering.PayloadAt(from.Leaves));
        using var bundle = new Bundle(open);
        return Verification.Of(bundle, tampered.Trust, from, (stream, leaf, size) => LogWalk.Blocks(new Lines(stream, EntryForm.MaxSize), leaf, size, () => block));
    }

    // Where an honest check stands before each tile.
    private static List<WalkState> States(Dictionary<string, byte[]> parts)
    {
        using var bundle = SampleLog.Bundle(parts);
        var (head, _) = Verification.Head(bundle, new Trust());
        using var payloads = bundle.Stream(Bundle.PayloadsPart);
        using var entries = bundle.Stream(Bundle.EntriesPart);
        var walk = Verification.Walk(bundle, head, new Trust(), new Payloads(payloads), WalkState.Start);
        var states = new List<WalkState>();
        foreach (var block in LogWalk.Blocks(new Lines(entries, EntryForm.MaxSize), 0, head.Size, () => new EntryBlock()))
        {
            states.Add(walk.State);
            walk.Take(block);
        }

        walk.Finish();
        return states;
    }
}
