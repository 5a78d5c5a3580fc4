using Governance.Platform.Data;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Data;

/// <summary>Tells other modules what the forum's room is writing.</summary>
internal sealed class DraftDirectory(GovernanceDbContext db) : IDraftDirectory
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<DraftLine>> OpenAsync(CancellationToken cancellationToken) =>
        [.. (await db.Set<RecommendationDraft>().AsNoTracking().Where(d => d.SentAt == null && d.DiscardedAt == null).OrderByDescending(d => d.ChangedAt).ToListAsync(cancellationToken))
            .Select(d => new DraftLine(d.Id, d.Content.Title, d.Content.CaseNumber, d.Content.AnswerBy, [.. d.Content.Points.Select(p => p.Wording)]))];
}
