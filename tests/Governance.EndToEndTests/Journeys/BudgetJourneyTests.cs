using Governance.Budgets.Data;
using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets;
using Governance.EndToEndTests.Browsing;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>A budget in the browser: a revision over the ceiling goes out, is adopted by all and takes effect, and finance takes its share home.</summary>
public sealed class BudgetJourneyTests(Chromium chromium)
{
    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_revision_over_the_ceiling_goes_out_and_takes_effect_when_all_have_adopted_it(bool script, int width)
    {
        var county = new County();
        await using var running = county;
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var year = await BeginAsync(county);
        await AdoptAsync(county, year);

        await window.BeAsync(County.Secretary);
        await window.GoAsync($"/forum/{County.Forum}/budgets/{year}");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Revidera" }).ClickAsync();
        await window.Page.GetByLabel("Belopp i kronor").First.FillAsync("150 000");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Spara budgeten" }).First.ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Granska och fastställ" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Budgeten går över taket med 50\u00a0000 kr")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByLabel("Forumet beslutar")).ToHaveCountAsync(0);
        await window.Page.GetByLabel("Varför").FillAsync("Fler kommuner ansluter än planerat.");
        await window.Page.GetByLabel("Forumets möte den").FillAsync("2026-11-20");
        await window.Page.GetByLabel("Huvudmännen svarar senast").FillAsync("2027-01-31");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Fastställ budgeten" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Revidering 2 väntar på huvudmännen")).ToBeVisibleAsync();

        await CommitAsync(window, year, "120 000");
        await Assertions.Expect(window.Page.Locator(".ds-error-summary")).ToContainTextAsync("Taket är 100\u00a0000 kr");
        await AdoptAsync(county, year);
        await CommitAsync(window, year, "120 000");
        await Assertions.Expect(window.Page.GetByText("Åtagandet är registrerat.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#versioner")).ToContainTextAsync("Gäller sedan 2026-11-22");
        await Assertions.Expect(window.Page.Locator(".kpis")).ToContainTextAsync("30\u00a0000");
        // The page of the refused commitment answered 409, which a browser tells of.
        Assert.DoesNotContain(window.TakeTroubles(), t => !t.Contains("409", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Finance_exports_its_share(bool script, int width)
    {
        var county = new County();
        await using var running = county;
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        await window.BeAsync("ekonom.ostersund@demo.lansforum.example");
        await window.GoAsync("/ostersund/shares");
        await window.Page.Locator("#andelar tbody a").First.ClickAsync();
        var lead = await window.Page.Locator("p.lead").InnerTextAsync();
        await Assertions.Expect(window.Page.GetByText("Kontroll: andelarna är tillsammans")).ToBeVisibleAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        var file = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var paid = file.Split("\r\n")[1].Split(';')[^2];
        Assert.Contains(paid, lead.Replace("\u00a0", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Betalningsunderlag" }).ClickAsync();
        await Assertions.Expect(window.Page.Locator(".kv")).ToContainTextAsync("Östersund");
        Assert.Empty(window.TakeTroubles());
    }

    private static async Task CommitAsync(Window window, Guid year, string amount)
    {
        await window.GoAsync($"/forum/{County.Forum}/budgets/{year}/enter/commitment");
        await window.Page.GetByLabel("Budgetrad").SelectOptionAsync(new SelectOptionValue { Label = "Drift" });
        await window.Page.GetByLabel("Belopp i kronor").FillAsync(amount);
        await window.Page.GetByLabel("Vad det gäller").FillAsync("Avtal om drift");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Registrera åtagande" }).ClickAsync();
    }

    private static Task<Guid> BeginAsync(County county) => county.InRoomAsync(County.Forum, async services =>
    {
        var content = new BudgetContent
        {
            Year = 2028,
            Lines = [new BudgetLine { Id = Guid.CreateVersion7(), Title = "Drift", AmountOre = 100_000_00 }],
            Keys = [new CostKey { Id = Guid.CreateVersion7(), Name = "1:1 lika", Basis = KeyBasis.Equal }],
        };
        var draft = await services.GetRequiredService<SaveBudget.Handler>().HandleAsync(new SaveBudget(null, null, content), CancellationToken.None);
        return await services.GetRequiredService<SealBudget.Handler>().HandleAsync(
            new SealBudget(draft, null, SealedWay.Send, "Årets budget.", new DateOnly(2026, 11, 20), "§ 4", "", new DateOnly(2027, 1, 31)), CancellationToken.None);
    });

    private static async Task AdoptAsync(County county, Guid year)
    {
        var asked = await county.InRoomAsync(County.Forum, async s => (await s.GetRequiredService<YearBooks>().ReadAsync(year, CancellationToken.None)).Revisions[0].Standing.RecommendationId!.Value);
        foreach (var slug in await county.PrincipalsAsync())
            await county.AnswerAsync(slug, asked, new DateOnly(2026, 11, 22), new PointAnswer(1, Outcome.Adopt));
    }
}
