using Governance.Matters.Data;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Matters.Seeding;

/// <summary>A room on another day, in which the demo is written by the same use cases as on the pages.</summary>
internal sealed class SeedRoom : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly object[] _ofTheDay;

    private SeedRoom(AsyncServiceScope scope, TimeProvider clock)
    {
        _scope = scope;
        var ledger = new EventLedger(Db, clock);
        _ofTheDay = [ledger, clock, new AssignmentReader(Db, clock), new AssignmentDesk(Db, ledger, clock), new InitiativeReader(Db, clock), new InitiativeDesk(Db, ledger, clock)];
    }

    public GovernanceDbContext Db => _scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>Enters the room as who had the role on that day; as the platform itself when nobody had.</summary>
    public static async Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, DateOnly day, CancellationToken cancellationToken)
    {
        var room = await services.GetRequiredService<IRoomDirectory>().ByIdAsync(roomId, cancellationToken) ?? throw new InvalidOperationException($"There is no room {roomId}.");
        var role = room.Kind == RoomKind.Forum ? Role.ForumSecretary : Role.Registrar;
        return new SeedRoom(await StaffedRoom.EnterAsync(services, room, role, day, cancellationToken), StillClock.At(day, 10));
    }

    /// <summary>A use case that believes in the day.</summary>
    public T Handler<T>() where T : class => _scope.Make<T>(_ofTheDay);

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
