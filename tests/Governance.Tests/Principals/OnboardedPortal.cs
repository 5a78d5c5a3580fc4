using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Governance.Platform.Data;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Principals;

/// <summary>A portal on a SQLite file of its own, where a request says by a header which mandate it has.</summary>
public sealed class OnboardedPortal : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lansforum-").FullName;
    private WebApplication? _app;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _app!.Services;

    internal StandInMandates Mandates { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _app = Host.Portal.Build(
            new Dictionary<string, string?> { ["GOVERNANCE_DATA"] = _folder, ["ASPNETCORE_ENVIRONMENT"] = "Testing" },
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                builder.Services.Replace(ServiceDescriptor.Singleton<IMandateDirectory>(Mandates));
                builder.Services.TryAddSingleton<IFrameSource, BareFrame>();
                builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, HeaderScheme>(HeaderScheme.Name, null);
                builder.Services.PostConfigure<AuthenticationOptions>(o => (o.DefaultAuthenticateScheme, o.DefaultChallengeScheme) = (HeaderScheme.Name, HeaderScheme.Name));
            });
        await using (var scope = Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<GovernanceDbContext>().Database.EnsureCreatedAsync();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public async Task<PrincipalRegister> RegisterAsync() =>
        await Services.GetRequiredService<IPrincipalDirectory>().RegisterAsync(TestContext.Current.CancellationToken);

    /// <summary>Does something in a room, as the platform itself.</summary>
    public async Task<T> InRoomAsync<T>(Room room, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        return await act(scope.ServiceProvider);
    }

    public async Task<Room> RoomAsync(string slug) =>
        await Services.GetRequiredService<IRoomDirectory>().PrincipalBySlugAsync(slug, TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException($"No room {slug}.");

    /// <summary>A client that nobody has signed in to.</summary>
    public HttpClient Anonymous() => _app!.GetTestServer().CreateClient();

    /// <summary>A client of somebody with one mandate; redirects are not followed, cookies are kept.</summary>
    public Browser As(Role role, Guid roomId)
    {
        var account = Guid.CreateVersion7();
        Mandates.Give(account, role, roomId);
        return new Browser(_app!.GetTestServer().CreateHandler(), account);
    }

    internal sealed class StandInMandates : IMandateDirectory
    {
        private readonly Dictionary<Guid, Actor> _actors = [];

        public void Give(Guid account, Role role, Guid roomId) =>
            _actors[account] = new Actor(account, role.ToString(), [new ActiveMandate(Guid.CreateVersion7(), roomId, role)]);

        public Task<Actor?> ActorAsync(Guid accountId, CancellationToken cancellationToken) => Task.FromResult(_actors.GetValueOrDefault(accountId));
    }

    private sealed class BareFrame : IFrameSource
    {
        public ValueTask<Frame> CurrentAsync(HttpContext context, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new Frame("Rum", null, null, null, "/", [], null, [], null, false, []));
    }

    private sealed class HeaderScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public const string Name = "Header";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-Account"].FirstOrDefault() is not { } account)
                return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account)], Name);
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
        }
    }
}

/// <summary>Loads pages and posts their forms, with the anti-forgery field and cookie of the page.</summary>
public sealed partial class Browser(HttpMessageHandler handler, Guid account)
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client = new(handler) { BaseAddress = new Uri("https://portal.test") };

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<string> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode}\n{html}");
        return WebUtility.HtmlDecode(html);
    }

    /// <summary>Posts fields to the page at <paramref name="path"/>, as its form does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, byte[]? logo = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Token(await PageAsync(path.Split('?')[0]))), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (logo is not null)
            form.Add(new ByteArrayContent(logo), "LogoFile", "logo.png");
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });
    }

    private static string Token(string html) => TokenField().Match(html) is { Success: true } match
        ? match.Groups["token"].Value
        : throw new InvalidOperationException("The page has no form with an anti-forgery field:\n" + html);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(_client.BaseAddress!, request.RequestUri!);
        request.Headers.Add("X-Account", account.ToString());
        if (_cookies.GetCookieHeader(request.RequestUri) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            _cookies.SetCookies(request.RequestUri, cookie);
        return response;
    }

    [System.Text.RegularExpressions.GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 1000)]
    private static partial System.Text.RegularExpressions.Regex TokenField();
}
