using Npgsql;

namespace Governance.Host;

/// <summary>
/// The application's role in PostgreSQL. Row-level security is silently passed by superusers, by BYPASSRLS and, but for force,
/// by owners, so the portal does not run as one of them.
/// </summary>
internal static class PostgresRole
{
    private const string Look = """
        select r.rolsuper, r.rolbypassrls, exists(
            select from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member'))
        from pg_roles r where r.rolname = current_user
        """;

    /// <summary>Why the portal must not run as the role of its connection, or null.</summary>
    public static async Task<string?> RefusalAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.Connection);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Look, connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var fault = row.GetBoolean(0) ? "is a superuser"
            : row.GetBoolean(1) ? "has BYPASSRLS"
            : row.GetBoolean(2) ? "owns the tables, or is a member of the role that does"
            : null;
        return fault is null
            ? null
            : $"""
               The role '{connection.UserName}' of GOVERNANCE_CONNECTION {fault}, so the database would not keep the tenants apart.
               Name another role there, the owner in GOVERNANCE_OWNER_CONNECTION, and run the verb 'migrate': it makes the role
               (if GOVERNANCE_CONNECTION has a password) and grants it what it needs.
               """;
    }

    /// <summary>Makes the application's role when it is missing and its password is known.</summary>
    public static async Task EnsureAsync(DatabaseSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var application = new NpgsqlConnectionStringBuilder(settings.Connection);
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select exists(select from pg_roles where rolname = $1)", connection) { Parameters = { new() { Value = application.Username! } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is true)
            return;
        if (string.IsNullOrEmpty(application.Password))
            throw new InvalidOperationException($"The role '{application.Username}' does not exist; give its password in GOVERNANCE_CONNECTION and it is made.");
        // CREATE ROLE takes no parameters: the server quotes the password for us.
        await using var quote = new NpgsqlCommand("select quote_literal($1)", connection) { Parameters = { new() { Value = application.Password } } };
        var password = (string)(await quote.ExecuteScalarAsync(cancellationToken))!;
#pragma warning disable CA2100 // Name and password are quoted above and below.
        await using var create = new NpgsqlCommand($"create role {Quote(application.Username!)} login nosuperuser nobypassrls nocreatedb nocreaterole password {password}", connection);
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync(cancellationToken);
        await output.WriteLineAsync($"  made the role {application.Username}");
    }

    /// <summary>A name as an SQL identifier.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
