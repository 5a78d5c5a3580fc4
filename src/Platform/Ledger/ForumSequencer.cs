using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Governance.Platform.Ledger;

/// <summary>
/// Fills a collaboration's shared log: gives what waits its place, in batches, and appends the newest root of each room's own log,
/// so that one checkpoint of the forum freezes them all. Works in the forum's room. Several nodes may run it: the log's head is
/// held while a batch is placed, and a save on an older size loses.
/// </summary>
public sealed class ForumSequencer(GovernanceDbContext db, EventLedger ledger, IRoomDirectory rooms, LogNames names, ILogger<ForumSequencer> logger)
{
    /// <summary>Type of the event by which a room's own log is frozen.</summary>
    public const string RootFrozen = "TenantRootFrozen";

    private const int Batch = 500;

    /// <summary>Places what waits, and the roots that have changed; returns how many leaves were appended.</summary>
    /// <param name="freeze">Whether to append changed roots when nothing else waits.</param>
    /// <param name="cancellationToken">Stops before the next batch.</param>
    public async Task<int> RunAsync(bool freeze, CancellationToken cancellationToken)
    {
        var placed = 0;
        for (var most = true; most; freeze = false)
        {
            var (waited, appended) = await BatchAsync(freeze, cancellationToken);
            (placed, most) = (placed + appended, waited == Batch);
        }

        return placed;
    }

    private async Task<(int Waited, int Appended)> BatchAsync(bool freeze, CancellationToken cancellationToken)
    {
        var forum = db.Tenant.TenantId;
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var head = await LockedHead.OfAsync(db, LogId.Shared(forum), names, cancellationToken);
        var waiting = await db.Set<WaitingEvent>().Where(w => w.CollaborationId == forum).OrderBy(w => w.EventId).Take(Batch).ToListAsync(cancellationToken);
        if (waiting.Count == 0 && !freeze)
            return default;
        var events = await EventsAsync(waiting, cancellationToken);
        var frozen = await FreezeAsync(forum, cancellationToken);
        db.AddRange(frozen);
        Append(head, [.. events, .. frozen]);
        db.RemoveRange(waiting);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (waiting.Count, events.Count + frozen.Count);
    }

    private void Append(LedgerHead head, List<ForumEvent> events)
    {
        var tree = head.Tree();
        foreach (var happened in events)
        {
            var index = tree.Size;
            var completed = tree.Append(MerkleTree.Leaf(LedgerEntry.Of(happened, head.Origin, index).Bytes()));
            db.Add(new ForumLeaf { CollaborationId = head.Id, Index = index, EventId = happened.Id, Subtrees = Subtrees.Joined(completed) });
        }

        head.Grow(tree);
    }

    private async Task<List<ForumEvent>> EventsAsync(List<WaitingEvent> waiting, CancellationToken cancellationToken)
    {
        var ids = waiting.ConvertAll(w => w.EventId);
        var events = await db.Set<ForumEvent>().AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        // Nothing in the product takes an event away.
        foreach (var gone in ids.Except(events.Select(e => e.Id)))
            logger.LogError("The event {EventId} was taken out of the database before it had a place in the log of {Collaboration}", gone, db.Tenant.TenantId);
        return events;
    }

    private async Task<List<ForumEvent>> FreezeAsync(Guid forum, CancellationToken cancellationToken)
    {
        var ids = (await rooms.AllAsync(cancellationToken)).Where(r => r.Collaborations.Contains(forum)).Select(r => r.Id).ToList();
        var heads = await db.Set<LedgerHead>().AsNoTracking()
            .Where(h => h.Kind == LogKind.Own && ids.Contains(h.Id)).OrderBy(h => h.Id).ToListAsync(cancellationToken);
        var known = await db.Set<FrozenLog>().Where(f => f.CollaborationId == forum).ToDictionaryAsync(f => f.LogId, cancellationToken);
        var frozen = new List<ForumEvent>();
        foreach (var head in heads.Where(h => h.Size > 0 && h.Size != known.GetValueOrDefault(h.Id)?.Size))
        {
            if (known.TryGetValue(head.Id, out var before))
                before.Size = head.Size;
            else
                db.Add(new FrozenLog { CollaborationId = forum, LogId = head.Id, Size = head.Size });
            frozen.Add(ledger.Sequenced(forum, RootFrozen, head.Id, head.Id == forum ? null : head.Id, new
            {
                log = head.Origin,
                size = head.Size.ToString(CultureInfo.InvariantCulture),
                root = Convert.ToBase64String(head.Tree().Root()),
            }));
        }

        return frozen;
    }
}
