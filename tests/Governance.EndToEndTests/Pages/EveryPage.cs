using Governance.EndToEndTests.Browsing;
using Governance.Tests.Isolation;

namespace Governance.EndToEndTests.Pages;

/// <summary>
/// Opens every page of the portal in one look: accessible by axe, no wider than the window, no error in the console, nothing asked
/// of another host, and in English nothing left in Swedish. The list comes from the application: a new page is covered by itself.
/// </summary>
public abstract class EveryPage(World world, OpenWindow opened)
{
    private readonly Window _window = opened.Window;

    // Who works on a page narrows the run to it; the whole run sets nothing.
    private static readonly string[] Asked = Environment.GetEnvironmentVariable("GOVERNANCE_PAGES")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [""];

    /// <summary>Everything that can be fetched; what the portal answers with a file is left to its own tests.</summary>
    public static TheoryData<string> Patterns =>
    [
        .. PortalRoutes.All.Where(r => r.Method == "GET" && r.Kind != RouteKind.Api && !IsMachine(r.Pattern)).Select(r => r.Pattern).Distinct(StringComparer.Ordinal)
            .Where(p => Asked.Any(a => p.Contains(a, StringComparison.Ordinal))),
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Is_sound(string pattern)
    {
        var (path, email) = world.AddressOf(pattern);
        _window.TakeTroubles();
        await _window.BeAsync(email);
        if (await _window.TryGoAsync(path) is not { } answer)
        {
            var asked = await _window.AskAsync(path);
            Assert.True(asked.Status == 200, $"{path} answered {asked.Status} to {email}.");
            return;
        }

        Assert.True(answer.Status == 200, $"{path} answered {answer.Status} to {email}.");
        if (answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            Report(path, await PageCheck.FaultsAsync(_window, world));
    }

    private void Report(string path, IReadOnlyList<string> faults) =>
        Assert.True(faults.Count == 0, $"{path} ({_window.Look}):\n  - {string.Join("\n  - ", faults)}");

    // Endpoints for programs, addresses that take the rest of the path, what only moves one on, and what is not to be asked for.
    private static bool IsMachine(string pattern) =>
        pattern is "/error" or "/styleguide" or "/language/{culture?}" || pattern.Contains("{*", StringComparison.Ordinal) || pattern.Contains('.', StringComparison.Ordinal)
        || pattern.Contains("/tlog/", StringComparison.Ordinal)
        || new[] { "/health", "/connect", "/openapi", "/t/", "/.well-known", "/dist" }.Any(p => pattern.StartsWith(p, StringComparison.Ordinal));
}

/// <summary>A window that stays open for all pages of one look: opening one costs more than a page does.</summary>
public abstract class OpenWindow(Chromium chromium, World world, Look look) : IAsyncLifetime
{
    internal Window Window { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Window = await Window.OpenAsync(chromium, world, look);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Window.DisposeAsync();
    }
}

public sealed class DesktopWindow(Chromium chromium, World world) : OpenWindow(chromium, world, Look.Desktop);

public sealed class PhoneWindow(Chromium chromium, World world) : OpenWindow(chromium, world, Look.Phone);

public sealed class EveryPageOnADesktopTests(World world, DesktopWindow window) : EveryPage(world, window), IClassFixture<DesktopWindow>;

public sealed class EveryPageOnAPhoneTests(World world, PhoneWindow window) : EveryPage(world, window), IClassFixture<PhoneWindow>;
