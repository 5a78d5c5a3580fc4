using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Finding;

/// <summary>A room's own documents, by title, file name, case number and the text of the newest version; marked ones too, in that room alone.</summary>
internal abstract class OwnDocumentSource(bool ofDrafts) : ISearchSource
{
    public abstract string Name { get; }

    public abstract string? Permission { get; }

    public SearchKind Kind => SearchKind.Document;

    public IEnumerable<Guid> TouchedBy(object changed) => changed switch
    {
        Document d => [d.Id],
        // The text comes later, by a job.
        VersionText t => [t.DocumentId],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<Document>(id, cancellationToken) is not { } document || (document.Subject == DocumentSubject.Draft) != ofDrafts
            || await rows.FindAsync<DocumentVersion>(document.LatestVersionId, cancellationToken) is not { } version)
        {
            return [];
        }

        var text = await rows.FindAsync<VersionText>(version.Id, cancellationToken);
        return TextParts.Of(
            new SearchText(document.Title, StockholmTime.DayOf(version.UploadedAt))
            {
                PrincipalId = rows.Room.Kind == RoomKind.Principal ? rows.Room.Id : null,
                Reference = document.CaseNumber is null ? version.FileName : $"{document.CaseNumber} · {version.FileName}",
                Status = document.IsMarked ? "Sekretessmarkerad" : document.SharedAt is not null ? "Delad" : "Inte delad",
                Path = $"{(rows.Room.Kind == RoomKind.Forum ? "own-documents" : "documents")}/{id}",
            },
            text?.Text);
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<Document>().Where(d => (d.Subject == DocumentSubject.Draft) == ofDrafts).Select(d => d.Id).ToListAsync(cancellationToken);
}

/// <summary>All but those of drafts.</summary>
internal sealed class DocumentSource() : OwnDocumentSource(ofDrafts: false)
{
    public override string Name => "document";

    public override string? Permission => RecordPermissions.ReadOwn;
}

/// <summary>Those of drafts: found by who may read drafts, until the draft is sent and they follow it.</summary>
internal sealed class DraftDocumentSource() : OwnDocumentSource(ofDrafts: true)
{
    public override string Name => "draft-document";

    public override string? Permission => RecordPermissions.ReadDrafts;
}
