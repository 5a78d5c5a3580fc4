using Governance.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform.Ledger;

/// <summary>Does the ledger's own work in the room that keeps a log: a scope of its own, with the platform itself as actor.</summary>
public sealed class LedgerRooms(IServiceScopeFactory scopes)
{
    /// <summary>Works in a room; null when there is no such room.</summary>
    public async Task<T?> InAsync<T>(Guid roomId, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IRoomDirectory>().ByIdAsync(roomId, cancellationToken) is not { } room)
            return default;
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Works outside of all rooms, where only heads and the queue can be read.</summary>
    public async Task<T> OutsideAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
