using Governance.Principals.Contracts;
using Governance.Records.Contracts;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>The documents of a principal's matter: its own, those of its decisions, and what the forum has shared with the recommendation.</summary>
internal sealed class MatterDocuments(
    IReadOnlyList<DocumentInfo> own, IReadOnlyList<SharedDocumentInfo> shared, Guid? matterId, Guid recommendationId, string roomPath, string forumPath, PrincipalRegister register)
{
    /// <summary>Two queries.</summary>
    public static async Task<MatterDocuments> ReadAsync(
        IDocumentDirectory documents, MatterFile file, string roomPath, string forumPath, PrincipalRegister register, CancellationToken cancellationToken)
    {
        List<Guid> decisions = [.. file.Registered.Select(d => d.Id).Concat(file.Published.Select(d => d.Id)).Distinct()];
        var own = await documents.OwnOfAsync([.. decisions, .. file.Matter is { } matter ? [matter.Id] : Array.Empty<Guid>()], cancellationToken);
        var shared = await documents.SharedOfAsync([.. decisions, file.Recommendation.Id], cancellationToken);
        return new MatterDocuments(own, shared, file.Matter?.Id, file.Recommendation.Id, roomPath, forumPath, register);
    }

    /// <summary>Of the matter and the recommendation.</summary>
    public DocumentPanel OfMatter(bool mayUpload) => Panel(
        "handlingar", matterId, recommendationId, mayUpload && matterId is { } id ? Upload(DocumentSubject.Matter, id) : null);

    /// <summary>Of one decision; null when there are none and none can be added.</summary>
    public DocumentPanel? OfDecision(Guid decisionId, bool mayUpload)
    {
        var panel = Panel($"handlingar-{decisionId}", decisionId, decisionId, mayUpload ? Upload(DocumentSubject.Decision, decisionId) : null);
        return panel.Own.Count + panel.Shared.Count > 0 || panel.UploadHref is not null ? panel : null;
    }

    private DocumentPanel Panel(string id, Guid? ownSubject, Guid sharedSubject, string? upload) => new(
        id, [.. own.Where(d => d.Subject.Id == ownSubject)], [.. shared.Where(d => d.Subject.Id == sharedSubject && own.All(o => o.Id != d.Id))],
        roomPath + "/documents", forumPath + "/documents", principal => register.ById(principal)?.DisplayName)
    {
        UploadHref = upload,
    };

    private string Upload(DocumentSubject kind, Guid id) =>
        $"{roomPath}/documents/upload?subject={kind}&id={id}&return={Uri.EscapeDataString(OwnWords.Path(roomPath, recommendationId))}";
}
