using System.Reflection;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Isolation;

/// <summary>Reads every owned and shared entity of the model from rooms, one after another over the same pool of contexts.</summary>
internal static class RoomReads
{
    private static readonly MethodInfo Read = typeof(RoomReads).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The types that one of the two filters guards.</summary>
    public static IReadOnlyList<Type> Guarded(IModel model) =>
    [
        .. model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).Distinct()
            .Where(t => typeof(IOwnedByTenant).IsAssignableFrom(t) || typeof(ISharedInCollaboration).IsAssignableFrom(t))
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>The rows that a room was given and that are not its own, nor shared in one of its collaborations.</summary>
    public static async Task<IReadOnlyList<string>> LeaksAsync(IServiceProvider services, params IEnumerable<string> slugs)
    {
        var leaks = new List<string>();
        foreach (var slug in slugs)
        {
            await using var scope = services.CreateAsyncScope();
            var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
            tenant.Identify(Actor.System);
            tenant.Enter(await RoomAsync(scope.ServiceProvider, slug));
            var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
            foreach (var type in Guarded(db.Model))
            {
                var rows = await (Task<IReadOnlyList<object>>)Read.MakeGenericMethod(type).Invoke(null, [db])!;
                var foreign = rows.Count(r => !Belongs(r, tenant.Room));
                if (foreign > 0)
                    leaks.Add($"{slug} reads {foreign} rows of {type.Name} that are not its own");
            }
        }

        return leaks;
    }

    /// <summary>How many rows of a type the room is given.</summary>
    public static Task<int> CountAsync(TestPortal portal, string slug, Type type) => portal.ReadAsync(slug, async db =>
        (await (Task<IReadOnlyList<object>>)Read.MakeGenericMethod(type).Invoke(null, [db])!).Count);

    /// <summary>The room with that word, whatever its kind.</summary>
    public static async Task<Room> RoomAsync(IServiceProvider services, string slug)
    {
        var rooms = services.GetRequiredService<IRoomDirectory>();
        return await rooms.PrincipalBySlugAsync(slug, CancellationToken.None) ?? await rooms.ForumBySlugAsync(slug, CancellationToken.None)
            ?? throw new ArgumentException($"No room is called {slug}.", nameof(slug));
    }

    private static bool Belongs(object row, Room room) => row switch
    {
        IOwnedByTenant owned => owned.TenantId == room.Id,
        ISharedInCollaboration shared => room.Collaborations.Contains(shared.CollaborationId),
        _ => true,
    };

    private static async Task<IReadOnlyList<object>> ReadAsync<T>(GovernanceDbContext db) where T : class =>
        [.. await db.Set<T>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)];
}
