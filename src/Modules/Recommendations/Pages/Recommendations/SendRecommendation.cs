using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Seals a draft and sends it to its addressees; a new version supersedes the old and asks all again.</summary>
/// <param name="DraftId">The draft; the recommendation gets the same id.</param>
/// <param name="Version">The version of the draft that was read before sending; null does not ask.</param>
internal sealed record SendRecommendation(Guid DraftId, int? Version = null)
{
    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory)
    {
        // Two that are sent in the same moment get the same number once; more tries only meet a flood.
        private const int Tries = 5;

        /// <summary>Sends and returns the id of the recommendation.</summary>
        public async Task<Guid> HandleAsync(SendRecommendation command, CancellationToken cancellationToken)
        {
            var forum = await db.ForumAsync(directory, cancellationToken);
            var known = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await WriteAsync(command, forum, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                    return command.DraftId;
                }
                catch (DbUpdateException race) when (attempt < Tries && Races.IsDuplicate(race))
                {
                    foreach (var entry in db.ChangeTracker.Entries().Where(e => !known.Contains(e.Entity)).ToList())
                        entry.State = EntityState.Detached;
                }
            }
        }

        private async Task WriteAsync(SendRecommendation command, CollaborationInfo forum, CancellationToken cancellationToken)
        {
            var (now, today) = (clock.UtcNow(), clock.Today());
            var draft = await db.FindOrThrowAsync<RecommendationDraft>(command.DraftId, cancellationToken);
            db.ExpectVersion(draft, command.Version);
            draft.Seal(now);
            RequireComplete(draft.Content, forum, today);

            var previous = draft.SupersedesId is { } id ? await db.ForumRecommendationAsync(id, cancellationToken) : null;
            var number = previous?.Number ?? await NextNumberAsync(forum.Id, today.Year, cancellationToken);
            var recommendation = new Recommendation(draft, forum.Id, number, previous, now, today);
            AddRows(recommendation, draft.Content, forum);
            db.Add(recommendation);
            previous?.SupersedeBy(recommendation.Id, today);

            Tell(recommendation, draft, previous);
            var mail = new Mail(db.Tenant.Room, now);
            db.AddRange(recommendation.Addressees.Select(a => mail.Sent(recommendation, a.PrincipalId, previous)));
        }

        private static void RequireComplete(DraftContent content, CollaborationInfo forum, DateOnly today)
        {
            var missing = DraftCheck.Of(content, forum.Principals, today);
            if (missing.Count > 0)
                throw new RuleBroken(
                    RecommendationRules.DraftIncomplete, "Utkastet kan inte skickas än. {0}",
                    TextKey.InARow(missing.Select(m => new TextKey(m.Text, m.Arguments))));
        }

        // Numbers are never taken back, so the highest is the last one given.
        private async Task<string> NextNumberAsync(Guid collaborationId, int year, CancellationToken cancellationToken)
        {
            var prefix = year.ToString("0000", CultureInfo.InvariantCulture) + ":";
            var taken = await db.Set<Recommendation>()
                .Where(r => r.CollaborationId == collaborationId && r.TextVersion == 1 && r.Number.StartsWith(prefix))
                .Select(r => r.Number).ToListAsync(cancellationToken);
            var next = taken.Select(n => int.Parse(n.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
            return prefix + next.ToString("00", CultureInfo.InvariantCulture);
        }

        private static void AddRows(Recommendation recommendation, DraftContent content, CollaborationInfo forum)
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
}
