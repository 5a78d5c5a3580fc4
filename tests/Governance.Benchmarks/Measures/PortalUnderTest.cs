using Governance.Principals.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Benchmarks.Measures;

/// <summary>The portal in this process, on a real port of the loopback, with its jobs kept quiet.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PortalUnderTest(WebApplication app) => _app = app;

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

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
