using System.Net.Http.Headers;
using Governance.EndToEndTests.Browsing;
using Governance.Tests.Isolation;
using Microsoft.Playwright;

namespace Governance.EndToEndTests.Pages;

/// <summary>The page of the standing, with fifty principals: light, still while it loads, and fit for paper.</summary>
public sealed class MatrixPageTests(Chromium chromium, World world)
{
    private const string Forum = "vastra-gotaland", Secretary = "sekreterare.vastra-gotaland@demo.lansforum.example";

    [Fact]
    public async Task Its_HTML_is_below_25_KB_compressed()
    {
        var (name, value) = await world.SessionAsync(Secretary);
        using var client = new HttpClient { BaseAddress = world.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, await world.FullestMatrixAsync(Forum));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        request.Headers.Add("Cookie", $"{name}={value}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        TestContext.Current.SendDiagnosticMessage("Matrix page, 50 principals: {0} bytes of HTML, compressed.", bytes);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange(bytes, 5_000, 25_000);
    }

    [Fact]
    public async Task The_first_visit_is_below_150_KB_and_nothing_moves()
    {
        await using var window = await Window.OpenAsync(chromium, world, Look.Desktop);
        await window.BeAsync(Secretary);
        var session = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await session.SendAsync("Network.enable");
        var received = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => received += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await window.Page.AddInitScriptAsync("window.shifts = []; new PerformanceObserver(l => window.shifts.push(...l.getEntries().map(e => e.value))).observe({ type: 'layout-shift', buffered: true });");
        await window.Page.GotoAsync(await world.FullestMatrixAsync(Forum), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
        TestContext.Current.SendDiagnosticMessage("Matrix page, 50 principals: {0} bytes on the first visit.", received);
        Assert.InRange(received, 40_000, 150_000);
        Assert.Equal(50, await window.Page.Locator("#matris tbody tr").CountAsync());
        Assert.Empty(await window.Page.EvaluateAsync<double[]>("window.shifts"));
    }

    [Fact]
    public async Task On_paper_the_menus_and_forms_are_gone_and_the_table_stays()
    {
        await using var window = await Window.OpenAsync(chromium, world, Look.Desktop);
        await window.BeAsync(Secretary);
        await window.GoAsync(await world.FullestMatrixAsync(Forum));
        await Assertions.Expect(window.Page.Locator(".app-nav")).ToBeVisibleAsync();
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var gone in new[] { ".app-nav", ".app-tools", "#svar form", ".app-footer" })
            await Assertions.Expect(window.Page.Locator(gone).First).ToBeHiddenAsync();
        await Assertions.Expect(window.Page.Locator("#matris")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Its_table_can_be_filtered_and_sorted_without_losing_the_day()
    {
        await using var window = await Window.OpenAsync(chromium, world, Look.Desktop);
        await window.BeAsync($"sekreterare.{RouteRecipes.Forum}@demo.lansforum.example");
        await window.GoAsync(await world.FullestMatrixAsync(RouteRecipes.Forum) + "?asOf=2022-05-31");
        await window.Page.GetByLabel("Läge", new() { Exact = true }).SelectOptionAsync("pending");
        await window.Page.Locator("#svar form button").ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Huvudman", Exact = true }).ClickAsync();
        Assert.Contains("asOf=2022-05-31", window.Page.Url, StringComparison.Ordinal);
        Assert.Contains("status=pending", window.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(window.Page.GetByText("Så stod det den 2022-05-31")).ToBeVisibleAsync();
        Assert.Empty(window.TakeTroubles());
    }
}
