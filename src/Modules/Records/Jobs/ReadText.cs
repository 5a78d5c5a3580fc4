using Governance.Platform.Data;
using Governance.Platform.Jobs;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Jobs;

/// <summary>Reads the text of one version. It may be asked for twice: who comes second finds it taken and does nothing.</summary>
internal sealed class ReadText(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IBlobStore blobs) : ITenantJob<ReadText.Order>
{
    // A node that stopped in the middle: somebody else may take over after that.
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(10);

    /// <summary>Which version.</summary>
    internal sealed record Order(Guid VersionId);

    public async Task RunAsync(Order arguments, CancellationToken cancellationToken)
    {
        if (!await TakeAsync(arguments.VersionId, cancellationToken))
            return;
        try
        {
            await ReadAsync(arguments.VersionId, cancellationToken);
        }
        catch (Exception)
        {
            // Whoever tries again must find it free.
            await PutBackAsync(arguments.VersionId);
            throw;
        }
    }

    // In one statement, so that of two workers one gets it.
    private async Task<bool> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var oldest = now - Stale;
        return await db.Set<VersionText>()
            .Where(t => t.Id == id && (t.State == TextState.Waiting || (t.State == TextState.Reading && t.AskedAt < oldest)))
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TextState.Reading).SetProperty(x => x.AskedAt, now), cancellationToken) == 1;
    }

    private Task<int> PutBackAsync(Guid id) => db.Set<VersionText>().Where(t => t.Id == id && t.State == TextState.Reading)
        .ExecuteUpdateAsync(t => t.SetProperty(x => x.State, TextState.Waiting), CancellationToken.None);

    private async Task ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var version = await db.Set<DocumentVersion>().AsNoTracking().FirstOrThrowAsync(v => v.Id == id, cancellationToken);
        await using var content = await blobs.OpenAsync(new BlobAddress(version.TenantId, version.Sha256), cancellationToken)
            ?? throw new InvalidOperationException("The file of a version is not in the blob store.");
        var reading = FileText.Read(version.Form, content, cancellationToken);
        var text = await db.FindOrThrowAsync<VersionText>(id, cancellationToken);
        if (reading.Text is { } found)
            text.Keep(found, clock.UtcNow());
        else
            text.GiveUp(UnreadableWords.Of(reading.Reason, version.Form), clock.UtcNow());
        await ShareAsync(text, cancellationToken);
        ledger.Append("DocumentTextRead", version.DocumentId, after: new { version.FileName, State = text.State.ToString(), text.Reason, Characters = text.Text?.Length });
        await db.SaveChangesAsync(cancellationToken);
    }

    // The version may have been shared while its text was being read.
    private async Task ShareAsync(VersionText text, CancellationToken cancellationToken)
    {
        if (text.State != TextState.Read)
            return;
        var collaboration = await db.Set<SharedVersion>().Where(v => v.Id == text.Id).Select(v => (Guid?)v.CollaborationId).FirstOrDefaultAsync(cancellationToken);
        if (collaboration is { } id && !await db.Set<SharedText>().AnyAsync(t => t.Id == text.Id, cancellationToken))
            db.Add(new SharedText(text, id));
    }
}
