using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

/// <summary>
/// Erases what an event says: the payload with its salt goes, the event and every proof stay. Done by the room that wrote the
/// event, by a decision, and told in the same log; a tombstone stands where the payload was.
/// </summary>
public sealed class LedgerErasure(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
{
    /// <summary>Type of the event that tells of an erasure; its subject is the event whose payload went.</summary>
    public const string Erased = "PayloadErased";

    /// <summary>Code of the rule that an erasure names its decision and its reason.</summary>
    public const string NoDecision = "LED-003";

    /// <summary>Code of the rule that something can be erased once, and that the hashes of other logs cannot.</summary>
    public const string NothingToErase = "LED-004";

    /// <summary>Erases the payload of an event that the room acted in wrote.</summary>
    /// <param name="log">The room's own log, or a collaboration's.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="decision">The decision on erasure: case number, date, paragraph.</param>
    /// <param name="reason">Why; stays, so it must not repeat what is erased.</param>
    /// <param name="cancellationToken">Stops it before it is done.</param>
    /// <exception cref="NotFound">There is no such event, or another room wrote it.</exception>
    /// <exception cref="RuleBroken">No decision or reason is given, or there is nothing left to erase.</exception>
    public async Task EraseAsync(LogId log, Guid eventId, string decision, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(decision) || string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken(NoDecision, "Ange beslutet om gallring och skälet. De står kvar när innehållet är borta.");
        new LogRows(db).MustBeReadable(log);
        var happened = await OwnAsync(log, eventId, cancellationToken) ?? throw new NotFound();
        if (happened.Type == ForumSequencer.RootFrozen)
            throw new RuleBroken(NothingToErase, "Händelsen låser en annan logg. Den innehåller bara kontrollsummor och kan inte gallras.");
        if (!await HasPayloadAsync(log, eventId, cancellationToken))
            throw new RuleBroken(NothingToErase, "Händelsens innehåll är redan gallrat.");
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        Bury(log, happened, decision.Trim(), reason.Trim());
        await db.SaveChangesAsync(cancellationToken);
        if (await DeleteAsync(log, eventId, cancellationToken) != 1)
            throw new DbUpdateConcurrencyException("The payload was erased by somebody else.");
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The tombstones of a log by event, for pages that show what is gone.</summary>
    public async Task<IReadOnlyDictionary<Guid, LedgerTombstone>> TombstonesAsync(LogId log, IReadOnlyCollection<Guid> events, CancellationToken cancellationToken)
    {
        new LogRows(db).MustBeReadable(log);
        IEnumerable<LedgerTombstone> stones = log.Kind == LogKind.Shared
            ? await db.Set<ForumTombstone>().AsNoTracking().Where(t => t.CollaborationId == log.Id && events.Contains(t.EventId)).ToListAsync(cancellationToken)
            : await db.Set<TenantTombstone>().AsNoTracking().Where(t => events.Contains(t.EventId)).ToListAsync(cancellationToken);
        return stones.ToDictionary(t => t.EventId);
    }

    private async Task<LedgerEvent?> OwnAsync(LogId log, Guid eventId, CancellationToken cancellationToken)
    {
        var me = db.Tenant.TenantId;
        return log.Kind == LogKind.Shared
            ? await db.Set<ForumEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId && e.CollaborationId == log.Id && e.PublishedBy == me, cancellationToken)
            : await db.Set<TenantEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId, cancellationToken);
    }

    private Task<bool> HasPayloadAsync(LogId log, Guid eventId, CancellationToken cancellationToken) => log.Kind == LogKind.Shared
        ? db.Set<ForumEventPayload>().AnyAsync(p => p.EventId == eventId, cancellationToken)
        : db.Set<TenantEventPayload>().AnyAsync(p => p.EventId == eventId, cancellationToken);

    private void Bury(LogId log, LedgerEvent happened, string decision, string reason)
    {
        var (at, after) = (clock.UtcNow(), new { decision, type = happened.Type });
        if (log.Kind == LogKind.Shared)
        {
            db.Add(new ForumTombstone { EventId = happened.Id, CollaborationId = log.Id, ErasedAt = at, Decision = decision, Reason = reason });
            ledger.AppendShared(log.Id, Erased, happened.Id, happened.PrincipalId, after: after, reason: reason);
        }
        else
        {
            db.Add(new TenantTombstone { EventId = happened.Id, ErasedAt = at, Decision = decision, Reason = reason });
            ledger.Append(Erased, happened.Id, after: after, reason: reason);
        }
    }

    // Past the save guard, to which a payload is append-only; the tenant filter, and the database's own policy, keep it to rows
    // that have their tombstone.
    private Task<int> DeleteAsync(LogId log, Guid eventId, CancellationToken cancellationToken)
    {
        var me = db.Tenant.TenantId;
        return log.Kind == LogKind.Shared
            ? db.Set<ForumEventPayload>().Where(p => p.EventId == eventId && p.PublishedBy == me).ExecuteDeleteAsync(cancellationToken)
            : db.Set<TenantEventPayload>().Where(p => p.EventId == eventId).ExecuteDeleteAsync(cancellationToken);
    }
}
