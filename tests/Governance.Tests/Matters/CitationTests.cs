using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Governance.Matters.Domain;
using Governance.Principals.Domain;
using Governance.Recommendations.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Matters;

/// <summary>Citations are shown at both ends, and never tell of a row that the reader cannot see; and matters for other systems.</summary>
public sealed class CitationTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "skane", Secretary = $"sekreterare.{Forum}@demo.lansforum.example", Registrar = "registrator.malmo@demo.lansforum.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_ends_show_it_as_list_and_picture_and_it_can_be_taken_back()
    {
        var (assignment, sent) = (await AssignmentAsync(), await SentAsync());
        using var secretary = await portal.SignInAsync(Secretary);
        var page = await secretary.OpenAsync($"/forum/{Forum}/assignments/{assignment}");
        page = await secretary.OpenAsync(page.Document.QuerySelector("a[href*='/citations/new']")!.GetAttribute("href")!);
        page = await secretary.SubmitAsync(page, "form[method=get]:has([name=to])", ("to", "recommendation"));
        page = await secretary.SubmitAsync(page, "main form[data-guard]", ("Relation", "Prepares"), ("ToId", sent.Id.ToString()));
        Assert.Contains("läses av alla i samverkan", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sent.Title, page.Document.QuerySelector("ul.related")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg.relations title"));

        using var reader = await portal.SignInAsync("lasare.lund@demo.lansforum.example");
        var other = await reader.OpenAsync($"/forum/{Forum}/recommendations/{sent.Id}");
        var card = other.Document.QuerySelector("section[aria-labelledby=h-samband]")!;
        Assert.Contains("bereds i · Uppdrag", card.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/forum/{Forum}/assignments/{assignment}", card.QuerySelector("ul a")!.GetAttribute("href"));
        Assert.Null(card.QuerySelector("a[href*='/citations/new']"));

        var again = await secretary.OpenAsync($"/forum/{Forum}/citations/new?kind=assignment&id={assignment}&to=recommendation");
        again = await secretary.SubmitAsync(again, "main form[data-guard]", ("Relation", "Prepares"), ("ToId", sent.Id.ToString()));
        Assert.Equal((HttpStatusCode.Conflict, "Samma hänvisning finns redan."), (again.Status, Assert.Single(again.Errors)));
        page = await secretary.OpenAsync($"/forum/{Forum}/citations?kind=assignment&id={assignment}");
        page = await secretary.SubmitAsync(page, "#hanvisningar form", ("Reason", "Fel rekommendation"));
        Assert.Contains("tillbakatagen", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bereds i", (await reader.OpenAsync($"/forum/{Forum}/recommendations/{sent.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_a_rooms_own_row_is_seen_by_that_room_alone()
    {
        var (assignment, own) = (await AssignmentAsync(), await portal.ReadAsync("malmo", db => db.Set<OwnInitiative>().Select(i => i.Id).FirstAsync(Stop)));
        using var registrar = await portal.SignInAsync(Registrar);
        var page = await registrar.OpenAsync($"/malmo/citations/new?kind=initiative&id={own}&to=assignment");
        page = await registrar.SubmitAsync(page, "main form[data-guard]", ("Relation", "Answers"), ("ToId", assignment.ToString()));
        Assert.Contains("Andra ser den inte.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("besvaras av · Initiativärende", (await registrar.OpenAsync($"/forum/{Forum}/assignments/{assignment}")).Text, StringComparison.Ordinal);
        foreach (var stranger in new[] { Secretary, "registrator.lund@demo.lansforum.example" })
        {
            using var browser = await portal.SignInAsync(stranger);
            Assert.DoesNotContain("besvaras av", (await browser.OpenAsync($"/forum/{Forum}/assignments/{assignment}")).Text, StringComparison.Ordinal);
        }

        // Nor can anybody else cite it, or learn that it is there.
        using var lund = await portal.SignInAsync("registrator.lund@demo.lansforum.example");
        Assert.Equal(HttpStatusCode.NotFound, (await lund.OpenAsync($"/lund/citations/new?kind=initiative&id={own}")).Status);
        var mine = await portal.ReadAsync("lund", db => db.Set<OwnInitiative>().Select(i => i.Id).FirstAsync(Stop));
        var form = await lund.OpenAsync($"/lund/citations/new?kind=initiative&id={mine}&to=assignment");
        var guessed = await lund.SubmitAsync(form, "main form[data-guard]", ("To", "initiative"), ("Relation", "Cites"), ("ToId", own.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, guessed.Status);
        // An address that is none is refused: a link that runs script would be one for everybody.
        form = await lund.OpenAsync($"/lund/citations/new?kind=initiative&id={mine}");
        var script = await lund.SubmitAsync(form, "main form[data-guard]", ("Relation", "Cites"), ("SourceTitle", "Ett protokoll"), ("Address", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.BadRequest, script.Status);
        Assert.StartsWith("Skriv hela adressen", Assert.Single(script.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_reads_assignments_and_reports_for_its_own_principal()
    {
        var assignment = await AssignmentAsync();
        using var client = await portal.ApiAsync("demo-1280");
        var collaboration = (string)(await JsonAsync(client, "/api/v1/collaborations"))["items"]![0]!["id"]!;
        var list = (await JsonAsync(client, $"/api/v1/collaborations/{collaboration}/assignments?state=all"))["items"]!.AsArray();
        Assert.Equal(3, list.Count);
        Assert.Contains("late", list.Select(a => (bool)a!["late"]! ? "late" : ""));
        var before = await JsonAsync(client, $"/api/v1/assignments/{assignment}");
        Assert.Equal("inProgress", (string?)before["assignment"]!["phase"]);
        Assert.Equal("§ 12", (string?)before["steps"]![0]!["decision"]!["paragraph"]);
        using var report = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/assignments/{assignment}/reports") { Content = JsonContent.Create(new { kind = "interim", forAll = false, text = "Kostnaden är räknad." }) };
        report.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var answer = await client.SendAsync(report, Stop);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(2, (await JsonAsync(client, $"/api/v1/assignments/{assignment}"))["reports"]!.AsArray().Count(r => (string?)r!["party"] == "Malmö stad"));
        Assert.Single((await JsonAsync(client, "/api/v1/initiatives"))["items"]!.AsArray());
        // A member that has no part in it cannot report.
        using var neighbour = await portal.ApiAsync("demo-1281");
        using var attempt = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/assignments/{assignment}/reports") { Content = JsonContent.Create(new { kind = "interim", forAll = false, text = "Vi med." }) };
        attempt.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var refused = await neighbour.SendAsync(attempt, Stop);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private Task<Guid> AssignmentAsync() => portal.ReadAsync("malmo", async db =>
    {
        var malmo = await db.Set<Principal>().Where(p => p.Code == "1280").Select(p => p.Id).FirstAsync(Stop);
        return await db.Set<Assignee>().Where(a => a.PrincipalId == malmo).Select(a => a.AssignmentId).FirstAsync(Stop);
    });

    private Task<Recommendation> SentAsync() => portal.ReadAsync(Forum, db => db.Set<Recommendation>().Where(r => r.State == RecommendationState.Sent).OrderBy(r => r.SentAt).FirstAsync(Stop));

    private static async Task<JsonNode> JsonAsync(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Stop))!;
}
