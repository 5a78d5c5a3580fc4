using System.Globalization;
using System.Net;
using Governance.Budgets.Domain;
using Governance.Plans.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Queries.PlanSize;

/// <summary>A plan of 200 activities, 50 principals and 10 years: its pages ask no more of the database than those of a small one.</summary>
public sealed class PlanSizeTests(PlanSizeWorld world, ITestOutputHelper output) : IClassFixture<PlanSizeWorld>
{
    private const int Most = 8;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_page_file_or_operation_asks_more_the_more_there_is()
    {
        await RequireFullAsync();
        var small = await new PlanSizeVisit(world, PlanSizeWorld.Small).EverythingAsync();
        var full = await new PlanSizeVisit(world, PlanSizeWorld.Full).EverythingAsync();
        foreach (var (name, visited) in full.OrderBy(v => v.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {small.GetValueOrDefault(name)?.Commands.Count}/{visited.Commands.Count} queries, {visited.Took.TotalMilliseconds:0} ms, {visited.Bytes / 1024} kB, sent {visited.Sent / 1024} kB"));
        Assert.True(full.Count > 100, $"Only {full.Count} were asked for.");
        Assert.Equal(small.Keys.Order(StringComparer.Ordinal), full.Keys.Order(StringComparer.Ordinal));
        Assert.All(full.Values, v => Assert.True(v.Commands.Count <= Most, $"{v.Name} asks {v.Commands.Count} times:\n\n{string.Join("\n\n", v.Commands)}"));
        Assert.Empty(full.Values.Where(v => small[v.Name].Commands.Count != v.Commands.Count).Select(v => $"{v.Name}: {small[v.Name].Commands.Count} and {v.Commands.Count}"));
    }

    [Fact]
    public async Task A_principal_reports_on_two_hundred_activities_in_one_form()
    {
        var (path, email) = ($"/{PlanSizeWorld.Full.Principal}/activities", $"handlaggare.{PlanSizeWorld.Full.Principal}@demo.lansforum.example");
        using var official = await world.SignInAsync(email);
        var page = await official.OpenAsync(path);
        // As long as a comment may be, so that all of the form is as large as it can get.
        var comment = string.Concat(Enumerable.Repeat("Införandet väntar på avtal, så vi är försenade. ", 50))[..ActivityReport.LongestComment].Trim();
        var rows = Enumerable.Range(0, PlanSizeWorld.Full.Activities).SelectMany(i => new (string, string?)[] { ($"Rows[{i}].Status", "Late"), ($"Rows[{i}].Share", "45"), ($"Rows[{i}].Comment", comment) });
        var sent = await official.SubmitAsync(page, "form[data-guard]", [.. rows]);
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Contains("200 aktiviteter är rapporterade.", sent.Text, StringComparison.Ordinal);
        var reported = await world.ReadAsync(PlanSizeWorld.Full.Principal, db => db.Set<ActivityReport>().CountAsync(r => r.PrincipalId == db.Tenant.TenantId && r.Number == 3 && r.Comment == comment, Stop));
        Assert.Equal(200, reported);
    }

    [Fact]
    public async Task Two_hundred_errors_are_all_told()
    {
        using var official = await world.SignInAsync($"handlaggare.{PlanSizeWorld.Full.Principal}@demo.lansforum.example");
        var page = await official.OpenAsync($"/{PlanSizeWorld.Full.Principal}/activities");
        var rows = Enumerable.Range(0, PlanSizeWorld.Full.Activities).SelectMany(i => new (string, string?)[] { ($"Rows[{i}].Status", "Stopped"), ($"Rows[{i}].Comment", "") });
        var again = await official.SubmitAsync(page, "form[data-guard]", [.. rows]);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(200, again.Errors.Count(e => e.Contains("Skriv varför.", StringComparison.Ordinal)));
        Assert.Equal(200, again.Errors.Count);
        Assert.Equal(200, again.Document.QuerySelectorAll("textarea[aria-invalid=true]").Length);
        Assert.Equal("Stopped", again.Document.QuerySelector("select[name='Rows[199].Status'] option[selected]")?.GetAttribute("value"));
    }

    // What is asked of the pages is worth nothing where the rows are missing.
    private async Task RequireFullAsync()
    {
        var plan = world.Rows[PlanSizeWorld.Full]["plans"];
        await world.ReadAsync(PlanSizeWorld.Full.Forum, async db =>
        {
            var newest = await db.Set<InstrumentVersion>().Where(v => v.InstrumentId == plan).OrderByDescending(v => v.Number).Select(v => v.Content).FirstAsync(Stop);
            Assert.Equal(200, newest.Activities.Count);
            Assert.All(newest.Activities, a => Assert.Equal(50, a.Parts.Count));
            Assert.True(await db.Set<ActivityReport>().CountAsync(r => r.InstrumentId == plan, Stop) >= 2 * 200 * 50);
            Assert.Equal(11, await db.Set<IndicatorFigure>().Where(f => f.InstrumentId == plan).Select(f => f.Period).Distinct().CountAsync(Stop));
            Assert.Equal(10, await db.Set<PlanYear>().CountAsync(Stop));
            Assert.Equal(9, await db.Set<YearlyReport>().CountAsync(Stop));
            Assert.True(await db.Set<BudgetEntry>().CountAsync(Stop) >= 1000);
            return true;
        });
    }
}
