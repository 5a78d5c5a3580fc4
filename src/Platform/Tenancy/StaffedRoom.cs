using Governance.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Platform.Tenancy;

/// <summary>A room that is entered outside of any request, on the day that one likes: demo data is written so, by the same use cases as on the pages.</summary>
public static class StaffedRoom
{
    /// <summary>A scope in the room, as somebody who held the role there on that day; as the platform itself when nobody did.</summary>
    /// <exception cref="InvalidOperationException">There is no such room.</exception>
    public static async Task<AsyncServiceScope> EnterAsync(IServiceProvider services, Guid roomId, Role role, DateOnly day, CancellationToken cancellationToken)
    {
        var room = await services.GetRequiredService<IRoomDirectory>().ByIdAsync(roomId, cancellationToken) ?? throw new InvalidOperationException($"There is no room {roomId}.");
        return await EnterAsync(services, room, role, day, cancellationToken);
    }

    /// <summary>The same for who knows the room already: a long story enters few rooms many times.</summary>
    public static async Task<AsyncServiceScope> EnterAsync(IServiceProvider services, Room room, Role role, DateOnly day, CancellationToken cancellationToken)
    {
        var scope = services.CreateAsyncScope();
        var found = scope.ServiceProvider;
        var tenant = found.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter(room);
        if (await found.GetRequiredService<IRoomStaff>().HolderAsync(role, day, cancellationToken) is { } holder)
        {
            tenant.Identify(holder);
            tenant.Mandate = holder.Mandates[0];
        }

        return scope;
    }

    /// <summary>A use case made with what it takes of the given objects, such as a clock of another day; the rest comes from the scope.</summary>
    public static T Make<T>(this AsyncServiceScope scope, params object[] given) where T : class
    {
        var wanted = typeof(T).GetConstructors()[0].GetParameters().Select(p => p.ParameterType).ToList();
        return ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider, [.. given.Where(g => wanted.Exists(w => w.IsInstanceOfType(g)))]);
    }
}
