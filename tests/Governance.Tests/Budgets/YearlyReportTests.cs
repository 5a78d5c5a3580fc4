using System.Net;
using Governance.Budgets.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

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
        Assert.Contains("640 kr", Plain(page), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(Publish));

        page = await secretary.SubmitAsync(page, Form, ("Introduction", "Året gick bra."));
        using var member = await portal.SignInAsync("registrator.ostersund@demo.lansforum.example");
        Assert.DoesNotContain("2024", (await member.OpenAsync("/ostersund/yearly-reports")).Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(page, Approve);
        Assert.NotNull(page.Document.QuerySelector(Publish));
        page = await secretary.SubmitAsync(page, Form, ("Introduction", "Året gick mycket bra."));
        Assert.Null(page.Document.QuerySelector(Publish));
        page = await secretary.SubmitAsync(await secretary.SubmitAsync(page, Approve), Publish);
        Assert.Contains("0 av 9 huvudmän har bekräftat", page.Text, StringComparison.Ordinal);
        var published = page.Path;

        await portal.EnterAsync(year, EntryKind.Actual, 10);
        page = await member.OpenAsync("/ostersund" + published[published.IndexOf("/yearly-reports", StringComparison.Ordinal)..]);
        Assert.Contains("Året gick mycket bra.", page.Text, StringComparison.Ordinal);
        Assert.Contains("640 kr", Plain(page), StringComparison.Ordinal);
        Assert.DoesNotContain("650 kr", Plain(page), StringComparison.Ordinal);
        page = await member.SubmitAsync(page, "main form[method=post]");
        Assert.Contains("Mottagen 2026-11-22", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 av 9 huvudmän har bekräftat", (await secretary.OpenAsync(published)).Text, StringComparison.Ordinal);
        Assert.Null((await secretary.OpenAsync(write)).Document.QuerySelector(Form));
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
