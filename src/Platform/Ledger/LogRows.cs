using System.Runtime.CompilerServices;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

/// <summary>An event in its place.</summary>
/// <param name="Index">Which leaf.</param>
/// <param name="Event">What happened.</param>
/// <param name="Payload">What it says; null if it was erased.</param>
/// <param name="Subtrees">The stored hashes of the subtrees that the leaf completes.</param>
internal sealed record PlacedRow(long Index, LedgerEvent Event, LedgerPayload? Payload, byte[] Subtrees);

/// <summary>The rows of a log, whichever kind it is, as the room acted in reads them.</summary>
internal sealed class LogRows(GovernanceDbContext db)
{
    private const int Chunk = 500;

    /// <summary>Whether the room may read the log: its own, or one of its collaborations'.</summary>
    public void MustBeReadable(LogId log)
    {
        if (log.Kind == LogKind.Own ? log.Id != db.Tenant.TenantId : !db.Tenant.Collaborations.Contains(log.Id))
            throw new NotFound();
    }

    /// <summary>The log's head; null before its first event.</summary>
    public Task<LedgerHead?> HeadAsync(LogId log, CancellationToken cancellationToken)
    {
        MustBeReadable(log);
        return db.Set<LedgerHead>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == log.Id && h.Kind == log.Kind, cancellationToken);
    }

    /// <summary>The stored hashes of some leaves; a leaf that is not there is left out.</summary>
    public async Task<Dictionary<long, byte[]>> SubtreesAsync(LogId log, IReadOnlyCollection<long> leaves, CancellationToken cancellationToken)
    {
        MustBeReadable(log);
        if (log.Kind == LogKind.Shared)
        {
            return await db.Set<ForumLeaf>().Where(l => l.CollaborationId == log.Id && leaves.Contains(l.Index))
                .Select(l => new { l.Index, l.Subtrees }).ToDictionaryAsync(l => l.Index, l => l.Subtrees, cancellationToken);
        }

        return await db.Set<TenantEvent>().Where(e => e.LeafIndex != null && leaves.Contains(e.LeafIndex.Value))
            .Select(e => new { Index = e.LeafIndex!.Value, e.Subtrees }).ToDictionaryAsync(e => e.Index, e => e.Subtrees ?? [], cancellationToken);
    }

    /// <summary>The events from a leaf to before another, in order; one that is missing is left out.</summary>
    public async IAsyncEnumerable<PlacedRow> BetweenAsync(LogId log, long from, long to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        MustBeReadable(log);
        for (var first = from; first < to; first += Chunk)
        {
            var last = Math.Min(first + Chunk, to);
            var rows = log.Kind == LogKind.Shared
                ? await SharedAsync(Leaves(log).Where(l => l.Index >= first && l.Index < last), cancellationToken)
                : await OwnAsync(Events().Where(e => e.LeafIndex >= first && e.LeafIndex < last), cancellationToken);
            foreach (var row in rows)
                yield return row;
        }
    }

    /// <summary>The events on a subject, in order.</summary>
    public Task<List<PlacedRow>> OfSubjectAsync(LogId log, Guid subject, CancellationToken cancellationToken)
    {
        MustBeReadable(log);
        return log.Kind == LogKind.Shared
            ? SharedAsync(Leaves(log).Where(l => l.Event!.SubjectId == subject), cancellationToken)
            : OwnAsync(Events().Where(e => e.LeafIndex != null && e.SubjectId == subject), cancellationToken);
    }

    /// <summary>Leaves without a payload and without an event of the same log that tells of its erasure.</summary>
    public async Task<List<long>> MissingPayloadsAsync(LogId log, CancellationToken cancellationToken)
    {
        MustBeReadable(log);
        return log.Kind == LogKind.Shared
            ? await db.Set<ForumLeaf>().Where(l => l.CollaborationId == log.Id && l.Event!.Payload == null
                && !db.Set<ForumEvent>().Any(e => e.CollaborationId == log.Id && e.SubjectId == l.EventId && e.Type == LedgerErasure.Erased)).OrderBy(l => l.Index).Select(l => l.Index).ToListAsync(cancellationToken)
            : await Events().Where(e => e.LeafIndex != null && e.Payload == null
                && !db.Set<TenantEvent>().Any(x => x.SubjectId == e.Id && x.Type == LedgerErasure.Erased)).OrderBy(e => e.LeafIndex).Select(e => e.LeafIndex!.Value).ToListAsync(cancellationToken);
    }

    /// <summary>An event in its place; null if it has none, or is not there.</summary>
    public async Task<PlacedRow?> OfEventAsync(LogId log, Guid eventId, CancellationToken cancellationToken)
    {
        MustBeReadable(log);
        return (log.Kind == LogKind.Shared
            ? await SharedAsync(Leaves(log).Where(l => l.EventId == eventId), cancellationToken)
            : await OwnAsync(Events().Where(e => e.LeafIndex != null && e.Id == eventId), cancellationToken)).FirstOrDefault();
    }

    private IQueryable<TenantEvent> Events() => db.Set<TenantEvent>().AsNoTracking().Include(e => e.Payload);

    private IQueryable<ForumLeaf> Leaves(LogId log) =>
        db.Set<ForumLeaf>().AsNoTracking().Where(l => l.CollaborationId == log.Id).Include(l => l.Event!.Payload);

    private static async Task<List<PlacedRow>> OwnAsync(IQueryable<TenantEvent> events, CancellationToken cancellationToken) =>
        (await events.OrderBy(e => e.LeafIndex).ToListAsync(cancellationToken)).ConvertAll(e =>
            new PlacedRow(e.LeafIndex!.Value, e, e.Payload is { } p ? new LedgerPayload(p.Salt, p.Json) : null, e.Subtrees ?? []));

    private static async Task<List<PlacedRow>> SharedAsync(IQueryable<ForumLeaf> leaves, CancellationToken cancellationToken) =>
        (await leaves.OrderBy(l => l.Index).ToListAsync(cancellationToken)).ConvertAll(l =>
            new PlacedRow(l.Index, l.Event!, l.Event!.Payload is { } p ? new LedgerPayload(p.Salt, p.Json) : null, l.Subtrees));
}
