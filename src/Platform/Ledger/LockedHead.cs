using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Platform.Ledger;

/// <summary>
/// Takes a log's head and holds it until the transaction ends. SQLite has one writer, and a transaction there begins by becoming it
/// (BEGIN IMMEDIATE); the others lock the row, in one round trip.
/// </summary>
internal static class LockedHead
{
    /// <summary>The head, locked and tracked; made when the log begins.</summary>
    public static async Task<LedgerHead> OfAsync(GovernanceDbContext db, LogId log, LogNames names, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A log's head is held by a transaction.");
        if (await FindAsync(db, log, cancellationToken) is { } head)
            return head;
        await BeginAsync(db, log, names.Of(log), cancellationToken);
        return await FindAsync(db, log, cancellationToken) ?? throw new InvalidOperationException($"The head of {log} cannot be read.");
    }

    private static async Task<LedgerHead?> FindAsync(GovernanceDbContext db, LogId log, CancellationToken cancellationToken)
    {
        // A head that this context read before may be older than the lock.
        foreach (var known in db.ChangeTracker.Entries<LedgerHead>().Where(h => h.Entity.Log == log).ToList())
            known.State = EntityState.Detached;
        var (id, kind) = (log.Id, log.Kind.ToString());
        var rows = db.Database.ProviderName switch
        {
            "Npgsql.EntityFrameworkCore.PostgreSQL" => db.Set<LedgerHead>().FromSql(
                $"""select "Id", "Kind", "Origin", "Size", "Frontier" from ledger_heads where "Id" = {id} and "Kind" = {kind} for update"""),
            // The range too, so that two first appends do not both find nothing.
            "Microsoft.EntityFrameworkCore.SqlServer" => db.Set<LedgerHead>().FromSql(
                $"select [Id], [Kind], [Origin], [Size], [Frontier] from [ledger_heads] with (updlock, holdlock, rowlock) where [Id] = {id} and [Kind] = {kind}"),
            _ => db.Set<LedgerHead>().Where(h => h.Id == id && h.Kind == log.Kind),
        };
        return (await rows.AsTracking().ToListAsync(cancellationToken)).SingleOrDefault();
    }

    private static Task<int> BeginAsync(GovernanceDbContext db, LogId log, string origin, CancellationToken cancellationToken)
    {
        var (id, kind, none) = (log.Id, log.Kind.ToString(), Array.Empty<byte>());
        // Two rooms' first events at the same moment: the second waits for the first and then finds its row.
        return db.Database.ProviderName == "Microsoft.EntityFrameworkCore.SqlServer"
            ? db.Database.ExecuteSqlAsync(
                $"insert into [ledger_heads] ([Id], [Kind], [Origin], [Size], [Frontier]) values ({id}, {kind}, {origin}, 0, {none})", cancellationToken)
            : db.Database.ExecuteSqlAsync(
                $"""insert into ledger_heads ("Id", "Kind", "Origin", "Size", "Frontier") values ({id}, {kind}, {origin}, 0, {none}) on conflict do nothing""", cancellationToken);
    }
}
