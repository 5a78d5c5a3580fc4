using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Data;

/// <summary>What documents are attached to: drafts and recommendations in the forum, matters and decisions of a principal.</summary>
internal sealed class DocumentSubjects(GovernanceDbContext db, TenantContext tenant, IPrincipalDirectory directory, IStringLocalizer<Texts> text) : IDocumentSubjectSource
{
    private const int MostChoices = 200;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<SubjectKey, SubjectInfo>> OfAsync(IReadOnlyCollection<SubjectKey> keys, CancellationToken cancellationToken)
    {
        var found = new List<SubjectInfo>();
        if (Ids(keys, DocumentSubject.Recommendation) is { Count: > 0 } recommendations)
            found.AddRange(await RecommendationsAsync(r => recommendations.Contains(r.Id), cancellationToken));
        if (Ids(keys, DocumentSubject.Draft) is { Count: > 0 } drafts)
            found.AddRange(await DraftsAsync(d => drafts.Contains(d.Id), cancellationToken));
        if (Ids(keys, DocumentSubject.Matter) is { Count: > 0 } matters)
            found.AddRange(await MattersAsync(m => matters.Contains(m.Id), cancellationToken));
        if (Ids(keys, DocumentSubject.Decision) is { Count: > 0 } decisions)
            found.AddRange(await DecisionsAsync(decisions, cancellationToken));
        return found.DistinctBy(s => s.Key).ToDictionary(s => s.Key);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SubjectInfo>> ChoicesAsync(CancellationToken cancellationToken)
    {
        if (tenant.Room.Kind == RoomKind.Principal)
            return await MattersAsync(m => true, cancellationToken);
        var forum = tenant.TenantId;
        var drafts = await DraftsAsync(d => d.SentAt == null && d.DiscardedAt == null, cancellationToken);
        return [.. drafts, .. await RecommendationsAsync(r => r.PublishedBy == forum, cancellationToken)];
    }

    private static List<Guid> Ids(IReadOnlyCollection<SubjectKey> keys, DocumentSubject kind) => [.. keys.Where(k => k.Kind == kind).Select(k => k.Id)];

    private async Task<List<SubjectInfo>> RecommendationsAsync(System.Linq.Expressions.Expression<Func<Recommendation, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Recommendation>().Where(which).OrderByDescending(r => r.SentAt).Take(MostChoices)
            .Select(r => new { r.Id, r.Number, r.Title, r.CollaborationId }).ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return [.. rows.Select(r => Info(
            DocumentSubject.Recommendation, r.Id, $"{r.Number} {r.Title}", $"/forum/{register.Collaboration(r.CollaborationId)?.Slug}/recommendations/{r.Id}", r.CollaborationId))];
    }

    private async Task<List<SubjectInfo>> DraftsAsync(System.Linq.Expressions.Expression<Func<RecommendationDraft, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await db.Set<RecommendationDraft>().AsNoTracking().Where(which).OrderByDescending(d => d.ChangedAt).Take(MostChoices).ToListAsync(cancellationToken);
        return [.. rows.Select(d => Info(
            DocumentSubject.Draft, d.Id, text["Utkast: {0}", d.Content.Title.Length > 0 ? d.Content.Title : text["utan rubrik"].Value], $"{tenant.Room.Path}/drafts/{d.Id}", d.TenantId))];
    }

    // The matter is the principal's own and the recommendation shared, so they are joined by hand: a filter on the one must
    // not make the other vanish.
    private async Task<List<SubjectInfo>> MattersAsync(System.Linq.Expressions.Expression<Func<Matter, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await (
            from matter in db.Set<Matter>().Where(which)
            join recommendation in db.Set<Recommendation>() on matter.RecommendationId equals recommendation.Id
            orderby recommendation.SentAt descending
            select new { matter.Id, matter.RecommendationId, matter.CaseNumber, matter.CollaborationId, recommendation.Number, recommendation.Title }).Take(MostChoices).ToListAsync(cancellationToken);
        return [.. rows.Select(m => Info(
            DocumentSubject.Matter, m.Id, $"{m.Number} {m.Title}", $"{tenant.Room.Path}/recommendations/{m.RecommendationId}", m.CollaborationId) with
        {
            SharedAs = new SubjectKey(DocumentSubject.Recommendation, m.RecommendationId),
            CaseNumber = m.CaseNumber,
        })];
    }

    private async Task<List<SubjectInfo>> DecisionsAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var own = await (
            from decision in db.Set<PrincipalDecision>().Where(d => ids.Contains(d.Id))
            join matter in db.Set<Matter>() on decision.MatterId equals matter.Id
            join recommendation in db.Set<Recommendation>() on decision.RecommendationId equals recommendation.Id
            select new { decision.Id, decision.Point, decision.PublishedAt, decision.RecommendationId, matter.CaseNumber, recommendation.CollaborationId, recommendation.Number, recommendation.Title })
            .ToListAsync(cancellationToken);
        var rest = ids.Except(own.Select(d => d.Id)).ToList();
        var shared = rest.Count == 0 ? [] : await (
            from decision in db.Set<PublishedDecision>().Where(d => rest.Contains(d.Id))
            join recommendation in db.Set<Recommendation>() on decision.RecommendationId equals recommendation.Id
            select new { decision.Id, decision.Point, decision.PrincipalId, decision.RecommendationId, recommendation.CollaborationId, recommendation.Number, recommendation.Title })
            .ToListAsync(cancellationToken);
        var register = await directory.RegisterAsync(cancellationToken);
        return
        [
            .. own.Select(d => Info(
                DocumentSubject.Decision, d.Id, Words(d.Point, d.Number, d.Title), $"{tenant.Room.Path}/recommendations/{d.RecommendationId}", d.CollaborationId) with
            {
                // What is not published is not known in the forum: there the document is about the recommendation.
                SharedAs = d.PublishedAt is null ? new SubjectKey(DocumentSubject.Recommendation, d.RecommendationId) : new SubjectKey(DocumentSubject.Decision, d.Id),
                CaseNumber = d.CaseNumber,
            }),
            .. shared.Select(d => Info(
                DocumentSubject.Decision, d.Id, Words(d.Point, d.Number, d.Title),
                $"/forum/{register.Collaboration(d.CollaborationId)?.Slug}/recommendations/{d.RecommendationId}#h-{register.ById(d.PrincipalId)?.Code}", d.CollaborationId)),
        ];
    }

    private string Words(int point, string number, string title) =>
        text["Beslut på punkt {0}: {1} {2}", point.ToString(CultureInfo.InvariantCulture), number, title];

    private static SubjectInfo Info(DocumentSubject kind, Guid id, string title, string path, Guid collaborationId) =>
        new(new SubjectKey(kind, id), title, path, new SubjectKey(kind, id), collaborationId, CaseNumber: null);
}
