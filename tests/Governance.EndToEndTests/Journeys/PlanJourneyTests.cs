using Governance.EndToEndTests.Browsing;
using Governance.Plans.Domain;
using Governance.Plans.Pages.Plans;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>Joint plans as people use them: written and sealed by the forum, reported by a municipality in under ten clicks.</summary>
public sealed class PlanJourneyTests(Chromium chromium)
{
    private const int MostClicks = 9;

    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_municipality_reports_its_activities_in_under_ten_clicks(bool script, int width)
    {
        await using var county = new County();
        await county.InitializeAsync();
        // The day before the report day: whoever has not reported is asked to.
        county.MoveTo(new(2027, 1, 4));
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var (page, watch, clicks) = (window.Page, new PageWatch(window, "report"), 0);
        await window.BeAsync(County.Registrar("are"));
        await window.GoAsync("/are");
        await watch.LookAsync("to-do");
        await ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Aktiviteter", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Våra aktiviteter" })).ToBeVisibleAsync();

        var rows = page.Locator("main tbody tr");
        await ChooseAsync(rows.Nth(0), "Risk för försening", "55", "Upphandlingen är överklagad.");
        await ChooseAsync(rows.Nth(1), "Klar", null, "Infört i alla verksamheter.");
        await ClickAsync(page.GetByLabel("Rapportera även att läget är oförändrat i resten"));
        await watch.LookAsync("filled-in");
        await ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Rapportera", Exact = true }));
        await Assertions.Expect(page.GetByText("aktiviteter är rapporterade.")).ToBeVisibleAsync();
        await watch.LookAsync("reported");
        Assert.True(clicks <= MostClicks, $"It took {clicks} clicks.");

        await window.GoAsync("/are");
        await Assertions.Expect(page.GetByText("Rapportera läget")).ToHaveCountAsync(0);
        await window.BeAsync("lasare.berg@demo.lansforum.example");
        await window.GoAsync($"/forum/{County.Forum}/plans");
        await page.Locator("#planer").GetByRole(AriaRole.Link, new() { Name = "digitalisering 2026" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Läge", Exact = true }).ClickAsync();
        await watch.LookAsync("status");
        await page.Locator("#lage tbody a").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Upphandlingen är överklagad.").First).ToBeVisibleAsync();
        await watch.LookAsync("activity");
        Assert.Empty(window.TakeTroubles());

        async Task ClickAsync(ILocator what)
        {
            clicks++;
            await what.ClickAsync();
        }

        // A choice is two clicks for whoever uses a mouse; typing is none.
        async Task ChooseAsync(ILocator row, string status, string? share, string comment)
        {
            clicks += 2;
            await row.Locator("select").SelectOptionAsync(new SelectOptionValue { Label = status });
            if (share is not null)
                await row.Locator("input[inputmode=numeric]").FillAsync(share);
            await row.Locator("textarea").FillAsync(comment);
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_plan_goes_from_draft_to_in_force(bool script, int width)
    {
        await using var county = new County();
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var (page, watch) = (window.Page, new PageWatch(window, "plan"));
        await window.BeAsync(County.Secretary);
        await window.GoAsync($"/forum/{County.Forum}/plans");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nytt styrdokument" }).ClickAsync();
        await page.GetByLabel("Färdplan", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Rubrik").FillAsync("Färdplan för trygghetslarm");
        await page.GetByLabel("Gäller från").FillAsync("2027-01-01");
        await page.GetByLabel("Gäller till och med").FillAsync("2028-12-31");
        await watch.LookAsync("new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skapa och börja skriva" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till område" }).ClickAsync();
        await page.GetByLabel("Namn").FillAsync("Upphandling");
        await watch.LookAsync("area");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        foreach (var title in new[] { "Behovsanalys", "Ramavtal" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till aktivitet" }).ClickAsync();
            await page.GetByLabel("Rubrik").FillAsync(title);
            await page.GetByLabel("Leder").SelectOptionAsync(new SelectOptionValue { Label = "Bergs kommun" });
            await page.GetByLabel("Alla andra huvudmän deltar").CheckAsync();
            await watch.LookAsync("activity");
            await page.GetByRole(AriaRole.Button, new() { Name = "Spara", Exact = true }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Upp Ramavtal" }).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=omraden] .outline li").First).ToContainTextAsync("1.1 Ramavtal");
        await watch.LookAsync("outline");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gå till att fastställa" }).ClickAsync();
        await watch.LookAsync("seal");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fastställ version 1" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Version 1 är fastställd för utskick.")).ToBeVisibleAsync();
        await watch.LookAsync("sealed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Förbered rekommendation" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Färdplan för trygghetslarm" })).ToBeVisibleAsync();
        await watch.LookAsync("recommendation");
        var asked = await SendAsync(page);

        // It holds when the last of all has adopted it, and not a day before.
        var principals = await county.PrincipalsAsync();
        foreach (var slug in principals.Take(principals.Count - 1))
            await county.AnswerAsync(slug, asked, new DateOnly(2026, 11, 22), new PointAnswer(1, Outcome.Adopt));
        var plan = await OpenPlanAsync(window);
        await Assertions.Expect(page.GetByText("Väntar på huvudmännen, 8 av 9 har svarat").First).ToBeVisibleAsync();
        await county.AnswerAsync(principals[^1], asked, new DateOnly(2026, 11, 22), new PointAnswer(1, Outcome.Adopt));
        await window.GoAsync(plan);
        await Assertions.Expect(page.GetByText("I kraft sedan 2026-11-22").First).ToBeVisibleAsync();
        await watch.LookAsync("in-force");
        Assert.Empty(window.TakeTroubles());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_forum_drags_an_activity_to_another_area(int width)
    {
        await using var county = new County();
        await county.InitializeAsync();
        var (one, two) = (new PlanArea(Guid.CreateVersion7(), "Grund", "", []), new PlanArea(Guid.CreateVersion7(), "Nytta", "", []));
        PlanActivity[] activities = [.. new[] { ("Behovsanalys", one), ("Ramavtal", one), ("Utbildning", two) }.Select(a => new PlanActivity { Id = Guid.CreateVersion7(), AreaId = a.Item2.Id, Title = a.Item1 })];
        var id = await county.InRoomAsync(County.Forum, s => s.GetRequiredService<SaveInstrument.Handler>().HandleAsync(
            new SaveInstrument(null, null, _ => new PlanContent { Title = "Plan för larm", Areas = [one, two], Activities = activities }), CancellationToken.None));
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width });
        var (page, watch) = (window.Page, new PageWatch(window, "order"));
        await window.BeAsync(County.Secretary);
        await window.GoAsync($"/forum/{County.Forum}/plans/{id}/edit");
        await watch.LookAsync("outline");
        var rows = page.Locator("section[aria-labelledby=omraden] .outline li");
        await page.GetByLabel("Rubrik").FillAsync("Plan för trygghetslarm");

        // Escape lets go without anything having moved.
        await DragAsync(Row(activities[0].Id), Row(activities[2].Id));
        await Assertions.Expect(Row(activities[2].Id)).ToHaveClassAsync("drop-before");
        await watch.LookAsync("dragged");
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator(".drop-before, .dragged")).ToHaveCountAsync(0);

        await DragAsync(Row(activities[0].Id), Row(activities[2].Id));
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Behovsanalys är nu aktivitet 2.1 i området Nytta.");
        await Assertions.Expect(Row(activities[0].Id)).ToBeFocusedAsync();
        await watch.LookAsync("dropped");
        await page.ReloadAsync();
        await Assertions.Expect(rows.Locator("a")).ToHaveTextAsync(["1.1 Ramavtal", "2.1 Behovsanalys", "2.2 Utbildning"]);
        await Assertions.Expect(page.GetByLabel("Rubrik")).ToHaveValueAsync("Plan för trygghetslarm");

        // Areas too.
        await DragAsync(page.Locator($"#p-{two.Id} > .spread"), page.Locator($"#p-{one.Id}"));
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nytta är nu område 1 av 2.");
        await Assertions.Expect(rows.Locator("a")).ToHaveTextAsync(["1.1 Behovsanalys", "1.2 Utbildning", "2.1 Ramavtal"]);

        // Enter in a field saves, and moves nothing.
        await page.GetByLabel("Rubrik").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Sparat.");
        await Assertions.Expect(rows.Locator("a").First).ToHaveTextAsync("1.1 Behovsanalys");
        Assert.Empty(window.TakeTroubles());

        ILocator Row(Guid activity) => page.Locator($"#p-{activity}");

        async Task DragAsync(ILocator row, ILocator to)
        {
            await row.EvaluateAsync("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })");
            var handle = (await row.Locator("[data-drag]").BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(handle.X + (handle.Width / 2), handle.Y + (handle.Height / 2));
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(handle.X, handle.Y + 30);
            var target = (await to.BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(handle.X, target.Y + 4, new() { Steps = 5 });
        }
    }

    private static async Task<Guid> SendAsync(IPage page)
    {
        await page.GetByLabel("Mötets dag").FillAsync("2026-11-17");
        await page.GetByLabel("Paragraf").FillAsync("§ 14");
        await page.GetByLabel("Forumets diarienummer").FillAsync("PSG/40/2026");
        await page.GetByLabel("Svara senast").FillAsync("2027-02-28");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara utkastet" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Klart att skicka")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Förhandsgranska" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Gå till att skicka" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka till 9 huvudmän" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Rekommendationen är skickad.")).ToBeVisibleAsync();
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    private static async Task<string> OpenPlanAsync(Window window)
    {
        await window.GoAsync($"/forum/{County.Forum}/plans");
        await window.Page.Locator("#planer").GetByRole(AriaRole.Link, new() { Name = "Färdplan för trygghetslarm" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Färdplan för trygghetslarm" })).ToBeVisibleAsync();
        return new Uri(window.Page.Url).PathAndQuery;
    }
}
