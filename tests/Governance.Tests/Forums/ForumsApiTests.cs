using System.Net;
using System.Text.Json.Nodes;
using Governance.Forums.Contracts;
using Governance.Forums.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Forums;

/// <summary>Forums for other systems, and for other modules.</summary>
public sealed class ForumsApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_reads_forums_and_who_sat_on_a_day()
    {
        using var client = await portal.ApiAsync("demo-1280");
        var collaboration = (await JsonAsync(client, "/api/v1/collaborations"))["items"]![0]!["id"]!.GetValue<string>();
        var list = (await JsonAsync(client, $"/api/v1/collaborations/{collaboration}/forums"))["items"]!.AsArray();
        Assert.Equal(["CS", "CS-TB"], list.Select(f => (string?)f!["shortName"]).Order(StringComparer.Ordinal));
        var cs = (string)list.Single(f => (string?)f!["shortName"] == "CS")!["id"]!;
        var forum = await JsonAsync(client, $"/api/v1/forums/{cs}");
        Assert.Equal(["rekommenderar", "ställer sig bakom", "noterar", "ger i uppdrag"], forum["verbs"]!.AsArray().Select(v => (string?)v));
        Assert.True((bool)forum["quorum"]!["moreThanHalf"]!);
        var then = await JsonAsync(client, $"/api/v1/forums/{cs}/seats?on=2022-03-01");
        Assert.Equal(16, (int)then["seatsWithVote"]!);
        Assert.Equal(8, then["seats"]!.AsArray().Count(s => (string?)s!["role"] == "member" && (string?)s["principal"] == "12"));
        Assert.NotNull(then["seats"]![0]!["person"]);
        var sro = await portal.ReadAsync("vastra-gotaland", db => db.Set<JointForum>().Select(f => f.Id).FirstAsync(Stop));
        using var stranger = await client.GetAsync(new Uri($"/api/v1/forums/{sro}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public Task Other_modules_are_told_the_same() => portal.InRoomAsync("skane", async services =>
    {
        var directory = services.GetRequiredService<IForumDirectory>();
        var collaboration = services.GetRequiredService<Governance.Platform.Tenancy.TenantContext>().TenantId;
        var forum = (await directory.ForumsAsync(collaboration, Stop)).Single(f => f.ShortName == "CS");
        Assert.Equal(forum with { Verbs = [] }, (await directory.FindAsync(forum.Id, Stop))! with { Verbs = [] });
        Assert.Null(await directory.FindAsync(Guid.CreateVersion7(), Stop));
        var day = new DateOnly(2022, 3, 1);
        var seats = await directory.SeatsAsync(forum.Id, day, Stop);
        Assert.Equal(24, seats.Count);
        Assert.Equal(seats.OrderBy(s => s.Role).ThenBy(s => s.Order).Select(s => s.MandateId), seats.Select(s => s.MandateId));
        var lead = await directory.PresidiumAsync(forum.Id, day, Stop);
        Assert.Equal("Region Skåne", seats.Single(s => s.MandateId == lead.ChairMandateId).Party);
        Assert.NotEqual("Region Skåne", seats.Single(s => s.MandateId == lead.ViceChairMandateId).Party);
        Assert.Equal(lead.ViceChairMandateId, (await directory.PresidiumAsync(forum.Id, new DateOnly(2021, 3, 1), Stop)).ChairMandateId);
        var quorum = await directory.QuorumAsync(forum.Id, day, Stop);
        Assert.Equal((16, 9), (quorum.SeatsWithVote, quorum.Rule.Needed(quorum.SeatsWithVote)));
        return true;
    });

    private static async Task<JsonNode> JsonAsync(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Stop))!;
}
