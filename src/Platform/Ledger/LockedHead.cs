using System.Data;
using System.Data.Common;
using Governance.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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
        if (db.Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL")
            return await FindOnPostgresAsync(db, log, cancellationToken);
        var (id, kind) = (log.Id, log.Kind.ToString());
        var rows = db.Database.ProviderName == "Microsoft.EntityFrameworkCore.SqlServer"
            // The range too, so that two first appends do not both find nothing.
            ? db.Set<LedgerHead>().FromSql(
                $"select [Id], [Kind], [Origin], [Size], [Frontier] from [ledger_heads] with (updlock, holdlock, rowlock) where [Id] = {id} and [Kind] = {kind}")
            : db.Set<LedgerHead>().Where(h => h.Id == id && h.Kind == log.Kind);
        return (await rows.AsTracking().ToListAsync(cancellationToken)).SingleOrDefault();
    }

    // Not by EF: this is the one statement that every act waits for, and the way through a query costs as much as the statement.
    private static async Task<LedgerHead?> FindOnPostgresAsync(GovernanceDbContext db, LogId log, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = """select "Origin", "Size", "Frontier" from ledger_heads where "Id" = $1 and "Kind" = $2 for update""";
        Add(command, log.Id);
        Add(command, log.Kind.ToString());
        await using var row = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            return null;
        var head = LedgerHead.Stored(log, row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));
        db.Attach(head);
        return head;
    }

    private static void Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
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
