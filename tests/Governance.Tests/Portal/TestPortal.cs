using System.Net.Http.Headers;
using System.Text.Json;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Portal;

/// <summary>The whole portal on a database of its own, with a clock that stands still; a class fixture.</summary>
public class TestPortal : IAsyncLifetime
{
    // Hangfire hands its storage over by a static field while a portal starts: of two at once, one would run the other's jobs.
    private static readonly SemaphoreSlim Starting = new(1, 1);

    private WebApplication? _app;
    private TestDatabase? _database;

    public FakeTimeProvider Clock { get; } = new(DemoWorld.Now);

    public IServiceProvider Services => _app!.Services;

    internal TestDatabase Database => _database!;

    internal static WebApplication Application(TestDatabase database, TimeProvider clock, Action<WebApplicationBuilder>? configure = null, bool jobsWait = false) =>
        Host.Portal.Build(
            [
                .. database.Configuration, new("GOVERNANCE_DATA", Path.Combine(AppContext.BaseDirectory, "data")), new("GOVERNANCE_DEMO", "true"), new("ASPNETCORE_ENVIRONMENT", "Testing"),
                new("GOVERNANCE_JOBS", jobsWait ? "deferred" : null), new("Pdf:Chromium", Environment.GetEnvironmentVariable("GOVERNANCE_CHROMIUM") ?? ""),
            ],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.Replace(ServiceDescriptor.Singleton(clock));
                configure?.Invoke(builder);
            });

    public async ValueTask InitializeAsync()
    {
        _database = await DatabaseAsync();
        _app = Application(_database, Clock, Configure, JobsWait);
        Plant(_app);
        await Starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await _app.StartAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            Starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            // Disposing does not wait for what still signs, and its keys go with the database.
            foreach (var work in _app.Services.GetServices<IHostedService>().OfType<BackgroundService>())
                await work.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        if (_database is not null)
            await _database.DisposeAsync();
    }

    /// <summary>Nobody signed in.</summary>
    public TestBrowser Anonymous() => new(_app!.GetTestServer().CreateHandler());

    /// <summary>Signed in as a person of the demo, with a real session cookie.</summary>
    public async Task<TestBrowser> SignInAsync(string email)
    {
        var (name, value) = await SessionAsync(email);
        var browser = Anonymous();
        browser.SetCookie(name, value);
        return browser;
    }

    /// <summary>The session cookie of a person of the demo.</summary>
    public async Task<(string Name, string Value)> SessionAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        var account = await signIn.UserManager.FindByEmailAsync(email) ?? throw new ArgumentException($"Nobody is {email}.", nameof(email));
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddHours(8) };
        var ticket = new AuthenticationTicket(await signIn.CreateUserPrincipalAsync(account), properties, IdentityConstants.ApplicationScheme);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }

    /// <summary>An API client with a real token, such as <c>demo-1280</c>.</summary>
    public async Task<HttpClient> ApiAsync(string clientId)
    {
        var client = _app!.GetTestServer().CreateClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientId,
        });
        using var answer = await client.PostAsync(new Uri("/connect/token", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("access_token").GetString());
        return client;
    }

    /// <summary>Runs in the room of a principal (by slug) or of a forum (by slug), as the platform itself.</summary>
    public async Task<T> InRoomAsync<T>(string slug, Func<IServiceProvider, Task<T>> action)
    {
        await using var scope = Services.CreateAsyncScope();
        var rooms = scope.ServiceProvider.GetRequiredService<IRoomDirectory>();
        var room = await rooms.PrincipalBySlugAsync(slug, CancellationToken.None) ?? await rooms.ForumBySlugAsync(slug, CancellationToken.None)
            ?? throw new ArgumentException($"No room is called {slug}.", nameof(slug));
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        return await action(scope.ServiceProvider);
    }

    /// <summary>The same for what gives nothing back.</summary>
    public Task DoInRoomAsync<T>(string slug, Func<T, Task> act) where T : notnull => InRoomAsync(slug, async services =>
    {
        await act(services.GetRequiredService<T>());
        return true;
    });

    /// <summary>Reads the database in a room.</summary>
    public Task<T> ReadAsync<T>(string slug, Func<GovernanceDbContext, Task<T>> read) =>
        InRoomAsync(slug, services => read(services.GetRequiredService<GovernanceDbContext>()));

    /// <summary>The database that it stands on.</summary>
    private protected virtual Task<TestDatabase> DatabaseAsync() => TestDatabase.SeededAsync();

    /// <summary>Endpoints that a derived fixture adds.</summary>
    protected virtual void Plant(WebApplication app)
    {
    }

    /// <summary>Whether jobs and the ledger's work wait until a test runs them.</summary>
    protected virtual bool JobsWait => false;

    /// <summary>What a derived fixture changes in the portal; planted faults go here.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }
}
