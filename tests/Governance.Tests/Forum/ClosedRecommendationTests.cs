using System.Net;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Tests.Portal;
using Governance.Tests.Recommendations;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Forum;

/// <summary>What the forum no longer asks for is not called undecided: page, file and API say why instead.</summary>
public sealed class ClosedRecommendationTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Forum = "skane";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_withdrawn_says_so()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Återtagen plan");
        Assert.Contains("Inte avgjord", await RowAsync(id), StringComparison.Ordinal);
        await portal.DoInRoomAsync<WithdrawRecommendation.Handler>(Forum, h => h.HandleAsync(new WithdrawRecommendation(id, null, "Ersätts av avtal."), Stop));
        await SaysAsync(id, "Återtagen plan", "1: Återkallad; 2: Återkallad", "Återkallad", "withdrawn", version: null);
    }

    [Fact]
    public async Task What_was_superseded_names_the_version_that_did()
    {
        var id = await SentRecommendation.SendAsync(portal, title: "Omskriven plan");
        var draft = await portal.InRoomAsync(Forum, s => s.GetRequiredService<DraftNewVersion.Handler>().HandleAsync(new DraftNewVersion(id), Stop));
        await portal.DoInRoomAsync<SendRecommendation.Handler>(Forum, h => h.HandleAsync(new SendRecommendation(draft), Stop));
        Assert.Contains("Inte avgjord", await RowAsync(draft), StringComparison.Ordinal);
        await SaysAsync(id, "Omskriven plan", "1: Ersatt av version 2; 2: Ersatt av version 2", "Ersatt av version 2", "superseded", version: 2);
    }

    [Fact]
    public void What_was_decided_before_stays_decided() => Assert.All([PointOutcome.InForce, PointOutcome.Failed], outcome =>
    {
        var point = new PointStanding(1, outcome, null);
        Assert.Equal(point.Tone(RecommendationState.Sent), point.Tone(RecommendationState.Withdrawn));
    });

    private async Task SaysAsync(Guid id, string title, string inFile, string onPage, string inApi, int? version)
    {
        var row = await RowAsync(id);
        Assert.Contains("1. " + onPage, row, StringComparison.Ordinal);
        Assert.Contains("2. " + onPage, row, StringComparison.Ordinal);
        Assert.DoesNotContain("Inte avgjord", row, StringComparison.Ordinal);
        using var reader = await ReaderAsync();
        Assert.DoesNotContain("Inte avgjord", (await reader.OpenAsync($"/forum/{Forum}/recommendations/{id}")).Text, StringComparison.Ordinal);
        var csv = await reader.OpenAsync($"/forum/{Forum}?handler=file&format=csv");
        Assert.Contains(csv.Body.Split('\n'), l => l.Contains(title, StringComparison.Ordinal) && l.Contains(inFile, StringComparison.Ordinal));
        var api = await ApiCalls.AsAsync(portal, "1280");
        var list = (await api.GetAsync($"/api/v1/collaborations/{await api.CollaborationAsync()}/recommendations?pageSize=200")).Is(HttpStatusCode.OK).Json;
        var listed = list.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("id").GetGuid() == id);
        var standing = (await api.GetAsync($"/api/v1/recommendations/{id}/standing")).Is(HttpStatusCode.OK).Json;
        foreach (var json in new[] { listed, standing })
        {
            Assert.Equal(inApi, json.GetProperty("state").GetString());
            Assert.Equal(version, json.TryGetProperty("supersededByVersion", out var by) && by.ValueKind == System.Text.Json.JsonValueKind.Number ? by.GetInt32() : null);
        }
    }

    private async Task<string> RowAsync(Guid id)
    {
        using var reader = await ReaderAsync();
        var page = await reader.OpenAsync($"/forum/{Forum}");
        var row = page.Document.QuerySelector($"#rekommendationer a[href$='{id}']")!.Closest("tr")!;
        return string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private Task<TestBrowser> ReaderAsync() => portal.SignInAsync("lasare.malmo@demo.lansforum.example");
}
