using Governance.EndToEndTests.Browsing;
using Governance.Tests.Isolation;

namespace Governance.EndToEndTests.Pages;

/// <summary>
/// Opens every page of the portal in one look: accessible by axe, no wider than the window, no error in the console, nothing asked
/// of another host, and in English nothing left in Swedish. The list comes from the application: a new page is covered by itself.
/// </summary>
public abstract class EveryPage(Chromium chromium, World world, Look look) : IAsyncLifetime
{
    private Window? _window;

    /// <summary>Everything that can be fetched; what the portal answers with a file is left to its own tests.</summary>
    public static TheoryData<string> Patterns =>
        [.. PortalRoutes.All.Where(r => r.Method == "GET" && r.Kind != RouteKind.Api && !IsMachine(r.Pattern)).Select(r => r.Pattern).Distinct(StringComparer.Ordinal)];

    protected Window Window => _window!;

    public async ValueTask InitializeAsync() => _window = await Window.OpenAsync(chromium, world, look);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_window is not null)
            await _window.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Is_sound(string pattern)
    {
        var (path, email) = world.AddressOf(pattern);
        await Window.BeAsync(email);
        if (await Window.TryGoAsync(path) is not { } answer)
        {
            var asked = await Window.AskAsync(path);
            Assert.True(asked.Status == 200, $"{path} answered {asked.Status} to {email}.");
            return;
        }

        Assert.True(answer.Status == 200, $"{path} answered {answer.Status} to {email}.");
        if (answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            Report(path, await PageCheck.FaultsAsync(Window, world));
    }

    protected void Report(string path, IReadOnlyList<string> faults) =>
        Assert.True(faults.Count == 0, $"{path} ({look}):\n  - {string.Join("\n  - ", faults)}");

    // Endpoints for programs, addresses that take the rest of the path, what only moves one on, and what is not to be asked for.
    private static bool IsMachine(string pattern) =>
        pattern is "/error" or "/styleguide" or "/language/{culture?}" || pattern.Contains("{*", StringComparison.Ordinal) || pattern.Contains('.', StringComparison.Ordinal)
        || pattern.Contains("/tlog/", StringComparison.Ordinal)
        || new[] { "/health", "/connect", "/openapi", "/t/", "/.well-known", "/dist" }.Any(p => pattern.StartsWith(p, StringComparison.Ordinal));
}

public sealed class EveryPageOnADesktopTests(Chromium chromium, World world) : EveryPage(chromium, world, Look.Desktop);

public sealed class EveryPageOnAPhoneTests(Chromium chromium, World world) : EveryPage(chromium, world, Look.Phone);
