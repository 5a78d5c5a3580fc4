using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Governance.Tests.Ledger;

/// <summary>
/// A portal whose logs an administrator has all rights to, but for the keys; an auditor once kept a checkpoint of each and the
/// published keys. The administrator is no fool: where it helps, all hashes are made anew.
/// </summary>
internal sealed class AttackedLog : IAsyncDisposable
{
    private readonly LedgerPortal _portal = new();
    private readonly Dictionary<LogId, (string Slug, NoteVerifierKey Key, PublishedCheckpoint Kept)> _logs = [];

    public LedgerPortal Portal => _portal;

    /// <summary>The log of the principal's own room.</summary>
    public LogId Own { get; private set; }

    /// <summary>The shared log.</summary>
    public LogId Shared { get; private set; }

    /// <summary>A leaf that the kept checkpoint holds.</summary>
    public long Old(LogId log) => _logs[log].Kept.Size - 3;

    /// <summary>How many leaves the log has now.</summary>
    public Task<long> SizeAsync(LogId log) => _portal.ReadAsync(LedgerPortal.Forum, async db =>
        (await db.Set<LedgerHead>().SingleOrDefaultAsync(h => h.Id == log.Id && h.Kind == log.Kind, Stop))?.Size ?? 0);

    /// <summary>Leaves of the checkpoint that the auditor kept.</summary>
    public long Kept(LogId log) => _logs[log].Kept.Size;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AttackedLog> MadeAsync()
    {
        var made = new AttackedLog();
        await made._portal.InitializeAsync();
        made.Own = await made._portal.LogAsync(LedgerPortal.Principal);
        made.Shared = await made._portal.LogAsync(LedgerPortal.Forum);
        await made.GrowAsync();
        foreach (var (log, slug) in new[] { (made.Own, LedgerPortal.Principal), (made.Shared, LedgerPortal.Neighbour) })
        {
            var state = await made._portal.LogsAsync(slug, logs => logs.StateAsync(log, Stop));
            made._logs[log] = (slug, state.Key!, (await made._portal.NewestAsync(slug, log))!);
        }

        await made.GrowAsync();
        return made;
    }

    /// <summary>The portal goes on: events in both logs, and new checkpoints if it signs.</summary>
    public async Task GrowAsync()
    {
        await _portal.AppendAsync(LedgerPortal.Principal, 4);
        await _portal.AppendSharedAsync(LedgerPortal.Principal);
        await _portal.AppendSharedAsync(LedgerPortal.Neighbour);
        await _portal.Work.SequenceAsync(Stop);
        await _portal.Work.SealAsync(Own, Stop);
        await _portal.Work.SealAsync(Shared, Stop);
    }

    /// <summary>Works on the rows with all rights, as the room so that all of its rows are in reach.</summary>
    public async Task AttackAsync(LogId log, Func<GovernanceDbContext, Task> act)
    {
        await using var owner = await _portal.OwnerAsync(log.Kind == LogKind.Own ? LedgerPortal.Principal : LedgerPortal.Forum);
        owner.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await act(owner);
        await owner.SaveChangesAsync(Stop);
    }

    /// <summary>What the auditor finds who brings the published key and the old checkpoint to the bundle that the portal hands out.</summary>
    public async Task<string> AuditorAsync(LogId log)
    {
        var (slug, key, kept) = _logs[log];
        return await _portal.ExportAsync(slug, log) is { } zip
            ? LedgerPortal.Verify(zip, LedgerPortal.Trust(key, kept)).ToString()
            : "NO LOG: no checkpoint that the published key has signed is handed out";
    }

    /// <summary>Why the portal refuses to sign after the daily check; null while it signs.</summary>
    public async Task<string?> PortalAsync(LogId log) => (await _portal.Work.CheckAsync(log, Stop))?.Reason;

    /// <summary>A log's rows in order, as the administrator edits them.</summary>
    public static async Task<List<EditedLeaf>> LeavesAsync(GovernanceDbContext db, LogId log) => log.Kind == LogKind.Own
        ? (await db.Set<TenantEvent>().Include(e => e.Payload).OrderBy(e => e.LeafIndex).ToListAsync(Stop)).ConvertAll(e => new EditedLeaf(db.Entry(e), db.Entry(e.Payload!), db.Entry(e)))
        : (await db.Set<ForumLeaf>().Include(l => l.Event!.Payload).OrderBy(l => l.Index).ToListAsync(Stop)).ConvertAll(l => new EditedLeaf(db.Entry(l.Event!), db.Entry(l.Event!.Payload!), db.Entry(l)));

    /// <summary>Makes all hashes of a log anew, over the leaves as they are now.</summary>
    public static async Task RehashAsync(GovernanceDbContext db, LogId log, IEnumerable<EditedLeaf> leaves)
    {
        var head = await db.Set<LedgerHead>().SingleAsync(h => h.Id == log.Id && h.Kind == log.Kind, Stop);
        var tree = new MerkleFrontier();
        foreach (var leaf in leaves)
        {
            var completed = tree.Append(MerkleTree.Leaf(LedgerEntry.Of(leaf.Happened, head.Origin, tree.Size).Bytes()));
            leaf.Place.Property("Subtrees").CurrentValue = completed.SelectMany(r => r).ToArray();
        }

        head.Grow(tree);
    }

    /// <summary>Brings a log back to what it was when it had so many leaves, checkpoints included: a restore from backup.</summary>
    public async Task RestoreAsync(LogId log, long size)
    {
        await AttackAsync(log, async db =>
        {
            var leaves = await LeavesAsync(db, log);
            await RehashAsync(db, log, leaves.Take((int)size));
            leaves.Skip((int)size).ToList().ForEach(l => l.Remove());
            if (log.Kind == LogKind.Own)
                db.RemoveRange(await db.Set<TenantCheckpoint>().Where(c => c.Size > size).ToListAsync(Stop));
            else
                db.RemoveRange(await db.Set<ForumCheckpoint>().Where(c => c.Size > size).ToListAsync(Stop));
        });
    }

    /// <summary>Moves the places of leaves: first out of the way, for a place is unique.</summary>
    public async Task RenumberAsync(LogId log, Func<IReadOnlyList<EditedLeaf>, IEnumerable<EditedLeaf>> order, bool rehash)
    {
        await AttackAsync(log, async db =>
        {
            var leaves = await LeavesAsync(db, log);
            var after = order(leaves).ToList();
            foreach (var gone in leaves.Except(after))
                gone.Remove();
            foreach (var leaf in after)
                leaf.PlaceProperty.CurrentValue = -1 - (long)leaf.PlaceProperty.CurrentValue!;
            await db.SaveChangesAsync(Stop);
            for (var i = 0; i < after.Count; i++)
                after[i].PlaceProperty.CurrentValue = (long)i;
            if (rehash)
                await RehashAsync(db, log, after);
        });
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}

/// <summary>An event, its payload, and the row that says its place.</summary>
internal sealed record EditedLeaf(EntityEntry Event, EntityEntry Payload, EntityEntry Place)
{
    public string Json => (string)Payload.Property(nameof(TenantEventPayload.Json)).CurrentValue!;

    public byte[] Hashes => (byte[])Place.Property("Subtrees").CurrentValue!;

    public LedgerEvent Happened => (LedgerEvent)Event.Entity;

    public PropertyEntry PlaceProperty => Place.Property(Place.Entity is ForumLeaf ? nameof(ForumLeaf.Index) : nameof(TenantEvent.LeafIndex));

    public void Remove()
    {
        Payload.State = EntityState.Deleted;
        Place.State = EntityState.Deleted;
        Event.State = EntityState.Deleted;
    }

    /// <summary>Writes another payload, and commits the event to it.</summary>
    public void Say(string json, bool commit)
    {
        Payload.Property(nameof(TenantEventPayload.Json)).CurrentValue = json;
        if (commit)
            Event.Property("Commitment").CurrentValue = new LedgerPayload((byte[])Payload.Property("Salt").CurrentValue!, json).Commitment();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PlaceProperty.CurrentValue}: {Happened.Type}");
}
