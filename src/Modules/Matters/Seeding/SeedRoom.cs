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
    private readonly object[] _known;

    private SeedRoom(AsyncServiceScope scope, TimeProvider clock)
    {
        _scope = scope;
        var ledger = new EventLedger(Db, clock);
        _known = [ledger, clock, new AssignmentReader(Db, clock), new AssignmentDesk(Db, ledger, clock), new InitiativeReader(Db, clock), new InitiativeDesk(Db, ledger, clock)];
    }

    public GovernanceDbContext Db => _scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>Enters the room as who had the role on that day; as the platform itself when nobody had.</summary>
    public static async Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, DateOnly day, CancellationToken cancellationToken)
    {
        var scope = services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(await scope.ServiceProvider.GetRequiredService<IRoomDirectory>().ByIdAsync(roomId, cancellationToken) ?? throw new InvalidOperationException($"There is no room {roomId}."));
        var role = tenant.Room.Kind == RoomKind.Forum ? Role.ForumSecretary : Role.Registrar;
        if (await scope.ServiceProvider.GetRequiredService<IRoomStaff>().HolderAsync(role, day, cancellationToken) is { } holder)
        {
            tenant.Identify(holder);
            tenant.Mandate = holder.Mandates[0];
        }

        return new SeedRoom(scope, new StillClock(StockholmTime.StartOf(day).AddHours(10)));
    }

    /// <summary>A use case that believes in the day.</summary>
    public T Handler<T>() where T : class
    {
        var wanted = typeof(T).GetConstructors()[0].GetParameters().Select(p => p.ParameterType).ToList();
        return ActivatorUtilities.CreateInstance<T>(_scope.ServiceProvider, [.. _known.Where(k => wanted.Exists(w => w.IsInstanceOfType(k)))]);
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private sealed class StillClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
    }
}
