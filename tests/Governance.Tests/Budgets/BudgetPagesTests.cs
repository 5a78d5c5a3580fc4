using System.Net;
using System.Text;
using Governance.Budgets.Domain;
using Governance.Plans.Domain;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;

namespace Governance.Tests.Budgets;

/// <summary>The pages of budgets through HTTP, without script.</summary>
public sealed class BudgetPagesTests(BudgetPortal portal) : IClassFixture<BudgetPortal>
{
    private const string Form = "form[data-guard]";
    private const string Budgets = "/forum/jamtland-harjedalen";

    [Fact]
    public async Task From_an_empty_form_to_a_budget_that_everybody_is_asked_to_establish()
    {
        using var browser = await portal.SignInAsync(BudgetPortal.Secretary);
        var page = await browser.SubmitAsync(
            await browser.OpenAsync(Budgets + "/budget-drafts/new"), Form, ("change", "add-line"), ("Content.Year", "2041"),
            ("Content.Lines[0].Title", "Nyutveckling"), ("Content.Lines[0].Amount", "1 300 000,50"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("1\u00a0300\u00a0000,50", page.Document.GetElementById("Content_Lines_0__Amount")!.GetAttribute("value"));
        page = await browser.SubmitAsync(page, Form, ("change", "up.1"), ("Content.Lines[1].Title", "Drift"), ("Content.Lines[1].Amount", "999 999,50"), ("Content.Keys[0].Basis", "Equal"));
        Assert.Equal("Drift", page.Document.GetElementById("Content_Lines_0__Title")!.GetAttribute("value"));
        page = await browser.SubmitAsync(page, Form, ("change", "add-funding"));
        var draft = page.Path;
        Assert.Contains("Skriv var de externa medlen 1 kommer ifrån", (await browser.OpenAsync(draft + "/seal")).Text, StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, Form, ("change", "save"), ("Content.Fundings[0].Name", "Statsbidrag"), ("Content.Fundings[0].Amount", "300 000"));
        Assert.Contains("Budgeten är sparad.", page.Text, StringComparison.Ordinal);

        var seal = await browser.OpenAsync(draft + "/seal");
        page = await browser.SubmitAsync(seal, Form, ("Way", "Send"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Skriv varför. Det visas för alla huvudmän.", page.Errors);
        page = await browser.SubmitAsync(page, Form, ("Way", "Send"), ("Reason", "Så säger planen."), ("MeetingOn", "2026-11-20"), ("AnswerBy", "2027-02-28"));
        Assert.Contains("har gått till alla huvudmän", page.Text, StringComparison.Ordinal);
        Assert.Contains("0 av 9 har svarat", page.Text, StringComparison.Ordinal);

        var year = (await portal.YearAsync(2041))!.Value;
        using var finance = await portal.SignInAsync("ekonom.ostersund@demo.lansforum.example");
        var share = await finance.OpenAsync($"/ostersund/shares/{year}");
        Assert.Contains("Förslag", share.Text, StringComparison.Ordinal);
        // (2 300 000 − 300 000) / 2 / 8 = 125 000.
        Assert.Contains("betalar 125 000,00 kr", Plain(share), StringComparison.Ordinal);
        await portal.AdoptAsync(year);
        Assert.Contains("Preliminär", (await finance.OpenAsync($"/ostersund/shares/{year}")).Text, StringComparison.Ordinal);
        page = await browser.SubmitAsync(await browser.OpenAsync($"{Budgets}/budgets/{year}/keys"), Form, ("On", "2026-11-20"), ("Reference", "Samverkansforum § 4"));
        Assert.Contains("Beslutet om nyckeln är antecknat.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Slutlig", (await finance.OpenAsync($"/ostersund/shares/{year}/payment")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_that_cannot_be_read_comes_back_as_typed()
    {
        using var browser = await portal.SignInAsync(BudgetPortal.Secretary);
        var page = await browser.SubmitAsync(
            await browser.OpenAsync(Budgets + "/budget-drafts/new"), Form, ("change", "save"), ("Content.Year", "2042"), ("Content.Lines[0].Title", "Behålls"), ("Content.Lines[0].Amount", "tolv"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("tolv", page.Document.GetElementById("Content_Lines_0__Amount")!.GetAttribute("value"));
        Assert.Equal("Behålls", page.Document.GetElementById("Content_Lines_0__Title")!.GetAttribute("value"));
        Assert.Null(await portal.YearAsync(2042));
    }

    [Theory]
    [InlineData("125 000", 125_000_00L)]
    [InlineData("125\u00a0000,50 kr", 125_000_50L)]
    [InlineData("−12.5", -12_50L)]
    [InlineData("1.150", null)]
    [InlineData("1,150", null)]
    [InlineData("1,150,000", null)]
    [InlineData("tolv", null)]
    public void Three_digits_after_a_comma_or_point_are_never_guessed_at(string typed, long? ore) =>
        Assert.Equal(ore, Kronor.TryRead(typed, out var read) ? read : null);

    [Fact]
    public async Task A_year_that_has_a_budget_is_revised_and_not_begun_again()
    {
        using var browser = await portal.SignInAsync(BudgetPortal.Secretary);
        var form = await browser.OpenAsync(Budgets + "/budget-drafts/new");
        var page = await browser.SubmitAsync(form, Form, ("change", "save"), ("Content.Year", "2026"), ("Content.Lines[0].Title", "Behålls"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Det finns redan en budget för 2026.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Behålls", page.Document.GetElementById("Content_Lines_0__Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_new_budget_is_offered_for_the_first_year_that_has_none()
    {
        using var browser = await portal.SignInAsync(BudgetPortal.Secretary);
        var offered = await OfferedAsync();
        await portal.SealAsync(offered, 1_000);
        Assert.Equal(offered + 1, await OfferedAsync());

        async Task<int> OfferedAsync() =>
            int.Parse((await browser.OpenAsync(Budgets + "/budget-drafts/new")).Document.GetElementById("Content_Year")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_line_pays_for_an_activity_of_the_years_plan_and_the_activity_says_so()
    {
        using var browser = await portal.SignInAsync(BudgetPortal.Secretary);
        var draft = await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<BudgetDraft>().Where(d => d.Year == 2026).Select(d => d.Id).SingleAsync(BudgetPortal.Stop));
        var page = await browser.OpenAsync($"{Budgets}/budget-drafts/{draft}");
        var choice = page.Document.QuerySelectorAll("#Content_Lines_2__ActivityId option").Single(o => o.TextContent.Contains("Årlig säkerhetsgranskning", StringComparison.Ordinal));
        var refused = await browser.SubmitAsync(page, Form, ("change", "save"), ("Content.Lines[2].ActivityId", Guid.CreateVersion7().ToString()));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Ingen plan för året har den aktivitet som ”Förvaltning av kontaktvägar för medborgare” pekar på.", refused.Text, StringComparison.Ordinal);
        page = await browser.SubmitAsync(refused, Form, ("change", "save"), ("Content.Lines[2].ActivityId", choice.GetAttribute("value")!));
        Assert.Contains("Budgeten är sparad.", page.Text, StringComparison.Ordinal);
        var saved = await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<BudgetDraft>().Where(d => d.Id == draft).Select(d => d.Content).SingleAsync(BudgetPortal.Stop));
        Assert.Equal(choice.TextContent.Trim(), saved.Lines[2].Activity);

        // The demo's budget of the year pays for its first activity that it names.
        var line = (await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<BudgetRevision>().Where(r => r.Content != null).ToListAsync(BudgetPortal.Stop)))
            .Where(r => r.Content.Year == 2026).SelectMany(r => r.Content.Lines).First(l => l.ActivityId is not null);
        var plan = (await portal.ReadAsync(BudgetPortal.Forum, db => db.Set<InstrumentVersion>().ToListAsync(BudgetPortal.Stop))).First(v => v.Content.Activities.Any(a => a.Id == line.ActivityId));
        using var member = await portal.SignInAsync("lasare.berg@demo.lansforum.example");
        var activity = await member.OpenAsync($"{Budgets}/plans/{plan.InstrumentId}/activities/{line.ActivityId}");
        Assert.Contains($"2026: {line.Title}", Plain(activity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sekreterare.jamtland-harjedalen", "/forum/jamtland-harjedalen/budgets", "2026;")]
    [InlineData("ekonom.ostersund", "/ostersund/shares", "2026;")]
    [InlineData("ekonom.ostersund", "/ostersund/yearly-reports", "2025;")]
    [InlineData("sekreterare.jamtland-harjedalen", "/forum/jamtland-harjedalen/yearly-reports", "2025;")]
    public async Task A_list_over_years_is_a_file_too(string who, string path, string row)
    {
        using var browser = await portal.SignInAsync(who + "@demo.lansforum.example");
        var page = await browser.OpenAsync(path);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{path}?handler=file&format=xlsx']"));
        var file = Encoding.UTF8.GetString(await browser.BytesAsync(path + "?handler=file&format=csv"));
        Assert.Contains("\r\n" + row, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commitment_over_the_ceiling_is_refused_on_the_page_with_the_amounts()
    {
        var year = await portal.SealAsync(2020, 5_000);
        await portal.AdoptAsync(year);
        using var browser = await portal.SignInAsync(BudgetPortal.Secretary);
        var form = await browser.OpenAsync($"{Budgets}/budgets/{year}/enter/commitment");
        var line = (await portal.BookAsync(year)).Lines[0].Line.Id.ToString();
        var page = await browser.SubmitAsync(form, Form, ("LineId", line), ("Amount", "5 000,01"), ("Text", "Avtal"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Taket är 5 000 kr och 0 kr är redan i anspråk, så 5 000 kr återstår", page.Errors[0].Replace('\u00a0', ' '), StringComparison.Ordinal);
        page = await browser.SubmitAsync(page, Form, ("Amount", "5 000"));
        Assert.Contains("Åtagandet är registrerat.", page.Text, StringComparison.Ordinal);
        page = await browser.SubmitAsync(await browser.OpenAsync($"{Budgets}/budgets/{year}/close"), "form[action$='/close']");
        Assert.Contains("Budgetåret är stängt.", page.Text, StringComparison.Ordinal);
        Assert.Null((await browser.OpenAsync($"{Budgets}/budgets/{year}/enter/actual")).Document.QuerySelector(Form));
    }

    [Fact]
    public async Task Skane_2022_costs_nobody_anything_and_2023_is_one_to_one()
    {
        using var finance = await portal.SignInAsync("ekonom.malmo@demo.lansforum.example");
        var years = await portal.ReadAsync("malmo", db => db.Set<PlanYear>().ToDictionaryAsync(y => y.Year, y => y.Id, BudgetPortal.Stop));
        var nothing = await finance.OpenAsync($"/malmo/shares/{years[2022]}");
        Assert.Contains("betalar 0,00 kr", Plain(nothing), StringComparison.Ordinal);
        Assert.Contains("Externa medel täcker 2 100 000,00 kr", Plain(nothing), StringComparison.Ordinal);

        var rows = await RowsAsync(finance, $"/forum/skane/budgets/{years[2023]}/shares.csv");
        Assert.Equal("1150000,00", rows.Single(r => r[0] == "12")[^2]);
        Assert.Equal(34, rows.Count);
        Assert.Equal(1_150_000_00, rows.Where(r => r[0] != "12").Sum(r => Ore(r[^2])));
        Assert.All(rows, r => Assert.Equal("Preliminär", r[^1]));
        var page = await finance.OpenAsync($"/malmo/shares/{years[2023]}");
        Assert.Contains("andelarna är tillsammans 2 300 000,00 kr", Plain(page), StringComparison.Ordinal);
        Assert.Contains("av kommunernas", page.Text, StringComparison.Ordinal);
        var own = await RowsAsync(finance, $"/malmo/shares/{years[2023]}/share.csv");
        Assert.Equal(rows.Single(r => r[0] == "1280")[^2], Assert.Single(own)[^2]);
    }

    [Fact]
    public async Task The_api_gives_the_same_numbers()
    {
        var year = await portal.ReadAsync("malmo", db => db.Set<PlanYear>().Where(y => y.Year == 2023).Select(y => y.Id).SingleAsync(BudgetPortal.Stop));
        using var client = await portal.ApiAsync("demo-1280");
        var shares = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/budgets/{year}/shares", UriKind.Relative), BudgetPortal.Stop))!;
        Assert.Equal(("preliminary", 2_300_000_00L, 2_300_000_00L), (shares["state"]!.GetValue<string>(), shares["toShareOre"]!.GetValue<long>(), shares["sumOre"]!.GetValue<long>()));
        Assert.Equal(1_150_000_00, shares["shares"]![0]!["ore"]!.GetValue<long>());
        var budget = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/budgets/{year}", UriKind.Relative), BudgetPortal.Stop))!;
        Assert.Equal(2_300_000_00, budget["ceilingOre"]!.GetValue<long>());
    }

    [Fact]
    public async Task Drafts_are_seen_by_no_principal()
    {
        using var secretary = await portal.SignInAsync(BudgetPortal.Secretary);
        var page = await secretary.SubmitAsync(
            await secretary.OpenAsync(Budgets + "/budget-drafts/new"), Form, ("change", "save"), ("Content.Year", "2044"), ("Content.Lines[0].Title", "Hemlig rad"), ("Content.Lines[0].Amount", "1"));
        using var member = await portal.SignInAsync("ekonom.ostersund@demo.lansforum.example");
        foreach (var path in new[] { page.Path, page.Path + "/seal" })
            Assert.DoesNotContain("Hemlig rad", (await member.OpenAsync(path)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("2044", (await member.OpenAsync(Budgets + "/budgets")).Text, StringComparison.Ordinal);
        Assert.Contains("Budget 2044", (await secretary.OpenAsync(Budgets + "/budget-drafts")).Text, StringComparison.Ordinal);
        page = await secretary.SubmitAsync(await secretary.OpenAsync(page.Path), "form[action$='handler=discard']");
        Assert.Contains("Ändringarna är kasserade.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2044", page.Text, StringComparison.Ordinal);
    }

    private static string Plain(TestPage page) => page.Text.Replace('\u00a0', ' ');

    private static long Ore(string kronor) => Kronor.TryRead(kronor, out var ore) ? ore : throw new FormatException(kronor);

    private static async Task<List<string[]>> RowsAsync(TestBrowser browser, string path)
    {
        var page = await browser.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = Encoding.UTF8.GetString(await page.Answer.Content.ReadAsByteArrayAsync(BudgetPortal.Stop)).TrimStart('\uFEFF');
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';'))];
    }
}
