using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Reads what the principal still has to do: three queries, whatever the years behind it, and one more when a notice came down too early.</summary>
internal sealed class OpenItems(GovernanceDbContext db, TenantContext tenant, TimeProvider clock)
{
    private const int Undecided = 1;
    private const int Registered = 2;
    private const int Reported = 3;
    private const int Unproved = 4;
    private const int TakenDown = 5;
    private const int Unannounced = 6;

    /// <summary>Everything open, by the answer-by day, so that the late stand first; what only lacks evidence stands last.</summary>
    public async Task<IReadOnlyList<OpenItem>> ReadAsync(CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(cancellationToken);
        if (asked.Count == 0)
            return asked;
        var ids = asked.ConvertAll(a => a.RecommendationId);
        var matters = await db.Set<Matter>().AsNoTracking().Include(m => m.Steps)
            .Where(m => ids.Contains(m.RecommendationId)).ToDictionaryAsync(m => m.RecommendationId, cancellationToken);
        var parts = (await UndecidedPoints.Concat(RegisteredDecisions).Concat(UnansweredReports).Concat(UnprovedDecisions).Concat(NoticesTakenDown).Concat(UnannouncedDecisions)
            .Where(p => ids.Contains(p.RecommendationId)).ToListAsync(cancellationToken)).ToLookup(p => (p.RecommendationId, p.Kind));
        var toRenew = await ToRenewAsync([.. parts.Where(p => p.Key.Kind == TakenDown).SelectMany(p => p)], cancellationToken);
        var items = asked.ConvertAll(a => a with
        {
            Matter = matters.GetValueOrDefault(a.RecommendationId),
            Undecided = [.. parts[(a.RecommendationId, Undecided)].Select(p => p.Point).Order()],
            Unpublished = [.. parts[(a.RecommendationId, Registered)].Select(p => p.Point).Order()],
            Reports = [.. parts[(a.RecommendationId, Reported)].Select(p => (p.Id, p.Point)).OrderBy(p => p.Point)],
            Unproved = [.. parts[(a.RecommendationId, Unproved)].Select(p => p.Point).Order()],
            ToRenew = [.. toRenew.Where(p => p.RecommendationId == a.RecommendationId).Select(p => p.Point).Order()],
            Unannounced = [.. parts[(a.RecommendationId, Unannounced)].Select(p => p.Point).Order()],
        });
        return [.. items.Where(i => i.IsToDecide || i.LacksEvidence).OrderBy(i => !i.IsToDecide)];
    }

    private Task<List<OpenItem>> AskedAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (tenant.TenantId, clock.Today());
        var (undecided, registered, reports, evidence) = (UndecidedPoints, RegisteredDecisions, UnansweredReports, UnprovedDecisions.Concat(NoticesTakenDown).Concat(UnannouncedDecisions));
        return (
            from addressee in db.Set<Addressee>()
            where addressee.PrincipalId == me
            join asked in db.Set<Recommendation>() on addressee.RecommendationId equals asked.Id
            where asked.State == RecommendationState.Sent
            where undecided.Any(p => p.RecommendationId == asked.Id) || registered.Any(p => p.RecommendationId == asked.Id)
                || reports.Any(p => p.RecommendationId == asked.Id) || evidence.Any(p => p.RecommendationId == asked.Id)
            orderby asked.AnswerBy, asked.Number
            select new OpenItem(
                asked.Id, asked.Number, asked.TextVersion, asked.Title, asked.ForumName, asked.CollaborationId, asked.SentOn, asked.AnswerBy,
                addressee.RequiredBody, today)).ToListAsync(cancellationToken);
    }

    // The flag tells of the day on which it was registered; a correction since may have made the removal timely.
    private async Task<List<Part>> ToRenewAsync(List<Part> takenDown, CancellationToken cancellationToken)
    {
        if (takenDown.Count == 0)
            return takenDown;
        var ids = takenDown.ConvertAll(p => p.Id);
        var steps = (await db.Set<ProofStep>().AsNoTracking().Where(s => ids.Contains(s.DecisionId)).ToListAsync(cancellationToken)).ToLookup(s => s.DecisionId);
        return takenDown.FindAll(p => new DecisionProof(DateOnly.MinValue, steps[p.Id]).StateOn(clock.Today()) == LegalState.NoticeToRenew);
    }

    private IQueryable<Part> UndecidedPoints
    {
        get
        {
            var deciding = Deciding;
            return db.Set<DecisionPoint>()
                .Where(p => !deciding.Any(d => d.RecommendationId == p.RecommendationId && d.Point == p.Number))
                .Select(p => new Part { RecommendationId = p.RecommendationId, Point = p.Number, Id = p.Id, Kind = Undecided });
        }
    }

    private IQueryable<Part> RegisteredDecisions => db.Set<PrincipalDecision>().Where(d => d.PublishedAt == null)
        .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = Registered });

    private IQueryable<Part> UnansweredReports => Counted.Where(d => d.OnBehalf && !db.Set<ReportResponse>().Any(r => r.DecisionId == d.Id))
        .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = Reported });

    private IQueryable<Part> UnprovedDecisions
    {
        get
        {
            var (newest, steps, responses) = (Newest, StandingSteps, db.Set<ReportResponse>());
            return newest.Where(d => !steps.Any(s => s.DecisionId == d.Id && s.Kind == ProofStepKind.Evidenced) && (!d.OnBehalf || responses.Any(r => r.DecisionId == d.Id)))
                .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = Unproved });
        }
    }

    private IQueryable<Part> NoticesTakenDown
    {
        get
        {
            var (newest, steps) = (Newest, StandingSteps);
            return newest.Where(d => steps.Any(s => s.DecisionId == d.Id && s.Kind == ProofStepKind.TakenDown && s.IsBreach
                    && !steps.Any(up => up.DecisionId == d.Id && up.Kind == ProofStepKind.Announced && up.On >= s.On)))
                .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = TakenDown });
        }
    }

    private IQueryable<Part> UnannouncedDecisions
    {
        get
        {
            var (newest, steps, final) = (Newest, StandingSteps, db.Set<Recommendation>().Where(r => r.CountsFrom == EvidenceGrade.Final));
            return newest.Where(d => final.Any(r => r.Id == d.RecommendationId) && steps.Any(s => s.DecisionId == d.Id && s.Kind == ProofStepKind.Evidenced)
                    && !steps.Any(s => s.DecisionId == d.Id && (s.Kind == ProofStepKind.Announced || s.Kind == ProofStepKind.Appealed)))
                .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = Unannounced });
        }
    }

    private IQueryable<ProofStep> StandingSteps
    {
        get
        {
            var all = db.Set<ProofStep>();
            return all.Where(s => s.Kind != ProofStepKind.Retracted && !all.Any(c => c.CorrectsId == s.Id));
        }
    }

    // A point is answered by a counted decision that decides and that no court has quashed, unless a newer one puts it off again.
    private IQueryable<PublishedDecision> Deciding
    {
        get
        {
            var (counted, steps) = (Counted, StandingSteps);
            var quashed = steps.Where(q => q.Kind == ProofStepKind.Quashed && !steps.Any(u => u.DecisionId == q.DecisionId && u.Kind == ProofStepKind.Upheld && u.On > q.On));
            var off = counted.Where(d => d.Outcome == Outcome.ReferBack || d.Outcome == Outcome.Postpone || quashed.Any(q => q.DecisionId == d.Id));
            return counted.Where(d => d.Outcome != Outcome.ReferBack && d.Outcome != Outcome.Postpone && !quashed.Any(q => q.DecisionId == d.Id)
                && !off.Any(o => o.RecommendationId == d.RecommendationId && o.Point == d.Point
                    && (o.DecidedOn > d.DecidedOn || (o.DecidedOn == d.DecidedOn && o.PublishedAt > d.PublishedAt))));
        }
    }

    // The one that stands on each point.
    private IQueryable<PublishedDecision> Newest
    {
        get
        {
            var deciding = Deciding;
            var counted = Counted;
            return deciding.Where(d => !counted.Any(o => o.RecommendationId == d.RecommendationId && o.Point == d.Point
                && (o.DecidedOn > d.DecidedOn || (o.DecidedOn == d.DecidedOn && o.PublishedAt > d.PublishedAt))));
        }
    }

    // Reports count until they are contested, or the principal has published its own answer.
    private IQueryable<PublishedDecision> Counted
    {
        get
        {
            var me = tenant.TenantId;
            var all = db.Set<PublishedDecision>();
            return all.Where(d => d.PrincipalId == me)
                .Where(d => !all.Any(c => c.CorrectsId == d.Id))
                .Where(d => !d.OnBehalf
                    || (!db.Set<ReportResponse>().Any(r => r.DecisionId == d.Id && !r.Confirms)
                        && !all.Any(o => o.RecommendationId == d.RecommendationId && o.PrincipalId == me && o.Point == d.Point && !o.OnBehalf)));
        }
    }

    private sealed class Part
    {
        public Guid RecommendationId { get; init; }

        public int Point { get; init; }

        public Guid Id { get; init; }

        public int Kind { get; init; }
    }
}
