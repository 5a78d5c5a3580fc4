using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Platform.Data;

/// <summary>
/// The third wall: row-level security, generated from the tenancy markers of the model, so that a new entity is covered
/// without anybody remembering. Applied by the verb <c>migrate</c> after the migrations; idempotent.
/// </summary>
public static class DatabaseWall
{
    /// <summary>The SQL for PostgreSQL: grants to the application role, forced policies on every marked table.</summary>
    /// <param name="model">The design-time model.</param>
    /// <param name="role">The application's role: neither owner nor superuser.</param>
    public static IEnumerable<string> Postgres(IModel model, string role)
    {
        var quotedRole = Quote(role);
        yield return $"grant usage on schema public to {quotedRole}";
        foreach (var table in Tables(model))
        {
            var name = Quote(table.Name);
            yield return $"revoke all on {name} from {quotedRole}";
            yield return $"grant {table.Rights} on {name} to {quotedRole}";
            if (table.Read is null)
                continue;
            yield return $"alter table {name} enable row level security";
            yield return $"alter table {name} force row level security";
            foreach (var (verb, kind, condition) in new[]
                     {
                         ("select", "using", table.Read), ("insert", "with check", table.Write),
                         ("update", "using", table.Write), ("delete", "using", table.Delete),
                     })
            {
                yield return $"drop policy if exists wall_{verb} on {name}";
                yield return $"create policy wall_{verb} on {name} for {verb} {kind} ({condition})";
            }
        }

        yield return $"grant usage, select on all sequences in schema public to {quotedRole}";
        yield return $"grant select on \"__EFMigrationsHistory\" to {quotedRole}";
    }

    /// <summary>The batches for SQL Server: one predicate function and one security policy per marked table.</summary>
    public static IEnumerable<string> SqlServer(IModel model)
    {
        foreach (var table in Tables(model).Where(t => t.Read is not null))
        {
            var columns = table.Columns.Select(c => $"@{c} uniqueidentifier").ToList();
            var arguments = string.Join(", ", table.Columns.Select(c => $"[{c}]"));
            yield return $"if exists (select 1 from sys.security_policies where name = N'wall_{table.Name}') drop security policy [wall_{table.Name}]";
            yield return $"drop function if exists [dbo].[wall_read_{table.Name}]";
            yield return $"drop function if exists [dbo].[wall_write_{table.Name}]";
            yield return $"drop function if exists [dbo].[wall_delete_{table.Name}]";
            yield return Function("read", table, columns, SqlServerCondition(table.Read!, table));
            yield return Function("write", table, columns, SqlServerCondition(table.Write!, table));
            yield return Function("delete", table, columns, SqlServerCondition(table.Delete!, table));
            yield return $"""
                create security policy [wall_{table.Name}]
                add filter predicate [dbo].[wall_read_{table.Name}]({arguments}) on [dbo].[{table.Name}],
                add block predicate [dbo].[wall_write_{table.Name}]({arguments}) on [dbo].[{table.Name}] after insert,
                add block predicate [dbo].[wall_write_{table.Name}]({arguments}) on [dbo].[{table.Name}] before update,
                add block predicate [dbo].[wall_delete_{table.Name}]({arguments}) on [dbo].[{table.Name}] before delete
                with (state = on)
                """;
        }
    }

    /// <summary>The tables that must be walled, for the test that asks the database itself.</summary>
    public static IReadOnlyList<string> WalledTables(IModel model) =>
        [.. Tables(model).Where(t => t.Read is not null).Select(t => t.Name)];

    private static IEnumerable<WalledTable> Tables(IModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsOwned()).DistinctBy(e => e.GetTableName()))
        {
            var type = entity.ClrType;
            var (read, write) = type switch
            {
                _ when typeof(IAlsoSeenByAccount).IsAssignableFrom(type) => (
                    $"{Column(entity, nameof(IOwnedByTenant.TenantId))} = {Tenant} or {Column(entity, nameof(IAlsoSeenByAccount.AccountId))} = {Account}",
                    $"{Column(entity, nameof(IOwnedByTenant.TenantId))} = {Tenant}"),
                _ when typeof(IOwnedByTenant).IsAssignableFrom(type) => Both($"{Column(entity, nameof(IOwnedByTenant.TenantId))} = {Tenant}"),
                _ when typeof(ISharedInCollaboration).IsAssignableFrom(type) => (
                    $"{Column(entity, nameof(ISharedInCollaboration.CollaborationId))} = any ({Collaborations})",
                    $"{Column(entity, nameof(ISharedInCollaboration.CollaborationId))} = any ({Collaborations}) and {Column(entity, nameof(ISharedInCollaboration.PublishedBy))} = {Tenant}"),
                _ when typeof(IRoomRow).IsAssignableFrom(type) => ("true", $"{Tenant} = '{Room.Platform.Id}' or {Column(entity, nameof(IRoomRow.Id))} = {Tenant}"),
                _ when typeof(IReferenceData).IsAssignableFrom(type) => ("true", $"{Tenant} = '{Room.Platform.Id}'"),
                _ => ((string?)null, (string?)null),
            };
            var tombstone = TombstoneOf(type) is { } stone ? model.FindEntityType(stone) : null;
            var rights = tombstone is not null ? "select, insert, delete" : typeof(IAppendOnly).IsAssignableFrom(type) ? "select, insert" : "select, insert, update, delete";
            yield return new WalledTable(entity.GetTableName()!, read, write, tombstone is null ? write : $"{write} and {Buried(entity, tombstone)}", rights, ColumnsOf(entity));
        }
    }

    private static Type? TombstoneOf(Type type) =>
        Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IErasable<>))?.GetGenericArguments()[0];

    // SQL Server binds the function to the table that it reads, and wants its schema named.
    private static string Buried(IEntityType entity, IEntityType tombstone)
    {
        var key = entity.FindPrimaryKey()!.Properties.Single().Name;
        return $"exists (select 1 from {Schema}{Quote(tombstone.GetTableName()!)} stone where stone.{Column(tombstone, key)} = {Quote(entity.GetTableName()!)}.{Column(entity, key)})";
    }

    // Each in a select of its own: PostgreSQL then reads the setting once for a query, and not for every row.
    private const string Tenant = "(select nullif(current_setting('app.tenant', true), '')::uuid)";
    private const string Account = "(select nullif(current_setting('app.account', true), '')::uuid)";
    private const string Collaborations = "(select string_to_array(nullif(current_setting('app.collaborations', true), ''), ','))::uuid[]";

    // Where PostgreSQL and SQL Server differ: the schema, and how the row that is asked about is named.
    private const string Schema = "public.";

    private static string SqlServerCondition(string condition, WalledTable table)
    {
        var sql = condition == "true" ? "1 = 1" : condition
            .Replace(Schema, "[dbo].", StringComparison.Ordinal)
            .Replace(Quote(table.Name) + ".", "", StringComparison.Ordinal)
            .Replace($"= any ({Collaborations})", "in (select try_cast(value as uniqueidentifier) from string_split(cast(session_context(N'collaborations') as nvarchar(4000)), N','))", StringComparison.Ordinal)
            .Replace(Tenant, "try_cast(session_context(N'tenant') as uniqueidentifier)", StringComparison.Ordinal)
            .Replace(Account, "try_cast(session_context(N'account') as uniqueidentifier)", StringComparison.Ordinal);
        foreach (var column in table.Columns)
            sql = sql.Replace("stone." + Quote(column), $"stone.[{column}]", StringComparison.Ordinal).Replace(Quote(column), "@" + column, StringComparison.Ordinal);
        return sql;
    }

    private static string Function(string kind, WalledTable table, List<string> columns, string condition) => $"""
        create function [dbo].[wall_{kind}_{table.Name}]({string.Join(", ", columns)})
        returns table with schemabinding
        as return select 1 as allowed where {condition}
        """;

    private static (string Read, string Write) Both(string condition) => (condition, condition);

    private static string Column(IEntityType entity, string property) => Quote(entity.FindProperty(property)!.GetColumnName());

    private static IReadOnlyList<string> ColumnsOf(IEntityType entity) =>
    [
        .. new[] { "Id", "EventId", nameof(IOwnedByTenant.TenantId), nameof(IAlsoSeenByAccount.AccountId), nameof(ISharedInCollaboration.CollaborationId), nameof(ISharedInCollaboration.PublishedBy) }
            .Where(p => entity.FindProperty(p)?.ClrType == typeof(Guid)),
    ];

    private static string Quote(string name) => $"\"{name}\"";

    private sealed record WalledTable(string Name, string? Read, string? Write, string? Delete, string Rights, IReadOnlyList<string> Columns);
}
