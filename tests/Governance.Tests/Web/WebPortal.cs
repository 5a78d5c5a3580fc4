using System.Security.Claims;
using System.Text.Encodings.Web;
using FluentValidation;
using FluentValidation.Results;
using Governance.Platform.Data;
using Governance.Platform.Outbox;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Ui;
using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Governance.Tests.Portal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Governance.Tests.Web;

/// <summary>A portal on a database of its own with a few operations and a page that exist only here.</summary>
public sealed class WebPortal : IAsyncLifetime
{
    internal static readonly Room Malmo = new(new Guid("00000000-0000-7000-8000-0000000012a0"), RoomKind.Principal, "malmo-test", "Malmö stad", []);
    internal static readonly Guid Somebody = new("00000000-0000-7000-8000-00000000beef");
    private WebApplication _app = null!;
    private TestDatabase _database = null!;

    public IServiceProvider Services => _app.Services;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    internal Mailbox Mail { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.EmptyAsync();
        _app = Host.Portal.Build(
            [.. _database.Configuration, new("GOVERNANCE_JOBS", "deferred"), new("GOVERNANCE_LOG", "Fatal")],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton<TimeProvider>(Clock);
                builder.Services.AddSingleton<IRoomDirectory, OneRoom>();
                builder.Services.AddSingleton<IMandateDirectory, OneMandate>();
                builder.Services.AddSingleton<IFrameSource, BareFrame>();
                builder.Services.AddScoped<IMailSender>(_ => Mail);
                builder.Services.AddAuthentication(HeaderScheme.Name).AddScheme<AuthenticationSchemeOptions, HeaderScheme>(HeaderScheme.Name, null);
                builder.Services.AddRazorPages().ConfigureApplicationPartManager(m => m.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(WebPortal).Assembly)));
            });
        Map(_app);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>A client; signed in with a mandate in Malmö unless anonymous.</summary>
    public HttpClient Client(bool anonymous = false)
    {
        var client = _app.GetTestServer().CreateClient();
        client.BaseAddress = new Uri("https://portal.test");
        if (!anonymous)
            client.DefaultRequestHeaders.Add("X-Account", Somebody.ToString());
        return client;
    }

    public async Task<T> InDatabaseAsync<T>(Func<GovernanceDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<GovernanceDbContext>());
    }

    public Task<int> MessagesAsync(string subject) => InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Subject == subject));

    internal static OutboxMessage Message(string subject) => new()
    {
        Kind = "Test",
        Subject = subject,
        Text = "Text",
        DeduplicationKey = Guid.CreateVersion7().ToString(),
        SenderId = Malmo.Id,
        RecipientId = Malmo.Id,
    };

    private static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1/test");
        api.MapPost("/things", async (Thing thing, GovernanceDbContext db, HttpResponse response, CancellationToken ct) =>
        {
            db.Add(Message(thing.Title));
            await db.SaveChangesAsync(ct);
            if (thing.Number > 9)
                throw new RuleBroken("TST-001", "Talet {0} är för stort.", thing.Number);
            response.SetETag(1);
            return TypedResults.Created("/api/v1/test/things/" + Guid.CreateVersion7(), thing);
        }).Idempotent();
        api.MapPut("/things", (Thing thing, [FromHeader(Name = "If-Match")] string? ifMatch) =>
        {
            new Row(3).RequireVersion(Conditional.RequiredVersion(ifMatch));
            return TypedResults.Ok(thing);
        });
        api.MapGet("/things", ([AsParameters] Paging paging) => paging.Of([.. Enumerable.Range(1, 45)]));
        api.MapGet("/not-there/{id}", IResult (string id) => throw new NotFound());
        api.MapGet("/invalid", IResult (string? q) => throw new ValidationException([new ValidationFailure("Points[0].Wording", "Uppgiften saknas.")]));
        api.MapGet("/fault", IResult (string? q) => throw new InvalidOperationException("secret detail"));
        api.MapGet("/busy", IResult (string? q) => throw new Microsoft.Data.Sqlite.SqliteException("locked", 5));
        api.MapGet("/{slug}/where", (TenantContext tenant, string slug) => tenant.Room.Name);
    }

    public enum Colour
    {
        DarkRed,
    }

    public sealed record Thing(string Title, int Number, Colour? Colour = null);

    private sealed record Row(int Version) : IVersioned;

    internal sealed class Mailbox : IMailSender
    {
        // Several workers send at once.
        public System.Collections.Concurrent.ConcurrentQueue<string> Sent { get; } = [];

        public bool Down { get; set; }

        public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            if (Down)
                throw new IOException("The mail server is away.");
            Sent.Enqueue(message.Subject);
            return Task.CompletedTask;
        }
    }

    private sealed class OneRoom : IRoomDirectory
    {
        public ValueTask<Room?> PrincipalBySlugAsync(string slug, CancellationToken cancellationToken) => new(slug == Malmo.Slug ? Malmo : null);

        public ValueTask<Room?> ForumBySlugAsync(string slug, CancellationToken cancellationToken) => new((Room?)null);

        public ValueTask<Room?> ByIdAsync(Guid roomId, CancellationToken cancellationToken) => new(roomId == Malmo.Id ? Malmo : null);

        public ValueTask<IReadOnlyCollection<Room>> AllAsync(CancellationToken cancellationToken) => new([Malmo]);
    }

    private sealed class OneMandate : IMandateDirectory
    {
        public Task<Actor?> ActorAsync(Guid accountId, CancellationToken cancellationToken) =>
            Task.FromResult<Actor?>(new Actor(accountId, "Somebody", [new ActiveMandate(Guid.CreateVersion7(), Malmo.Id, Role.Registrar)]));
    }

    private sealed class BareFrame : IFrameSource
    {
        public ValueTask<Frame> CurrentAsync(HttpContext context, CancellationToken cancellationToken) =>
            new(new Frame("Länsforum", null, null, null, "/", [], null, [], null, false, []));
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
            if (Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
                identity.AddClaim(new Claim(RoomRoutes.PrincipalClaim, Malmo.Id.ToString()));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
        }
    }
}
