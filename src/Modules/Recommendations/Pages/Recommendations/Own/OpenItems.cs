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

/// <summary>Reads what the principal still has to do: three queries, whatever the years behind it.</summary>
internal sealed class OpenItems(GovernanceDbContext db, TenantContext tenant, TimeProvider clock)
{
    private const int Undecided = 1;
    private const int Registered = 2;
    private const int Reported = 3;

    /// <summary>Everything open, by the answer-by day, so that the late stand first.</summary>
    public async Task<IReadOnlyList<OpenItem>> ReadAsync(CancellationToken cancellationToken)
    {
        var asked = await AskedAsync(cancellationToken);
        if (asked.Count == 0)
            return asked;
        var ids = asked.ConvertAll(a => a.RecommendationId);
        var matters = await db.Set<Matter>().AsNoTracking().Include(m => m.Steps)
            .Where(m => ids.Contains(m.RecommendationId)).ToDictionaryAsync(m => m.RecommendationId, cancellationToken);
        var parts = (await UndecidedPoints.Concat(RegisteredDecisions).Concat(UnansweredReports)
            .Where(p => ids.Contains(p.RecommendationId)).ToListAsync(cancellationToken)).ToLookup(p => (p.RecommendationId, p.Kind));
        return asked.ConvertAll(a => a with
        {
            Matter = matters.GetValueOrDefault(a.RecommendationId),
            Undecided = [.. parts[(a.RecommendationId, Undecided)].Select(p => p.Point).Order()],
            Unpublished = [.. parts[(a.RecommendationId, Registered)].Select(p => p.Point).Order()],
            Reports = [.. parts[(a.RecommendationId, Reported)].Select(p => (p.Id, p.Point)).OrderBy(p => p.Point)],
        });
    }

    private Task<List<OpenItem>> AskedAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (tenant.TenantId, clock.Today());
        var (undecided, registered, reports) = (UndecidedPoints, RegisteredDecisions, UnansweredReports);
        return (
            from addressee in db.Set<Addressee>()
            where addressee.PrincipalId == me
            join asked in db.Set<Recommendation>() on addressee.RecommendationId equals asked.Id
            where asked.State == RecommendationState.Sent
            where undecided.Any(p => p.RecommendationId == asked.Id) || registered.Any(p => p.RecommendationId == asked.Id)
                || reports.Any(p => p.RecommendationId == asked.Id)
            orderby asked.AnswerBy, asked.Number
            select new OpenItem(
                asked.Id, asked.Number, asked.TextVersion, asked.Title, asked.ForumName, asked.CollaborationId, asked.SentOn, asked.AnswerBy,
                addressee.RequiredBody, today)).ToListAsync(cancellationToken);
    }

    // A point is answered by a counted decision that decides, unless a newer one puts it off again.
    private IQueryable<Part> UndecidedPoints
    {
        get
        {
            var counted = Counted;
            var off = counted.Where(d => d.Outcome == Outcome.ReferBack || d.Outcome == Outcome.Postpone);
            var deciding = counted.Where(d => d.Outcome != Outcome.ReferBack && d.Outcome != Outcome.Postpone
                && !off.Any(o => o.RecommendationId == d.RecommendationId && o.Point == d.Point
                    && (o.DecidedOn > d.DecidedOn || (o.DecidedOn == d.DecidedOn && o.PublishedAt > d.PublishedAt))));
            return db.Set<DecisionPoint>()
                .Where(p => !deciding.Any(d => d.RecommendationId == p.RecommendationId && d.Point == p.Number))
                .Select(p => new Part { RecommendationId = p.RecommendationId, Point = p.Number, Id = p.Id, Kind = Undecided });
        }
    }

    private IQueryable<Part> RegisteredDecisions => db.Set<PrincipalDecision>().Where(d => d.PublishedAt == null)
        .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = Registered });

    private IQueryable<Part> UnansweredReports => Counted.Where(d => d.OnBehalf && !db.Set<ReportResponse>().Any(r => r.DecisionId == d.Id))
        .Select(d => new Part { RecommendationId = d.RecommendationId, Point = d.Point, Id = d.Id, Kind = Reported });

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
