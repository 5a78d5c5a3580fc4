using System.Runtime.CompilerServices;
using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

/// <summary>A log as it stands.</summary>
/// <param name="Id">Which log.</param>
/// <param name="Origin">Its name, which is also its key's.</param>
/// <param name="Key">Its public key; null until it first signs.</param>
/// <param name="Size">Number of leaves, signed or not.</param>
/// <param name="Refusal">Why it refuses to sign; null while it doesn't.</param>
public sealed record LogState(LogId Id, string Origin, NoteVerifierKey? Key, long Size, LedgerRefusal? Refusal);

/// <summary>A checkpoint as it was published.</summary>
/// <param name="Size">Number of leaves.</param>
/// <param name="Root">Their root.</param>
/// <param name="SignedAt">When, UTC.</param>
/// <param name="Note">The signed note, with its cosignatures.</param>
/// <param name="IsSigned">Whether the log's key signed it: a row that somebody else wrote is shown as such.</param>
public sealed record PublishedCheckpoint(long Size, byte[] Root, DateTime SignedAt, SignedNote Note, bool IsSigned);

/// <summary>An event in its place.</summary>
/// <param name="Index">Which leaf.</param>
/// <param name="EventId">The event.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">The row that changed.</param>
/// <param name="Entry">The exact bytes that are hashed.</param>
/// <param name="Payload">What it says; null if it was erased.</param>
public sealed record PlacedEvent(long Index, Guid EventId, DateTime At, string Type, Guid Subject, byte[] Entry, LedgerPayload? Payload);

/// <summary>A proof that a tree began as an older one, in the form that witnesses take (C2SP tlog-witness).</summary>
/// <param name="OldSize">Leaves of the older tree.</param>
/// <param name="Path">The hashes.</param>
/// <param name="Note">The newer checkpoint.</param>
public sealed record ConsistencyProof(long OldSize, IReadOnlyList<byte[]> Path, SignedNote Note)
{
    /// <summary>The proof as text, which the Verifier reads.</summary>
    public string Text => string.Concat(new[] { string.Create(System.Globalization.CultureInfo.InvariantCulture, $"old {OldSize}") }
        .Concat(Path.Select(Convert.ToBase64String)).Append("").Select(line => line + "\n")) + Note.Note;
}

/// <summary>
/// What pages and bundles ask of a log: a room's own, or one of its collaborations'. Asked from elsewhere, every method throws
/// <see cref="Rules.NotFound"/>. Everything that is proven is read from the stored tree; nothing is signed here.
/// </summary>
public sealed class LedgerLogs(GovernanceDbContext db, ILedgerKeys keys, LogNames names)
{
    // Rows that somebody wrote past the portal are passed over; so many of them are shown and not hidden.
    private const int LookedAt = 20;

    private readonly LogRows _rows = new(db);

    /// <summary>How the log stands; also that it refuses to sign, and why.</summary>
    public async Task<LogState> StateAsync(LogId log, CancellationToken cancellationToken)
    {
        var head = await _rows.HeadAsync(log, cancellationToken);
        var signer = await keys.FindAsync(log, cancellationToken);
        return new LogState(log, head?.Origin ?? signer?.Key.Name ?? names.Of(log), signer?.Key, head?.Size ?? 0, await keys.RefusalAsync(log, cancellationToken));
    }

    /// <summary>The newest checkpoint that the log's key signed; null until it first does.</summary>
    public async Task<PublishedCheckpoint?> NewestAsync(LogId log, CancellationToken cancellationToken) =>
        (await CheckpointsAsync(log, LookedAt, null, cancellationToken)).FirstOrDefault(c => c.IsSigned);

    /// <summary>The checkpoint of exactly that size, if one was signed.</summary>
    public async Task<PublishedCheckpoint?> CheckpointAsync(LogId log, long size, CancellationToken cancellationToken) =>
        (await CheckpointsAsync(log, 1, size + 1, cancellationToken)).FirstOrDefault(c => c.Size == size);

    /// <summary>Checkpoints, the newest first.</summary>
    /// <param name="log">The log.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="below">Only those with fewer leaves.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<PublishedCheckpoint>> CheckpointsAsync(LogId log, int most, long? below, CancellationToken cancellationToken)
    {
        _rows.MustBeReadable(log);
        var before = below ?? long.MaxValue;
        List<LedgerCheckpoint> rows = log.Kind == LogKind.Shared
            ? [.. await db.Set<ForumCheckpoint>().AsNoTracking().Where(c => c.CollaborationId == log.Id && c.Size < before).OrderByDescending(c => c.Size).Take(most).ToListAsync(cancellationToken)]
            : [.. await db.Set<TenantCheckpoint>().AsNoTracking().Where(c => c.Size < before).OrderByDescending(c => c.Size).Take(most).ToListAsync(cancellationToken)];
        var sizes = rows.ConvertAll(c => c.Size);
        var cosignatures = (await CosignaturesAsync(log, sizes, cancellationToken)).ToLookup(c => c.Size, c => c.Line);
        var key = (await keys.FindAsync(log, cancellationToken))?.Key;
        return [.. rows.ConvertAll(c => Published(c, cosignatures[c.Size], key)).OfType<PublishedCheckpoint>()];
    }

    /// <summary>The entries from a leaf to before another, in order, with the payloads that are not erased.</summary>
    public async IAsyncEnumerable<LedgerLine> LinesAsync(LogId log, long from, long to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (await _rows.HeadAsync(log, cancellationToken) is not { } head)
            yield break;
        await foreach (var row in _rows.BetweenAsync(log, from, Math.Min(to, head.Size), cancellationToken))
            yield return new LedgerLine(Entry(row, head), row.Payload);
    }

    /// <summary>Writes the whole log up to a checkpoint, for the Verifier.</summary>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="log">The log.</param>
    /// <param name="checkpoint">A checkpoint of it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task WriteBundleAsync(Stream to, LogId log, PublishedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var signer = await keys.FindAsync(log, cancellationToken) ?? throw new InvalidOperationException($"{log} has no key.");
        var tree = new StoredTree(_rows, log);
        await LedgerBundle.WriteAsync(
            to, checkpoint.Note, signer.Key, () => LinesAsync(log, 0, checkpoint.Size, cancellationToken), place => tree.TileAsync(place, cancellationToken), cancellationToken);
    }

    /// <summary>The events on a subject, in order; those that have no place yet are not among them.</summary>
    public async Task<IReadOnlyList<PlacedEvent>> OfSubjectAsync(LogId log, Guid subject, CancellationToken cancellationToken) =>
        await _rows.HeadAsync(log, cancellationToken) is { } head
            ? (await _rows.OfSubjectAsync(log, subject, cancellationToken)).ConvertAll(r => Placed(r, head))
            : [];

    /// <summary>An event in its place; null if it has none yet, or is not there.</summary>
    public async Task<PlacedEvent?> OfEventAsync(LogId log, Guid eventId, CancellationToken cancellationToken) =>
        await _rows.HeadAsync(log, cancellationToken) is { } head && await _rows.OfEventAsync(log, eventId, cancellationToken) is { } row ? Placed(row, head) : null;

    /// <summary>The proof that an event is in the log, under the newest checkpoint, with the entry's bytes in it; null until one is signed that holds it.</summary>
    public async Task<TlogProof?> InclusionAsync(LogId log, Guid eventId, CancellationToken cancellationToken) =>
        await OfEventAsync(log, eventId, cancellationToken) is { } placed && await NewestAsync(log, cancellationToken) is { } newest && placed.Index < newest.Size
            ? await InclusionAsync(log, placed, newest, cancellationToken)
            : null;

    /// <summary>The proof that an event is in the log under a checkpoint that holds it.</summary>
    public async Task<TlogProof> InclusionAsync(LogId log, PlacedEvent placed, PublishedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var path = await new StoredTree(_rows, log).RootsAsync(MerkleProof.Inclusion(placed.Index, checkpoint.Size), cancellationToken);
        return new TlogProof(placed.Index, path, checkpoint.Note) { Extra = placed.Entry };
    }

    /// <summary>The proof that a checkpoint's tree began as an older one.</summary>
    /// <param name="log">The log.</param>
    /// <param name="oldSize">Leaves of the older, from 1 to those of the checkpoint.</param>
    /// <param name="checkpoint">The newer.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ConsistencyProof> ConsistencyAsync(LogId log, long oldSize, PublishedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var path = await new StoredTree(_rows, log).RootsAsync(MerkleProof.Consistency(oldSize, checkpoint.Size), cancellationToken);
        return new ConsistencyProof(oldSize, path, checkpoint.Note);
    }

    /// <summary>The root of the first leaves, as the tree is stored now: what a checkpoint kept from before is compared with.</summary>
    /// <exception cref="LedgerDamaged">The stored tree has a hole there.</exception>
    public async Task<byte[]> RootAsync(LogId log, long size, CancellationToken cancellationToken) =>
        (await new StoredTree(_rows, log).AtAsync(size, cancellationToken)).Root();

    /// <summary>
    /// The events whose payload is gone although no event of the log tells of an erasure: somebody took it past the portal. What
    /// was erased by a decision has its <see cref="LedgerErasure.Erased"/> in the log.
    /// </summary>
    public async Task<IReadOnlyList<long>> MissingPayloadsAsync(LogId log, CancellationToken cancellationToken) =>
        await _rows.MissingPayloadsAsync(log, cancellationToken);

    /// <summary>A tile's hashes as they are stored; null where the newest checkpoint's tree has no such tile.</summary>
    public async Task<byte[]?> TileAsync(LogId log, TilePlace place, CancellationToken cancellationToken) =>
        await HasAsync(log, place, cancellationToken) ? await new StoredTree(_rows, log).TileAsync(place, cancellationToken) : null;

    /// <summary>The entries under a tile of level 0 as an entry bundle; null where there is no such tile.</summary>
    public async Task<byte[]?> EntryBundleAsync(LogId log, TilePlace place, CancellationToken cancellationToken)
    {
        if (place.Level != 0 || !await HasAsync(log, place, cancellationToken))
            return null;
        var first = place.Index * TilePlace.FullWidth;
        var entries = new List<byte[]>();
        await foreach (var line in LinesAsync(log, first, first + place.Width, cancellationToken))
            entries.Add(line.Entry);
        return TlogTiles.EntryBundle(entries);
    }

    private async Task<bool> HasAsync(LogId log, TilePlace place, CancellationToken cancellationToken)
    {
        if (place.Level is < 0 or > 7 || place.Index < 0 || place.Width is < 1 or > TilePlace.FullWidth || place.Index > long.MaxValue / TilePlace.FullWidth / 2)
            return false;
        var size = (await NewestAsync(log, cancellationToken))?.Size ?? 0;
        return place.Index * TilePlace.FullWidth + place.Width <= size >> (8 * place.Level);
    }

    private async Task<List<LedgerCosignature>> CosignaturesAsync(LogId log, List<long> sizes, CancellationToken cancellationToken) => log.Kind == LogKind.Shared
        ? [.. await db.Set<ForumCosignature>().AsNoTracking().Where(c => c.CollaborationId == log.Id && sizes.Contains(c.Size)).OrderBy(c => c.ReceivedAt).ToListAsync(cancellationToken)]
        : [.. await db.Set<TenantCosignature>().AsNoTracking().Where(c => sizes.Contains(c.Size)).OrderBy(c => c.ReceivedAt).ToListAsync(cancellationToken)];

    // A row that cannot even be read as a checkpoint of its size is no checkpoint.
    private static PublishedCheckpoint? Published(LedgerCheckpoint row, IEnumerable<string> cosignatures, NoteVerifierKey? key)
    {
        try
        {
            var note = SignedNote.Parse(row.Note + string.Concat(cosignatures.Select(line => line + "\n")));
            var checkpoint = Checkpoint.Parse(note);
            return checkpoint.Size == row.Size
                ? new PublishedCheckpoint(row.Size, checkpoint.Root, row.SignedAt, note, key is not null && key.Name == checkpoint.Origin && key.HasSigned(note))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[] Entry(PlacedRow row, LedgerHead head) => LedgerEntry.Of(row.Event, head.Origin, row.Index).Bytes();

    private static PlacedEvent Placed(PlacedRow row, LedgerHead head) =>
        new(row.Index, row.Event.Id, row.Event.At, row.Event.Type, row.Event.SubjectId, Entry(row, head), row.Payload);
}
