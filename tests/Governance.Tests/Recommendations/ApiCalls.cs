using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>What an API client got.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string Body, string? ETag, Uri? Location)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The code of a problem.</summary>
    public string? Code => Json.GetProperty("code").GetString();

    public ApiAnswer Is(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{(int)Status}: {Body}");
        return this;
    }

    public ApiAnswer Refuses(HttpStatusCode status, string code)
    {
        Is(status);
        Assert.Equal(code, Code);
        return this;
    }
}

/// <summary>An API client of the demo.</summary>
internal sealed class ApiCalls(HttpClient client)
{
    public static async Task<ApiCalls> AsAsync(TestPortal portal, string code) => new(await portal.ApiAsync("demo-" + code));

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null, null);

    public Task<ApiAnswer> PostAsync(string path, object? body = null, string? ifMatch = null, string? key = null) =>
        SendAsync(HttpMethod.Post, path, body, ifMatch, key);

    public Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch) => SendAsync(HttpMethod.Put, path, body, ifMatch, null);

    /// <summary>The id of the one collaboration that the client's principal is a member of.</summary>
    public async Task<string> CollaborationAsync() => (await GetAsync("/api/v1/collaborations")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;

    /// <summary>The newest sent recommendation with that word in its title.</summary>
    public async Task<string> RecommendationAsync(string word)
    {
        var list = await GetAsync($"/api/v1/collaborations/{await CollaborationAsync()}/recommendations?pageSize=200");
        return list.Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .First(r => r.GetProperty("title").GetString()!.Contains(word, StringComparison.Ordinal)).GetProperty("id").GetString()!;
    }

    /// <summary>Drafts and sends a recommendation and gives its address.</summary>
    public async Task<string> SentAsync(JsonObject draft)
    {
        var created = (await PostAsync($"/api/v1/collaborations/{await CollaborationAsync()}/recommendations", draft)).Is(HttpStatusCode.Created);
        var path = created.Location!.ToString();
        (await PostAsync(path + "/send", ifMatch: created.ETag)).Is(HttpStatusCode.OK);
        return path;
    }

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body, string? ifMatch, string? key)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        if (ifMatch is not null)
            request.Headers.IfMatch.Add(ifMatch == "*" ? EntityTagHeaderValue.Any : EntityTagHeaderValue.Parse(ifMatch));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer(answer.StatusCode, text, answer.Headers.ETag?.ToString(), answer.Headers.Location);
    }
}

/// <summary>Bodies that tests send.</summary>
internal static class ApiBodies
{
    /// <summary>A complete draft with two points under the rule that all adopt.</summary>
    public static JsonObject Draft(string title = "Gemensam plan") => new()
    {
        ["title"] = title,
        ["background"] = "Så att huvudmännen vet varför.",
        ["proposedBy"] = new JsonObject { ["meetingDate"] = "2026-11-02", ["paragraph"] = "12", ["caseNumber"] = "PSG/90/2026" },
        ["answerBy"] = "2027-02-28",
        ["points"] = new JsonArray(
            new JsonObject { ["wording"] = "Huvudmannen antar planen.", ["rule"] = Rule("all") },
            new JsonObject { ["wording"] = "Huvudmannen fastställer budgeten.", ["kind"] = "establishBudget", ["rule"] = Rule("all") }),
    };

    /// <summary>An answer of the board on both points.</summary>
    public static JsonObject Answer(string outcome = "adopt", JsonNode? condition = null, string day = "2026-11-17", string paragraph = "§ 47", string body = "KS") => new()
    {
        ["body"] = new JsonObject { ["shortName"] = body },
        ["meetingDate"] = day,
        ["paragraph"] = paragraph,
        ["decisions"] = new JsonArray(Decision(1, outcome, condition), Decision(2, outcome, condition)),
    };

    public static JsonObject Decision(int point, string outcome, JsonNode? condition = null)
    {
        var decision = new JsonObject { ["point"] = point, ["outcome"] = outcome };
        if (condition is not null)
            decision["condition"] = condition.DeepClone();
        return decision;
    }

    public static JsonObject Rule(string who) => new() { ["adopts"] = new JsonObject { ["principals"] = who } };
}
