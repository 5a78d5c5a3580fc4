using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Platform.Ledger;

/// <summary>
/// Gives the events of a room's own log their places, in the transaction that they happen in and under the lock of that log's
/// head alone: the order of the log is the order of the commits, and no room waits for another.
/// </summary>
/// <param name="names">What a log is called when it begins.</param>
public sealed class TenantLog(LogNames names) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        HasNew(eventData.Context!) ? throw new InvalidOperationException("Events are saved asynchronously: they get their place on the way.") : result;

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (HasNew(eventData.Context!))
            await PlaceAsync((GovernanceDbContext)eventData.Context!, cancellationToken);
        return result;
    }

    /// <summary>
    /// Saves what a context holds in one transaction with the places of its events, begun here unless there is one, or the context
    /// was told to begin none: then the head is not given out.
    /// </summary>
    internal static async Task<int> SaveAsync(GovernanceDbContext db, Func<bool, Task<int>> save, bool acceptAll, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null || db.Database.AutoTransactionBehavior == AutoTransactionBehavior.Never || !HasNew(db))
            return await save(acceptAll);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var savepoints = db.Database.AutoSavepointsEnabled;
        db.Database.AutoSavepointsEnabled = false;
        try
        {
            // What is tracked becomes what is stored when it is, and not before.
            var rows = await save(false);
            await transaction.CommitAsync(cancellationToken);
            if (acceptAll)
                db.ChangeTracker.AcceptAllChanges();
            return rows;
        }
        finally
        {
            db.Database.AutoSavepointsEnabled = savepoints;
        }
    }

    private static bool HasNew(DbContext db) => New(db).Count > 0;

    // Events are added and never altered: there are no changes to look for, and the save itself looks for the others.
    private static List<EntityEntry<TenantEvent>> New(DbContext db)
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<TenantEvent>().Where(e => e.State == EntityState.Added)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async Task PlaceAsync(GovernanceDbContext db, CancellationToken cancellationToken)
    {
        var head = await LockedHead.OfAsync(db, LogId.Own(db.Tenant.TenantId), names, cancellationToken);
        var tree = head.Tree();
        foreach (var entry in New(db))
            Place(entry, head, tree);
        head.Grow(tree);
    }

    /// <summary>Gives an event the next place of a log's tree.</summary>
    internal static void Place(EntityEntry<TenantEvent> happened, LedgerHead head, MerkleFrontier tree)
    {
        var index = tree.Size;
        var completed = tree.Append(MerkleTree.Leaf(LedgerEntry.Of(happened.Entity, head.Origin, index).Bytes()));
        happened.Property(e => e.LeafIndex).CurrentValue = index;
        happened.Property(e => e.Subtrees).CurrentValue = Subtrees.Joined(completed);
    }
}

/// <summary>The roots of perfect subtrees, as they are kept beside the leaf that completes them.</summary>
internal static class Subtrees
{
    public static byte[] Joined(IEnumerable<byte[]> roots) => [.. roots.SelectMany(r => r)];
}
