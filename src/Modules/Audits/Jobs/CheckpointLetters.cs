using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Outbox;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Audits.Jobs;

/// <summary>
/// Sends the newest checkpoints to the auditors of every room, when a log of theirs has grown: what lies in somebody's mailbox
/// cannot be rolled back. A room without auditors gets none.
/// </summary>
internal sealed class CheckpointLetters(IRoomDirectory directory, LedgerRooms rooms)
{
    /// <summary>The kind of message, by which mail finds the auditors.</summary>
    public const string Kind = MessageKinds.CheckpointsSigned;

    /// <summary>Writes the letters that are due; returns how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var room in (await directory.AllAsync(cancellationToken)).Where(r => r.Kind != RoomKind.Platform))
            written += await rooms.InAsync(room.Id, services => WriteAsync(services, room, cancellationToken), cancellationToken);
        return written;
    }

    private static async Task<int> WriteAsync(IServiceProvider services, Room room, CancellationToken cancellationToken)
    {
        var (db, logs, clock) = (services.GetRequiredService<GovernanceDbContext>(), services.GetRequiredService<LedgerLogs>(), services.GetRequiredService<TimeProvider>());
        if (await services.GetRequiredService<IRoomStaff>().HolderAsync(Role.Auditor, clock.Today(), cancellationToken) is null)
            return 0;
        var newest = new List<PublishedCheckpoint>();
        foreach (var log in room.Collaborations.Select(LogId.Shared).Prepend(LogId.Own(room.Id)))
        {
            if (await logs.NewestAsync(log, cancellationToken) is { } checkpoint)
                newest.Add(checkpoint);
        }

        // The same sizes are the same letter, so one is written only when something has grown.
        var key = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{room.Id:N}:{string.Join('-', newest.Select(c => c.Size))}");
        if (newest.Count == 0 || await db.Set<OutboxMessage>().AnyAsync(m => m.DeduplicationKey == key, cancellationToken))
            return 0;
        db.Add(new OutboxMessage
        {
            CreatedAt = clock.UtcNow(),
            SenderId = room.Id,
            RecipientId = room.Id,
            Kind = Kind,
            Subject = $"Kontrollpunkter för {room.Name} {clock.Today().Iso()}",
            Text = Letter(room, newest),
            DeduplicationKey = key,
        });
        await db.SaveChangesAsync(cancellationToken);
        return 1;
    }

    private static string Letter(Room room, List<PublishedCheckpoint> checkpoints) => $"""
        Till revisorerna för {room.Name}.

        Här är de senaste kontrollpunkterna för händelseloggarna. Spara brevet: med en gammal kontrollpunkt kan ni när som helst
        se om något före den har ändrats. Klistra in den på sidan Kontrollpunkter i portalen, eller pröva den själva med
        programmet Verifier, utan nät och utan att lita på portalen.

        {string.Join("\n", checkpoints.Select(c => c.Note.Note))}
        """;
}
