using System.Text.Json;
using Governance.Platform.Jobs;
using Governance.Platform.Outbox;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Governance.Host;

/// <summary>
/// Where jobs wait and who runs them: in memory beside SQLite, else in tables of their own beside ours. There is no dashboard:
/// the vendor's needs inline styles and shows the arguments of every room's jobs.
/// </summary>
internal static class Jobs
{
    private const string Schema = "jobs";

    public static void AddJobs(this IServiceCollection services, DatabaseSettings settings, IConfiguration configuration)
    {
        services.AddMail(configuration);
        if (configuration["GOVERNANCE_JOBS"] == "deferred")
        {
            services.AddSingleton<DeferredTenantJobs>();
            services.AddSingleton<ITenantJobs>(s => s.GetRequiredService<DeferredTenantJobs>());
            return;
        }

        services.AddHttpContextAccessor();
        services.AddHangfire(hangfire => UseStorage(
            hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings(), settings));
        services.AddHangfireServer(o => (o.WorkerCount, o.ServerName) = (2, Environment.MachineName));
        services.AddSingleton<ITenantJobs, HangfireTenantJobs>();
        services.AddHostedService<Schedule>();
    }

    /// <summary>Makes the tables of the jobs, as the owner: the application's role may not.</summary>
    public static async Task MigrateAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        switch (settings.Provider)
        {
            case DatabaseProvider.Postgres:
                await using (var connection = new NpgsqlConnection(settings.OwnerConnection))
                {
                    await connection.OpenAsync(cancellationToken);
                    PostgreSqlObjectsInstaller.Install(connection, Schema);
                    await using var command = connection.CreateCommand();
                    command.CommandText = Grants(PostgresRole.Quote(new NpgsqlConnectionStringBuilder(settings.Connection).Username!));
                    await command.ExecuteNonQueryAsync(cancellationToken);
                }

                break;
            case DatabaseProvider.SqlServer:
                await using (var connection = new SqlConnection(settings.OwnerConnection))
                {
                    await connection.OpenAsync(cancellationToken);
                    SqlServerObjectsInstaller.Install(connection, Schema, enableHeavyMigrations: true);
                }

                break;
        }
    }

    private static string Grants(string role) => $"""
        grant usage on schema {Schema} to {role};
        grant select, insert, update, delete on all tables in schema {Schema} to {role};
        grant usage, select, update on all sequences in schema {Schema} to {role};
        """;

    private static void UseStorage(IGlobalConfiguration hangfire, DatabaseSettings settings)
    {
        switch (settings.Provider)
        {
            case DatabaseProvider.Postgres:
                // A pool of its own: the workers' polling must not take the pages' few connections.
                var connection = new NpgsqlConnectionStringBuilder(settings.Connection) { ApplicationName = "lansforum-jobs", MaxPoolSize = 10 };
                hangfire.UsePostgreSqlStorage(
                    o => o.UseNpgsqlConnection(connection.ToString()),
                    new PostgreSqlStorageOptions { SchemaName = Schema, PrepareSchemaIfNecessary = false, UseSlidingInvisibilityTimeout = true });
                break;
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(
                    settings.Connection,
                    new SqlServerStorageOptions { SchemaName = Schema, PrepareSchemaIfNecessary = false, SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5), QueuePollInterval = TimeSpan.FromSeconds(5) });
                break;
            default:
                hangfire.UseInMemoryStorage();
                break;
        }
    }

    private sealed class HangfireTenantJobs(IBackgroundJobClient client, IHttpContextAccessor http) : ITenantJobs
    {
        // A form is saved in a transaction that ends after its handler, and a job that came before would find nothing: it is asked
        // for when the answer starts. Where the save failed after all, the job finds nothing to do.
        public void Enqueue<TJob, TArguments>(Guid tenantId, TArguments arguments) where TJob : ITenantJob<TArguments>
        {
            var (job, told) = (typeof(TJob).FullName!, JsonSerializer.Serialize(arguments));
            if (http.HttpContext is not { Response: { HasStarted: false } response })
            {
                Ask();
                return;
            }

            response.OnStarting(() =>
            {
                Ask();
                return Task.CompletedTask;
            });

            void Ask() => client.Enqueue<TenantJobRunner>(r => r.RunAsync(tenantId, job, told, CancellationToken.None));
        }
    }

    private sealed class Schedule(IRecurringJobManager jobs, IConfiguration configuration) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            jobs.AddOrUpdate<OutboxDrain>("outbox", d => d.RunAsync(CancellationToken.None), Cron.Minutely());
            foreach (var work in Modules.All.SelectMany(m => m.Recurring))
            {
                var (name, rhythm) = (work.Name, configuration[work.Setting] is { Length: > 0 } set ? set : work.Cron);
                if (rhythm == "off")
                    jobs.RemoveIfExists(name);
                else
                    jobs.AddOrUpdate<RecurringWork>(name, r => r.RunAsync(name, CancellationToken.None), rhythm);
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
