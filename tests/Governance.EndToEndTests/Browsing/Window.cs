using Microsoft.Playwright;

namespace Governance.EndToEndTests.Browsing;

/// <summary>A browser window on the portal that notes what a page must never do: report an error, or call another host.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly LivePortal _portal;
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    private Window(LivePortal portal, IBrowserContext context, IPage page, Look look) => (_portal, _context, Page, Look) = (portal, context, page, look);

    public IPage Page { get; }

    public Look Look { get; }

    /// <summary>The width that is left for the page beside a scroll bar.</summary>
    public Task<int> WidthAsync() => Page.EvaluateAsync<int>("window.innerWidth");

    public static async Task<Window> OpenAsync(Chromium chromium, LivePortal portal, Look look)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address.ToString(),
            ColorScheme = look.Colours,
            JavaScriptEnabled = look.Script,
            Locale = look.Language == "en" ? "en-GB" : "sv-SE",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = look.Width, Height = 900 },
        });
        context.SetDefaultTimeout(10_000);
        var window = new Window(portal, context, await context.NewPageAsync(), look);
        window.Listen();
        if (look.Language == "en")
            await window.SetCookieAsync(".AspNetCore.Culture", Uri.EscapeDataString("c=en-GB|uic=en-GB"));
        return window;
    }

    /// <summary>Continues as somebody else, or as nobody.</summary>
    public async Task BeAsync(string? email)
    {
        var (name, value) = await _portal.SessionAsync(email ?? "plattform@demo.lansforum.example");
        await _context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = name });
        if (email is not null)
            await SetCookieAsync(name, value);
    }

    public async Task<IResponse> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} gave no answer.");
        return answer;
    }

    /// <summary>Goes to an address; null where it is answered with a file to keep, so that the window stays where it was.</summary>
    public async Task<IResponse?> TryGoAsync(string path)
    {
        try
        {
            return await GoAsync(path);
        }
        catch (PlaywrightException kept) when (kept.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>What the address answers without showing it: some are files.</summary>
    public Task<IAPIResponse> AskAsync(string path) =>
        _context.APIRequest.GetAsync(path, new APIRequestContextOptions { MaxRedirects = 0 });

    /// <summary>What has gone wrong since last asked.</summary>
    public IReadOnlyList<string> TakeTroubles()
    {
        string[] taken = [.. _troubles];
        _troubles.Clear();
        return taken;
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private Task SetCookieAsync(string name, string value) =>
        _context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = _portal.Address.ToString() }]);

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _troubles.Add($"console: {message.Text}");
        };
        Page.PageError += (_, error) => _troubles.Add($"script error: {error}");
        Page.Request += (_, request) =>
        {
            var target = new Uri(request.Url);
            if (target.Scheme.StartsWith("http", StringComparison.Ordinal) && target.Authority != _portal.Address.Authority)
                _troubles.Add($"request to another host: {request.Url}");
        };
    }
}
