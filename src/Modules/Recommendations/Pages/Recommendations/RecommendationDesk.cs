using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Writes the recommendations that other modules ask for.</summary>
internal sealed class RecommendationDesk(
    GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory, IDocumentDirectory documents, IDocumentDesk desk) : IRecommendationDesk
{
    private static readonly string AllAdopt = ConditionJson.Write(new Condition.Adopts(Who.All));

    /// <inheritdoc />
    public async Task<Guid> DraftAsync(SubjectDraft draft, CancellationToken cancellationToken)
    {
        var subject = draft.Subject.Id;
        var underWay = await db.Set<RecommendationDraft>().Where(d => d.SubjectId == subject && d.SentAt == null && d.DiscardedAt == null)
            .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken);
        return underWay ?? Add(draft, await db.ForumAsync(directory, cancellationToken)).Id;
    }

    /// <inheritdoc />
    public async Task<Guid> SendAsync(SubjectDraft draft, CancellationToken cancellationToken)
    {
        var forum = await db.ForumAsync(directory, cancellationToken);
        var added = Add(draft, forum);
        await new Sending(db, ledger, clock, documents, desk, forum).WriteAsync(added, looked: true, cancellationToken);
        return added.Id;
    }

    private RecommendationDraft Add(SubjectDraft draft, CollaborationInfo forum)
    {
        var kind = draft.Establishes ? PointKind.EstablishBudget : PointKind.Adopt;
        var added = new RecommendationDraft(
            new DraftContent
            {
                Title = draft.Title,
                Background = draft.Text,
                ForumName = forum.ForumName,
                MeetingDate = draft.Meeting?.Date,
                Paragraph = draft.Meeting?.Paragraph ?? "",
                CaseNumber = draft.Meeting?.CaseNumber ?? "",
                AnswerBy = draft.AnswerBy,
                Points = [.. draft.Points.Select((p, i) => new DraftPoint(i + 1, p, kind, AllAdopt))],
                Addressees = [.. forum.Principals.Select(p => new DraftAddressee(p.Id, RequiredBody: null))],
                Subject = new DraftSubject(draft.Subject.Kind, draft.Subject.Id, draft.Subject.Hash),
            },
            clock.UtcNow());
        db.Add(added);
        ledger.Append("DraftCreated", added.Id, after: DraftSummary.Of(added.Content));
        return added;
    }
}
