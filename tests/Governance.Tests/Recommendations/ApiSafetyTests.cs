using System.Net;
using System.Text.Json.Nodes;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>Once only, no lost update, no look into another's room.</summary>
public sealed class ApiSafetyTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task The_same_key_twice_is_one_decision_and_another_body_under_it_is_refused()
    {
        var path = await SentAsync();
        var bracke = await ApiCalls.AsAsync(portal, "2305");
        var first = (await bracke.PostAsync(path + "/decisions", ApiBodies.Answer(), key: "svar-1")).Is(HttpStatusCode.Created);
        var second = (await bracke.PostAsync(path + "/decisions", ApiBodies.Answer(), key: "svar-1")).Is(HttpStatusCode.Created);
        Assert.Equal(first.Body, second.Body);
        (await bracke.PostAsync(path + "/decisions", ApiBodies.Answer("reject"), key: "svar-1")).Refuses(HttpStatusCode.UnprocessableEntity, "IDEMPOTENCY");
        Assert.Equal(2, (await bracke.GetAsync(path + "/decisions")).Json.GetProperty("total").GetInt32());

        // Without a key the second is an answer to what is answered.
        (await bracke.PostAsync(path + "/decisions", ApiBodies.Answer())).Refuses(HttpStatusCode.Conflict, "REC-011");
    }

    [Fact]
    public async Task A_draft_is_created_once_for_each_key()
    {
        var forum = await ApiCalls.AsAsync(portal, "23");
        var path = $"/api/v1/collaborations/{await forum.CollaborationAsync()}/recommendations";
        var first = (await forum.PostAsync(path, ApiBodies.Draft(), key: "utkast-1")).Is(HttpStatusCode.Created);
        var second = (await forum.PostAsync(path, ApiBodies.Draft(), key: "utkast-1")).Is(HttpStatusCode.Created);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(first.ETag, second.ETag);
    }

    [Fact]
    public async Task A_change_from_an_old_version_loses_and_one_without_a_version_is_refused()
    {
        var forum = await ApiCalls.AsAsync(portal, "23");
        var created = (await forum.PostAsync($"/api/v1/collaborations/{await forum.CollaborationAsync()}/recommendations", ApiBodies.Draft())).Is(HttpStatusCode.Created);
        var path = created.Location!.ToString();
        (await forum.PutAsync(path, ApiBodies.Draft("Först"), created.ETag)).Is(HttpStatusCode.OK);
        (await forum.PutAsync(path, ApiBodies.Draft("Sedan"), created.ETag)).Refuses(HttpStatusCode.PreconditionFailed, "STALE");
        (await forum.PutAsync(path, ApiBodies.Draft("Utan"), ifMatch: null)).Refuses(HttpStatusCode.PreconditionRequired, "PRECONDITION");
        (await forum.PostAsync(path + "/send", ifMatch: created.ETag)).Refuses(HttpStatusCode.PreconditionFailed, "STALE");
        var now = (await forum.GetAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal("Först", now.Json.GetProperty("title").GetString());
        (await forum.PostAsync(path + "/send", ifMatch: now.ETag)).Is(HttpStatusCode.OK);
        (await forum.PutAsync(path, ApiBodies.Draft(), "*")).Refuses(HttpStatusCode.Conflict, "REC-002");
    }

    [Fact]
    public async Task A_stranger_gets_the_same_bytes_for_what_is_not_there()
    {
        var malmo = await ApiCalls.AsAsync(portal, "1280");
        var id = await malmo.RecommendationAsync("Strategi och");
        var collaboration = await malmo.CollaborationAsync();
        var unknown = Guid.CreateVersion7().ToString();
        var stranger = await ApiCalls.AsAsync(portal, "2380");
        foreach (var path in (string[])["/recommendations/ID", "/recommendations/ID/standing", "/recommendations/ID/case.json", "/recommendations/ID/decisions", "/recommendations/ID/matrix.csv", "/recommendations/ID/matrix.xlsx", "/recommendations/ID/events"])
        {
            await AssertSameAsync(await stranger.GetAsync(Api(path, unknown)), stranger.GetAsync(Api(path, id)));
            (await malmo.GetAsync(Api(path, id))).Is(HttpStatusCode.OK);
        }

        foreach (var path in (string[])["/collaborations/ID/principals", "/collaborations/ID/recommendations"])
            await AssertSameAsync(await stranger.GetAsync(Api(path, unknown)), stranger.GetAsync(Api(path, collaboration)));
        await AssertSameAsync(
            await stranger.PostAsync(Api("/recommendations/ID/decisions", unknown), ApiBodies.Answer()), stranger.PostAsync(Api("/recommendations/ID/decisions", id), ApiBodies.Answer()));
    }

    [Fact]
    public async Task A_strange_forum_gets_the_same_bytes_for_what_is_not_there()
    {
        var malmo = await ApiCalls.AsAsync(portal, "1280");
        var id = await malmo.RecommendationAsync("Handlingsplan och budget");
        var unknown = Guid.CreateVersion7().ToString();
        var stranger = await ApiCalls.AsAsync(portal, "23");
        (string Path, JsonObject? Body)[] acts =
        [
            ("send", null), ("remind", null), ("withdraw", new JsonObject { ["reason"] = "x" }), ("prolong", new JsonObject { ["answerBy"] = "2027-05-01", ["reason"] = "x" }),
        ];
        foreach (var (act, body) in acts)
            await AssertSameAsync(await stranger.PostAsync(Api($"/recommendations/ID/{act}", unknown), body, "*"), stranger.PostAsync(Api($"/recommendations/ID/{act}", id), body, "*"));
        await AssertSameAsync(await stranger.PutAsync(Api("/recommendations/ID", unknown), ApiBodies.Draft(), "*"), stranger.PutAsync(Api("/recommendations/ID", id), ApiBodies.Draft(), "*"));
    }

    [Fact]
    public async Task A_principal_that_is_not_the_forum_is_refused_what_the_forum_does()
    {
        var malmo = await ApiCalls.AsAsync(portal, "1280");
        var id = await malmo.RecommendationAsync("Handlingsplan och budget");
        (await malmo.PostAsync(Api("/recommendations/ID/remind", id))).Refuses(HttpStatusCode.Forbidden, "FORBIDDEN");
        (await malmo.PostAsync($"/api/v1/collaborations/{await malmo.CollaborationAsync()}/recommendations", ApiBodies.Draft())).Refuses(HttpStatusCode.Forbidden, "FORBIDDEN");
    }

    [Fact]
    public async Task The_forum_prolongs_reminds_and_withdraws()
    {
        var forum = await ApiCalls.AsAsync(portal, "23");
        var path = await SentAsync();
        var sent = await forum.GetAsync(path);
        (await forum.PostAsync(path + "/prolong", new { answerBy = "2027-01-31", reason = "Kortare" }, sent.ETag)).Refuses(HttpStatusCode.Conflict, "REC-004");
        var prolonged = (await forum.PostAsync(path + "/prolong", new { answerBy = "2027-03-31", reason = "Nämnderna möts i mars" }, sent.ETag)).Is(HttpStatusCode.OK);
        Assert.Equal("2027-03-31", prolonged.Json.GetProperty("answerBy").GetString());
        Assert.Equal(9, (await forum.PostAsync(path + "/remind")).Is(HttpStatusCode.OK).Json.GetProperty("reminded").GetArrayLength());
        Assert.Equal(0, (await forum.PostAsync(path + "/remind")).Is(HttpStatusCode.OK).Json.GetProperty("reminded").GetArrayLength());
        var version = (await forum.GetAsync(path)).ETag;
        (await forum.PostAsync(path + "/withdraw", new { reason = "" }, version)).Refuses(HttpStatusCode.BadRequest, "INPUT");
        var withdrawn = (await forum.PostAsync(path + "/withdraw", new { reason = "Behövs inte längre" }, version)).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", withdrawn.Json.GetProperty("state").GetString());
        (await (await ApiCalls.AsAsync(portal, "2305")).PostAsync(path + "/decisions", ApiBodies.Answer())).Refuses(HttpStatusCode.Conflict, "REC-003");
    }

    private static async Task AssertSameAsync(ApiAnswer unknown, Task<ApiAnswer> others)
    {
        unknown.Refuses(HttpStatusCode.NotFound, "NOT-FOUND");
        Assert.Equal((unknown.Status, unknown.Body, unknown.ETag), ((await others).Status, (await others).Body, (await others).ETag));
    }

    private async Task<string> SentAsync() => await (await ApiCalls.AsAsync(portal, "23")).SentAsync(ApiBodies.Draft());

    private static string Api(string path, string id) => "/api/v1" + path.Replace("ID", id, StringComparison.Ordinal);
}
