using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Governance.Benchmarks.Storm;

/// <summary>
/// The client of one principal. It sends answer after answer; one whose outcome it does not know it sends again with the same
/// key before anything else, and one in five it sends twice at the same moment.
/// </summary>
internal sealed class PrincipalClient(Uri address, string clientId, IReadOnlyList<Guid> recommendations, int points) : IDisposable
{
    private static readonly DateOnly FirstDay = new(2020, 1, 8);

    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    private readonly List<Answer> _answers = [];
    private Answer? _unknown;

    public IReadOnlyList<Answer> Answers => _answers;

    /// <summary>How many were sent again because nobody knew what had become of them.</summary>
    public int Retried { get; private set; }

    /// <summary>Answers that the portal refused or gave two outcomes: there must be none.</summary>
    public List<string> Faults { get; } = [];

    public Guid PrincipalId { get; private set; }

    public HttpClient Http => _http;

    public async Task SignInAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientId,
        });
        using var answer = await _http.PostAsync(new Uri("connect/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.RootElement.GetProperty("access_token").GetString());
    }

    /// <summary>Sends until the portal goes away or the storm is over.</summary>
    public async Task StormAsync(Action acknowledged, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            if (_unknown is not null)
                Retried++;
            if (!await SendAsync(_unknown ??= Next()))
                return;
            acknowledged();
        }
    }

    /// <summary>Clears up what is unknown, and asks again for what was acknowledged last: the same answer, and nothing new.</summary>
    public async Task SettleAsync()
    {
        if (_unknown is not null)
        {
            Retried++;
            if (!await SendAsync(_unknown))
                Faults.Add($"{clientId}: the portal does not answer in peace");
        }

        foreach (var answer in _answers.TakeLast(3))
            await SendAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    private Answer Next()
    {
        var number = _answers.Count;
        var answer = new Answer(
            Guid.CreateVersion7().ToString(), recommendations[number % recommendations.Count], FirstDay.AddDays(number), points, number % 2 == 0 ? "referBack" : "postpone");
        _answers.Add(answer);
        return answer;
    }

    private async Task<bool> SendAsync(Answer answer)
    {
        var twice = Random.Shared.Next(5) == 0;
        var sent = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => SendOnceAsync(answer)));
        if (!sent.Contains(true))
            return false;
        _unknown = null;
        return true;
    }

    private async Task<bool> SendOnceAsync(Answer answer)
    {
        try
        {
            using var request = answer.Request();
            using var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                return false;
            if (response.StatusCode == HttpStatusCode.Created)
                Acknowledge(answer, body);
            else
                Faults.Add($"{clientId}: {(int)response.StatusCode} {body}");
            return true;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Acknowledge(Answer answer, string body)
    {
        using var json = JsonDocument.Parse(body);
        var decisions = json.RootElement.GetProperty("decisions").EnumerateArray().ToList();
        PrincipalId = decisions[0].GetProperty("principalId").GetGuid();
        Guid[] ids = [.. decisions.Select(d => d.GetProperty("id").GetGuid()).Order()];
        if (answer.Acknowledged is { } before && !before.SequenceEqual(ids))
            Faults.Add($"{clientId}: one key, two outcomes");
        answer.Acknowledged = ids;
    }
}
