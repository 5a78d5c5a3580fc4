using Governance.EndToEndTests.Browsing;
using Governance.Tests.Isolation;

namespace Governance.EndToEndTests.Pages;

/// <summary>The five pages that people are on most, and those that nobody asks for, in the looks that the other tests leave out.</summary>
public sealed class MainPagesTests(Chromium chromium, World world)
{
    private const string Overview = "/forum/{collaboration}", Standing = "/forum/{collaboration}/recommendations/{id:guid}", Todo = "/{slug}",
        Decide = "/{slug}/recommendations/{id:guid}/decide", Draft = "/forum/{collaboration}/drafts/{id:guid}";

    public static TheoryData<int> Looks => [.. Enumerable.Range(0, Rest.Count)];

    private static IReadOnlyList<Look> Rest { get; } = [.. Look.All.Where(l => l != Look.Desktop && l != Look.Phone)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Are_sound_in_every_look(int look)
    {
        await using var window = await Window.OpenAsync(chromium, world, Rest[look]);
        var faults = new List<string>();
        foreach (var pattern in new[] { Overview, Standing, Todo, Decide, Draft })
        {
            var (path, email) = world.AddressOf(pattern);
            await window.BeAsync(email);
            Assert.Equal(200, (await window.GoAsync(path)).Status);
            faults.AddRange((await PageCheck.FaultsAsync(window, world)).Select(f => $"{path}: {f}"));
        }

        Assert.True(faults.Count == 0, $"{Rest[look]}:\n  - {string.Join("\n  - ", faults)}");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_sound()
    {
        await using var window = await Window.OpenAsync(chromium, world, Look.Phone);
        await window.BeAsync($"registrator.{RouteRecipes.Principal}@demo.lansforum.example");
        Assert.Equal(404, (await window.GoAsync("/finns-inte")).Status);
        // The browser itself notes every 404 in its console.
        Assert.All(window.TakeTroubles(), t => Assert.Contains("404", t, StringComparison.Ordinal));
        Assert.Empty(await PageCheck.FaultsAsync(window, world));
    }

    [Fact]
    public async Task The_front_door_is_sound_for_somebody_who_is_not_signed_in()
    {
        await using var window = await Window.OpenAsync(chromium, world, Look.Phone);
        foreach (var path in new[] { "/", "/account/sign-in", "/about", "/accessibility" })
        {
            await window.GoAsync(path);
            var faults = await PageCheck.FaultsAsync(window, world);
            Assert.True(faults.Count == 0, $"{path}:\n  - {string.Join("\n  - ", faults)}");
        }
    }
}
