using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Governance.Benchmarks.Measures;

/// <summary>Measures the pages against raw ones, the large collaboration against the small, and what a visit costs.</summary>
internal static partial class Measurement
{
    private const int Rounds = 3;

    public static async Task<int> RunAsync(Options options)
    {
        var data = Directory.CreateTempSubdirectory("lf-measure");
        try
        {
            var settings = PortalSettings.Of(options, data.FullName);
            Console.WriteLine("| | What | Figure | Goal | Reached |\n|---|---|---|---|---|");
            StandingTimes.Print();
            ExcerptTimes.Print();
            await LedgerVerification.PrintAsync(data.FullName);
            await using (var portal = await PortalUnderTest.StartAsync(settings))
            {
                await PagesAsync(portal, options, TimeSpan.FromSeconds(options.Number("seconds", 2)));
                // Last: its documents must not lie in the way of the others.
                if (options.Find("database") != "sqlite")
                    await SearchTimes.PrintAsync(portal, options["owner"]);
            }

            if (options.Find("host") is { } host)
                await StartAsync(host, settings);
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>What is written: P3, and what the ledger costs. On PostgreSQL with durable commits.</summary>
    public static async Task<int> WritesAsync(Options options)
    {
        var data = Directory.CreateTempSubdirectory("lf-measure");
        try
        {
            await using var portal = await PortalUnderTest.StartAsync(PortalSettings.Of(options, data.FullName));
            var time = TimeSpan.FromSeconds(options.Number("seconds", 3));
            await LedgerAppending.PrintAsync(portal, options["app"], time);
            await Publishing.PrintAsync(portal, options["owner"], time);
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>What needs neither portal nor database.</summary>
    public static async Task<int> LedgerAsync()
    {
        var data = Directory.CreateTempSubdirectory("lf-measure");
        try
        {
            await LedgerVerification.PrintAsync(data.FullName);
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>Search alone, on a migrated and seeded PostgreSQL.</summary>
    public static async Task<int> SearchAsync(Options options)
    {
        var data = Directory.CreateTempSubdirectory("lf-measure");
        try
        {
            await using var portal = await PortalUnderTest.StartAsync(PortalSettings.Of(options, data.FullName));
            await SearchTimes.PrintAsync(portal, options["owner"]);
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task PagesAsync(PortalUnderTest portal, Options options, TimeSpan time)
    {
        var middle = await Place.OfAsync(portal, "12");
        var (small, large) = (await Place.OfAsync(portal, "23"), await Place.OfAsync(portal, "14"));
        await FirstVisit.PrintAsync(large.Visitor, large.Pages[1].Path);
        if (options.Find("database") != "sqlite")
            await AgainstRawAsync(middle, options["owner"], time);
        for (var i = 0; i < small.Pages.Count; i++)
            await LargeAgainstSmallAsync(small, large, i, time);
    }

    private static async Task AgainstRawAsync(Place place, string connection, TimeSpan time)
    {
        await using var raw = await RawPages.StartAsync(connection);
        foreach (var page in place.Pages)
            await AgainstRawAsync(place.Visitor, page, raw, time);
    }

    private static async Task AgainstRawAsync(Visitor visitor, Page page, RawPages raw, TimeSpan time)
    {
        var rawPath = RawPages.Path(page.Name, page.Id, Encoding.UTF8.GetByteCount(await visitor.ReadAsync(page.Path)));
        foreach (var connections in (int[])[8, 32])
        {
            using var ours = visitor.Client(connections);
            using var bare = raw.Client(connections);
            await Load.OfAsync(ours, page.Path, connections, time);
            await Load.OfAsync(bare, rawPath, connections, time);
            var (mine, theirs) = (new List<Load>(), new List<Load>());
            for (var round = 0; round < Rounds; round++)
            {
                mine.Add(await Load.OfAsync(ours, page.Path, connections, time));
                theirs.Add(await Load.OfAsync(bare, rawPath, connections, time));
            }

            var ratio = Load.Median(mine.Zip(theirs, (m, t) => m.PerSecond / t.PerSecond));
            var (p99, rawP99) = (Load.Median(mine.Select(m => m.P99)), Load.Median(theirs.Select(t => t.P99)));
            var goal = connections == 8 ? 15 : 30;
            Report.Line(
                "P1", $"{page.Name}, {connections} connections: pages/s, raw pages/s, ratio",
                string.Create(CultureInfo.InvariantCulture, $"{Load.Median(mine.Select(m => m.PerSecond)):0} / {Load.Median(theirs.Select(t => t.PerSecond)):0} = {ratio:0.00}"), "≥ 0.6", ratio >= 0.6);
            Report.Line("P1", $"{page.Name}, {connections} connections: p99, raw p99", string.Create(CultureInfo.InvariantCulture, $"{p99:0} / {rawP99:0} ms"), $"≤ {goal} ms on a quiet machine", p99 <= goal);
        }
    }

    private static async Task LargeAgainstSmallAsync(Place small, Place large, int index, TimeSpan time)
    {
        var (few, many) = (small.Pages[index], large.Pages[index]);
        var (fewSql, manySql) = (await SqlCount.OfAsync(small.Visitor, few.Path), await SqlCount.OfAsync(large.Visitor, many.Path));
        Report.Line("P2", $"{few.Name}: SQL at 9 × 1 year, 50 × 10 years", $"{fewSql}, {manySql}", "equal, ≤ 6", fewSql == manySql && manySql <= 6);
        using var light = small.Visitor.Client(1);
        using var heavy = large.Visitor.Client(1);
        var (ratios, times) = (new List<double>(), new List<(double Few, double Many)>());
        for (var round = 0; round < Rounds; round++)
        {
            var (one, other) = ((await Load.OfAsync(light, few.Path, 1, time)).P50, (await Load.OfAsync(heavy, many.Path, 1, time)).P50);
            ratios.Add(other / one);
            times.Add((one, other));
        }

        var ratio = Load.Median(ratios);
        Report.Line("P2", $"{few.Name}: time at 50 × 10 years against 9 × 1", string.Create(CultureInfo.InvariantCulture, $"{Load.Median(times.Select(t => t.Many)):0.0} / {Load.Median(times.Select(t => t.Few)):0.0} ms = {ratio:0.00}"), "≤ 1.5", ratio <= 1.5);
    }

    private static async Task StartAsync(string host, IReadOnlyDictionary<string, string> settings)
    {
        var (starts, sizes) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using var portal = new HostProcess(host, settings);
            starts.Add((await portal.StartAsync("account/sign-in")).TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            sizes.Add(portal.WorkingSet / 1048576.0);
            await portal.KillAsync();
        }

        Report.Line("P5", "start to first page (Release build)", string.Create(CultureInfo.InvariantCulture, $"{Load.Median(starts):0.0} s"), "< 3 s", Load.Median(starts) < 3);
        Report.Line("P5", "working set, idle", string.Create(CultureInfo.InvariantCulture, $"{Load.Median(sizes):0} MB"), "< 250 MB", Load.Median(sizes) < 250);
    }

    private sealed record Page(string Name, string Path, Guid Id);

    /// <summary>The three pages of a collaboration, as its region's registrar sees them.</summary>
    private sealed partial record Place(Visitor Visitor, IReadOnlyList<Page> Pages)
    {
        public static async Task<Place> OfAsync(PortalUnderTest portal, string county)
        {
            var collaboration = await portal.CollaborationAsync(county);
            var region = collaboration.Region!;
            var visitor = await Visitor.SignInAsync(portal.Address, $"registrator.{region.Slug}@demo.lansforum.example");
            var overview = $"/forum/{collaboration.Slug}";
            var recommendation = Guid.Parse(Recommendation().Matches(await visitor.ReadAsync(overview)).Last().Groups["id"].Value);
            return new Place(visitor,
            [
                new Page("todo", $"/{region.Slug}", region.Id),
                new Page("matrix", $"{overview}/recommendations/{recommendation}", recommendation),
                new Page("overview", overview, collaboration.Id),
            ]);
        }

        [GeneratedRegex("/recommendations/(?<id>[0-9a-f-]{36})\"", RegexOptions.None, 1000)]
        private static partial Regex Recommendation();
    }
}
