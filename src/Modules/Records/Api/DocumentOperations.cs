using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Web.Api;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Pages.Records;
using Governance.Records.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NotFound = Governance.Platform.Rules.NotFound;

namespace Governance.Records.Api;

/// <summary>A document of the room, as the API shows it.</summary>
internal sealed record DocumentWire(
    Guid Id, Guid VersionId, int Version, string Title, DocumentSubject Subject, Guid SubjectId, string FileName, FileForm Form, long Length, string Sha256, DateTime UploadedAt,
    bool IsShared, bool IsMarked, TextState Text)
{
    public static DocumentWire Of(DocumentInfo d) => new(
        d.Id, d.VersionId, d.Number, d.Title, d.Subject.Kind, d.Subject.Id, d.FileName, d.Form, d.Length, d.Sha256, d.UploadedAt, d.IsShared, d.IsMarked, d.Text);
}

/// <summary>A shared document, as the API shows it.</summary>
internal sealed record SharedDocumentWire(
    Guid Id, Guid VersionId, string Title, DocumentSubject Subject, Guid SubjectId, string FileName, FileForm Form, long Length, string Sha256, string? PublishedBy, DateTime SharedAt,
    string? Mark, DateTime? RecalledAt);

/// <summary>What a client says when it shares.</summary>
/// <param name="Understood">That sharing cannot be undone is understood.</param>
/// <param name="Looked">Somebody has looked for personal data in the file.</param>
internal sealed record ShareWire(bool Understood, bool Looked = false);

/// <summary>What clients do with documents.</summary>
internal static class DocumentOperations
{
    public static async Task<PageOf<DocumentWire>> ListAsync([AsParameters] Paging paging, GovernanceDbContext db, OwnDocuments documents, CancellationToken cancellationToken)
    {
        var rows =
            from d in documents.All
            join v in db.Set<DocumentVersion>() on d.LatestVersionId equals v.Id
            join t in db.Set<VersionText>() on d.LatestVersionId equals t.Id
            select new { d, v, t.State };
        var page = await paging.OfAsync(rows.OrderByDescending(x => x.d.CreatedAt).ThenBy(x => x.d.Id), cancellationToken);
        return new PageOf<DocumentWire>(
            [.. page.Items.Select(x => new DocumentWire(
                x.d.Id, x.v.Id, x.v.Number, x.d.Title, x.d.Subject, x.d.SubjectId, x.v.FileName, x.v.Form, x.v.Length, x.v.Sha256, x.v.UploadedAt, x.d.SharedAt != null, x.d.IsMarked, x.State))],
            page.Page, page.PageSize, page.Total);
    }

    public static async Task<DocumentWire> GetAsync(Guid id, GovernanceDbContext db, OwnDocuments documents, HttpResponse response, CancellationToken cancellationToken)
    {
        var version = await documents.All.Where(d => d.Id == id).Select(d => (int?)d.Version).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        response.SetETag(version);
        return DocumentWire.Of(await DocumentDirectory.Own(db, documents.All.Where(d => d.Id == id)).FirstOrThrowAsync(cancellationToken));
    }

    public static async Task<Created<DocumentWire>> UploadAsync(
        IFormFile file, [FromForm] DocumentSubject subject, [FromForm] Guid subjectId, [FromForm] string? title, UploadDocuments.Handler handler, CancellationToken cancellationToken)
    {
        var taken = await handler.HandleAsync(
            new UploadDocuments(new SubjectKey(subject, subjectId), title, [new IncomingFile(file.FileName, file.OpenReadStream)]), cancellationToken);
        return TypedResults.Created($"/api/v1/documents/{taken.Documents[0].Id}", DocumentWire.Of(taken.Documents[0]));
    }

    public static async Task<IResult> FileAsync(Guid id, GovernanceDbContext db, OwnDocuments documents, IBlobStore blobs, CancellationToken cancellationToken)
    {
        var stored = await (
            from d in documents.All.Where(d => d.Id == id)
            join v in db.Set<DocumentVersion>() on d.LatestVersionId equals v.Id
            select new DocumentFiles.StoredAs(v.TenantId, v.Sha256, v.FileName, v.Form, v.MediaType, v.UploadedAt)).FirstOrDefaultAsync(cancellationToken);
        stored ??= await (
            from d in db.Set<SharedDocument>().Where(d => d.Id == id)
            join v in db.Set<SharedVersion>() on d.LatestVersionId equals v.Id
            select new DocumentFiles.StoredAs(v.PublishedBy, v.Sha256, v.FileName, v.Form, v.MediaType, v.UploadedAt)).FirstOrDefaultAsync(cancellationToken);
        return stored is null ? throw new NotFound() : await DocumentFiles.GiveAsync(stored, blobs, cancellationToken);
    }

    public static async Task<DocumentWire> ShareAsync(
        Guid id, ShareWire body, [FromHeader(Name = "If-Match")] string? ifMatch, ShareDocument.Handler handler,
        GovernanceDbContext db, OwnDocuments documents, HttpResponse response, CancellationToken cancellationToken)
    {
        await handler.HandleAsync(new ShareDocument(id, Conditional.RequiredVersion(ifMatch), body.Understood, body.Looked), cancellationToken);
        return await GetAsync(id, db, documents, response, cancellationToken);
    }

    public static async Task<PageOf<SharedDocumentWire>> SharedAsync(
        Guid id, [AsParameters] Paging paging, GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, CancellationToken cancellationToken)
    {
        if (!tenant.Collaborations.Contains(id))
            throw new NotFound();
        var register = await directory.RegisterAsync(cancellationToken);
        var rows =
            from d in db.Set<SharedDocument>().Where(d => d.CollaborationId == id)
            join v in db.Set<SharedVersion>() on d.LatestVersionId equals v.Id
            select new { d, v };
        var page = await paging.OfAsync(rows.OrderByDescending(x => x.d.SharedAt).ThenBy(x => x.d.Id), cancellationToken);
        return new PageOf<SharedDocumentWire>(
            [.. page.Items.Select(x => new SharedDocumentWire(
                x.d.Id, x.v.Id, x.d.Title, x.d.Subject, x.d.SubjectId, x.v.FileName, x.v.Form, x.v.Length, x.v.Sha256, register.ById(x.d.PublishedBy)?.Code, x.d.SharedAt, x.d.Mark, x.d.RecalledAt))],
            page.Page, page.PageSize, page.Total);
    }
}
