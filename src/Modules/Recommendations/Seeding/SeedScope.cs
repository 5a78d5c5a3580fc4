using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Recommendations.Seeding;

/// <summary>
/// A scope in one room in which it is another day: what reads the clock is made here with a clock of the past, everything
/// else comes from the container. So demo data is written by the same use cases as on the pages.
/// </summary>
internal sealed class SeedScope : IServiceProvider, IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly Dictionary<Type, object> _made = [];

    private SeedScope(AsyncServiceScope scope) => _scope = scope;

    public PastClock Clock { get; } = new();

    /// <summary>Enters the room as somebody who held the role there on that day; as the platform itself when nobody did.</summary>
    public static async Task<SeedScope> EnterAsync(IServiceProvider services, Room room, Role role, DateTime at, CancellationToken cancellationToken)
    {
        var scope = new SeedScope(await StaffedRoom.EnterAsync(services, room, role, StockholmTime.DayOf(at), cancellationToken));
        scope.Clock.MoveTo(at);
        scope.GetRequiredService<GovernanceDbContext>().SavingChanges += LeaveLettersOut;
        return scope;
    }

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(TimeProvider))
            return Clock;
        if (serviceType == typeof(IDocumentDesk))
            return OfThatDay(serviceType, _scope.ServiceProvider.GetRequiredService<IDocumentDesk>().GetType());
        if (!ReadsTheClock(serviceType))
            return _scope.ServiceProvider.GetService(serviceType);
        return OfThatDay(serviceType, serviceType);
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private object OfThatDay(Type service, Type implementation)
    {
        if (!_made.TryGetValue(service, out var made))
            _made.Add(service, made = ActivatorUtilities.CreateInstance(this, implementation));
        return made;
    }

    private static bool ReadsTheClock(Type type) =>
        type == typeof(EventLedger) || type == typeof(MatterFiles) || type == typeof(ProofFiles) || type is { IsNested: true, Name: "Handler" };

    // Nobody wants the letters of four years ago today.
    private static void LeaveLettersOut(object? sender, SavingChangesEventArgs e)
    {
        foreach (var letter in ((DbContext)sender!).ChangeTracker.Entries<OutboxMessage>().ToList())
            letter.State = EntityState.Detached;
    }
}

/// <summary>A clock that stands where it is put.</summary>
internal sealed class PastClock : TimeProvider
{
    private DateTimeOffset _now;

    public void MoveTo(DateTime utc) => _now = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    public override DateTimeOffset GetUtcNow() => _now;
}
