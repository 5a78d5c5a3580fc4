using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Governance.Benchmarks.Storm;

/// <summary>
/// A storm of decisions through the API while the portal is killed again and again. What was acknowledged must be there, once,
/// with its events, and nothing else.
/// </summary>
internal static class StormRun
{
    private const int Points = 2;
    private const int Recommendations = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(900);

    public static async Task<int> RunAsync(Options options)
    {
        var data = Directory.CreateTempSubdirectory("lf-storm");
        try
        {
            var settings = PortalSettings.Of(options, data.FullName);
            // Signs at every turn, so that kills hit that too.
            using var portal = new HostProcess(options["host"], new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["Ledger__SignSeconds"] = "0" });
            return await RunAsync(options, settings, portal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(Options options, IReadOnlyDictionary<string, string> settings, HostProcess portal)
    {
        var clock = Stopwatch.StartNew();
        await portal.StartAsync("health/ready");
        var clients = await ClientsAsync(portal.Address);
        var (wanted, kills) = (options.Number("kills", 20), 0);
        for (; kills < wanted && clock.Elapsed < Longest; kills++)
        {
            var before = clients.Sum(c => c.Answers.Count(a => a.Acknowledged is not null));
            var delay = await StormAsync(portal, clients);
            var now = clients.Sum(c => c.Answers.Count(a => a.Acknowledged is not null));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kills + 1,2} after {delay,3} ms: {now - before} acknowledged"));
            await portal.StartAsync("health/ready");
        }

        await Task.WhenAll(clients.Select(c => c.SettleAsync()));
        await portal.KillAsync();
        var ledger = await LedgerAudit.OfAsync(settings);
        var audit = await StormAudit.OfAsync(options["owner"], clients);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kills {kills} of {wanted}, answers acknowledged {clients.Sum(c => c.Answers.Count)} ({audit.Decisions} decisions), sent again after an unknown outcome {clients.Sum(c => c.Retried)}, {clock.Elapsed.TotalSeconds:0} s"));
        Console.WriteLine($"{audit.Summary}; {ledger.Summary}");
        List<string> faults = [.. clients.SelectMany(c => c.Faults), .. audit.Faults, .. ledger.Faults];
        // A slow machine gets through fewer; too few would say nothing.
        if (kills < wanted / 2)
            faults.Add($"only {kills} of {wanted} kills within {Longest.TotalSeconds:0} s");
        if (clients.Sum(c => c.Retried) == 0)
            faults.Add("no outcome was ever unknown: the kills hit nothing");
        foreach (var fault in faults.Take(20))
            Console.WriteLine("FAULT " + fault);
        Console.WriteLine(faults.Count == 0 ? "nothing lost, nothing doubled" : $"{faults.Count} faults");
        foreach (var client in clients)
            client.Dispose();
        return faults.Count == 0 ? 0 : 1;
    }

    /// <returns>How many milliseconds after the first acknowledgement the portal was killed.</returns>
    private static async Task<int> StormAsync(HostProcess portal, IReadOnlyList<PrincipalClient> clients)
    {
        using var over = new CancellationTokenSource();
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var storm = Task.WhenAll(clients.Select(c => c.StormAsync(() => first.TrySetResult(), over.Token)));
        // A process that has just started compiles for a while: the clock runs from when it has begun to write.
        await Task.WhenAny(first.Task, storm, Task.Delay(TimeSpan.FromSeconds(30)));
        var delay = Random.Shared.Next(50, 601);
        await Task.Delay(delay);
        await portal.KillAsync();
        await over.CancelAsync();
        await storm;
        return delay;
    }

    private static async Task<List<PrincipalClient>> ClientsAsync(Uri address)
    {
        using var forum = new PrincipalClient(address, "demo-23", [], Points);
        await forum.SignInAsync();
        var collaboration = (await ItemsAsync(forum.Http, "api/v1/collaborations"))[0].GetProperty("id").GetGuid();
        var codes = (await ItemsAsync(forum.Http, $"api/v1/collaborations/{collaboration}/principals")).Select(p => p.GetProperty("code").GetString()!).ToList();
        var sent = new List<Guid>();
        for (var i = 1; i <= Recommendations; i++)
            sent.Add(await SendAsync(forum.Http, collaboration, i));
        var clients = codes.ConvertAll(code => new PrincipalClient(address, "demo-" + code, sent, Points));
        foreach (var client in clients)
            await client.SignInAsync();
        return clients;
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient http, string path) =>
        [.. (await http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative))).GetProperty("items").EnumerateArray()];

    private static async Task<Guid> SendAsync(HttpClient http, Guid collaboration, int number)
    {
        var draft = new
        {
            title = string.Create(CultureInfo.InvariantCulture, $"Rekommendation {number} i stormen"),
            background = "Svaren skjuts upp eller återremitteras, så att det alltid finns ett nytt att lämna.",
            proposedBy = new { meetingDate = "2020-01-07", paragraph = "§ 1" },
            answerBy = "2099-12-31",
            points = Enumerable.Range(1, Points).Select(p => new { wording = string.Create(CultureInfo.InvariantCulture, $"Huvudmannen antar del {p}.") }),
        };
        using var created = await http.PostAsJsonAsync(new Uri($"api/v1/collaborations/{collaboration}/recommendations", UriKind.Relative), draft);
        await RequireAsync(created);
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var sending = new HttpRequestMessage(HttpMethod.Post, $"api/v1/recommendations/{id}/send") { Headers = { IfMatch = { created.Headers.ETag! } } };
        using var sent = await http.SendAsync(sending);
        await RequireAsync(sent);
        return id;
    }

    private static async Task RequireAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
