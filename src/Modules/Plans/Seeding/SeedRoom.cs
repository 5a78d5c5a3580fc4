using Governance.Plans.Data;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Recommendations.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Plans.Seeding;

/// <summary>A room on another day, in which the demo is written by the same use cases as on the pages.</summary>
internal sealed class SeedRoom : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly TimeProvider _clock;

    private SeedRoom(AsyncServiceScope scope, TimeProvider clock) => (_scope, _clock) = (scope, clock);

    public GovernanceDbContext Db => _scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

    /// <summary>Enters the room as somebody who held the role there on that day; as the platform itself when nobody did.</summary>
    public static async Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, Role role, DateOnly day, CancellationToken cancellationToken) =>
        new(await StaffedRoom.EnterAsync(services, roomId, role, day, cancellationToken), StillClock.At(day, 10));

    /// <summary>A use case that believes in the day.</summary>
    public T Handler<T>() where T : class =>
        _scope.Make<T>(new EventLedger(Db, _clock), _clock, new PlanReader(Db, _scope.ServiceProvider.GetRequiredService<ISubjectStandings>(), _clock));

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
