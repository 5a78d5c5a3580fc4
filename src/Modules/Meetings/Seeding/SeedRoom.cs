using Governance.Forums.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Recommendations.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Meetings.Seeding;

/// <summary>The forum's room on another day, in which the demo's meetings are held through the same desk as the pages use.</summary>
internal sealed class SeedRoom : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly TimeProvider _clock;

    private SeedRoom(AsyncServiceScope scope, TimeProvider clock)
    {
        (_scope, _clock) = (scope, clock);
        Ledger = new EventLedger(Db, clock);
        Desk = new MeetingDesk(Db, Ledger, clock);
    }

    public GovernanceDbContext Db => _scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();

    public EventLedger Ledger { get; }

    public MeetingDesk Desk { get; }

    public Bodies Bodies => _scope.ServiceProvider.GetRequiredService<Bodies>();

    /// <summary>Enters the room as who was the forum's secretary on that day; as the platform itself when nobody was.</summary>
    public static Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, DateOnly day, CancellationToken cancellationToken, int hour = 9) =>
        EnterAsync(services, roomId, Role.ForumSecretary, day, cancellationToken, hour);

    /// <summary>Enters a principal's room, or the forum's, as who had the role there.</summary>
    public static async Task<SeedRoom> EnterAsync(IServiceProvider services, Guid roomId, Role role, DateOnly day, CancellationToken cancellationToken, int hour = 9) =>
        new(await StaffedRoom.EnterAsync(services, roomId, role, day, cancellationToken), StillClock.At(day, hour));

    /// <summary>A use case that believes in the day.</summary>
    public T Handler<T>() where T : class => _scope.Make<T>(Ledger, _clock, Desk);

    public Task<IReadOnlyList<ForumInfo>> ForumsAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        _scope.ServiceProvider.GetRequiredService<IForumDirectory>().ForumsAsync(collaborationId, cancellationToken);

    public Task<IReadOnlyList<RecommendationLine>> RecommendationsAsync(Guid collaborationId, CancellationToken cancellationToken) =>
        _scope.ServiceProvider.GetRequiredService<IDerivations>().AllAsync(collaborationId, cancellationToken);

    /// <summary>Does commands in one save.</summary>
    public Task<PostedResult> DoAsync(Guid meetingId, CancellationToken cancellationToken, params IEnumerable<MeetingCommand> commands) =>
        Desk.PostAsync(meetingId, [.. commands.Select(c => Desk.Command(c))], cancellationToken);

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
