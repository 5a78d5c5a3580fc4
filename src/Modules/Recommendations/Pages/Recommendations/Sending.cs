using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>What is written when a draft is sent: one try, with the number that is free now. The caller saves.</summary>
internal sealed class Sending(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IDocumentDirectory documents, IDocumentDesk desk, CollaborationInfo forum)
{
    /// <summary>Seals the draft that the command names.</summary>
    public async Task WriteAsync(SendRecommendation command, CancellationToken cancellationToken)
    {
        var draft = await db.FindOrThrowAsync<RecommendationDraft>(command.DraftId, cancellationToken);
        db.ExpectVersion(draft, command.Version);
        await WriteAsync(draft, command.Looked, cancellationToken);
    }

    /// <summary>Seals a draft and adds the recommendation, its events and its letters.</summary>
    public async Task WriteAsync(RecommendationDraft draft, bool looked, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.UtcNow(), clock.Today());
        draft.Seal(now);
        RequireComplete(draft.Content, today);

        var previous = draft.SupersedesId is { } id ? await db.ForumRecommendationAsync(id, cancellationToken) : null;
        var number = previous?.Number ?? await NextNumberAsync(today.Year, cancellationToken);
        var recommendation = new Recommendation(draft, forum.Id, number, previous, now, today);
        AddRows(recommendation, draft.Content);
        db.Add(recommendation);
        previous?.SupersedeBy(recommendation.Id, today);

        Tell(recommendation, draft, previous);
        await ShareAttachmentsAsync(draft.Id, looked, cancellationToken);
        var mail = new Mail(db.Tenant.Room, now);
        db.AddRange(recommendation.Addressees.Select(a => mail.Sent(recommendation, a.PrincipalId, previous)));
    }

    // The recommendation keeps the draft's id, so its documents only change what they belong to.
    private async Task ShareAttachmentsAsync(Guid id, bool looked, CancellationToken cancellationToken)
    {
        var attached = await documents.OwnOfAsync([id], cancellationToken);
        if (attached.Count == 0)
            return;
        await desk.FollowDraftAsync(id, cancellationToken);
        await desk.ShareAsync(forum.Id, [.. attached.Select(d => d.Id)], new SubjectKey(DocumentSubject.Recommendation, id), looked, cancellationToken);
    }

    private void RequireComplete(DraftContent content, DateOnly today)
    {
        var missing = DraftCheck.Of(content, forum.Principals, today);
        if (missing.Count > 0)
            throw new RuleBroken(
                RecommendationRules.DraftIncomplete, "Utkastet kan inte skickas än. {0}",
                TextKey.InARow(missing.Select(m => new TextKey(m.Text, m.Arguments))));
    }

    // Numbers are never taken back, so the highest is the last one given.
    private async Task<string> NextNumberAsync(int year, CancellationToken cancellationToken)
    {
        var prefix = year.ToString("0000", CultureInfo.InvariantCulture) + ":";
        var taken = await db.Set<Recommendation>()
            .Where(r => r.CollaborationId == forum.Id && r.TextVersion == 1 && r.Number.StartsWith(prefix))
            .Select(r => r.Number).ToListAsync(cancellationToken);
        var next = taken.Select(n => int.Parse(n.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
        return prefix + next.ToString("00", CultureInfo.InvariantCulture);
    }

    private void AddRows(Recommendation recommendation, DraftContent content)
    {
        recommendation.Points.AddRange(content.Points.Select(p => new DecisionPoint
        {
            CollaborationId = forum.Id,
            RecommendationId = recommendation.Id,
            Number = p.Number,
            Wording = p.Wording,
            Kind = p.Kind,
            Rule = ConditionJson.Read(p.Rule),
        }));
        var chosen = content.Addressees.ToDictionary(a => a.PrincipalId);
        recommendation.Addressees.AddRange(forum.Principals.Where(p => chosen.ContainsKey(p.Id)).Select(p => new Addressee
        {
            CollaborationId = forum.Id,
            RecommendationId = recommendation.Id,
            PrincipalId = p.Id,
            RequiredBody = content.BodyFor(p.Kind, chosen[p.Id]),
        }));
    }

    private void Tell(Recommendation recommendation, RecommendationDraft draft, Recommendation? previous)
    {
        var after = new
        {
            recommendation.Number,
            recommendation.TextVersion,
            recommendation.Title,
            recommendation.ContentHash,
            recommendation.AnswerBy,
            Points = recommendation.Points.Count,
            Addressees = recommendation.Addressees.Select(a => a.PrincipalId),
        };
        ledger.AppendShared(recommendation.CollaborationId, "RecommendationSent", recommendation.Id, principalId: null, after: after);
        ledger.Append("DraftSealed", draft.Id, after: DraftSummary.Of(draft.Content));
        if (previous is not null)
            ledger.AppendShared(
                recommendation.CollaborationId, "RecommendationSuperseded", previous.Id, principalId: null,
                before: new { previous.TextVersion, previous.ContentHash },
                after: new { recommendation.Id, recommendation.TextVersion, recommendation.ContentHash });
    }
}
