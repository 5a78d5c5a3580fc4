using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>What a principal's auditor does in the pages before she goes home with the evidence.</summary>
internal sealed class Auditor(Window window, PageWatch watch, string slug)
{
    private readonly IPage _page = window.Page;

    /// <summary>Takes the pack of evidence of a recommendation, from its standing.</summary>
    public async Task TakePackAsync(Guid recommendation, string path)
    {
        await window.BeAsync($"revisor.{slug}@demo.lansforum.example");
        await window.GoAsync($"/forum/{County.Forum}/recommendations/{recommendation}");
        await _page.GetByRole(AriaRole.Link, new() { Name = "Granskningspaket med bevis (zip)" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Granskningspaket" })).ToBeVisibleAsync();
        await Assertions.Expect(_page.Locator($"#r-{recommendation}")).ToBeCheckedAsync();
        await watch.LookAsync("pack");
        var file = await _page.RunAndWaitForDownloadAsync(() => _page.GetByRole(AriaRole.Button, new() { Name = "Hämta paketet (zip)" }).ClickAsync());
        Assert.EndsWith(".zip", file.SuggestedFilename, StringComparison.Ordinal);
        await file.SaveAsAsync(path);
    }

    /// <summary>Reads the log's public key off the page where it is published.</summary>
    public async Task<string> KeyAsync()
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "Nyckeln finns bland kontrollpunkterna" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Kontrollpunkter" })).ToBeVisibleAsync();
        await watch.LookAsync("key");
        return (await _page.Locator("dt:text-is('Publik nyckel') + dd").InnerTextAsync()).Trim();
    }
}
