using System.Data.Common;
using Governance.Migrations;
using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Governance.Host;

/// <summary>The databases that the portal runs on.</summary>
internal enum DatabaseProvider
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>Which database, and how to reach it, as the environment says.</summary>
/// <param name="Provider">From GOVERNANCE_DB.</param>
/// <param name="Connection">The application's connection string.</param>
/// <param name="OwnerConnection">The owner's, for <c>migrate</c> only.</param>
internal sealed record DatabaseSettings(DatabaseProvider Provider, string Connection, string OwnerConnection)
{
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var provider = configuration["GOVERNANCE_DB"] switch
        {
            null or "" or "sqlite" => DatabaseProvider.Sqlite,
            "postgres" => DatabaseProvider.Postgres,
            "sqlserver" => DatabaseProvider.SqlServer,
            var other => throw new InvalidOperationException($"GOVERNANCE_DB is '{other}'; use sqlite, postgres or sqlserver."),
        };
        var connection = configuration["GOVERNANCE_CONNECTION"];
        if (string.IsNullOrEmpty(connection))
        {
            if (provider != DatabaseProvider.Sqlite)
                throw new InvalidOperationException("Set GOVERNANCE_CONNECTION to the connection string of the application role.");
            connection = SqliteFile(configuration["GOVERNANCE_DATA"] ?? ".data");
        }

        var owner = configuration["GOVERNANCE_OWNER_CONNECTION"] is { Length: > 0 } given ? given : connection;
        return new DatabaseSettings(provider, provider == DatabaseProvider.Postgres ? Tuned(connection) : connection, owner);
    }

    private static readonly string[] PoolSizeWords = ["Maximum Pool Size", "Max Pool Size", "MaxPoolSize"];
    private static readonly string[] PrepareWords = ["Max Auto Prepare", "MaxAutoPrepare"];

    /// <summary>A connection to PostgreSQL with what serves the portal best, where the operator has not said otherwise.</summary>
    internal static string Tuned(string connection)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connection };
        var tuned = new NpgsqlConnectionStringBuilder(connection);
        // More connections than the database has cores to serve only lengthens the slowest answers.
        if (!PoolSizeWords.Any(given.ContainsKey))
            tuned.MaxPoolSize = Math.Max(4, 2 * Environment.ProcessorCount);
        // The walls make every statement dear to plan: prepared, it costs the database about half.
        if (!PrepareWords.Any(given.ContainsKey))
            tuned.MaxAutoPrepare = 200;
        return tuned.ToString();
    }

    private static string SqliteFile(string folder)
    {
        Directory.CreateDirectory(folder);
        return new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "governance.db"), DefaultTimeout = 30 }.ToString();
    }
}

/// <summary>The provider switch.</summary>
internal static class Database
{
    public static void AddDatabase(this IServiceCollection services, DatabaseSettings settings, LogNames names)
    {
        services.AddSingleton(settings);
        switch (settings.Provider)
        {
            case DatabaseProvider.Sqlite:
                Add<SqliteDbContext>(services, names, o => o.UseSqlite(settings.Connection).AddInterceptors(new SqliteSession()));
                break;
            case DatabaseProvider.Postgres:
                Add<PostgresDbContext>(services, names, o => o.UseNpgsql(settings.Connection));
                break;
            case DatabaseProvider.SqlServer:
                Add<SqlServerDbContext>(services, names, o => o.UseSqlServer(settings.Connection));
                break;
        }
    }

    /// <summary>A context on the owner's connection, for migrating; in a room, since row-level security binds the owner too.</summary>
    public static GovernanceDbContext Owner(DatabaseSettings settings, IReadOnlyList<AppModule> modules, Room? room = null)
    {
        GovernanceDbContext db = settings.Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDbContext(Options<SqliteDbContext>(o => o.UseSqlite(settings.OwnerConnection).AddInterceptors(new SessionWall()), modules)),
            DatabaseProvider.Postgres => new PostgresDbContext(Options<PostgresDbContext>(o => o.UseNpgsql(settings.OwnerConnection).AddInterceptors(new SessionWall()), modules)),
            _ => new SqlServerDbContext(Options<SqlServerDbContext>(o => o.UseSqlServer(settings.OwnerConnection).AddInterceptors(new SessionWall()), modules)),
        };
        db.Tenant = new TenantContext();
        if (room is not null)
            db.Tenant.Enter(room);
        return db;
    }

    internal static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder<T>> configure, IReadOnlyList<AppModule> modules) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        configure(builder);
        builder.UseApplicationServiceProvider(new ServiceCollection().AddSingleton(modules).BuildServiceProvider());
        return builder.Options;
    }

    // Contexts are pooled; the lease sets the tenant every time, so none keeps the last one's.
    private static void Add<T>(IServiceCollection services, LogNames names, Action<DbContextOptionsBuilder> configure) where T : GovernanceDbContext
    {
        services.AddPooledDbContextFactory<T>((provider, options) =>
        {
            configure(options);
            // In this order: nothing gets a place in a log that the guard refuses, and what modules write beside a row is written
            // only when the row may be.
            options.AddInterceptors(new TenantGuard(), new TenantLog(names), new SessionWall());
            options.AddInterceptors(provider.GetServices<ISaveChangesInterceptor>());
        });
        services.AddScoped<GovernanceDbContext>(scope =>
        {
            var db = scope.GetRequiredService<IDbContextFactory<T>>().CreateDbContext();
            db.Tenant = scope.GetRequiredService<TenantContext>();
            return db;
        });
    }
}

/// <summary>Makes the contexts for <c>dotnet ef</c>; no server is asked.</summary>
internal sealed class DesignTimeContexts :
    IDesignTimeDbContextFactory<SqliteDbContext>,
    IDesignTimeDbContextFactory<PostgresDbContext>,
    IDesignTimeDbContextFactory<SqlServerDbContext>
{
    SqliteDbContext IDesignTimeDbContextFactory<SqliteDbContext>.CreateDbContext(string[] args) =>
        new(Database.Options<SqliteDbContext>(o => o.UseSqlite("Data Source=design.db"), Modules.All));

    PostgresDbContext IDesignTimeDbContextFactory<PostgresDbContext>.CreateDbContext(string[] args) =>
        new(Database.Options<PostgresDbContext>(o => o.UseNpgsql("Host=design"), Modules.All));

    SqlServerDbContext IDesignTimeDbContextFactory<SqlServerDbContext>.CreateDbContext(string[] args) =>
        new(Database.Options<SqlServerDbContext>(o => o.UseSqlServer("Server=design"), Modules.All));
}
