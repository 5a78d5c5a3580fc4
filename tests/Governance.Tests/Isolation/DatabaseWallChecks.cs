using System.Globalization;
using Governance.Host;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Governance.Tests.Isolation;

/// <summary>
/// Asks PostgreSQL itself, in plain SQL on the application's connection with the settings of a session: neither filter nor
/// guard stands in between.
/// </summary>
internal static class DatabaseWallChecks
{
    /// <summary>The tables that the model says are walled, with what tells their rows apart.</summary>
    public static async Task<IReadOnlyList<WalledTable>> TablesAsync(TestDatabase database)
    {
        await using var db = Host.Database.Owner(database.Settings, Modules.All);
        var model = db.GetService<IDesignTimeModel>().Model;
        var named = DatabaseWall.WalledTables(model);
        return [.. model.GetEntityTypes().Where(e => !e.IsOwned() && named.Contains(e.GetTableName())).DistinctBy(e => e.GetTableName()).Select(TableOf)];
    }

    /// <summary>Tables whose wall is down, and rights that the application's role should not have.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(TestDatabase database)
    {
        var faults = new List<string>();
        var tables = await TablesAsync(database);
        await using var connection = await OpenAsync(database.Settings.Connection);
        foreach (var table in tables)
        {
            if (await AskAsync(connection, $"select relrowsecurity from pg_class where oid = '\"{table.Name}\"'::regclass") is not true)
                faults.Add($"{table.Name} has no row-level security");
            if (await AskAsync(connection, $"select relforcerowsecurity from pg_class where oid = '\"{table.Name}\"'::regclass") is not true)
                faults.Add($"{table.Name} does not force row-level security on its owner");
            foreach (var right in table.Erasable ? new[] { "update", "truncate" } : table.AppendOnly ? ["update", "delete", "truncate"] : ["truncate"])
            {
                if (await AskAsync(connection, $"select has_table_privilege(current_user, '\"{table.Name}\"', '{right}')") is true)
                    faults.Add($"the application may {right} {table.Name}");
            }
        }

        if (await AskAsync(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user") is not false)
            faults.Add("the application's role passes row-level security by");
        if (await AskAsync(connection, "select exists(select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member'))") is not false)
            faults.Add("the application's role owns tables");
        return faults;
    }

    /// <summary>What a session with the settings of a room sees and changes beyond its own; without a room nothing may be seen.</summary>
    public static async Task<IReadOnlyList<string>> LeaksAsync(TestDatabase database, Room? room)
    {
        var leaks = new List<string>();
        await using var connection = await OpenAsync(database.Settings.Connection);
        await SettleAsync(connection, room);
        foreach (var table in (await TablesAsync(database)).Where(t => t.Kind != RowKind.Reference))
        {
            var foreign = table.Foreign(room);
            if (await AskAsync(connection, $"select count(*) from \"{table.Name}\" where {foreign}") is not 0L)
                leaks.Add($"{room?.Slug ?? "nobody"} sees rows of {table.Name} that are another's");
        }

        return [.. leaks, .. await WritesAsync(connection, await TablesAsync(database), room)];
    }

    /// <summary>How many rows of a table there are, by its owner.</summary>
    public static async Task<long> RowsAsync(TestDatabase database, string table, string where)
    {
        await using var connection = await OpenAsync(database.Settings.OwnerConnection);
        return (long)(await AskAsync(connection, $"select count(*) from \"{table}\" where {where}"))!;
    }

    /// <summary>Runs a statement as the owner.</summary>
    public static async Task AsOwnerAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database.Settings.OwnerConnection);
        await AskAsync(connection, sql);
    }

    private static async Task<IReadOnlyList<string>> WritesAsync(NpgsqlConnection connection, IReadOnlyList<WalledTable> tables, Room? room)
    {
        var leaks = new List<string>();
        foreach (var table in tables)
        {
            foreach (var (verb, sql) in new[]
                     {
                         ("changes", $"update \"{table.Name}\" set \"{table.Touched}\" = \"{table.Touched}\" where {table.NotWritable(room)}"),
                         ("deletes", $"delete from \"{table.Name}\" where {table.NotWritable(room)}"),
                         ("copies", $"insert into \"{table.Name}\" select * from \"{table.Name}\" where {table.NotWritable(room)}"),
                     })
            {
                await using var attempt = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
                try
                {
                    await using var command = new NpgsqlCommand(sql, connection);
                    var rows = await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                    if (rows != 0)
                        leaks.Add(string.Create(CultureInfo.InvariantCulture, $"{room?.Slug ?? "nobody"} {verb} {rows} rows of {table.Name} that are another's"));
                }
                catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
                {
                    // The policy or a missing right: both are the wall.
                }
                catch (PostgresException reached) when (reached.SqlState.StartsWith("23", StringComparison.Ordinal))
                {
                    leaks.Add($"{room?.Slug ?? "nobody"} {verb} rows of {table.Name}: only a constraint stopped it ({reached.ConstraintName})");
                }
            }
        }

        return leaks;
    }

    private static WalledTable TableOf(IEntityType entity)
    {
        var kind = entity.ClrType switch
        {
            var t when typeof(IAlsoSeenByAccount).IsAssignableFrom(t) || typeof(IOwnedByTenant).IsAssignableFrom(t) => RowKind.Owned,
            var t when typeof(ISharedInCollaboration).IsAssignableFrom(t) => RowKind.Shared,
            var t when typeof(IRoomRow).IsAssignableFrom(t) => RowKind.Room,
            _ => RowKind.Reference,
        };
        return new(entity.GetTableName()!, kind, typeof(IAppendOnly).IsAssignableFrom(entity.ClrType), IsErasable(entity.ClrType), entity.FindPrimaryKey()!.Properties[0].GetColumnName());
    }

    // Its deletes ask for a tombstone; ErasureTests say so.
    private static bool IsErasable(Type type) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IErasable<>));

    private static async Task SettleAsync(NpgsqlConnection connection, Room? room)
    {
        if (room is null)
            return;
        await AskAsync(connection, $"select set_config('app.tenant', '{room.Id}', false)");
        await AskAsync(connection, $"select set_config('app.collaborations', '{string.Join(',', room.Collaborations)}', false)");
        await AskAsync(connection, $"select set_config('app.account', '{Guid.CreateVersion7()}', false)");
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}

internal enum RowKind
{
    Owned,
    Shared,
    Room,
    Reference,
}

internal sealed record WalledTable(string Name, RowKind Kind, bool AppendOnly, bool Erasable, string Touched)
{
    /// <summary>The rows that a session of the room must not see.</summary>
    public string Foreign(Room? room) => Kind switch
    {
        _ when room is null => Kind is RowKind.Owned or RowKind.Shared ? "true" : "false",
        RowKind.Owned => $"\"{nameof(IOwnedByTenant.TenantId)}\" <> '{room.Id}'",
        RowKind.Shared => $"not (\"{nameof(ISharedInCollaboration.CollaborationId)}\" = any('{{{string.Join(',', room.Collaborations)}}}'::uuid[]))",
        _ => "false",
    };

    /// <summary>The rows that it must not write.</summary>
    public string NotWritable(Room? room) => Kind switch
    {
        _ when room is null => "true",
        RowKind.Shared => $"\"{nameof(ISharedInCollaboration.PublishedBy)}\" <> '{room.Id}'",
        RowKind.Room => $"\"{nameof(IRoomRow.Id)}\" <> '{room.Id}'",
        RowKind.Reference => "true",
        _ => Foreign(room),
    };
}
