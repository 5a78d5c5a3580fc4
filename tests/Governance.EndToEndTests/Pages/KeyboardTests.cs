using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Pages;

/// <summary>The main task by keyboard alone: from what is to be done to a registered decision.</summary>
public sealed class KeyboardTests(Chromium chromium, KeyboardTests.Own portal) : IClassFixture<KeyboardTests.Own>
{
    private const int MostTabs = 120;

    // A radio is framed together with its label.
    private const string SeesFocus = """
        e => e.matches(':focus-visible') && [e, e.closest('.ds-field')].some(x => x && (getComputedStyle(x).outlineStyle !== 'none' || getComputedStyle(x).boxShadow !== 'none'))
        """;

    [Fact]
    public async Task A_decision_is_registered_without_a_mouse_and_errors_take_focus()
    {
        await using var window = await Window.OpenAsync(chromium, portal, Look.Desktop);
        var page = window.Page;
        await window.BeAsync("handlaggare.bracke@demo.lansforum.example");
        await window.GoAsync("/bracke");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("ds-skip-link", await page.EvaluateAsync<string>("document.activeElement.className"));

        await PressOnAsync(page, page.Locator("#att-gora th a").First);
        await PressOnAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Registrera beslut" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Registrera beslut" })).ToBeVisibleAsync();

        await PressOnAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Spara registreringen" }));
        await Assertions.Expect(page.Locator(".ds-error-summary")).ToBeFocusedAsync();
        Assert.StartsWith("Fel: ", await page.TitleAsync(), StringComparison.Ordinal);

        await TabToAsync(page, page.GetByLabel("Organ", new() { Exact = true }));
        await page.Keyboard.TypeAsync("Kommunstyrelsen");
        await TabToAsync(page, page.GetByLabel("Mötets dag", new() { Exact = true }));
        await page.Keyboard.TypeAsync("2026-11-18");
        await TabToAsync(page, page.GetByLabel("Paragraf", new() { Exact = true }));
        await page.Keyboard.TypeAsync("§ 9");
        await TabToAsync(page, page.GetByRole(AriaRole.Radio).First);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByLabel("Antar", new() { Exact = true })).ToBeCheckedAsync();
        await PressOnAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Spara registreringen" }));

        await Assertions.Expect(page.GetByText("Registrerat, inte publicerat")).ToBeVisibleAsync();
        // A refused form is answered with 400, which the browser notes in its console.
        Assert.All(window.TakeTroubles(), t => Assert.Contains("400", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_recommendation_is_found_and_opened_without_a_mouse()
    {
        await using var window = await Window.OpenAsync(chromium, portal, Look.Desktop);
        var page = window.Page;
        await window.BeAsync("handlaggare.bracke@demo.lansforum.example");
        await window.GoAsync("/bracke");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("primärvård");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#traffar")).ToContainTextAsync("träff");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".hits h3 a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".hits h3 a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("/");

        // A choice is kept in focus over the reload, so that the next one is a press away.
        var kind = page.Locator("input[name='Kind']").First;
        await TabToAsync(page, kind);
        await page.Keyboard.PressAsync("Space");
        await page.WaitForURLAsync("**Kind=**");
        await Assertions.Expect(page.Locator("input[name='Kind']").First).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("input[name='Kind']").First).ToBeFocusedAsync();

        await PressOnAsync(page, page.Locator(".hits h3 a").First);
        await Assertions.Expect(page.Locator(".hits")).ToHaveCountAsync(0);
        Assert.Empty(window.TakeTroubles());
    }

    private static async Task PressOnAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await target.EvaluateAsync<bool>("e => e === document.activeElement"))
                continue;
            Assert.True(await target.EvaluateAsync<bool>(SeesFocus), $"The focus on {target} can't be seen.");
            return;
        }

        Assert.Fail($"{target} is not reached by {MostTabs} presses on Tab.");
    }

    public sealed class Own : LivePortal;
}
