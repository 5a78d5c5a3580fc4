using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Web;
using Governance.Records.Contracts;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Governance.Records.Api;

/// <summary>
/// Hands out stored files: always as an attachment and shut in, with the hash as strong entity tag, in ranges when asked for.
/// What is not there and what is not yours are the same answer.
/// </summary>
internal static class DocumentFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        const string file = "/{id:guid}/versions/{versionId:guid}/file";
        routes.MapGet("/{slug}/documents" + file, OwnAsync).RequireAuthorization(RecordPermissions.ReadOwn).WithMetadata(new SandboxedAttribute()).ExcludeFromDescription();
        routes.MapGet("/forum/{collaboration}/own-documents" + file, OwnAsync).RequireAuthorization(RecordPermissions.ReadOwn).WithMetadata(new SandboxedAttribute()).ExcludeFromDescription();
        routes.MapGet("/forum/{collaboration}/documents" + file, SharedAsync).RequireAuthorization(RecordPermissions.ReadShared).WithMetadata(new SandboxedAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> OwnAsync(
        Guid id, Guid versionId, HttpContext context, GovernanceDbContext db, OwnDocuments documents, TenantContext tenant, IBlobStore blobs, CancellationToken cancellationToken)
    {
        // A member who visits a forum acts at home.
        if (context.GetRouteValue(RoomRoutes.Forum) is not null && tenant.Room.Kind != RoomKind.Forum)
            return Results.NotFound();
        var found = await (
            from d in documents.All.Where(d => d.Id == id)
            join v in db.Set<DocumentVersion>() on d.Id equals v.DocumentId
            where v.Id == versionId
            select new StoredAs(v.TenantId, v.Sha256, v.FileName, v.Form, v.MediaType, v.UploadedAt)).FirstOrDefaultAsync(cancellationToken);
        return await GiveAsync(found, blobs, cancellationToken);
    }

    private static async Task<IResult> SharedAsync(
        Guid id, Guid versionId, HttpContext context, GovernanceDbContext db, IBlobStore blobs, CancellationToken cancellationToken)
    {
        var forum = VisitedForum.Of(context).Id;
        var found = await db.Set<SharedVersion>().Where(v => v.Id == versionId && v.DocumentId == id && v.CollaborationId == forum)
            .Select(v => new StoredAs(v.PublishedBy, v.Sha256, v.FileName, v.Form, v.MediaType, v.UploadedAt)).FirstOrDefaultAsync(cancellationToken);
        return await GiveAsync(found, blobs, cancellationToken);
    }

    /// <summary>The file, or the same nothing as for an id that does not exist.</summary>
    public static async Task<IResult> GiveAsync(StoredAs? stored, IBlobStore blobs, CancellationToken cancellationToken)
    {
        if (stored is null)
            return Results.NotFound();
        var content = await blobs.OpenAsync(new BlobAddress(stored.OwnerId, stored.Sha256), cancellationToken)
            ?? throw new InvalidOperationException("The file of a version is not in the blob store.");
        return Results.File(
            content,
            // Text would be compressed on the way, and then its ranges and its tag would be those of something else.
            stored.Form == FileForm.Text ? "application/octet-stream" : stored.MediaType,
            stored.FileName, new DateTimeOffset(stored.UploadedAt), new EntityTagHeaderValue($"\"{stored.Sha256}\""), enableRangeProcessing: true);
    }

    /// <summary>Where a version's bytes lie, and what to call them.</summary>
    internal sealed record StoredAs(Guid OwnerId, string Sha256, string FileName, FileForm Form, string MediaType, DateTime UploadedAt);
}
