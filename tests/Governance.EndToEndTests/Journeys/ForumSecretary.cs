using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>What the forum's secretary does in the pages.</summary>
internal sealed class ForumSecretary(Window window)
{
    private readonly IPage _page = window.Page;

    /// <summary>Signs in at the demo's door and comes to the forum.</summary>
    public async Task SignInAsync()
    {
        await window.GoAsync("/account/sign-in");
        await _page.GetByRole(AriaRole.Link, new() { NameRegex = new("Jämtland Härjedalen") }).First.ClickAsync();
        await _page.Locator(".people button").Filter(new() { HasText = "Forumsekreterare" }).First.ClickAsync();
        await Assertions.Expect(_page.Locator(".app-nav").GetByRole(AriaRole.Link, new() { Name = "Utkast" })).ToBeVisibleAsync();
    }

    /// <summary>Writes a recommendation of two points to everybody and sees it as a principal will.</summary>
    public async Task DraftAsync(string title)
    {
        await _page.Locator(".app-nav").GetByRole(AriaRole.Link, new() { Name = "Utkast" }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Nytt utkast" }).ClickAsync();
        await _page.GetByLabel("Rubrik").FillAsync(title);
        await _page.GetByLabel("Bakgrund").FillAsync("Länets huvudmän vill arbeta efter en gemensam strategi.\n\nHandlingsplanen kostar lika mycket per invånare.");
        await _page.GetByLabel("Mötets dag").FillAsync("2026-11-17");
        await _page.GetByLabel("Paragraf").FillAsync("§ 12");
        await _page.GetByLabel("Forumets diarienummer").FillAsync("PSG/31/2026");
        await _page.GetByLabel("Svara senast").FillAsync("2027-02-28");
        await Point(1).GetByLabel("Lydelse").FillAsync("Huvudmannen antar strategin.");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en beslutspunkt" }).ClickAsync();
        await Point(2).GetByLabel("Lydelse").FillAsync("Huvudmannen fastställer handlingsplanen med budget.");
        await Point(2).GetByLabel("Vem som ska ha antagit").SelectOptionAsync(new SelectOptionValue { Label = "alla huvudmän" });
        await _page.GetByRole(AriaRole.Button, new() { Name = "Spara utkastet" }).First.ClickAsync();
        await Assertions.Expect(_page.GetByText("Klart att skicka")).ToBeVisibleAsync();
    }

    /// <summary>Asks for more than that a decision is reported before it counts.</summary>
    public async Task CountFromAsync(string grade)
    {
        await _page.GetByLabel(grade, new() { Exact = true }).CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Spara utkastet" }).First.ClickAsync();
        await Assertions.Expect(_page.GetByText("Klart att skicka")).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByLabel(grade, new() { Exact = true })).ToBeCheckedAsync();
    }

    /// <summary>Sees the text as a principal will, and sends it.</summary>
    /// <returns>The id of what was sent.</returns>
    public async Task<Guid> SendAsync(string title)
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "Förhandsgranska" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = title })).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByText("Huvudmannen fastställer handlingsplanen med budget.")).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "Gå till att skicka" }).ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Skicka till 9 huvudmän" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Rekommendationen är skickad.")).ToBeVisibleAsync();
        return Guid.Parse(new Uri(_page.Url).Segments[^1]);
    }

    public Task<IResponse> StandingAsync(Guid id, string query = "") => window.GoAsync($"/forum/{County.Forum}/recommendations/{id}{query}");

    /// <summary>Reports what a municipality has decided, on its behalf.</summary>
    public async Task ReportAsync(Guid id, string principal)
    {
        await StandingAsync(id);
        await _page.GetByRole(AriaRole.Link, new() { Name = "Registrera ett rapporterat svar" }).ClickAsync();
        await _page.GetByLabel("Huvudman", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = principal });
        await _page.GetByLabel("Organ som beslutade").FillAsync("Kommunstyrelsen");
        await _page.GetByLabel("Slag av organ").SelectOptionAsync(new SelectOptionValue { Label = "Styrelsen" });
        await _page.GetByLabel("Mötets dag eller dagar").FillAsync("2026-12-09");
        await _page.GetByLabel("Paragraf").FillAsync("§ 141");
        for (var point = 0; point < 2; point++)
            await _page.GetByLabel("Vad beslutades?").Nth(point).SelectOptionAsync("Adopt");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Registrera som rapporterat" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("2 svar är registrerade som rapporterade.")).ToBeVisibleAsync();
    }

    /// <summary>Reminds those who have not decided.</summary>
    /// <returns>The names of those who are reminded.</returns>
    public async Task<IReadOnlyList<string>> RemindAsync(Guid id)
    {
        await window.GoAsync($"/forum/{County.Forum}/recommendations/{id}/remind");
        var names = await _page.Locator("#obeslutade tbody th").AllInnerTextsAsync();
        await _page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Påminn ") }).ClickAsync();
        await Assertions.Expect(_page.Locator("[role=status]").First).ToBeVisibleAsync();
        return [.. names.Select(n => n.Trim())];
    }

    private ILocator Point(int number) => _page.Locator($"#punkt-{number}");
}
