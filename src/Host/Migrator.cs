using Governance.Platform;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Host;

/// <summary>Brings the database up to date, and raises its wall. The web process never does this by itself.</summary>
internal static class Migrator
{
    /// <summary>Migrates, and raises what the migrations cannot say.</summary>
    /// <returns>Whether the database existed before and got new migrations now: then what is made of its rows may have to be filled.</returns>
    public static async Task<bool> MigrateAsync(
        DatabaseSettings settings, LogNames names, IReadOnlyList<AppModule> modules, TextWriter output, CancellationToken cancellationToken)
    {
        if (settings.Provider == DatabaseProvider.Postgres)
            await PostgresRole.EnsureAsync(settings, output, cancellationToken);
        await using var db = Database.Owner(settings, modules);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        foreach (var migration in pending)
            await output.WriteLineAsync($"  migrating: {migration}");
        await db.Database.MigrateAsync(cancellationToken);
        foreach (var statement in Wall(settings, db).Concat(modules.SelectMany(m => m.DatabaseObjects(db.Database.ProviderName!, Role(settings)))))
        {
            // The SQL of the wall and of the modules is made from the model alone and cannot be parameterised.
#pragma warning disable RS0030, EF1002, EF1003
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
#pragma warning restore RS0030, EF1002, EF1003
        }

        await Jobs.MigrateAsync(settings, cancellationToken);
        if (await LedgerBacklog.PlaceAsync(room => Database.Owner(settings, modules, room), names, cancellationToken) is > 0 and var placed)
            await output.WriteLineAsync($"  gave {placed} events their place in the ledger");
        return pending.Count > 0 && pending.Count < db.Database.GetMigrations().Count();
    }

    /// <summary>The migrations that the database lacks.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];

    private static string Role(DatabaseSettings settings) => settings.Provider == DatabaseProvider.Postgres
        ? PostgresRole.Quote(new Npgsql.NpgsqlConnectionStringBuilder(settings.Connection).Username!)
        : "";

    private static IEnumerable<string> Wall(DatabaseSettings settings, GovernanceDbContext db)
    {
        IModel model = db.GetService<IDesignTimeModel>().Model;
        return settings.Provider switch
        {
            DatabaseProvider.Postgres => DatabaseWall.Postgres(model, new Npgsql.NpgsqlConnectionStringBuilder(settings.Connection).Username!),
            DatabaseProvider.SqlServer => DatabaseWall.SqlServer(model),
            _ => [],
        };
    }
}
