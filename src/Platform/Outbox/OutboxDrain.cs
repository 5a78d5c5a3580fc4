using System.Diagnostics.Metrics;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Governance.Platform.Outbox;

/// <summary>Hands a message over to the world outside.</summary>
public interface IMailSender
{
    /// <summary>Sends it; an exception keeps it in the queue for another try.</summary>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>Knows where mail to a principal goes. Implemented by the module that knows its people or its mailbox.</summary>
public interface IMailAddresses
{
    /// <summary>The e-mail addresses of a principal for a kind of message.</summary>
    Task<IReadOnlyList<string>> OfAsync(Guid principalId, string kind, CancellationToken cancellationToken);
}

/// <summary>
/// Sends what waits in the outbox. A worker takes a message by moving its next try ahead, which only one of several nodes
/// succeeds with, on every database; a worker that dies gives it back when that time comes. At least once, oldest first.
/// </summary>
public sealed class OutboxDrain(GovernanceDbContext db, IMailSender sender, TimeProvider clock, ILogger<OutboxDrain> logger)
{
    private const int Batch = 100;
    private const int MostAttempts = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);
    private static readonly Counter<long> Sent = Telemetry.Meter.CreateCounter<long>("governance.outbox.sent");
    private static readonly Counter<long> Failed = Telemetry.Meter.CreateCounter<long>("governance.outbox.failed");

    /// <summary>Sends a batch of what is due and returns how many went.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("outbox");
        var now = clock.UtcNow();
        var due = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(m => m.SentAt == null && m.Attempts < MostAttempts && (m.NextTryAt == null || m.NextTryAt <= now))
            .OrderBy(m => m.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var message in due)
        {
            if (await TakenAsync(message, cancellationToken) && await SentAsync(message, cancellationToken))
                sent++;
        }

        return sent;
    }

    private async Task<bool> TakenAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var until = clock.UtcNow() + Lease;
        var seen = message.NextTryAt;
        return await db.Set<OutboxMessage>()
            .Where(m => m.Id == message.Id && m.SentAt == null && m.NextTryAt == seen)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, until).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellationToken) == 1;
    }

    private async Task<bool> SentAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var row = db.Set<OutboxMessage>().Where(m => m.Id == message.Id);
        try
        {
            await sender.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed.Add(1);
            // The exception of a mail server may quote addresses: its type is what the log may hold.
            logger.LogWarning("Message {MessageId} could not be sent at try {Attempt}: {Fault}", message.Id, message.Attempts + 1, exception.GetType().Name);
            var again = clock.UtcNow() + Pause(message.Attempts);
            await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, again), CancellationToken.None);
            return false;
        }

        var at = clock.UtcNow();
        await row.ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, at), CancellationToken.None);
        Sent.Add(1);
        return true;
    }

    private static TimeSpan Pause(int attempts)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(attempts, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }
}
