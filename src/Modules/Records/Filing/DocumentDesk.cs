using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Intake;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Filing;

/// <summary>What changes of documents are made of. Nothing here saves: whoever asks saves rows and events at once.</summary>
internal sealed class DocumentDesk(
    GovernanceDbContext db, EventLedger ledger, TenantContext tenant, TimeProvider clock, FileIntake intake, TextOrders orders, ShareCheck check) : IDocumentDesk
{
    // What this request has taken in and not saved yet counts too.
    private long _takenIn;

    /// <summary>Who acts, by the name that she has today.</summary>
    public Person Acting => new(tenant.Actor.AccountId, tenant.Actor.Name);

    public Task<DocumentInfo> AddAsync(NewDocument document, Stream content, CancellationToken cancellationToken) =>
        AddAsync(document, caseNumber: null, content, cancellationToken);

    /// <summary>The same, filed under the case number of its matter.</summary>
    public async Task<DocumentInfo> AddAsync(NewDocument document, CaseNumber? caseNumber, Stream content, CancellationToken cancellationToken)
    {
        var file = await ReceiveAsync(document.FileName, content, cancellationToken);
        var title = string.IsNullOrWhiteSpace(document.Title) ? Path.GetFileNameWithoutExtension(file.FileName) : document.Title.Trim();
        var row = new Document(document.Subject, title.Length > Document.LongestTitle ? title[..Document.LongestTitle] : title, clock.UtcNow());
        var version = row.AddVersion(file, newestHash: null, Acting, clock.UtcNow());
        row.File(caseNumber?.Text, caseNumber?.Key);
        db.Add(row);
        Put(version);
        ledger.Append("DocumentUploaded", row.Id, after: new { row.Title, Subject = row.Subject.ToString(), row.SubjectId, version.FileName, version.Length, version.Sha256 });
        return new DocumentInfo(
            row.Id, version.Id, row.Title, version.FileName, version.Form, version.Length, version.Sha256, version.UploadedAt,
            IsShared: false, IsMarked: false, TextState.Waiting, row.Key, version.Number);
    }

    /// <summary>Checks and stores a file, and adds it as the document's next version.</summary>
    public async Task<DocumentVersion> AddVersionAsync(Document document, string fileName, Stream content, CancellationToken cancellationToken)
    {
        var file = await ReceiveAsync(fileName, content, cancellationToken);
        var newest = await db.Set<DocumentVersion>().Where(v => v.Id == document.LatestVersionId).Select(v => v.Sha256).FirstOrDefaultAsync(cancellationToken);
        var version = document.AddVersion(file, newest, Acting, clock.UtcNow());
        Put(version);
        ledger.Append("DocumentVersionAdded", document.Id, after: new { document.Title, version.Number, version.FileName, version.Length, version.Sha256 });
        return version;
    }

    public async Task ShareAsync(Guid collaborationId, IReadOnlyCollection<Guid> documentIds, SubjectKey sharedAs, bool looked, CancellationToken cancellationToken)
    {
        var documents = await db.Set<Document>().Where(d => documentIds.Contains(d.Id)).ToListAsync(cancellationToken);
        foreach (var document in documents)
            await ShareAsync(document, collaborationId, sharedAs, isApproved: false, looked, reason: null, cancellationToken);
    }

    public async Task<IReadOnlyList<ShareWarning>> WarningsAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken)
    {
        var documents = await db.Set<Document>().AsNoTracking().Where(d => documentIds.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var scans = await check.ScansAsync([.. documents.Select(d => d.LatestVersionId)], cancellationToken);
        return
        [
            .. documents.Select(d => (Document: d, Scan: scans[d.LatestVersionId])).Where(x => x.Scan.IsWaiting || x.Scan.AsksForALook)
                .Select(x => new ShareWarning(x.Document.Id, x.Document.Title, x.Scan.State, [.. x.Scan.Hits.Select(h => h.Excerpt)])),
        ];
    }

    /// <summary>Shares the newest version of a document; nothing is done where that version is shared.</summary>
    public async Task ShareAsync(
        Document document, Guid collaborationId, SubjectKey sharedAs, bool isApproved, bool looked, string? reason, CancellationToken cancellationToken)
    {
        var id = document.LatestVersionId;
        if (await db.Set<SharedVersion>().AnyAsync(v => v.Id == id, cancellationToken) && !await IsRecalledAsync(document.Id, cancellationToken))
            return;
        document.Share(isApproved, clock.UtcNow());
        if (!looked)
            await check.RequireLookedAtAsync(document, looked: false, cancellationToken);
        var shared = await db.Set<SharedDocument>().FirstOrDefaultAsync(d => d.Id == document.Id, cancellationToken);
        if (shared is null)
            db.Add(shared = new SharedDocument(document, collaborationId, sharedAs));
        var version = await db.Set<DocumentVersion>().FirstOrThrowAsync(v => v.Id == id, cancellationToken);
        shared.Mark = document.IsMarked ? await MarkOfAsync(document.Id, cancellationToken) : null;
        var sharedVersion = shared.Add(version, clock.UtcNow());
        if (!await db.Set<SharedVersion>().AnyAsync(v => v.Id == id, cancellationToken))
        {
            db.Add(sharedVersion);
            if (await db.Set<VersionText>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.State == TextState.Read, cancellationToken) is { } text)
                db.Add(new SharedText(text, shared.CollaborationId));
        }

        ledger.AppendShared(
            shared.CollaborationId, "DocumentShared", document.Id, OwnPrincipal(), reason: reason,
            after: new { document.Title, version.Number, version.FileName, version.Sha256, Subject = shared.Subject.ToString(), shared.SubjectId, shared.Mark });
    }

    /// <summary>Tells those who received the document of its mark, or that it is lifted; nothing where it is not shared.</summary>
    public async Task TellMarkAsync(Document document, string? mark, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Set<SharedDocument>().FirstOrDefaultAsync(d => d.Id == document.Id, cancellationToken) is not { } shared || shared.Mark == mark)
            return;
        var before = shared.Mark;
        shared.Mark = mark;
        ledger.AppendShared(
            shared.CollaborationId, mark is null ? "SharedDocumentMarkLifted" : "SharedDocumentMarked", document.Id, OwnPrincipal(),
            before is null ? null : new { Mark = before }, new { shared.Title, shared.Mark, Subject = shared.Subject.ToString(), shared.SubjectId }, reason);
    }

    public async Task FollowDraftAsync(Guid draftId, CancellationToken cancellationToken)
    {
        foreach (var document in await db.Set<Document>().Where(d => d.SubjectId == draftId && d.Subject == DocumentSubject.Draft).ToListAsync(cancellationToken))
            document.FollowDraft();
    }

    /// <summary>The principal that the room acted in is; null in the forum's.</summary>
    public Guid? OwnPrincipal() => tenant.Room.Kind == RoomKind.Principal ? tenant.TenantId : null;

    private Task<bool> IsRecalledAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<SharedDocument>().AnyAsync(d => d.Id == id && d.RecalledAt != null, cancellationToken);

    private async Task<string?> MarkOfAsync(Guid documentId, CancellationToken cancellationToken) =>
        (await db.Set<SecrecyMark>().AsNoTracking().FirstOrDefaultAsync(m => m.DocumentId == documentId && m.LiftedAt == null, cancellationToken))?.Words;

    private async Task<StoredFile> ReceiveAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        var used = _takenIn + await db.Set<DocumentVersion>().SumAsync(v => v.Length, cancellationToken);
        var file = await intake.ReceiveAsync(tenant.TenantId, used, fileName, content, cancellationToken);
        _takenIn += file.Length;
        return new StoredFile(file.FileName, FormOf(file.Kind), file.MediaType, file.Length, file.Sha256);
    }

    private void Put(DocumentVersion version)
    {
        db.Add(version);
        db.Add(new VersionText(version, clock.UtcNow()));
        orders.Ask(version.Id);
    }

    private static FileForm FormOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => FileForm.Pdf,
        FileKind.Word => FileForm.Word,
        FileKind.OpenDocument => FileForm.OpenDocument,
        FileKind.Excel => FileForm.Excel,
        FileKind.Png => FileForm.Png,
        FileKind.Jpeg => FileForm.Jpeg,
        _ => FileForm.Text,
    };
}
