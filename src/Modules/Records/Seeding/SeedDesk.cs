using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Filing;
using Governance.Records.Intake;
using Governance.Records.Jobs;
using Governance.Records.Pages.Records;
using Governance.Records.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Records.Seeding;

/// <summary>A room on another day, in which documents are filed by the same code as on the pages.</summary>
internal sealed class SeedDesk : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly GovernanceDbContext _db;
    private readonly EventLedger _ledger;
    private readonly DocumentDesk _desk;
    private readonly PastDay _clock;

    private SeedDesk(AsyncServiceScope scope, PastDay clock)
    {
        (_scope, _clock) = (scope, clock);
        var services = scope.ServiceProvider;
        _db = services.GetRequiredService<GovernanceDbContext>();
        _ledger = new EventLedger(_db, clock);
        _desk = new DocumentDesk(
            _db, _ledger, services.GetRequiredService<TenantContext>(), clock, services.GetRequiredService<FileIntake>(), services.GetRequiredService<TextOrders>(),
            services.GetRequiredService<ShareCheck>());
    }

    /// <summary>Enters the room as somebody who holds the role there.</summary>
    public static async Task<SeedDesk> EnterAsync(IServiceProvider services, Guid roomId, Role role, DateOnly day, CancellationToken cancellationToken) =>
        new(await StaffedRoom.EnterAsync(services, roomId, role, day, cancellationToken), new PastDay(StockholmTime.StartOf(day).AddHours(9)));

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    // Excerpts that prove decisions come with the decisions.
    public Task<bool> HasDocumentsAsync(CancellationToken cancellationToken) =>
        _db.Set<Document>().AnyAsync(d => d.Subject != DocumentSubject.Decision, cancellationToken);

    public Task<IReadOnlyList<SubjectInfo>> ChoicesAsync(CancellationToken cancellationToken) =>
        _scope.ServiceProvider.GetRequiredService<IDocumentSubjects>().ChoicesAsync(cancellationToken);

    public async Task<Guid> AddAsync(SubjectInfo subject, string title, string fileName, byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        var added = await _desk.AddAsync(new NewDocument(subject.Key, title, fileName), stream, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await ReadAsync(added.VersionId, cancellationToken);
        return added.Id;
    }

    /// <summary>Reads the texts that wait: those of the excerpts that came with decisions.</summary>
    public async Task ReadWaitingAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await _db.Set<VersionText>().Where(t => t.State == TextState.Waiting).Select(t => t.Id).ToListAsync(cancellationToken))
            await ReadAsync(id, cancellationToken);
    }

    public async Task ReplaceAsync(Guid documentId, string fileName, byte[] content, CancellationToken cancellationToken)
    {
        _clock.Pass(TimeSpan.FromHours(3));
        var document = await _db.FindOrThrowAsync<Document>(documentId, cancellationToken);
        using var stream = new MemoryStream(content);
        var version = await _desk.AddVersionAsync(document, fileName, stream, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await ReadAsync(version.Id, cancellationToken);
    }

    public async Task ShareAsync(Guid documentId, SubjectInfo subject, CancellationToken cancellationToken)
    {
        await _desk.ShareAsync(subject.CollaborationId, [documentId], subject.SharedAs, looked: true, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
    }

    public async Task MarkAsync(Guid documentId, string chapter, string section, string authority, string note, DateOnly day, CancellationToken cancellationToken) =>
        await Handler<MarkDocument.Handler>().HandleAsync(new MarkDocument(documentId, null, chapter, section, day, authority, note), cancellationToken);

    public async Task AskAsync(Guid documentId, string reason, CancellationToken cancellationToken) =>
        await Handler<RequestShare.Handler>().HandleAsync(new RequestShare(documentId, null, reason, Looked: true), cancellationToken);

    // At once: the demo shall not open with texts that wait.
    private Task ReadAsync(Guid versionId, CancellationToken cancellationToken) =>
        new ReadText(_db, _ledger, _clock, _scope.ServiceProvider.GetRequiredService<IBlobStore>()).RunAsync(new ReadText.Order(versionId), cancellationToken);

    private T Handler<T>() => ActivatorUtilities.CreateInstance<T>(_scope.ServiceProvider, _ledger, _desk, _clock);

    private sealed class PastDay(DateTime utc) : TimeProvider
    {
        private TimeSpan _passed;

        public void Pass(TimeSpan time) => _passed += time;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) + _passed;
    }
}
