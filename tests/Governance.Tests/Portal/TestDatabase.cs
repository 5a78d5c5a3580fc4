using Governance.Host;
using Governance.Platform.Ledger;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Governance.Tests.Portal;

/// <summary>
/// A database per test class, made from a template that is migrated and filled with the demo data once per run: a file copy on
/// SQLite, a database clone on PostgreSQL. Which provider, GOVERNANCE_TEST_DB says; SQLite by default.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string ApplicationRole = "lansforum_app";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static TestDatabase? _template;

    private readonly string _name;

    private TestDatabase(string name, DatabaseSettings settings) => (_name, Settings) = (name, settings);

    public static DatabaseProvider Provider { get; } = Environment.GetEnvironmentVariable("GOVERNANCE_TEST_DB") switch
    {
        "postgres" => DatabaseProvider.Postgres,
        "sqlserver" => DatabaseProvider.SqlServer,
        _ => DatabaseProvider.Sqlite,
    };

    /// <summary>What logs are called in tests.</summary>
    public static LogNames Names { get; } = new(LogNames.Demo);

    public DatabaseSettings Settings { get; }

    /// <summary>Where the keys of this database's logs lie: what is signed there must not be remembered for another.</summary>
    public string KeyFolder => Path.Combine(Path.GetTempPath(), "lansforum-keys", Provider == DatabaseProvider.Sqlite ? Path.GetFileName(Path.GetDirectoryName(_name)!) : _name);

    /// <summary>The settings as the environment would give them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Configuration =>
    [
        new("GOVERNANCE_DB", Provider.ToString().ToLowerInvariant()),
        new("GOVERNANCE_CONNECTION", Settings.Connection),
        new("GOVERNANCE_OWNER_CONNECTION", Settings.OwnerConnection),
        new("Ledger:Keys", KeyFolder),
    ];

    /// <summary>A fresh database with the demo data.</summary>
    public static async Task<TestDatabase> SeededAsync()
    {
        var template = await TemplateAsync();
        return Provider switch
        {
            DatabaseProvider.Sqlite => CopyFile(template),
            DatabaseProvider.Postgres => await CloneAsync(template),
            _ => await MadeAsync(seeded: true),
        };
    }

    /// <summary>A fresh, migrated, empty database.</summary>
    public static Task<TestDatabase> EmptyAsync() => MadeAsync(seeded: false);

    /// <summary>The same database by its owner's connection, whom no wall of the database binds.</summary>
    public TestDatabase WithoutItsWall() => new(_name, Settings with { Connection = Settings.OwnerConnection });

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(KeyFolder))
            Directory.Delete(KeyFolder, recursive: true);
        switch (Provider)
        {
            case DatabaseProvider.Sqlite:
                SqliteConnection.ClearAllPools();
                Directory.Delete(Path.GetDirectoryName(_name)!, recursive: true);
                break;
            case DatabaseProvider.Postgres:
                await using (var pool = new NpgsqlConnection(Settings.Connection))
                    NpgsqlConnection.ClearPool(pool);
                await PostgresAsync($"drop database if exists \"{_name}\" with (force)");
                break;
            default:
                await SqlServerAsync($"alter database [{_name}] set single_user with rollback immediate; drop database [{_name}]");
                break;
        }
    }

    private static async Task<TestDatabase> TemplateAsync()
    {
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _template ??= await MadeAsync(seeded: true);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<TestDatabase> MadeAsync(bool seeded)
    {
        var database = await NewAsync();
        await Migrator.MigrateAsync(database.Settings, Names, Modules.All, TextWriter.Null, CancellationToken.None);
        if (seeded)
            await DemoWorld.SeedAsync(database);
        return database;
    }

    private static async Task<TestDatabase> NewAsync()
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        switch (Provider)
        {
            case DatabaseProvider.Sqlite:
                return Sqlite();
            case DatabaseProvider.Postgres:
                await PostgresAsync($"create database \"{name}\"");
                return Postgres(name);
            default:
                await SqlServerAsync($"create database [{name}]");
                return new TestDatabase(name, new DatabaseSettings(Provider, SqlServer(name), SqlServer(name)));
        }
    }

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("lansforum-").FullName;
        var file = Path.Combine(folder, "governance.db");
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        return new TestDatabase(file, new DatabaseSettings(Provider, connection, connection));
    }

    private static TestDatabase CopyFile(TestDatabase template)
    {
        SqliteConnection.ClearAllPools();
        var copy = Sqlite();
        foreach (var suffix in new[] { "", "-wal" }.Where(s => File.Exists(template._name + s)))
            File.Copy(template._name + suffix, copy._name + suffix);
        return copy;
    }

    private static async Task<TestDatabase> CloneAsync(TestDatabase template)
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        await Gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await using (var pool = new NpgsqlConnection(template.Settings.Connection))
                NpgsqlConnection.ClearPool(pool);
            await using (var pool = new NpgsqlConnection(template.Settings.OwnerConnection))
                NpgsqlConnection.ClearPool(pool);
            // A connection that was handed back a moment ago may still be closing, and a template must have none.
            await PostgresAsync($"select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '{template._name}'");
            await PostgresAsync($"create database \"{name}\" template \"{template._name}\" strategy file_copy");
        }
        finally
        {
            Gate.Release();
        }

        return Postgres(name);
    }

    private static TestDatabase Postgres(string name)
    {
        var owner = new NpgsqlConnectionStringBuilder(Server("GOVERNANCE_TEST_POSTGRES")) { Database = name, MaxPoolSize = 20 };
        var application = new NpgsqlConnectionStringBuilder(owner.ToString()) { Username = ApplicationRole, Password = ApplicationRole };
        return new TestDatabase(name, new DatabaseSettings(Provider, application.ToString(), owner.ToString()));
    }

    private static string SqlServer(string name) =>
        new SqlConnectionStringBuilder(Server("GOVERNANCE_TEST_SQLSERVER")) { InitialCatalog = name }.ToString();

    private static string Server(string variable) => Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException($"Set {variable} to run the suite on {Provider}.");

    private static async Task PostgresAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server("GOVERNANCE_TEST_POSTGRES"));
        await connection.OpenAsync();
        await using var role = new NpgsqlCommand(
            $"do $$ begin create role {ApplicationRole} login password '{ApplicationRole}' nosuperuser nobypassrls; exception when duplicate_object or unique_violation then null; end $$", connection);
        await role.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task SqlServerAsync(string sql)
    {
        await using var connection = new SqlConnection(Server("GOVERNANCE_TEST_SQLSERVER"));
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
