using System.Net;
using System.Text.Json;
using Governance.Recommendations;
using Governance.Recommendations.Seeding;
using Governance.Tests.Portal;

namespace Governance.Tests.Recommendations;

/// <summary>The demo data as a client of the API finds it.</summary>
public sealed class ApiSeededTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Both_points_of_Skane_2022_are_in_force_since_the_last_decision_that_was_needed()
    {
        var malmo = await ApiCalls.AsAsync(portal, "1280");
        var path = $"/api/v1/recommendations/{await malmo.RecommendationAsync("Strategi och")}";
        var since = Skane2022.InForceSince.ToString("yyyy-MM-dd", null);
        Assert.Equal([("inForce", since), ("inForce", since)], Points((await malmo.GetAsync(path + "/standing")).Is(HttpStatusCode.OK).Json));

        var eve = (await malmo.GetAsync($"{path}/standing?asOf={Skane2022.InForceSince.AddDays(-1):yyyy-MM-dd}")).Json;
        Assert.Equal([("open", null), ("open", null)], Points(eve));
        Assert.Equal(["1276"], eve.GetProperty("points")[0].GetProperty("waitingFor").GetProperty("principals").EnumerateArray().Select(w => w.GetProperty("principal").GetString()));
        Assert.Equal(34 * 2, eve.GetProperty("status").GetArrayLength());
    }

    [Theory]
    [InlineData("1280", "Strategi och", null)]
    [InlineData("1280", "Strategi och", "2022-05-31")]
    [InlineData("1280", "Strategi och", "2022-08-31")]
    [InlineData("1280", "Handlingsplan och budget", null)]
    [InlineData("1480", "distansmonitorering", null)]
    [InlineData("2380", "samordnare", null)]
    public async Task The_verb_standing_gives_the_same_on_the_case_of_the_API(string client, string title, string? asOf)
    {
        var api = await ApiCalls.AsAsync(portal, client);
        var standing = (await api.GetAsync($"/api/v1/recommendations/{await api.RecommendationAsync(title)}/standing" + (asOf is null ? "" : "?asOf=" + asOf))).Is(HttpStatusCode.OK).Json;
        var file = (await api.GetAsync(standing.GetProperty("case").GetString()!)).Is(HttpStatusCode.OK).Body;
        using var input = new StringReader(file);
        using var output = new StringWriter();
        Assert.Equal(0, StandingVerb.Run(input, output, TextWriter.Null));
        var recomputed = JsonElement.Parse(output.ToString());
        Assert.Equal(Points(recomputed), Points(standing));
        Assert.Equal(Statuses(recomputed), Statuses(standing));
    }

    [Fact]
    public async Task The_current_plan_shows_one_of_each_thing_that_can_happen()
    {
        var malmo = await ApiCalls.AsAsync(portal, "1280");
        var standing = (await malmo.GetAsync($"/api/v1/recommendations/{await malmo.RecommendationAsync("Handlingsplan och budget")}/standing")).Json;
        var seen = Statuses(standing).Select(s => s.Status).ToHashSet();
        Assert.Superset(new HashSet<string?> { "adopted", "conditionPending", "rejected", "postponed", "referredBack", "deviating", "pending" }, seen);
        Assert.Equal([("open", null), ("open", null)], Points(standing));
        Assert.Contains(standing.GetProperty("status").EnumerateArray(), s => s.GetProperty("reported").GetBoolean());
        Assert.Contains(standing.GetProperty("points")[1].GetProperty("waitingFor").GetProperty("unconfirmed").EnumerateArray(), u => u.GetProperty("principal").GetString() == "1266");
    }

    [Theory]
    [InlineData("1480", "Färdplan", "inForce")]
    [InlineData("1480", "distansmonitorering", "failed")]
    [InlineData("1480", "Politiskt forum", "open")]
    [InlineData("2380", "primärvårdsnivå", "inForce")]
    [InlineData("2380", "samordnare", "failed")]
    [InlineData("2380", "dokumentation", "open")]
    [InlineData("1280", "vårdplanering", "open")]
    public async Task The_other_stories_end_as_told(string client, string title, string outcome)
    {
        var api = await ApiCalls.AsAsync(portal, client);
        var standing = (await api.GetAsync($"/api/v1/recommendations/{await api.RecommendationAsync(title)}/standing")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(outcome, standing.GetProperty("points")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Seeding_again_adds_nothing()
    {
        var before = (await (await ApiCalls.AsAsync(portal, "1280")).GetAsync($"/api/v1/collaborations/{await (await ApiCalls.AsAsync(portal, "1280")).CollaborationAsync()}/recommendations")).Json.GetProperty("total").GetInt32();
        await RecommendationSeed.RunAsync(portal.Services, new Platform.SeedPlan(DemoWorld.Counties, 1, TextWriter.Null), TestContext.Current.CancellationToken);
        var malmo = await ApiCalls.AsAsync(portal, "1280");
        Assert.Equal(before, (await malmo.GetAsync($"/api/v1/collaborations/{await malmo.CollaborationAsync()}/recommendations")).Json.GetProperty("total").GetInt32());
    }

    private static List<(string?, string?)> Points(JsonElement standing) =>
        [.. standing.GetProperty("points").EnumerateArray().Select(p => (p.GetProperty("outcome").GetString(), p.GetProperty("inForceSince").GetString()))];

    private static List<(string? Principal, int Point, string? Status)> Statuses(JsonElement standing) =>
        [.. standing.GetProperty("status").EnumerateArray().Select(s => (s.GetProperty("principal").GetString(), s.GetProperty("point").GetInt32(), s.GetProperty("status").GetString()))];
}
