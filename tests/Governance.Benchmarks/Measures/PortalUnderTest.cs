using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Benchmarks.Measures;

/// <summary>The portal in this process, on a real port of the loopback, with its jobs kept quiet.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PortalUnderTest(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    public static async Task<PortalUnderTest> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var app = Host.Portal.Build(
        [
            .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)),
            new("PORT", "0"), new("GOVERNANCE_JOBS", "deferred"),
            // The files as they are published, compressed when they were built.
            new("ReloadStaticAssetsAtRuntime", "false"),
        ]);
        await app.StartAsync();
        return new PortalUnderTest(app);
    }

    /// <summary>The collaboration of a county.</summary>
    public async Task<CollaborationInfo> CollaborationAsync(string county)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var register = await scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>().RegisterAsync(CancellationToken.None);
        return register.Collaborations.First(c => c.CountyCode == county);
    }

    /// <summary>The room with that id.</summary>
    public async Task<Room> RoomAsync(Guid id) =>
        await _app.Services.GetRequiredService<IRoomDirectory>().ByIdAsync(id, CancellationToken.None) ?? throw new InvalidOperationException($"There is no room {id}.");

    /// <summary>Does something in a room, as the platform itself.</summary>
    public async Task<T> InRoomAsync<T>(Room room, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        return await act(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
