using System.Text.RegularExpressions;
using Governance.EndToEndTests.Browsing;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Journeys;

/// <summary>What the registrar of a principal does with an excerpt of the minutes: has it read, fills the form in with it, and proves the decision.</summary>
internal sealed class Registrar(Window window, PageWatch watch)
{
    // Reading is a job of its own behind the page.
    private const int ReadWithin = 30_000;
    private readonly IPage _page = window.Page;

    /// <summary>Uploads a file from the matter, to have it read.</summary>
    public async Task UploadAsync(string title, string fileName, byte[] content)
    {
        await _page.GetByRole(AriaRole.Link, new() { Name = "Läs in protokollsutdrag" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Läs in protokollsutdrag" })).ToBeVisibleAsync();
        await watch.LookAsync("choose");
        await _page.GetByRole(AriaRole.Link, new() { Name = "Ladda upp ett protokollsutdrag" }).ClickAsync();
        await _page.GetByLabel("Filer", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "application/pdf", Buffer = content });
        await _page.GetByLabel("Rubrik").FillAsync(title);
        await watch.LookAsync("upload");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Ladda upp", Exact = true }).ClickAsync();
        await Assertions.Expect(_page.GetByText($"Läst ur ”{title}”.")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the text is read: the page asks by itself, and without script by a link.</summary>
    public async Task ReadAsync()
    {
        var again = _page.GetByRole(AriaRole.Link, new() { Name = "Visa igen" });
        while (!window.Look.Script && await again.IsVisibleAsync())
            await again.ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Det som lästes" })).ToBeVisibleAsync(new() { Timeout = ReadWithin });
    }

    /// <summary>Sees the text with its passages marked beside what was read of it: side by side where there is room, else one after the other.</summary>
    public async Task ExpectReadAsync(string body, string day, string paragraph)
    {
        foreach (var (field, value) in new[] { ("organ", body), ("dag", day), ("paragraf", paragraph) })
        {
            await Assertions.Expect(_page.Locator($"#f-{field}")).ToContainTextAsync(value);
            await Assertions.Expect(_page.Locator($"#f-{field}")).ToContainTextAsync("Läst med god säkerhet");
        }

        await Assertions.Expect(_page.Locator("mark#t-paragraf")).ToHaveTextAsync(paragraph);
        await Assertions.Expect(_page.Locator(".excerpt mark")).Not.ToHaveCountAsync(0);
        var text = await _page.Locator("section[aria-labelledby=h-text]").BoundingBoxAsync();
        var fields = await _page.Locator("section[aria-labelledby=h-uppgifter]").BoundingBoxAsync();
        Assert.Equal(window.Look.Width > 1000, fields!.X >= text!.X + text.Width);
        Assert.Equal(window.Look.Width <= 1000, fields.Y >= text.Y + text.Height);
    }

    /// <summary>Confirms each field and comes to the form, where they stand.</summary>
    public async Task ConfirmAsync(string body, string day, string paragraph)
    {
        foreach (var field in new[] { $"Organet stämmer: {body}", "Dagen stämmer", "Paragrafen stämmer", "Svaret på punkt 1 stämmer", "Svaret på punkt 2 stämmer" })
            await _page.GetByLabel(field, new() { Exact = true }).CheckAsync();
        await watch.LookAsync("confirm");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Bekräfta och fyll i formuläret" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Ifyllt från protokollsutdraget")).ToBeVisibleAsync();
        await Assertions.Expect(_page.GetByLabel("Organ", new() { Exact = true }).Locator("option:checked")).ToContainTextAsync(body);
        await Assertions.Expect(_page.GetByLabel("Mötets dag", new() { Exact = true })).ToHaveValueAsync(day);
        await Assertions.Expect(_page.GetByLabel("Paragraf", new() { Exact = true })).ToHaveValueAsync(paragraph);
        for (var point = 1; point <= 2; point++)
            await Assertions.Expect(_page.Locator($"section[aria-labelledby=h-punkt-{point}]").GetByLabel("Antar", new() { Exact = true })).ToBeCheckedAsync();
        await watch.LookAsync("form");
    }

    /// <summary>From the matter to Bevis och laga kraft: compares §, day and wording with the excerpt and confirms them.</summary>
    public async Task ProveAsync(string title, string body, string day, string paragraph)
    {
        await _page.Locator("main .ds-alert").GetByRole(AriaRole.Link, new() { Name = "Bevis och laga kraft" }).ClickAsync();
        await Assertions.Expect(_page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Bevis och laga kraft" })).ToBeVisibleAsync();
        var form = _page.Locator("section[aria-labelledby=h-bevis] form");
        await form.GetByLabel(title, new() { Exact = true }).CheckAsync();
        await form.GetByLabel($"Paragrafen är {paragraph}", new() { Exact = true }).CheckAsync();
        await form.GetByLabel($"{body} beslutade {day}", new() { Exact = true }).CheckAsync();
        for (var point = 1; point <= 2; point++)
            await form.GetByLabel(new Regex($"^Lydelsen på punkt {point} stämmer")).CheckAsync();
        await watch.LookAsync("prove");
        await form.GetByRole(AriaRole.Button, new() { Name = "Bekräfta och dela utdraget" }).ClickAsync();
        await Assertions.Expect(_page.GetByText("Beslutet är styrkt. Utdraget är delat med forumet.")).ToBeVisibleAsync();
        await watch.LookAsync("proved");
    }

    /// <summary>Sees on the matter how well its decisions are proved.</summary>
    public async Task ExpectGradeAsync(string grade)
    {
        var grades = _page.Locator("section[aria-labelledby=h-punkter] .grade");
        await Assertions.Expect(grades).ToHaveTextAsync([grade, grade]);
    }
}
