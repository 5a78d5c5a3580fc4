using Governance.EndToEndTests.Browsing;
using Governance.Forums.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>Assignments and initiatives as people use them: from a § to the decision that closes, and from a member to the extract.</summary>
public sealed class MatterJourneyTests(Chromium chromium)
{
    public static TheoryData<bool, int> Looks => new() { { true, 1280 }, { false, 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task An_assignment_goes_from_paragraph_to_closing_decision(bool script, int width)
    {
        await using var county = new County();
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var (page, watch) = (window.Page, new PageWatch(window, "assignment"));
        var forum = await county.ReadAsync(County.Forum, db => db.Set<JointForum>().Where(f => f.ShortName == "SVOM").Select(f => f.Id).FirstAsync());
        await window.BeAsync(County.Secretary);
        await window.GoAsync($"/forum/{County.Forum}/assignments");
        await watch.LookAsync("balance");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nytt uppdrag" }).ClickAsync();
        await watch.LookAsync("which-forum");
        await window.GoAsync($"/forum/{County.Forum}/assignments/new?forumId={forum}");
        await page.GetByLabel("Rubrik").FillAsync("Gemensam larmjour");
        await page.GetByLabel("Vad som ska göras").FillAsync("Utred en gemensam teknisk jour för trygghetslarm.");
        await page.Locator("[name='Form.DecidedOn']").FillAsync("2026-11-12");
        await page.Locator("[name='Form.Paragraph']").FillAsync("§ 33");
        await page.GetByText("En dag utan planerat möte").ClickAsync();
        await page.Locator("[name='Form.DueOn']").FillAsync("2026-11-28");
        await page.GetByLabel("Dagen ska gälla även om inget möte är planerat då").CheckAsync();
        await page.Locator("[name='Assignees[0].Of']").SelectOptionAsync(new SelectOptionValue { Label = "Åre kommun" });
        await page.Locator("[name='Assignees[0].PersonName']").FillAsync("Eva Ek");
        await page.Locator("[name='Assignees[0].Office']").FillAsync("Socialchef");
        await page.Locator("[name='Assignees[0].Email']").FillAsync("eva.ek@are.example");
        await watch.LookAsync("new");
        // By keyboard alone: the button has the focus and is pressed.
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg in uppdraget" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Uppdraget är inlagt och står på balanslistan.")).ToBeVisibleAsync();
        await watch.LookAsync("given");
        var path = new Uri(page.Url).AbsolutePath;

        await window.BeAsync("handlaggare.are@demo.lansforum.example");
        await window.GoAsync("/are");
        await page.GetByRole(AriaRole.Link, new() { Name = "Återrapportera uppdraget" }).First.ClickAsync();
        await page.GetByLabel("Slutrapport", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Rapport", new() { Exact = true }).FillAsync("Jouren kan delas av alla åtta kommuner.");
        await watch.LookAsync("report");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lämna rapporten" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Uppdraget står kvar tills forumet har beslutat.")).ToBeVisibleAsync();
        await watch.LookAsync("reported");

        await window.BeAsync(County.Secretary);
        await window.GoAsync(path);
        await page.GetByRole(AriaRole.Link, new() { Name = "Avslutas genom ett beslut" }).ClickAsync();
        await page.GetByLabel("Mötesdag").FillAsync("2026-11-20");
        await page.GetByLabel("Vad beslutet säger").FillAsync("Uppdraget från 2026-11-12 § 33 är fullgjort.");
        await watch.LookAsync("close");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avsluta uppdraget" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Uppdraget förklarades fullgjort")).ToBeVisibleAsync();
        await watch.LookAsync("closed");
        Assert.Empty(window.TakeTroubles());
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task An_initiative_goes_from_the_member_to_the_extract(bool script, int width)
    {
        await using var county = new County();
        await county.InitializeAsync();
        await using var window = await Window.OpenAsync(chromium, county, Look.Desktop with { Width = width, Script = script });
        var (page, watch) = (window.Page, new PageWatch(window, "initiative"));
        await window.BeAsync("handlaggare.are@demo.lansforum.example");
        await window.GoAsync("/are/initiatives");
        await watch.LookAsync("none-yet");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nytt initiativärende" }).ClickAsync();
        await page.GetByLabel("Initiativärende", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Rubrik").FillAsync("Digital samordnare");
        await page.GetByLabel("Väckt i").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Inlämnat").FillAsync("2026-09-01");
        await page.GetByLabel("Namn").FillAsync("Eva Ek");
        await page.GetByLabel("Parti").FillAsync("C");
        await page.GetByLabel("Vad som föreslås").FillAsync("Inrätta en samordnare för den digitala utvecklingen.");
        await watch.LookAsync("new");
        await PressAsync("Lägg in ärendet");
        var path = new Uri(page.Url).AbsolutePath;
        await StepAsync("Admit", ("On", "2026-09-02"));
        await StepAsync("Refer", ("On", "2026-09-02"), ("Day", "2026-10-15"), ("Office", "Kommundirektören"));
        await watch.LookAsync("referred");
        await StepAsync("Reply", ("On", "2026-10-10"), ("Text", "Frågan hanteras i linjen."), ("Wording", "Initiativärendet avslås."));
        await Assertions.Expect(page.Locator("#sida-vid-sida")).ToContainTextAsync("Frågan hanteras i linjen.");
        var boxes = page.Locator("#sida-vid-sida > section");
        var (one, other) = ((await boxes.Nth(0).BoundingBoxAsync())!, (await boxes.Nth(1).BoundingBoxAsync())!);
        // Beside each other where there is room, under each other where there is not.
        Assert.Equal(width > 960, Math.Abs(one.Y - other.Y) < 2 && other.X > one.X);
        await watch.LookAsync("replied");
        await StepAsync("PutOnAgenda", ("On", "2026-10-10"), ("Day", "2026-11-03"));
        await window.GoAsync($"{path}/step?act=Decide");
        await page.GetByLabel("Avslag", new() { Exact = true }).CheckAsync();
        await page.Locator("[name=DecidedOn]").FillAsync("2026-11-03");
        await page.Locator("[name=Paragraph]").FillAsync("§ 101");
        await watch.LookAsync("decide");
        await PressAsync("Spara");
        await page.GetByRole(AriaRole.Link, new() { Name = "Utdrag ur ärendet" }).ClickAsync();
        await watch.LookAsync("extract");
        await StepAsync("SendExtract", ("On", "2026-11-06"));
        await Assertions.Expect(page.GetByText("Utdrag skickat").First).ToBeVisibleAsync();
        await watch.LookAsync("sent");
        Assert.Empty(window.TakeTroubles());

        async Task PressAsync(string button)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })).ToHaveCountAsync(0);
        }

        async Task StepAsync(string act, params (string Field, string Value)[] values)
        {
            await window.GoAsync($"{path}/step?act={act}");
            foreach (var (field, value) in values)
                await page.Locator($"[name={field}]").FillAsync(value);
            await PressAsync("Spara");
        }
    }
}
