using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>The main job through the API alone: nine principals, from a draft to both points in force.</summary>
public sealed class ApiMainJobTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_recommendation_goes_from_draft_to_in_force()
    {
        var forum = await ApiCalls.AsAsync(portal, "23");
        var collaboration = await forum.CollaborationAsync();
        var members = (await forum.GetAsync($"/api/v1/collaborations/{collaboration}/principals")).Is(HttpStatusCode.OK).Json.GetProperty("items");
        string[] municipalities = [.. members.EnumerateArray().Skip(1).Select(p => p.GetProperty("code").GetString()!)];
        Assert.Equal(8, municipalities.Length);

        var path = await DraftAndSendAsync(forum, collaboration);
        portal.Clock.Advance(TimeSpan.FromDays(23));
        forum = await ApiCalls.AsAsync(portal, "23");
        await AnswerAsync("23", path, ApiBodies.Answer("adoptIf", ApiBodies.Rule("municipalities"), day: "2026-12-01", body: "RS"));
        await AssertOpenAsync(forum, path + "/standing", waitingFor: municipalities);

        foreach (var code in municipalities[..^2])
            await AnswerAsync(code, path, ApiBodies.Answer("adopt", day: "2026-12-08"));
        await AnswerAsync(municipalities[^2], path, ApiBodies.Answer("adoptIf", ApiBodies.Rule("others"), day: "2026-12-08"));
        await AnswerAsync(municipalities[^1], path, ApiBodies.Answer("referBack", day: "2026-12-08"));
        await AssertOpenAsync(forum, path + "/standing", waitingFor: [municipalities[^1]]);
        await AnswerAsync(municipalities[^1], path, ApiBodies.Answer("adoptIf", ApiBodies.Rule("region"), day: "2026-12-09—10"));

        var standing = (await forum.GetAsync(path + "/standing")).Is(HttpStatusCode.OK).Json;
        Assert.All(standing.GetProperty("points").EnumerateArray(), point =>
        {
            Assert.Equal("inForce", point.GetProperty("outcome").GetString());
            Assert.Equal("2026-12-10", point.GetProperty("inForceSince").GetString());
            Assert.Equal(0, point.GetProperty("waitingFor").GetProperty("principals").GetArrayLength());
        });
        Assert.Equal("conditionMet", Status(standing, "23", 1));
        Assert.Equal("adopted", Status(standing, municipalities[0], 2));

        // Replayed: on the day before it was still open.
        await AssertOpenAsync(forum, path + "/standing?asOf=2026-12-09", waitingFor: [municipalities[^1]]);
        await AssertTracesAsync(forum, path);
    }

    private async Task<string> DraftAndSendAsync(ApiCalls forum, string collaboration)
    {
        var draft = ApiBodies.Draft();
        draft["points"]!.AsArray().RemoveAt(1);
        var created = (await forum.PostAsync($"/api/v1/collaborations/{collaboration}/recommendations", draft)).Is(HttpStatusCode.Created);
        Assert.Equal("draft", created.Json.GetProperty("state").GetString());
        Assert.Equal("§ 12", created.Json.GetProperty("proposedBy").GetProperty("paragraph").GetString());
        Assert.Equal("Politisk samrådsgrupp", created.Json.GetProperty("proposedBy").GetProperty("forum").GetString());
        var path = created.Location!.ToString();

        // No principal sees a draft.
        (await (await ApiCalls.AsAsync(portal, "2380")).GetAsync(path)).Refuses(HttpStatusCode.NotFound, "NOT-FOUND");

        var rewritten = (await forum.PutAsync(path, ApiBodies.Draft(), created.ETag)).Is(HttpStatusCode.OK);
        Assert.Equal(2, rewritten.Json.GetProperty("points").GetArrayLength());
        Assert.NotEqual(created.ETag, rewritten.ETag);
        var sent = (await forum.PostAsync(path + "/send", ifMatch: rewritten.ETag)).Is(HttpStatusCode.OK);
        Assert.Equal("sent", sent.Json.GetProperty("state").GetString());
        Assert.StartsWith("2026:", sent.Json.GetProperty("number").GetString(), StringComparison.Ordinal);
        Assert.Equal(9, sent.Json.GetProperty("addressees").GetArrayLength());
        return path;
    }

    private async Task AnswerAsync(string code, string path, JsonObject answer)
    {
        var published = (await (await ApiCalls.AsAsync(portal, code)).PostAsync(path + "/decisions", answer)).Is(HttpStatusCode.Created);
        Assert.All(published.Json.GetProperty("decisions").EnumerateArray(), d => Assert.Equal(code, d.GetProperty("principal").GetString()));
        Assert.Equal(2, published.Json.GetProperty("decisions").GetArrayLength());
    }

    private static async Task AssertOpenAsync(ApiCalls forum, string path, string[] waitingFor)
    {
        var standing = (await forum.GetAsync(path)).Is(HttpStatusCode.OK).Json;
        foreach (var point in standing.GetProperty("points").EnumerateArray())
        {
            Assert.Equal("open", point.GetProperty("outcome").GetString());
            Assert.Equal(JsonValueKind.Null, point.GetProperty("inForceSince").ValueKind);
            Assert.Equal(waitingFor, point.GetProperty("waitingFor").GetProperty("principals").EnumerateArray().Select(w => w.GetProperty("principal").GetString()));
        }
    }

    private static async Task AssertTracesAsync(ApiCalls forum, string path)
    {
        var decisions = (await forum.GetAsync(path + "/decisions?pageSize=200")).Json;
        Assert.Equal(20, decisions.GetProperty("total").GetInt32());
        Assert.All(decisions.GetProperty("items").EnumerateArray(), d => Assert.True(d.GetProperty("counts").GetBoolean()));
        var events = (await forum.GetAsync(path + "/events?pageSize=200")).Json.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("type").GetString()).ToList();
        Assert.Equal(20, events.Count(t => t == "DecisionPublished"));
        Assert.Single(events, "RecommendationSent");
        var csv = (await forum.GetAsync(path + "/matrix.csv")).Is(HttpStatusCode.OK).Body;
        Assert.Equal(1 + (9 * 2), csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("PK", (await forum.GetAsync(path + "/matrix.xlsx")).Is(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    private static string? Status(JsonElement standing, string code, int point) => standing.GetProperty("status").EnumerateArray()
        .First(s => s.GetProperty("principal").GetString() == code && s.GetProperty("point").GetInt32() == point).GetProperty("status").GetString();
}
