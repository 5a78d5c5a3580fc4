using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Search;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Finding;

/// <summary>A sent recommendation is found by all members of the collaboration, also when it no longer asks.</summary>
internal sealed class RecommendationSource : ISearchSource
{
    public string Name => "recommendation";

    public SearchKind Kind => SearchKind.Recommendation;

    public string? Permission => RecommendationPermissions.ReadForum;

    public IEnumerable<Guid> TouchedBy(object changed) => changed is Recommendation r ? [r.Id] : [];

    public async Task<IReadOnlyList<SearchText>> ReadAsync(SearchRows rows, Guid id, CancellationToken cancellationToken)
    {
        if (await rows.FindAsync<Recommendation>(id, cancellationToken) is not { } sent)
            return [];
        var points = await rows.BelowAsync<DecisionPoint>(p => p.RecommendationId == id, cancellationToken);
        return
        [
            new SearchText(sent.Title, sent.SentOn)
            {
                CollaborationId = sent.CollaborationId,
                Reference = string.Join(" · ", ((string[])[sent.Number, $"{sent.ForumName} {sent.MeetingDate.Iso()} {sent.Paragraph}", sent.CaseNumber]).Where(t => t.Length > 0)),
                Body = string.Join('\n', points.OrderBy(p => p.Number).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Number}. {p.Wording}")).Append(sent.Background)),
                Status = Status(sent.State),
                Path = $"recommendations/{id}",
            },
        ];
    }

    public Task<List<Guid>> AllAsync(GovernanceDbContext db, CancellationToken cancellationToken) =>
        db.Set<Recommendation>().Where(r => r.PublishedBy == db.Tenant.TenantId).Select(r => r.Id).ToListAsync(cancellationToken);

    private static string Status(RecommendationState state) => state switch
    {
        RecommendationState.Sent => "Skickad",
        RecommendationState.Superseded => "Ersatt",
        _ => "Återkallad",
    };
}
