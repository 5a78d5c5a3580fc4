using Governance.Forums.Data;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Forums.Seeding;

/// <summary>The forum's room on another day, in which the demo is written by the same use cases as on the pages.</summary>
internal sealed class SeedRoom : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly object[] _ofTheDay;

    private SeedRoom(AsyncServiceScope scope, TimeProvider clock)
    {
        _scope = scope;
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        var ledger = new EventLedger(db, clock);
        Reader = new ForumReader(db, scope.ServiceProvider.GetRequiredService<IPrincipalDirectory>(), clock);
        _ofTheDay = [ledger, clock, Reader, new ForumDesk(db, Reader, ledger, clock)];
    }

    public ForumReader Reader { get; }

    /// <summary>Enters the room as who was the forum's secretary on that day; as the platform itself when nobody was.</summary>
    public static async Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, DateOnly day, CancellationToken cancellationToken) =>
        new(await StaffedRoom.EnterAsync(services, roomId, Role.ForumSecretary, day, cancellationToken), StillClock.At(day, 10));

    /// <summary>A use case that believes in the day.</summary>
    public T Handler<T>() where T : class => _scope.Make<T>(_ofTheDay);

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
