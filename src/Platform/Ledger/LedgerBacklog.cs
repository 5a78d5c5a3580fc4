using System.Reflection;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

/// <summary>
/// Gives events that were written before the trees were their places: rooms' own at once, in the order that they happened, and
/// shared ones by the sequencer's queue. Done by the verb <c>migrate</c>; does nothing where everything has its place.
/// </summary>
public static class LedgerBacklog
{
    private const int Chunk = 500;

    private static readonly MethodInfo Ids = typeof(LedgerBacklog).GetMethod(nameof(IdsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Gives the places.</summary>
    /// <param name="open">Opens a context of the database's owner in a room.</param>
    /// <param name="names">What logs are called when they begin.</param>
    /// <param name="cancellationToken">Stops after a room.</param>
    /// <returns>How many events were without a place.</returns>
    public static async Task<int> PlaceAsync(Func<Room, GovernanceDbContext> open, LogNames names, CancellationToken cancellationToken)
    {
        var placed = 0;
        foreach (var id in await RoomsAsync(open, cancellationToken))
        {
            // To read and write as a room its id is enough: of a forum, that it is also the collaboration's.
            await using var db = open(new Room(id, RoomKind.Forum, "", "", [id]));
            placed += await OwnAsync(db, names, cancellationToken) + await SharedAsync(db, id, cancellationToken);
        }

        return placed;
    }

    private static async Task<List<Guid>> RoomsAsync(Func<Room, GovernanceDbContext> open, CancellationToken cancellationToken)
    {
        await using var db = open(Room.Platform);
        var rooms = new List<Guid> { Room.Platform.Id };
        foreach (var type in db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => typeof(IRoomRow).IsAssignableFrom(t) && t != typeof(LedgerHead)))
            rooms.AddRange(await (Task<List<Guid>>)Ids.MakeGenericMethod(type).Invoke(null, [db, cancellationToken])!);
        return rooms;
    }

    private static Task<List<Guid>> IdsAsync<T>(GovernanceDbContext db, CancellationToken cancellationToken) where T : class, IRoomRow =>
        db.Set<T>().Select(r => r.Id).ToListAsync(cancellationToken);

    private static async Task<int> OwnAsync(GovernanceDbContext db, LogNames names, CancellationToken cancellationToken)
    {
        if (!await db.Set<TenantEvent>().AnyAsync(e => e.LeafIndex == null, cancellationToken))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var head = await LockedHead.OfAsync(db, LogId.Own(db.Tenant.TenantId), names, cancellationToken);
        var (tree, placed) = (head.Tree(), 0);
        while (true)
        {
            var events = await db.Set<TenantEvent>().AsTracking().Where(e => e.LeafIndex == null).OrderBy(e => e.At).ThenBy(e => e.Id).Take(Chunk).ToListAsync(cancellationToken);
            if (events.Count == 0)
                break;
            foreach (var happened in events)
                TenantLog.Place(db.Entry(happened), head, tree);
            head.Grow(tree);
            await db.SaveChangesAsync(cancellationToken);
            events.ForEach(e => db.Entry(e).State = EntityState.Detached);
            placed += events.Count;
        }

        await transaction.CommitAsync(cancellationToken);
        return placed;
    }

    private static async Task<int> SharedAsync(GovernanceDbContext db, Guid collaboration, CancellationToken cancellationToken)
    {
        var events = await db.Set<ForumEvent>().Where(e => e.CollaborationId == collaboration
            && !db.Set<ForumLeaf>().Any(l => l.EventId == e.Id) && !db.Set<WaitingEvent>().Any(w => w.EventId == e.Id)).Select(e => e.Id).ToListAsync(cancellationToken);
        foreach (var chunk in events.Chunk(Chunk))
        {
            db.AddRange(chunk.Select(id => new WaitingEvent { EventId = id, CollaborationId = collaboration }));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return events.Count;
    }
}
