using System.Diagnostics;
using System.Globalization;
using Governance.Platform.Ledger;

namespace Governance.Benchmarks.Measures;

/// <summary>How long the Verifier takes for a bundle of a million entries, as a process of its own, and how much memory.</summary>
internal static class LedgerVerification
{
    private const string Origin = "lansforum.example/log/benchmark";
    private const int Rounds = 3;
    private const int Size = 1_000_000;

    public static async Task PrintAsync(string folder)
    {
        var small = await MeasureAsync(Path.Combine(folder, "small.zip"), Size / 10);
        var large = await MeasureAsync(Path.Combine(folder, "large.zip"), Size);
        Report.Line("Ledger", "Verifier, 1 000 000 entries: time, processor time", string.Create(CultureInfo.InvariantCulture, $"{large.Seconds:0.0} s, {large.Processor:0.0} s"), "< 5 s", large.Seconds < 5);
        Report.Line("Ledger", "Verifier, 100 000 / 1 000 000 entries: peak memory", string.Create(CultureInfo.InvariantCulture, $"{small.Megabytes:0} / {large.Megabytes:0} MB"), "< 100 MB", large.Megabytes < 100);
    }

    private static async Task<(double Seconds, double Processor, double Megabytes)> MeasureAsync(string bundle, int size)
    {
        await WriteAsync(bundle, size);
        var (times, processors, peaks) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var (time, processor, peak) = await VerifyAsync(bundle);
            processors.Add(processor.TotalSeconds);
            times.Add(time.TotalSeconds);
            peaks.Add(peak / 1048576.0);
        }

        File.Delete(bundle);
        return (Load.Median(times), Load.Median(processors), peaks.Max());
    }

    private static async Task<(TimeSpan Time, TimeSpan Processor, long Peak)> VerifyAsync(string bundle)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "verifier.dll"), "verify", bundle])
            start.ArgumentList.Add(word);
        var clock = Stopwatch.StartNew();
        using var verifier = Process.Start(start)!;
        var output = verifier.StandardOutput.ReadToEndAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!verifier.WaitForExit(10))
        {
            verifier.Refresh();
            if (verifier.HasExited)
                break;
            (peak, processor) = (Math.Max(peak, verifier.PeakWorkingSet64), verifier.TotalProcessorTime);
        }

        await verifier.WaitForExitAsync();
        var time = clock.Elapsed;
        return verifier.ExitCode == 0 ? (time, processor, peak) : throw new InvalidOperationException(await output);
    }

    private static async Task WriteAsync(string bundle, int size)
    {
        var signer = NoteSigner.Generate(Origin);
        var tree = new MerkleFrontier();
        await foreach (var line in Lines(size))
            tree.Append(MerkleTree.Leaf(line.Entry));
        await using var file = File.Create(bundle);
        await LedgerBundle.WriteAsync(file, new Checkpoint(Origin, size, tree.Root()).Sign(signer), signer.Key, () => Lines(size));
    }

    // Every pass must give the same entries; ids are as random as real ones, or the zip would be smaller than in earnest.
    private static async IAsyncEnumerable<LedgerLine> Lines(int size)
    {
        await Task.CompletedTask;
        var random = new Random(1);
        var (ids, salt) = (new byte[5 * 16], new byte[16]);
        for (var i = 0; i < size; i++)
        {
            random.NextBytes(ids);
            random.NextBytes(salt);
            var payload = new LedgerPayload([.. salt], string.Create(CultureInfo.InvariantCulture, $"{{\"actor\":\"Åsa Öberg\",\"after\":{{\"caseNumber\":\"RS {i}/2026\"}}}}"));
            yield return new LedgerLine(Entry(i, ids, payload.Commitment()), i % 100 == 0 ? payload : null);
        }
    }

    private static byte[] Entry(int index, byte[] ids, byte[] commitment) => new LedgerEntry
    {
        Log = Origin,
        Index = index,
        At = DateTime.UnixEpoch.AddSeconds(index),
        Actor = new Guid(ids.AsSpan(0, 16)),
        Mandate = new Guid(ids.AsSpan(16, 16)),
        Principal = new Guid(ids.AsSpan(32, 16)),
        OnBehalfOf = index % 10 == 0 ? new Guid(ids.AsSpan(48, 16)) : null,
        Type = "DecisionPublished",
        Subject = new Guid(ids.AsSpan(64, 16)),
        Commitment = commitment,
    }.Bytes();
}
