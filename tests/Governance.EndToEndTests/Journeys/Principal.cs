using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>What the registrar of a principal does in the pages.</summary>
internal sealed class Principal(Window window, string slug, Guid recommendation)
{
    private readonly IPage _page = window.Page;

    /// <summary>Finds the matter among what is to be done.</summary>
    public async Task OpenAsync(string title)
    {
        await window.BeAsync(County.Registrar(slug));
        await window.GoAsync("/" + slug);
        await _page.Locator("#att-gora").GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
    }

    public async Task GiveCaseNumberAsync(string number)
    {
        await _page.GetByLabel("Diarienummer").FillAsync(number);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Spara diarienummer" }).ClickAsync();
        await Assertions.Expect(_page.GetByLabel("Diarienummer")).ToHaveValueAsync(number);
    }

    /// <summary>Begins to register what the board decided.</summary>
    public async Task BeginAsync(string body, string day, string paragraph)
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "Registrera beslut" }).ClickAsync();
        var other = _page.GetByLabel("Ett annat möte", new() { Exact = true });
        if (await other.CountAsync() > 0)
            await other.CheckAsync();
        await _page.GetByLabel("Organ", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = body });
        await _page.GetByLabel("Mötets dag", new() { Exact = true }).FillAsync(day);
        await _page.GetByLabel("Paragraf", new() { Exact = true }).FillAsync(paragraph);
    }

    public Task SayAsync(int point, string outcome) => Point(point).GetByLabel(outcome, new() { Exact = true }).CheckAsync();

    /// <summary>Adopts a point on a condition that is built in words.</summary>
    public async Task ProvidedAsync(int point, string term, string? ofPoint = null, string today = "Villkoret skulle i dag vänta på")
    {
        var details = Point(point).Locator("details").First;
        await SayAsync(point, "Antar under förutsättning");
        await details.Locator("summary").ClickAsync();
        await Point(point).GetByLabel("Nytt led: under förutsättning att …").SelectOptionAsync(new SelectOptionValue { Label = term });
        await Point(point).GetByRole(AriaRole.Button, new() { Name = "Lägg till led" }).ClickAsync();
        if (ofPoint is not null)
        {
            await Point(point).GetByLabel("Punkt som ska antas").SelectOptionAsync(new SelectOptionValue { Label = ofPoint });
            await Point(point).GetByRole(AriaRole.Button, new() { Name = "Uppdatera lydelsen" }).ClickAsync();
        }

        await Assertions.Expect(Point(point).GetByText("Så läses villkoret")).ToBeVisibleAsync();
        await Assertions.Expect(Point(point).GetByText(today)).ToBeVisibleAsync();
    }

    /// <summary>Saves what is registered and publishes it to the forum.</summary>
    public async Task PublishAsync()
    {
        await SaveAsync();
        await PublishSavedAsync();
    }

    /// <summary>Saves what is registered and comes to where it is published.</summary>
    public async Task SaveAsync()
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = "Spara registreringen" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Vad publiceringen innebär" })).ToBeVisibleAsync();
    }

    /// <summary>Publishes what is saved.</summary>
    public async Task PublishSavedAsync()
    {
        await _page.GetByLabel("Jag har jämfört med protokollet").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Publicera till forumet" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Beslutet är publicerat till forumet.")).ToBeVisibleAsync();
    }

    /// <summary>Publishes another decision in place of a wrong one, with the reason.</summary>
    public async Task CorrectAsync(int point, string outcome, string reason)
    {
        await window.BeAsync(County.Registrar(slug));
        await window.GoAsync($"/{slug}/recommendations/{recommendation}");
        await _page.GetByRole(AriaRole.Link, new() { Name = $"Rätta beslutet på punkt {point}" }).ClickAsync();
        await SayAsync(point, outcome);
        await _page.GetByLabel("Skäl till rättelsen").FillAsync(reason);
        await PublishAsync();
        await Assertions.Expect(_page.GetByText("Rättat, räknas inte")).ToBeVisibleAsync();
    }

    /// <summary>Confirms what the secretariat has reported on a point.</summary>
    public async Task ConfirmAsync(int point)
    {
        await window.BeAsync(County.Registrar(slug));
        await window.GoAsync("/" + slug);
        await _page.GetByRole(AriaRole.Link, new() { Name = $"Bekräfta eller bestrid sekretariatets rapport på punkt {point}" }).ClickAsync();
        await _page.GetByLabel("Bekräfta: så beslutade vi").CheckAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Skicka svar" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Rapporten är bekräftad.")).ToBeVisibleAsync();
    }

    private ILocator Point(int number) => _page.Locator($"section[aria-labelledby=h-punkt-{number}]");
}
