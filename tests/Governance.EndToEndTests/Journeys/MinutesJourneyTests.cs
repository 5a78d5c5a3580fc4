using Governance.EndToEndTests.Browsing;
using Governance.Meetings.Domain;
using Governance.Tests.Meetings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Governance.EndToEndTests.Journeys;

/// <summary>A meeting as its secretary keeps it, with the keyboard alone: to adjusted minutes and an extract, and through a cut network.</summary>
public sealed class MinutesJourneyTests(Chromium chromium)
{
    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task From_summons_to_adjusted_minutes_with_an_extract_sent(bool script, int width)
    {
        await using var county = new County();
        await county.InitializeAsync();
        var slug = await MeetingTable.SeatAsync(county, County.Forum, "SVOM", 1, "ledamot");
        var table = await MeetingTable.SummonedAsync(
            county, County.Forum, "SVOM", new ItemContent { Title = "Upprop", Kind = ItemKind.Formality },
            new ItemContent { Title = "Strategi för trygghetslarm", Proposal = "rekommenderar huvudmännen att anta strategin för trygghetslarm." });
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var (page, watch) = (window.Page, new PageWatch(window, "meeting"));
        var panel = page.Locator("[data-panel]:visible");
        await window.BeAsync(County.Secretary);
        await window.GoAsync(table.Live);
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Öppna mötet" }));
        foreach (var member in table.Members.Take(7))
        {
            await PressAsync(page.Locator($"#a-{member.MandateId}-Present"));
            await Expect(page.Locator($"#a-{member.MandateId}-Present")).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await Expect(page.GetByText("7 tjänstgör av 11")).ToBeVisibleAsync();
        await page.Locator("#chair").SelectOptionAsync(table.Members[0].MandateId.ToString());
        await PressAsync(page.Locator("form:has(#chair) button"));
        await Expect(page.GetByText("Ordförande: " + table.Members[0].Name)).ToBeVisibleAsync();
        await watch.LookAsync("roll");
        await TakeUpAsync();
        await panel.GetByLabel("Med egna ord").FillAsync("Upprop förrättas.");
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Avgör punkten" }));
        await Expect(page.Locator(".agenda li").First).ToContainTextAsync("Avgjord");

        if (script)
            await KeyAsync("j");
        else
            await PressAsync(page.Locator(".agenda a").Nth(1));
        await TakeUpAsync();
        await panel.GetByLabel("Yrkar", new() { Exact = true }).SelectOptionAsync("Reject");
        await panel.GetByLabel("Av", new() { Exact = true }).SelectOptionAsync(table.Members[2].MandateId.ToString());
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Anteckna yrkandet" }));
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Bestäm ordningen" }));
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Finner avslag" }));
        await PressAsync(panel.Locator("summary", new() { HasText = "Omröstning begärs" }));
        await panel.GetByLabel("Begärs av").SelectOptionAsync(table.Members[2].MandateId.ToString());
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Anteckna begäran" }));
        foreach (var (member, i) in table.Members.Take(7).Select((m, i) => (m, i)))
            await panel.GetByRole(AriaRole.Group, new() { Name = member.Written }).GetByLabel(i is < 3 or 6 ? "Nej" : "Ja").CheckAsync();
        await watch.LookAsync("vote");
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Spara omröstningen" }));
        await Expect(panel.GetByText("3 ja, 4 nej, 0 avstår").First).ToBeVisibleAsync();
        await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Avgör punkten" }));
        await Expect(panel.GetByText("rekommenderar huvudmännen att anta strategin").Last).ToBeVisibleAsync();
        await panel.GetByLabel("Utdrag till", new() { Exact = true }).FillAsync("Alla huvudmän");
        if (script)
            await Expect(page.Locator("#sync")).ToContainTextAsync("Sparat");
        else
            await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Spara listan" }));
        await page.Locator("#adjuster").SelectOptionAsync(table.Members[1].MandateId.ToString());
        await PressAsync(page.Locator("form:has(#adjuster) button"));
        await Expect(page.GetByText("Valda: " + table.Members[1].Name)).ToBeVisibleAsync();
        await watch.LookAsync("concluded");
        await PressAsync(page.Locator("summary", new() { HasText = "Avsluta mötet" }));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ja, avsluta mötet" }));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Justera protokollet" })).ToBeVisibleAsync();
        await watch.LookAsync("minutes");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Skicka för justering" }));
        await window.BeAsync($"ledamot.{slug}@demo.lansforum.example");
        await window.GoAsync($"/{slug}/adjustments");
        await PressAsync(page.Locator("#justera tbody tr", new() { HasText = "(du)" }).GetByRole(AriaRole.Link));
        await watch.LookAsync("adjustment");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Jag godkänner texten" }));
        await Expect(page.GetByText("Du har godkänt texten.")).ToBeVisibleAsync();
        await window.BeAsync(County.Secretary);
        await window.GoAsync(table.Path + "/minutes");
        var chair = page.Locator("#justering tbody tr").First;
        await PressAsync(chair.Locator("summary", new() { HasText = "Godkänt på papper" }));
        await PressAsync(chair.GetByRole(AriaRole.Button, new() { Name = "Ja, anteckna godkännandet" }));
        await Expect(page.GetByText("Protokollet är justerat.").First).ToBeVisibleAsync();
        await watch.LookAsync("adjusted");
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Utdrag av § {await table.NumberAsync(table.Items[1])}" }));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Skicka till dem på listan" }));
        await Expect(page.GetByText("Utdraget är skickat till 9 huvudmän.")).ToBeVisibleAsync();
        await watch.LookAsync("extract");
        await window.BeAsync(County.Registrar("are"));
        await window.GoAsync("/are/extracts");
        await PressAsync(page.Locator("#utdrag tbody a", new() { HasText = "trygghetslarm" }));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Kvittera mottagandet" }));
        await Expect(page.GetByText("Mottagandet är kvitterat.")).ToBeVisibleAsync();
        await watch.LookAsync("received");
        Assert.Empty(window.TakeTroubles());

        async Task KeyAsync(string key)
        {
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync(key);
        }

        async Task TakeUpAsync()
        {
            if (script)
                await KeyAsync("u");
            else
                await PressAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Ta upp punkten" }));
            await Expect(panel.GetByText("Behandlas")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_network_goes()
    {
        await using var county = new County();
        await county.InitializeAsync();
        var table = await (await MeetingTable.SummonedAsync(county, County.Forum, "SVOM", new ItemContent { Title = "Strategi" }, new ItemContent { Title = "Rapport" })).OpenedAsync();
        await table.DoAsync(new TakeUpItem(table.Items[0]));
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop);
        var (page, watch) = (window.Page, new PageWatch(window, "offline"));
        var (sync, background, discussion) = (page.Locator("#sync"), page.Locator($"#t-{table.Items[0]:N}-Background"), page.Locator($"#t-{table.Items[0]:N}-Discussion"));
        await window.BeAsync(County.Secretary);
        await window.GoAsync(table.Live);
        await background.FillAsync("Strategin har beretts.");
        await Expect(sync).ToContainTextAsync("Sparat");
        Assert.Equal("Strategin har beretts.", await TextAsync(TextPart.Background));

        // The network goes; what is done is kept, and sent by itself when it is back.
        await page.Context.SetOfflineAsync(true);
        await background.FillAsync("Strategin har beretts under året.");
        await PressAsync(page.Locator($"#a-{table.Members[1].MandateId}-Absent"));
        await Expect(sync).ToHaveTextAsync("Ingen förbindelse – 2 ändringar väntar");
        await watch.LookAsync("cut");
        await page.Context.SetOfflineAsync(false);
        await Expect(sync).ToContainTextAsync("Sparat");
        Assert.Equal("Strategin har beretts under året.", await TextAsync(TextPart.Background));
        Assert.False((await table.ReadAsync()).State.IsPresent(table.Members[1].MandateId));

        // The portal does not answer, and the page is loaded anew meanwhile.
        await page.RouteAsync("**/live?handler=command", route => route.AbortAsync());
        await discussion.FillAsync("Min överläggning");
        await Expect(sync).ToHaveTextAsync("Ingen förbindelse – 1 ändringar väntar");
        await page.ReloadAsync();
        await Expect(discussion).ToHaveValueAsync("Min överläggning");
        // Another secretary writes the same text: both are shown, and a person chooses.
        await table.DoAsync(new WriteText(table.Items[0], TextPart.Discussion, "Den andras överläggning"));
        await page.UnrouteAllAsync();
        var stuck = page.Locator("#stuck");
        await Expect(stuck.GetByText("Den andras överläggning")).ToBeVisibleAsync();
        await watch.LookAsync("conflict");
        Assert.Equal("Den andras överläggning", await TextAsync(TextPart.Discussion));
        await PressAsync(stuck.GetByRole(AriaRole.Button, new() { Name = "Behåll min text" }));
        await Expect(stuck).ToBeHiddenAsync();
        await Expect(sync).ToContainTextAsync("Sparat");
        Assert.Equal("Min överläggning", await TextAsync(TextPart.Discussion));

        // What the other does shows by itself, and takes no word from who is writing.
        await background.FillAsync("Strategin har beretts under året, ");
        await table.DoAsync(new TakeUpItem(table.Items[1]));
        await Expect(page.Locator(".agenda li").Nth(1)).ToContainTextAsync("Behandlas");
        await Expect(background).ToHaveValueAsync("Strategin har beretts under året, ");
        Assert.All(window.TakeTroubles(), trouble => Assert.Matches("ERR_INTERNET_DISCONNECTED|ERR_FAILED|409|304", trouble));

        async Task<string> TextAsync(TextPart part) => (await table.ReadAsync()).State.Find(table.Items[0])!.TextOf(part);
    }

    // With the keyboard: focus, and Enter.
    private static async Task PressAsync(ILocator what)
    {
        await what.FocusAsync();
        await what.PressAsync("Enter");
    }
}
