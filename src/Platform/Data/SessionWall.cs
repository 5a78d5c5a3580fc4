using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Platform.Data;

/// <summary>
/// Tells the database, each time a connection is opened, for which room the session reads and writes; the policies of
/// <see cref="DatabaseWall"/> ask for it. SQLite has no such wall.
/// </summary>
public sealed class SessionWall : DbConnectionInterceptor
{
    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (Command(connection, eventData) is { } command)
        {
            using (command)
                command.ExecuteNonQuery();
        }
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Command(connection, eventData) is { } command)
        {
            await using (command)
                await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static DbCommand? Command(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is not GovernanceDbContext db)
            return null;
        var text = db.Database.ProviderName switch
        {
            "Npgsql.EntityFrameworkCore.PostgreSQL" =>
                "select set_config('app.tenant', @tenant, false), set_config('app.collaborations', @collaborations, false), set_config('app.account', @account, false)",
            "Microsoft.EntityFrameworkCore.SqlServer" =>
                "exec sp_set_session_context N'tenant', @tenant; exec sp_set_session_context N'collaborations', @collaborations; exec sp_set_session_context N'account', @account",
            _ => null,
        };
        if (text is null)
            return null;

        var command = connection.CreateCommand();
        command.CommandText = text;
        Add(command, "tenant", Text(db.Tenant.TenantIdOrEmpty));
        Add(command, "collaborations", string.Join(',', db.Tenant.CollaborationsOrNone));
        Add(command, "account", Text(db.Tenant.AccountIdOrEmpty));
        return command;
    }

    private static string Text(Guid id) => id == Guid.Empty ? "" : id.ToString();

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
