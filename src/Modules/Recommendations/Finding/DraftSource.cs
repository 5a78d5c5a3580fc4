using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Finding;

/// <summary>A draft is found in the forum's own room, by those who may read drafts, until it is sent.</summary>
internal sealed class DraftSource : ISearchSource
{
    public string Name => "draft";

    public SearchKind Kind => SearchKind.Draft;

    public string? Permission => RecommendationPermissions.ReadDrafts;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is RecommendationDraft d ? [d.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<RecommendationDraft>(id, cancellationToken) is not { SentAt: null } draft)
            return [];
        var content = draft.Content;
        return
        [
            new SearchText(content.Title, StockholmTime.DayOf(draft.ChangedAt))
            {
                Reference = string.Join(" · ", new[] { content.ForumName, content.Paragraph, content.CaseNumber }.Where(t => !string.IsNullOrEmpty(t))),
                Body = string.Join('\n', content.Points.Select(p => p.Wording).Append(content.Background)),
                Status = draft.DiscardedAt is null ? "Utkast" : "Kasserat",
                Path = draft.DiscardedAt is null ? $"drafts/{id}" : "drafts",
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<RecommendationDraft>().Where(d => d.SentAt == null).Select(d => d.Id).ToListAsync(cancellationToken);
}
