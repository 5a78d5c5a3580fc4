using System.Diagnostics.Metrics;
using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Governance.Platform.Ledger;

/// <summary>
/// Signs a log's head when the tree has grown. The tree that was signed last must be a beginning of the one that is stored, and each
/// leaf since must be the hash of its event: else the log refuses to sign, for good, and says why. Works in the room that keeps the log.
/// </summary>
public sealed class CheckpointSigner(GovernanceDbContext db, ILedgerKeys keys, TimeProvider clock, ILogger<CheckpointSigner> logger)
{
    private static readonly Counter<long> Signed = Telemetry.Meter.CreateCounter<long>("governance.ledger.signed");
    private static readonly Counter<long> Refused = Telemetry.Meter.CreateCounter<long>("governance.ledger.refused");

    private readonly LogRows _rows = new(db);

    /// <summary>Signs the log's head; returns why it refuses, or null.</summary>
    /// <param name="log">The log, which the room acted in keeps.</param>
    /// <param name="thorough">Whether to hash every event anew from the first one, and not only those since the last signature.</param>
    /// <param name="cancellationToken">Stops before it is signed.</param>
    public async Task<LedgerRefusal?> SignAsync(LogId log, bool thorough, CancellationToken cancellationToken)
    {
        using var held = await keys.HoldAsync(log, cancellationToken);
        if (held is null)
            return await keys.RefusalAsync(log, cancellationToken);
        try
        {
            await SignHeldAsync(log, thorough, cancellationToken);
            if (await keys.RefusalAsync(log, cancellationToken) is not null)
                await keys.RefuseAsync(log, null, cancellationToken);
            return null;
        }
        catch (Exception damage) when (damage is LedgerDamaged or FormatException)
        {
            return await RefuseAsync(log, damage.Message, cancellationToken);
        }
    }

    private async Task<LedgerRefusal> RefuseAsync(LogId log, string reason, CancellationToken cancellationToken)
    {
        var before = await keys.RefusalAsync(log, cancellationToken);
        var refusal = new LedgerRefusal(before?.Since ?? clock.UtcNow(), reason);
        if (before?.Reason != reason)
            await keys.RefuseAsync(log, refusal, cancellationToken);
        Refused.Add(1);
        logger.LogError("The log {Log} refuses to sign: {Reason}", log, reason);
        return refusal;
    }

    private async Task SignHeldAsync(LogId log, bool thorough, CancellationToken cancellationToken)
    {
        var (head, last) = (await _rows.HeadAsync(log, cancellationToken), await keys.LastSignedAsync(log, cancellationToken));
        if (head is null && last is null)
            return;
        var signer = await SignerAsync(log, head, last, cancellationToken);
        var before = last is null ? null : Checkpoint.Parse(last);
        if (head is null)
            throw new LedgerDamaged(Inv($"the log is gone, and {before!.Size} leaves are signed"));
        if (signer.Key.Name != head.Origin)
            throw new LedgerDamaged($"the log is called {head.Origin} in the database, but its key is of {signer.Key.Name}");
        var root = (await ExtendedAsync(log, head, before, thorough, cancellationToken)).Root();
        if (head.Size == 0)
            return;
        if (last is null || before!.Size < head.Size)
        {
            last = new Checkpoint(head.Origin, head.Size, root).Sign(signer);
            // Before anybody sees it: what is published and then forgotten could be rolled back unseen.
            await keys.RememberAsync(log, last, cancellationToken);
            Signed.Add(1);
        }

        await StoreAsync(log, head.Size, last.Note, cancellationToken);
    }

    private async Task<NoteSigner> SignerAsync(LogId log, LedgerHead? head, SignedNote? last, CancellationToken cancellationToken)
    {
        var signer = await keys.FindAsync(log, cancellationToken);
        var published = last is not null || await NewestAsync(log, cancellationToken) is not null;
        if (signer is null)
            return published ? throw new LedgerDamaged("the key of the log is missing, and checkpoints are signed") : await keys.MakeAsync(log, head!.Origin, cancellationToken);
        if (last is null && published)
            throw new LedgerDamaged("what was signed last is not there beside the key, and checkpoints are published");
        if (last is not null && !signer.Key.HasSigned(last))
            throw new LedgerDamaged("what was signed last is not signed by the key beside it");
        return signer;
    }

    /// <summary>The tree of what is signed, extended by the events since: of what is stored of the new leaves nothing is believed.</summary>
    private async Task<MerkleFrontier> ExtendedAsync(LogId log, LedgerHead head, Checkpoint? before, bool thorough, CancellationToken cancellationToken)
    {
        if (before is not null && head.Size < before.Size)
            throw new LedgerDamaged(Inv($"the log was rolled back: {before.Size} leaves are signed, and {head.Size} are there"));
        var tree = before is null || thorough ? new MerkleFrontier() : await new StoredTree(_rows, log).AtAsync(before.Size, cancellationToken);
        MustBeSigned(tree, before);
        await foreach (var row in _rows.BetweenAsync(log, tree.Size, head.Size, cancellationToken))
        {
            if (row.Index != tree.Size)
                break;
            var completed = tree.Append(MerkleTree.Leaf(LedgerEntry.Of(row.Event, head.Origin, row.Index).Bytes()));
            if (!Subtrees.Joined(completed).AsSpan().SequenceEqual(row.Subtrees))
                throw new LedgerDamaged(Inv($"leaf {row.Index} is not the hash of its event"));
            if (row.Payload is { } payload && !payload.Commitment().AsSpan().SequenceEqual(row.Event.Commitment))
                throw new LedgerDamaged(Inv($"the payload of leaf {row.Index} is not the one that its event commits to"));
            MustBeSigned(tree, before);
        }

        if (tree.Size != head.Size)
            throw new LedgerDamaged(Inv($"leaf {tree.Size} is missing"));
        return tree.Root().AsSpan().SequenceEqual(head.Tree().Root()) ? tree : throw new LedgerDamaged("the head does not hold the tree of its leaves");
    }

    private static void MustBeSigned(MerkleFrontier tree, Checkpoint? before)
    {
        if (before is not null && tree.Size == before.Size && !tree.Root().AsSpan().SequenceEqual(before.Root))
            throw new LedgerDamaged(Inv($"the first {before.Size} leaves are not those that are signed"));
    }

    // Also what a node that died had signed and not yet published.
    private async Task StoreAsync(LogId log, long size, string note, CancellationToken cancellationToken)
    {
        if (await NewestAsync(log, cancellationToken) is { } newest && newest.Size >= size)
        {
            if (newest.Size != size || newest.Note != note)
                throw new LedgerDamaged(Inv($"the checkpoint of {newest.Size} leaves in the database is not the one that was signed"));
            return;
        }

        var at = clock.UtcNow();
        db.Add(log.Kind == LogKind.Shared
            ? new ForumCheckpoint { CollaborationId = log.Id, Size = size, SignedAt = at, Note = note }
            : new TenantCheckpoint { Size = size, SignedAt = at, Note = note });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<LedgerCheckpoint?> NewestAsync(LogId log, CancellationToken cancellationToken) => log.Kind == LogKind.Shared
        ? await db.Set<ForumCheckpoint>().AsNoTracking().Where(c => c.CollaborationId == log.Id).OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancellationToken)
        : await db.Set<TenantCheckpoint>().AsNoTracking().OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancellationToken);

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
