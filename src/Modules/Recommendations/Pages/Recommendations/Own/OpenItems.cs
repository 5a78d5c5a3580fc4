using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>A recommendation that the principal still has something to do with.</summary>
internal sealed record OpenItem(
    Guid RecommendationId, string Number, int TextVersion, string Title, string ForumName, Guid CollaborationId, DateOnly SentOn, DateOnly AnswerBy,
    BodyKind RequiredBody, DateOnly Today)
{
    public Matter? Matter { get; init; }

    /// <summary>Points without a standing answer.</summary>
    public IReadOnlyList<int> Undecided { get; init; } = [];

    /// <summary>Points with a registration that is not published.</summary>
    public IReadOnlyList<int> Unpublished { get; init; } = [];

    /// <summary>Reports made on the principal's behalf, by decision, that it has not answered.</summary>
    public IReadOnlyList<(Guid Id, int Point)> Reports { get; init; } = [];

    public bool IsLate => Undecided.Count > 0 && Today > AnswerBy;

    /// <summary>Days past the answer-by day; negative before it.</summary>
    public int DaysLate => Today.DayNumber - AnswerBy.DayNumber;

    /// <summary>Days since it was sent.</summary>
    public int Age => Today.DayNumber - SentOn.DayNumber;

    /// <summary>What is missing, the next thing first.</summary>
    public IEnumerable<string> Missing(IStringLocalizer text)
    {
        foreach (var (_, point) in Reports)
            yield return text["Bekräfta eller bestrid sekretariatets rapport på punkt {0}", point];
        if (Unpublished.Count > 0)
            yield return text["Publicera registrerat beslut på punkt {0}", OwnWords.Points(Unpublished, text)];
        if (Matter is null)
            yield return text["Öppna ärendet"];
        else if (Matter.CaseNumber is null)
            yield return text["Ange diarienummer"];
        if (Matter is { Steps.Count: 0 } && Undecided.Count > 0)
            yield return text["Planera möte i {0}", text[OwnWords.Body(RequiredBody)]];
        var toRegister = Undecided.Except(Unpublished).ToList();
        if (toRegister.Count > 0)
            yield return text["Registrera beslut på punkt {0}", OwnWords.Points(toRegister, text)];
    }
}

/// <summary>Reads what the principal still has to do: four queries, whatever the years behind it.</summary>
internal sealed class OpenItems(GovernanceDbContext db, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Everything open, by the answer-by day, so that the late stand first.</summary>
    public async Task<IReadOnlyList<OpenItem>> ReadAsync(CancellationToken cancellationToken)
    {
        var me = tenant.TenantId;
        var today = clock.Today();
        var asked = await Open(me)
            .OrderBy(x => x.Recommendation.AnswerBy).ThenBy(x => x.Recommendation.Number)
            .Select(x => new OpenItem(
                x.Recommendation.Id, x.Recommendation.Number, x.Recommendation.TextVersion, x.Recommendation.Title, x.Recommendation.ForumName,
                x.Recommendation.CollaborationId, x.Recommendation.SentOn, x.Recommendation.AnswerBy, x.RequiredBody, today))
            .AsNoTracking().ToListAsync(cancellationToken);
        if (asked.Count == 0)
            return asked;
        var ids = asked.ConvertAll(a => a.RecommendationId);
        var matters = await db.Set<Matter>().AsNoTracking().Include(m => m.Steps)
            .Where(m => ids.Contains(m.RecommendationId)).ToDictionaryAsync(m => m.RecommendationId, cancellationToken);
        var registered = await db.Set<PrincipalDecision>().Where(d => ids.Contains(d.RecommendationId) && d.PublishedAt == null)
            .Select(d => new { d.RecommendationId, d.Point }).ToListAsync(cancellationToken);
        var answers = await AnswersAsync(me, ids, cancellationToken);
        return asked.ConvertAll(a => a with
        {
            Matter = matters.GetValueOrDefault(a.RecommendationId),
            Unpublished = [.. registered.Where(d => d.RecommendationId == a.RecommendationId).Select(d => d.Point).Order()],
            Undecided = [.. answers.Where(x => x.RecommendationId == a.RecommendationId && !x.IsAnswered).Select(x => x.Point).Order()],
            Reports = [.. answers.Where(x => x.RecommendationId == a.RecommendationId && x.ReportId != null).Select(x => (x.ReportId!.Value, x.Point)).OrderBy(x => x.Point)],
        });
    }

    private IQueryable<Asked> Open(Guid me) =>
        from addressee in db.Set<Addressee>()
        where addressee.PrincipalId == me
        join recommendation in db.Set<Recommendation>() on addressee.RecommendationId equals recommendation.Id
        where recommendation.State == RecommendationState.Sent
        where Points(me).Any(p => p.RecommendationId == recommendation.Id && (!p.IsAnswered || p.ReportId != null))
            || db.Set<PrincipalDecision>().Any(d => d.RecommendationId == recommendation.Id && d.PublishedAt == null)
        select new Asked { Recommendation = recommendation, RequiredBody = addressee.RequiredBody };

    private Task<List<PointAnswered>> AnswersAsync(Guid me, List<Guid> ids, CancellationToken cancellationToken) =>
        Points(me).Where(p => ids.Contains(p.RecommendationId)).ToListAsync(cancellationToken);

    // A point is answered while its newest counted decision is one that decides. Reports count until they are contested
    // or the principal has published its own.
    private IQueryable<PointAnswered> Points(Guid me) =>
        from point in db.Set<DecisionPoint>()
        let counted = Counted(me).Where(d => d.RecommendationId == point.RecommendationId && d.Point == point.Number)
        select new PointAnswered
        {
            RecommendationId = point.RecommendationId,
            Point = point.Number,
            IsAnswered = counted.Any(d => d.Outcome != Outcome.ReferBack && d.Outcome != Outcome.Postpone
                && !counted.Any(later => (later.Outcome == Outcome.ReferBack || later.Outcome == Outcome.Postpone)
                    && (later.DecidedOn > d.DecidedOn || (later.DecidedOn == d.DecidedOn && later.PublishedAt > d.PublishedAt)))),
            ReportId = counted.Where(d => d.OnBehalf && !db.Set<ReportResponse>().Any(r => r.DecisionId == d.Id)).Select(d => (Guid?)d.Id).FirstOrDefault(),
        };

    private IQueryable<PublishedDecision> Counted(Guid me) =>
        from decision in db.Set<PublishedDecision>()
        where decision.PrincipalId == me
        where !db.Set<PublishedDecision>().Any(c => c.CorrectsId == decision.Id)
        where !decision.OnBehalf
            || (!db.Set<ReportResponse>().Any(r => r.DecisionId == decision.Id && !r.Confirms)
                && !db.Set<PublishedDecision>().Any(o => o.RecommendationId == decision.RecommendationId && o.PrincipalId == me && o.Point == decision.Point && !o.OnBehalf))
        select decision;

    private sealed class Asked
    {
        public required Recommendation Recommendation { get; init; }

        public BodyKind RequiredBody { get; init; }
    }

    private sealed class PointAnswered
    {
        public Guid RecommendationId { get; init; }

        public int Point { get; init; }

        public bool IsAnswered { get; init; }

        public Guid? ReportId { get; init; }
    }
}
