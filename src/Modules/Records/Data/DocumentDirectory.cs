using Governance.Platform.Data;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Data;

internal sealed class DocumentDirectory(GovernanceDbContext db, IBlobStore blobs) : IDocumentDirectory
{
    public async Task<IReadOnlyList<DocumentInfo>> OwnOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken)
    {
        if (subjectIds.Count == 0)
            return [];
        return await Own(db, db.Set<Document>().Where(d => subjectIds.Contains(d.SubjectId)).OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SharedDocumentInfo>> SharedOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken)
    {
        if (subjectIds.Count == 0)
            return [];
        return await Shared(db, db.Set<SharedDocument>().Where(d => subjectIds.Contains(d.SubjectId)).OrderBy(d => d.SharedAt).ThenBy(d => d.Id)).ToListAsync(cancellationToken);
    }

    public async Task<DocumentText?> TextOfAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var own = await db.Set<VersionText>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == versionId, cancellationToken);
        if (own is not null)
            return own.ToText();
        var shared = await db.Set<SharedText>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == versionId, cancellationToken);
        return shared?.ToText();
    }

    public async Task<Stream?> OpenAsync(Guid versionId, CancellationToken cancellationToken)
    {
        var own = await db.Set<DocumentVersion>().Where(v => v.Id == versionId).Select(v => new { v.TenantId, v.Sha256 }).FirstOrDefaultAsync(cancellationToken);
        if (own is not null)
            return await blobs.OpenAsync(new BlobAddress(own.TenantId, own.Sha256), cancellationToken);
        var shared = await db.Set<SharedVersion>().Where(v => v.Id == versionId).Select(v => new { v.PublishedBy, v.Sha256 }).FirstOrDefaultAsync(cancellationToken);
        return shared is null ? null : await blobs.OpenAsync(new BlobAddress(shared.PublishedBy, shared.Sha256), cancellationToken);
    }

    /// <summary>Documents with their newest version, in one query.</summary>
    public static IQueryable<DocumentInfo> Own(GovernanceDbContext db, IQueryable<Document> documents) =>
        from d in documents
        join v in db.Set<DocumentVersion>() on d.LatestVersionId equals v.Id
        join t in db.Set<VersionText>() on d.LatestVersionId equals t.Id
        select new DocumentInfo(
            d.Id, v.Id, d.Title, v.FileName, v.Form, v.Length, v.Sha256, v.UploadedAt, d.SharedAt != null, d.IsMarked, t.State,
            new SubjectKey(d.Subject, d.SubjectId), v.Number);

    /// <summary>Shared documents with their newest shared version, in one query.</summary>
    public static IQueryable<SharedDocumentInfo> Shared(GovernanceDbContext db, IQueryable<SharedDocument> documents) =>
        from d in documents
        join v in db.Set<SharedVersion>() on d.LatestVersionId equals v.Id
        select new SharedDocumentInfo(
            d.Id, v.Id, d.Title, v.FileName, v.Form, v.Length, v.Sha256, d.PublishedBy, d.SharedAt, new SubjectKey(d.Subject, d.SubjectId), d.Mark, d.RecalledAt);
}
