using System.Net;
using Governance.Budgets.Domain;
using Governance.Plans.Contracts;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Budgets;

/// <summary>The yearly report: written beside the numbers, approved, published to all, and received by each.</summary>
public sealed class YearlyReportTests(BudgetPortal portal) : IClassFixture<BudgetPortal>
{
    private const string Form = "form[data-guard]", Approve = "form[action$='handler=approve']", Publish = "form[action$='handler=publish']";

    [Fact]
    public async Task From_text_to_receipts()
    {
        var year = await portal.SealAsync(2024, 1_000);
        await portal.AdoptAsync(year);
        await portal.EnterAsync(year, EntryKind.Actual, 640);
        using var secretary = await portal.SignInAsync(BudgetPortal.Secretary);
        var write = $"/forum/{BudgetPortal.Forum}/budgets/{year}/report";
        var page = await secretary.OpenAsync(write);
        Assert.Null(page.Document.QuerySelector(Publish));

        page = await secretary.SubmitAsync(page, Form, ("Introduction", "Året gick bra."));
        Assert.Contains("640 kr", Plain(page), StringComparison.Ordinal);
        using var member = await portal.SignInAsync("registrator.ostersund@demo.lansforum.example");
        Assert.DoesNotContain("2024", (await member.OpenAsync("/ostersund/yearly-reports")).Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, Approve);
        Assert.NotNull(page.Document.QuerySelector(Publish));
        page = await secretary.SubmitAsync(page, Form, ("Introduction", "Året gick mycket bra."));
        Assert.Null(page.Document.QuerySelector(Publish));
        page = await secretary.SubmitAsync(page, Approve);
        // What is approved is what is published, whatever is entered meanwhile.
        await portal.EnterAsync(year, EntryKind.Actual, 10);
        Assert.Contains("Böckerna har ändrats", (await secretary.OpenAsync(write)).Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, Publish);
        Assert.Contains("0 av 9 huvudmän har bekräftat", page.Text, StringComparison.Ordinal);
        var published = page.Path;

        Assert.Contains("Bekräfta att ni har tagit emot årsrapporten för 2024", (await member.OpenAsync("/ostersund")).Text, StringComparison.Ordinal);
        page = await member.OpenAsync("/ostersund" + published[published.IndexOf("/yearly-reports", StringComparison.Ordinal)..]);
        Assert.Contains("Året gick mycket bra.", page.Text, StringComparison.Ordinal);
        Assert.Contains("640 kr", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("650 kr", Plain(page), StringComparison.Ordinal);
        page = await member.SubmitAsync(page, "main form[method=post]");
        Assert.Contains("Mottagen 2026-11-22", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("årsrapporten för 2024", (await member.OpenAsync("/ostersund")).Text, StringComparison.Ordinal);
        Assert.Contains("1 av 9 huvudmän har bekräftat", (await secretary.OpenAsync(published)).Text, StringComparison.Ordinal);
        Assert.Null((await secretary.OpenAsync(write)).Document.QuerySelector(Form));
    }

    [Fact]
    public async Task It_tells_how_the_plan_in_force_has_gone_and_which_activity_a_line_paid_for()
    {
        var report = await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<YearlyReport>().SingleAsync(y => y.Year == 2025, BudgetPortal.Stop));
        var plan = Assert.Single(report.Content.Figures.Plans);
        Assert.Contains("2025", plan.Title, StringComparison.Ordinal);
        Assert.NotEmpty(plan.Indicators);
        using var reader = await portal.SignInAsync("lasare.ostersund@demo.lansforum.example");
        var page = await reader.OpenAsync($"/ostersund/yearly-reports/{report.Id}");
        var rows = page.Document.QuerySelectorAll("#aktiviteter-0 tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(plan.Activities.Count, rows.Count);
        Assert.All(plan.Activities.Zip(rows), pair => Assert.Contains($"{pair.First.Number} {pair.First.Title}", pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_that_was_not_in_force_stands_in_no_report()
    {
        var numbers = await portal.InRoomAsync(BudgetPortal.Forum, async s =>
        {
            var forum = s.GetRequiredService<TenantContext>().TenantId;
            return await s.GetRequiredService<IPlanDirectory>().ProgressAsync(forum, 2025, new DateOnly(2024, 1, 1), BudgetPortal.Stop);
        });
        Assert.Empty(numbers);
    }

    [Fact]
    public async Task A_year_that_has_not_begun_is_not_reported_on()
    {
        var year = await portal.SealAsync(2043, 1_000);
        using var secretary = await portal.SignInAsync(BudgetPortal.Secretary);
        Assert.Null((await secretary.OpenAsync($"/forum/{BudgetPortal.Forum}/budgets/{year}")).Document.QuerySelector("a[href$='/report'], a[href$='/enter/commitment']"));
        Assert.DoesNotContain("2043", (await secretary.OpenAsync($"/forum/{BudgetPortal.Forum}/yearly-reports")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var refused = await secretary.SubmitAsync(await secretary.OpenAsync($"/forum/{BudgetPortal.Forum}/budgets/{year}/report"), Form, ("Introduction", "För tidigt."));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Året 2043 har inte börjat", refused.Text, StringComparison.Ordinal);
        Assert.Contains("För tidigt.", refused.Document.QuerySelector("textarea[name=Introduction]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_confirmed_stands_in_the_list_as_late()
    {
        using var secretary = await portal.SignInAsync(BudgetPortal.Secretary);
        var page = await secretary.OpenAsync($"/forum/{BudgetPortal.Forum}/yearly-reports");
        var row = page.Document.QuerySelectorAll("#rapporter tbody tr").Single(r => r.TextContent.Contains("Årsrapport 2025", StringComparison.Ordinal));
        Assert.Contains("Försenade sedan", row.TextContent, StringComparison.Ordinal);
        var receipts = await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<ReportReceipt>().CountAsync(r => db.Set<YearlyReport>().Any(y => y.Id == r.ReportId && y.Year == 2025), BudgetPortal.Stop));
        Assert.Equal(7, receipts);
    }

    [Fact]
    public async Task A_reader_sees_the_report_and_cannot_confirm_it()
    {
        using var reader = await portal.SignInAsync("revisor.ostersund@demo.lansforum.example");
        var id = await portal.ReadAsync("ostersund", db => db.Set<YearlyReport>().Where(y => y.Year == 2025).Select(y => y.Id).SingleAsync(BudgetPortal.Stop));
        var page = await reader.OpenAsync($"/ostersund/yearly-reports/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    private static string Plain(TestPage page) => page.Text.Replace('\u00a0', ' ');
}
