using System.IO.Compression;
using System.Text;
using Governance.Host;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Tests.Portal;
using Governance.Verifier;
using Microsoft.Extensions.DependencyInjection;
using Finding = Governance.Verifier.Finding;

namespace Governance.Tests.Ledger;

/// <summary>A portal whose ledger works only when a test says so, and what an auditor does with it.</summary>
public class LedgerPortal : TestPortal
{
    public const string Principal = "malmo", Neighbour = "lund", Stranger = "ostersund", Forum = "skane";

    public LedgerWork Work => Services.GetRequiredService<LedgerWork>();

    public ILedgerKeys Keys => Services.GetRequiredService<ILedgerKeys>();

    /// <summary>The log of a room by its slug; of a forum the shared one.</summary>
    public Task<LogId> LogAsync(string slug) => InRoomAsync(slug, services =>
    {
        var room = services.GetRequiredService<TenantContext>().Room;
        return Task.FromResult(room.Kind == RoomKind.Forum ? LogId.Shared(room.Id) : LogId.Own(room.Id));
    });

    /// <summary>Appends so many events to a principal's own log, each in a save of its own.</summary>
    public async Task AppendAsync(string slug, int count, string type = "MatterOpened")
    {
        for (var i = 0; i < count; i++)
            await AppendAsync(slug, type, new { text = $"Händelse {i}", caseNumber = $"KS 2026/{i}" });
    }

    public Task<Guid> AppendAsync(string slug, string type, object after) => InRoomAsync(slug, async services =>
    {
        var subject = Guid.CreateVersion7();
        services.GetRequiredService<EventLedger>().Append(type, subject, after: after);
        await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return subject;
    });

    /// <summary>Appends an event to the shared log from a member's room.</summary>
    public Task<Guid> AppendSharedAsync(string slug, string type = "StageShown") => InRoomAsync(slug, async services =>
    {
        var (subject, tenant) = (Guid.CreateVersion7(), services.GetRequiredService<TenantContext>());
        services.GetRequiredService<EventLedger>().AppendShared(tenant.Collaborations[0], type, subject, tenant.TenantId, after: new { stage = "KSAU" });
        await services.GetRequiredService<GovernanceDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return subject;
    });

    /// <summary>Asks the log's reader in a room.</summary>
    public Task<T> LogsAsync<T>(string slug, Func<LedgerLogs, Task<T>> ask) => InRoomAsync(slug, services => ask(services.GetRequiredService<LedgerLogs>()));

    /// <summary>The newest checkpoint that the log hands out, or null.</summary>
    public Task<PublishedCheckpoint?> NewestAsync(string slug, LogId log) => LogsAsync(slug, logs => logs.NewestAsync(log, TestContext.Current.CancellationToken));

    /// <summary>The bundle that the log hands out for its newest checkpoint; null when it has none.</summary>
    public Task<byte[]?> ExportAsync(string slug, LogId log) => LogsAsync<byte[]?>(slug, async logs =>
    {
        if (await logs.NewestAsync(log, TestContext.Current.CancellationToken) is not { } newest)
            return null;
        using var zip = new MemoryStream();
        await logs.WriteBundleAsync(zip, log, newest, TestContext.Current.CancellationToken);
        return zip.ToArray();
    });

    /// <summary>What the Verifier says of a bundle.</summary>
    internal static Finding Verify(byte[] zip, Trust trust)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var bundle = SampleLog.Bundle(archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = e.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            return bytes.ToArray();
        }));
        return Verification.Of(bundle, trust);
    }

    /// <summary>What an auditor brings who once kept a checkpoint and the published key.</summary>
    internal static Trust Trust(NoteVerifierKey key, PublishedCheckpoint? kept = null) => new(
        NoteKey.Parse(key.Text), kept is null ? null : Verifier.Checkpoint.Parse(Encoding.UTF8.GetBytes(kept.Note.Note)));

    /// <summary>A context with all rights on the database, past the guard and the wall.</summary>
    internal async Task<GovernanceDbContext> OwnerAsync(string slug) =>
        Host.Database.Owner(Database.Settings, Modules.All, await InRoomAsync(slug, services => Task.FromResult(services.GetRequiredService<TenantContext>().Room)));

    /// <inheritdoc />
    protected override bool JobsWait => true;
}
