using Governance.Platform.Web;
using Governance.Platform.Web.Api;
using Governance.Platform.Web.Idempotency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Records.Api;

/// <summary>The operations on documents; done in the client's own room.</summary>
internal static class RecordsApi
{
    private const string Intake =
        "DOC-001–039: the file is refused; the message says why. DOC-104: it is marked as secret and needs a second person's approval. PRI-001: no form of case number.";

    public static void Map(IEndpointRouteBuilder api)
    {
        var documents = api.MapGroup("/documents").WithTags("Documents");
        documents.MapGet("", DocumentOperations.ListAsync).WithName("ListDocuments").RequireAuthorization(RecordPermissions.ReadOwn)
            .WithSummary("The documents of the client's own room, newest first.");
        documents.MapPost("", DocumentOperations.UploadAsync).WithName("UploadDocument").RequireAuthorization(RecordPermissions.Upload).Idempotent()
            .DisableAntiforgery().WithMetadata(new TakesFilesAttribute(), new ApiFaults(Intake)).Produces<DocumentWire>(StatusCodes.Status201Created)
            .WithSummary("Takes in a file (multipart/form-data: file, subject, subjectId, title). It stays in the room until it is shared.");
        documents.MapGet("/{id:guid}", DocumentOperations.GetAsync).WithName("GetDocument").RequireAuthorization(RecordPermissions.ReadOwn)
            .WithSummary("One of the room's own documents, by its newest version.");
        documents.MapGet("/{id:guid}/file", DocumentOperations.FileAsync).WithName("GetDocumentFile").RequireAuthorization(RecordPermissions.ReadShared)
            .WithMetadata(new SandboxedAttribute()).WithSummary("The file of the newest version, own or shared; in ranges when asked for, the hash as ETag.");
        documents.MapPost("/{id:guid}/share", DocumentOperations.ShareAsync).WithName("ShareDocument").RequireAuthorization(RecordPermissions.Share).Idempotent()
            .WithMetadata(new ApiExample("""{"understood":true,"looked":true}"""), new ApiFaults(
                "DOC-104: it is marked as secret. DOC-109: the text is still being read, or seems to hold personal data and nobody has looked. DOC-110: it belongs to nothing that a forum knows of."))
            .WithSummary("Shares the newest version with the forum: it becomes a document received by every principal that can read it, and cannot be taken back.");
        api.MapGet("/collaborations/{id:guid}/documents", DocumentOperations.SharedAsync).WithTags("Documents").WithName("ListSharedDocuments")
            .RequireAuthorization(RecordPermissions.ReadShared).WithSummary("The documents that are shared in a collaboration, newest first.");
    }
}
