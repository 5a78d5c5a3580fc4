using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Data;

/// <summary>Reads where the subjects of other modules stand.</summary>
internal sealed class SubjectStandings(GovernanceDbContext db, StandingLoader loader) : ISubjectStandings
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, SubjectStanding>> OfAsync(
        Guid collaborationId, IReadOnlyCollection<Guid> subjects, DateOnly asOf, CancellationToken cancellationToken)
    {
        var drafts = subjects.Count == 0 ? [] : await DraftsAsync(collaborationId, subjects, cancellationToken);
        return await OfAsync(collaborationId, subjects, drafts, asOf, cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<Guid, SubjectStanding>> AskedAsync(
        Guid collaborationId, IReadOnlyCollection<Guid> subjects, DateOnly asOf, CancellationToken cancellationToken) =>
        OfAsync(collaborationId, subjects, [], asOf, cancellationToken);

    private async Task<IReadOnlyDictionary<Guid, SubjectStanding>> OfAsync(
        Guid collaborationId, IReadOnlyCollection<Guid> subjects, IEnumerable<(Guid Draft, Guid Subject)> drafts, DateOnly asOf, CancellationToken cancellationToken)
    {
        var result = subjects.Distinct().ToDictionary(s => s, s => new SubjectStanding(s, SubjectState.None));
        if (result.Count == 0)
            return result;
        foreach (var (draft, subject) in drafts)
            result[subject] = new SubjectStanding(subject, SubjectState.Draft, draft);
        // What is asked anew stands as the newest question does; a version that was never in force says nothing.
        var asked = await loader.FilesAsync(collaborationId, subjects, asOf, cancellationToken);
        foreach (var file in asked.GroupBy(f => f.Recommendation.SubjectId!.Value).Select(g => g.MaxBy(f => (f.Recommendation.SentAt, f.Recommendation.Id))!))
        {
            var subject = file.Recommendation.SubjectId!.Value;
            result[subject] = Of(subject, result[subject].DraftId, StandingSnapshot.Of(file, asOf));
        }

        return result;
    }

    // A principal's room owns no drafts; asking would be a query for nothing.
    private async Task<IEnumerable<(Guid Draft, Guid Subject)>> DraftsAsync(Guid collaborationId, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        if (db.Tenant.Room.Kind != RoomKind.Forum || db.Tenant.TenantId != collaborationId)
            return [];
        var drafts = await db.Set<RecommendationDraft>().AsNoTracking()
            .Where(d => d.SubjectId != null && subjects.Contains(d.SubjectId.Value) && d.SentAt == null && d.DiscardedAt == null)
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)
            .Select(d => new { d.Id, Subject = d.SubjectId!.Value }).ToListAsync(cancellationToken);
        return drafts.Select(d => (d.Id, d.Subject));
    }

    private static SubjectStanding Of(Guid subject, Guid? draft, StandingSnapshot snapshot)
    {
        var recommendation = snapshot.Recommendation;
        var points = snapshot.Result.Points;
        var state = points.All(p => p.Outcome == PointOutcome.InForce) ? SubjectState.InForce
            : points.Any(p => p.Outcome == PointOutcome.Failed) || recommendation.StateOn(snapshot.AsOf) == RecommendationState.Withdrawn ? SubjectState.Failed
            : SubjectState.Sent;
        return new SubjectStanding(
            subject, state, draft, recommendation.Id, recommendation.Number, recommendation.SentOn,
            state == SubjectState.InForce ? points.Max(p => p.InForceSince) : null,
            snapshot.File.Addressees.Count(a => snapshot.AnsweredOn(a.Principal.Id) is not null), snapshot.File.Addressees.Count, recommendation.AnswerBy);
    }
}
