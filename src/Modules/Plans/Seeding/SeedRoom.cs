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
    private readonly StillClock _clock;

    private SeedRoom(AsyncServiceScope scope, StillClock clock) => (_scope, _clock) = (scope, clock);

    public GovernanceDbContext Db => _scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

    /// <summary>Enters the room as somebody who held the role there on that day; as the platform itself when nobody did.</summary>
    public static async Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, Role role, DateOnly day, CancellationToken cancellationToken)
    {
        var scope = services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(await scope.ServiceProvider.GetRequiredService<IRoomDirectory>().ByIdAsync(roomId, cancellationToken) ?? throw new InvalidOperationException($"There is no room {roomId}."));
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
        var ledger = new EventLedger(Db, _clock);
        object[] all = [ledger, _clock, new PlanReader(Db, _scope.ServiceProvider.GetRequiredService<ISubjectStandings>(), _clock)];
        var wanted = typeof(T).GetConstructors()[0].GetParameters().Select(p => p.ParameterType).ToList();
        return ActivatorUtilities.CreateInstance<T>(_scope.ServiceProvider, [.. all.Where(a => wanted.Exists(w => w.IsInstanceOfType(a)))]);
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private sealed class StillClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
    }
}
