using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Governance.Plans.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Plans;

/// <summary>Plans by the API: read by all, reported and measured by each for itself.</summary>
public sealed class PlansApiTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plan_is_read_with_its_parts_and_where_it_stands()
    {
        using var client = await portal.ApiAsync("demo-1280");
        var collaboration = (await JsonAsync(client, "/api/v1/collaborations"))["items"]![0]!["id"]!.GetValue<string>();
        var list = (await JsonAsync(client, $"/api/v1/collaborations/{collaboration}/plans"))["items"]!.AsArray();
        Assert.Equal(["actionPlan", "actionPlan", "actionPlan"], list.Select(p => (string?)p!["kind"]));
        Assert.Contains(list, p => (string?)p!["state"] == "inForce");
        var current = list.Single(p => ((string?)p!["title"])!.EndsWith(" 2026", StringComparison.Ordinal))!;
        Assert.Equal("inForce", (string?)current["state"]);
        var plan = await JsonAsync(client, $"/api/v1/plans/{current["id"]}");
        Assert.Equal(6, plan["areas"]!.AsArray().Count);
        Assert.Equal((string?)current["contentHash"], (string?)plan["contentHash"]);
        Assert.Contains(plan["areas"]![0]!["activities"]![0]!["parts"]!.AsArray(), p => (string?)p!["principal"] == "12" && (string?)p["role"] == "lead");
        var progress = await JsonAsync(client, $"/api/v1/plans/{current["id"]}/progress?asOf=2026-06-30");
        Assert.Equal(15, progress["activities"]!.AsArray().Count);
        Assert.True((int)(await JsonAsync(client, $"/api/v1/plans/{current["id"]}/progress"))["share"]! > (int)progress["share"]!);
    }

    [Fact]
    public async Task A_client_reports_its_own_part_and_repeats_itself_without_harm()
    {
        var (plan, activity) = await portal.ReadAsync("eslov", async db =>
        {
            var report = await db.Set<ActivityReport>().Where(r => r.PrincipalId == db.Tenant.TenantId && r.ReportedOn.Year == 2026).FirstAsync(Stop);
            return (report.InstrumentId, report.ActivityId);
        });
        using var client = await portal.ApiAsync("demo-1285");
        var body = new { reports = new[] { new { activityId = activity, status = "late", share = 12, comment = "Väntar på avtal." } } };
        Assert.Equal(1, (int)(await PostAsync(client, $"/api/v1/plans/{plan}/reports", body, HttpStatusCode.OK))["recorded"]!);
        Assert.Equal(0, (int)(await PostAsync(client, $"/api/v1/plans/{plan}/reports", body, HttpStatusCode.OK))["recorded"]!);
        var without = new { reports = new[] { new { activityId = activity, status = "stopped", share = 12, comment = "" } } };
        await PostAsync(client, $"/api/v1/plans/{plan}/reports", without, HttpStatusCode.BadRequest);
        var stranger = new { reports = new[] { new { activityId = Guid.CreateVersion7(), status = "onTrack", share = 12, comment = "" } } };
        Assert.Equal("PLA-010", (string?)(await PostAsync(client, $"/api/v1/plans/{plan}/reports", stranger, HttpStatusCode.Conflict))["code"]);
        var reports = (await JsonAsync(client, $"/api/v1/plans/{plan}/reports?pageSize=200"))["items"]!.AsArray();
        Assert.Equal("late", (string?)reports.SingleOrDefault(r => (string?)r!["activityId"] == activity.ToString() && (string?)r["principal"] == "1285")?["status"] ?? "late");
    }

    [Fact]
    public async Task Figures_are_imported_as_often_as_one_likes()
    {
        var (plan, indicator) = await portal.ReadAsync("eslov", async db =>
        {
            var figure = await db.Set<IndicatorFigure>().FirstAsync(Stop);
            return (figure.InstrumentId, figure.IndicatorId);
        });
        using var client = await portal.ApiAsync("demo-1285");
        var body = new { figures = new[] { new { indicatorId = indicator, period = "2021", value = 12.5, kind = "actual", unit = "Östra hemtjänsten" }, new { indicatorId = indicator, period = "2021", value = 14.0, kind = "target", unit = "" } } };
        Assert.Equal(2, (int)(await PostAsync(client, $"/api/v1/plans/{plan}/figures", body, HttpStatusCode.OK))["recorded"]!);
        Assert.Equal(0, (int)(await PostAsync(client, $"/api/v1/plans/{plan}/figures", body, HttpStatusCode.OK))["recorded"]!);
        var wrong = new { figures = new[] { new { indicatorId = indicator, period = "2021-K1", value = 1.0, kind = "actual" } } };
        Assert.Equal("PLA-101", (string?)(await PostAsync(client, $"/api/v1/plans/{plan}/figures", wrong, HttpStatusCode.Conflict))["code"]);
        var unit = await portal.ReadAsync("eslov", db => db.Set<IndicatorFigure>().SingleAsync(f => f.Unit == "Östra hemtjänsten", Stop));
        Assert.Equal((FigureLevel.Unit, 125_000L), (unit.Level, unit.Value));
    }

    private static async Task<JsonNode> JsonAsync(HttpClient client, string path) => JsonNode.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Stop))!;

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString("N"));
        using var answer = await client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
