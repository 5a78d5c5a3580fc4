using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Governance.Tests.Isolation;

/// <summary>Every operation of the API is asked by its owner's client, by a stranger's and by nobody; the list comes from the application.</summary>
public sealed class EveryOperationTests(EveryPageTests.World world) : IClassFixture<EveryPageTests.World>
{
    // Malmö's own client reads and answers; the forum's acts are done by the client of the principal that keeps the secretariat.
    private const string Client = "demo-1280", ForumClient = "demo-12", Stranger = "demo-2380", StrangerForumClient = "demo-23";

    // A valid body for each operation that wants one; the drafts' and decisions' are the examples of the reference page.
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["POST /api/v1/collaborations/{id:guid}/recommendations"] = Governance.Recommendations.Api.Examples.Draft,
        ["PUT /api/v1/recommendations/{id:guid}"] = Governance.Recommendations.Api.Examples.Draft,
        ["POST /api/v1/recommendations/{id:guid}/send"] = "{}",
        ["POST /api/v1/recommendations/{id:guid}/withdraw"] = """{"reason":"Ett skäl"}""",
        ["POST /api/v1/recommendations/{id:guid}/prolong"] = """{"answerBy":"2027-05-31","reason":"Ett skäl"}""",
        ["POST /api/v1/recommendations/{id:guid}/remind"] = "{}",
        ["POST /api/v1/documents/{id:guid}/share"] = """{"understood":true,"looked":true}""",
        ["POST /api/v1/budgets/{id:guid}/entries"] = Governance.Budgets.Api.BudgetsApi.EntryExample,
        // Says JSON where a form is wanted; that it is refused to strangers is what is asked here.
        ["POST /api/v1/documents/"] = "{}",
        ["POST /api/v1/plans/{id:guid}/reports"] = Governance.Plans.Api.PlansApi.Reports,
        ["POST /api/v1/assignments/{id:guid}/reports"] = Governance.Matters.Api.MattersApi.Report,
        ["POST /api/v1/plans/{id:guid}/figures"] = Governance.Plans.Api.PlansApi.Figures,
        ["POST /api/v1/recommendations/{id:guid}/decisions/evidence"] = Governance.Recommendations.Api.Examples.Evidence,
        ["POST /api/v1/recommendations/{id:guid}/decisions/proof"] = Governance.Recommendations.Api.Examples.Proof,
        ["POST /api/v1/recommendations/{id:guid}/decisions/proof/corrections"] = Governance.Recommendations.Api.Examples.ProofCorrection,
        ["POST /api/v1/recommendations/{id:guid}/decisions/"] =
            // Every principal has a board, whatever it calls it.
            Governance.Recommendations.Api.Examples.Decisions.Replace("\"shortName\": \"KS\"", "\"kind\": \"board\"", StringComparison.Ordinal),
    };

    public static TheoryData<string, string> Operations =>
        [.. PortalRoutes.Guarded.Where(r => r.Kind == RouteKind.Api).Select(r => new TheoryDataRow<string, string>(r.Pattern, r.Method))];

    public static TheoryData<string, string> OperationsWithIds => [.. Operations.Where(o => o.Data.Item1.Contains("{id", StringComparison.Ordinal))];

    [Fact]
    public void Are_enumerated() => Assert.True(Operations.Count >= 14, $"Only {Operations.Count} operations were found.");

    [Theory]
    [MemberData(nameof(Operations))]
    public void Has_a_recipe(string pattern, string method)
    {
        Assert.True(world.Recipes.Own(PortalRoutes.Get(pattern, method)) is not null, $"{method} {pattern} has no recipe in RouteRecipes: say which row its id names.");
        Assert.True(method == "GET" || Bodies.ContainsKey($"{method} {pattern}"), $"{method} {pattern} has no body in {nameof(EveryOperationTests)}.");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Answers_its_owner(string pattern, string method)
    {
        if (method != "GET")
            return;
        using var client = await world.ApiAsync(Client);
        var (status, body) = await AskAsync(client, method, pattern, world.Recipes.Own(PortalRoutes.Get(pattern, method))!);
        Assert.True(status == HttpStatusCode.OK, $"{method} {pattern}: {status}\n{body}");
    }

    [Theory]
    [MemberData(nameof(OperationsWithIds))]
    public async Task Is_not_there_for_a_stranger(string pattern, string method)
    {
        var route = PortalRoutes.Get(pattern, method);
        var answers = new List<HttpStatusCode>();
        foreach (var clientId in new[] { Stranger, StrangerForumClient })
        {
            using var client = await world.ApiAsync(clientId);
            var foreign = await AskAsync(client, method, pattern, world.Recipes.Own(route)!);
            var unknown = await AskAsync(client, method, pattern, world.Recipes.UnknownId(route)!);
            Assert.True(foreign.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{method} {pattern} answered {foreign.Status} to {clientId}: {foreign.Body}");
            Assert.Equal(unknown, foreign);
            answers.Add(foreign.Status);
        }

        // A role that one lacks is refused whatever the id; who has the role at home must be told that there is no such row.
        Assert.Contains(HttpStatusCode.NotFound, answers);
    }

    [Theory]
    [MemberData(nameof(OperationsWithIds))]
    public async Task Does_not_find_a_strangers_row_for_the_owner(string pattern, string method)
    {
        var route = PortalRoutes.Get(pattern, method);
        foreach (var clientId in new[] { Client, ForumClient })
        {
            using var client = await world.ApiAsync(clientId);
            var foreign = await AskAsync(client, method, pattern, world.Recipes.ForeignId(route)!);
            var unknown = await AskAsync(client, method, pattern, world.Recipes.UnknownId(route)!);
            Assert.True(foreign.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{method} {pattern} answered {foreign.Status} to {clientId}: {foreign.Body}");
            Assert.Equal(unknown, foreign);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Asks_nobody_for_a_token_and_tells_nothing(string pattern, string method)
    {
        var route = PortalRoutes.Get(pattern, method);
        using var client = await world.ApiAsync(Client);
        client.DefaultRequestHeaders.Authorization = null;
        var own = await AskAsync(client, method, pattern, world.Recipes.Own(route)!);
        Assert.Equal(HttpStatusCode.Unauthorized, own.Status);
        Assert.Equal(await AskAsync(client, method, pattern, world.Recipes.UnknownId(route)!), own);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "made-up");
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(client, method, pattern, world.Recipes.Own(route)!)).Status);
    }

    [Fact]
    public async Task Lists_hold_only_what_is_the_clients()
    {
        using var client = await world.ApiAsync(Stranger);
        var (_, body) = await AskAsync(client, "GET", "", "/api/v1/collaborations");
        var one = Assert.Single(JsonNode.Parse(body)!["items"]!.AsArray());
        Assert.Equal("23", (string?)one!["countyCode"]);
    }

    [Fact]
    public async Task Nothing_that_strangers_send_changes_a_row()
    {
        var before = await DatabaseFingerprint.OfAsync(world.Database);
        using var stranger = await world.ApiAsync(Stranger);
        using var strangerForum = await world.ApiAsync(StrangerForumClient);
        using var owner = await world.ApiAsync(ForumClient);
        foreach (var (pattern, method) in Operations.Select(o => o.Data).Where(o => o.Item2 != "GET"))
        {
            var route = PortalRoutes.Get(pattern, method);
            await AskAsync(stranger, method, pattern, world.Recipes.Own(route)!);
            await AskAsync(strangerForum, method, pattern, world.Recipes.Own(route)!);
            await AskAsync(owner, method, pattern, world.Recipes.ForeignId(route)!);
        }

        Assert.Equal(before, await DatabaseFingerprint.OfAsync(world.Database));
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, string method, string pattern, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET")
        {
            request.Content = new StringContent(Bodies[$"{method} {pattern}"], Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString("N"));
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? body : Bare(body, path));
    }

    // The trace id differs at every answer, and the asked path may be told back; nothing else may.
    private static string Bare(string body, string path)
    {
        if (body.Length == 0 || JsonNode.Parse(body) is not JsonObject problem)
            return body;
        problem.Remove("traceId");
        return problem.ToJsonString().Replace(path, "(path)", StringComparison.Ordinal);
    }
}
