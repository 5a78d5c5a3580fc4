using System.Diagnostics;

namespace Governance.Benchmarks.Measures;

/// <summary>What a load of some seconds gave.</summary>
/// <param name="PerSecond">Pages a second.</param>
/// <param name="P50">Of one page, in milliseconds.</param>
/// <param name="P99">One page in a hundred took longer, in milliseconds.</param>
internal sealed record Load(double PerSecond, double P50, double P99)
{
    /// <summary>Asks for one page over and over on some connections, for a bounded time.</summary>
    public static async Task<Load> OfAsync(HttpClient client, string path, int connections, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var taken = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => AskAsync(client, path, clock, time)));
        var elapsed = clock.Elapsed;
        var sorted = taken.SelectMany(t => t).Order().ToList();
        return new Load(sorted.Count / elapsed.TotalSeconds, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)]);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static async Task<List<double>> AskAsync(HttpClient client, string path, Stopwatch clock, TimeSpan time)
    {
        var taken = new List<double>();
        var address = new Uri(path, UriKind.RelativeOrAbsolute);
        do
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
            taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        while (clock.Elapsed < time);
        return taken;
    }
}
