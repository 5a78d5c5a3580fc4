using Governance.Platform.Ledger;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Governance.Host;

/// <summary>The logs' names and keys, and who works at them while the portal is served.</summary>
internal static class LedgerSetup
{
    private const string OriginSetting = "Ledger:Origin", KeysSetting = "Ledger:Keys", SignSetting = "Ledger:SignSeconds";

    /// <summary>What the logs are called: the setting <c>Ledger:Origin</c>.</summary>
    public static LogNames Names(IConfiguration configuration)
    {
        var origin = configuration[OriginSetting] is { Length: > 0 } set ? set.TrimEnd('/') : LogNames.Demo;
        return origin.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or ':')
            ? new LogNames(origin)
            : throw new InvalidOperationException($"{OriginSetting} is '{origin}'; give a host name of yours, such as lansforum.region.se, without scheme.");
    }

    public static void AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Names(configuration));
        services.AddSingleton<ILedgerKeys>(new FileLedgerKeys(
            configuration[KeysSetting] is { Length: > 0 } folder ? folder : Path.Combine(configuration["GOVERNANCE_DATA"] ?? ".data", "keys", "ledger")));
        if (configuration["GOVERNANCE_JOBS"] == "deferred")
            return;
        var seconds = configuration.GetValue<int?>(SignSetting) ?? 10;
        services.AddHostedService(s => new Loop(s.GetRequiredService<LedgerWork>(), TimeSpan.FromSeconds(seconds), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<Loop>>()));
    }

    /// <summary>
    /// Fills the shared logs at most half a second after an event, and signs what has grown every few seconds;
    /// once a day every event is hashed anew. Not a job of
    /// Hangfire's, whose shortest interval is longer than that; every node may run it.
    /// </summary>
    internal sealed class Loop(LedgerWork work, TimeSpan betweenSignings, TimeProvider clock, ILogger<Loop> logger) : BackgroundService
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
        private static readonly TimeSpan BetweenChecks = TimeSpan.FromHours(24);

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The portal stops; what waits in the queue is taken up at the next start.
            }
        }

        private async Task RunAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(Pause, clock);
            var (signed, check) = (clock.GetTimestamp(), clock.GetTimestamp());
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    await work.SequenceAsync(stoppingToken);
                    if (clock.GetElapsedTime(signed) < betweenSignings)
                        continue;
                    signed = clock.GetTimestamp();
                    await work.FreezeAsync(stoppingToken);
                    await work.SignAsync(stoppingToken);
                    if (clock.GetElapsedTime(check) < BetweenChecks)
                        continue;
                    check = clock.GetTimestamp();
                    await work.CheckAsync(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    // The database is away, or the folder of the keys: the next turn tries again.
                    logger.LogError(failure, "The ledger's work failed");
                }
            }
        }
    }

    /// <summary>Tells when a log refuses to sign. The portal still serves: what is wrong is for people to look into.</summary>
    internal sealed class Signs(ILedgerKeys keys) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var refusing = 0;
            foreach (var log in await keys.AllAsync(cancellationToken))
                refusing += await keys.RefusalAsync(log, cancellationToken) is null ? 0 : 1;
            return refusing == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{refusing} logs refuse to sign.");
        }
    }
}
