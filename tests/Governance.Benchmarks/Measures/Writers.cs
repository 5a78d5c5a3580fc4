using System.Diagnostics;

namespace Governance.Benchmarks.Measures;

/// <summary>Workers that write over and over for a bounded time, each on a connection of its own.</summary>
internal static class Writers
{
    public const int Connections = 8;
    public const int Rounds = 3;
    private const int WarmUp = 4;

    /// <summary>How many writes were committed in a second, all workers together.</summary>
    public static async Task<double> PerSecondAsync(TimeSpan time, Func<int, Task> write)
    {
        var clock = Stopwatch.StartNew();
        var written = await Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(async () =>
        {
            var count = 0;
            for (; clock.Elapsed < time; count++)
                await write(worker);
            return count;
        })));
        return written.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The medians of two ways to write, taken in turns, and the median of their ratios; the first turns, in which the code is still compiled, are not counted.</summary>
    public static async Task<(double One, double Other, double Ratio)> CompareAsync(TimeSpan time, Func<int, Task> one, Func<int, Task> other)
    {
        for (var turn = 0; turn < WarmUp; turn++)
        {
            await PerSecondAsync(time, one);
            await PerSecondAsync(time, other);
        }

        var rounds = new List<(double One, double Other)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add((await PerSecondAsync(time, one), await PerSecondAsync(time, other)));
        return (Load.Median(rounds.Select(r => r.One)), Load.Median(rounds.Select(r => r.Other)), Load.Median(rounds.Select(r => r.One / r.Other)));
    }
}
