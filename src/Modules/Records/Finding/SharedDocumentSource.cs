using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Finding;

/// <summary>
/// A document as it is shared in the forum, with its text. One that carries a secrecy mark is not found there, even where a
/// second person let it be shared: who received it opens it from what it belongs to.
/// </summary>
internal sealed class SharedDocumentSource : ISearchSource
{
    public string Name => "shared-document";

    public SearchKind Kind => SearchKind.Document;

    public string? Permission => RecordPermissions.ReadShared;

    // Its own document, with its case number and its pages.
    public bool IsFoundAtHome => true;

    public IEnumerable<Guid> TouchedBy(object changed) => changed switch
    {
        SharedDocument d => [d.Id],
        SharedText t => [t.DocumentId],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<SharedDocument>(id, cancellationToken) is not { Mark: null } document
            || await rows.FindAsync<SharedVersion>(document.LatestVersionId, cancellationToken) is not { } version)
        {
            return [];
        }

        var text = await rows.FindAsync<SharedText>(version.Id, cancellationToken);
        return TextParts.Of(
            new SearchText(document.Title, StockholmTime.DayOf(document.SharedAt))
            {
                CollaborationId = document.CollaborationId,
                PrincipalId = rows.Room.Kind == RoomKind.Principal ? rows.Room.Id : null,
                Reference = version.FileName,
                Status = document.RecalledAt is null ? "Delad" : "Återkallad",
                Path = $"documents/{id}",
            },
            text?.Text);
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<SharedDocument>().Where(d => d.PublishedBy == db.Tenant.TenantId).Select(d => d.Id).ToListAsync(cancellationToken);
}
