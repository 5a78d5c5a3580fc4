using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>A forum's year in the browser: days are planned, an agenda is written, and the summons is sent.</summary>
public sealed class MeetingJourneyTests(Chromium chromium)
{
    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_year_is_planned_and_a_meeting_is_summoned(bool script, int width)
    {
        var county = new County();
        await using var running = county;
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var page = window.Page;
        await window.BeAsync(County.Secretary);
        await window.GoAsync($"/forum/{County.Forum}/meetings/plan");
        await page.GetByLabel("Forum", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Fredagsgruppens beredningsgrupp" });
        await page.GetByLabel("Första mötet").FillAsync("2027-03-26");
        await page.GetByLabel("Inga möten efter").FillAsync("2027-06-30");
        await page.GetByLabel("Hur ofta").SelectOptionAsync("6");
        await page.GetByLabel("Plats eller länk").FillAsync("Regionens hus, Östersund");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa dagarna" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Flyttat från 2027-03-26, långfredagen.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Planera mötena" }).ClickAsync();
        await Assertions.Expect(page.GetByText("3 möten är planerade.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^2027-03-30") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till punkterna" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ny punkt" }).ClickAsync();
        await page.GetByLabel("Punkt", new() { Exact = true }).FillAsync("Underlag till färdplanen");
        await page.GetByLabel("Förslag").FillAsync("att notera underlaget");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara punkten" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Flytta upp Underlag till färdplanen" }).ClickAsync();
        await Assertions.Expect(page.Locator("#dagordning tbody tr").Nth(3)).ToContainTextAsync("Underlag till färdplanen");

        await page.GetByRole(AriaRole.Link, new() { Name = "Granska och skicka kallelse" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Till 5 personer" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka kallelsen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Skickat till 5 personer.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Kallelsen", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Förslag: att notera underlaget")).ToBeVisibleAsync();
        Assert.Empty(window.TakeTroubles());
    }
}
