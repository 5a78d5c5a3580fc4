using System.Globalization;
using Governance.Budgets.Domain;
using Governance.Budgets.Pages.Budgets;
using Governance.Plans.Contracts;
using Governance.Plans.Domain;
using Governance.Plans.Pages.Plans;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Tests.Queries.PlanSize;

/// <summary>Writes a collaboration of the size asked for, each room's rows in one save: by use cases it would take minutes.</summary>
internal sealed class SizedForum
{
    private static readonly DateTime Now = DemoWorld.Now.UtcDateTime;

    private readonly IServiceProvider _services;
    private readonly WorldSize _size;
    private readonly CollaborationInfo _forum;
    private readonly SizedPlan _plan;
    private readonly IReadOnlyList<SizedBudget> _budgets;
    private readonly List<(Recommendation Recommendation, bool IsAdopted)> _asked = [];

    public SizedForum(IServiceProvider services, PrincipalRegister register, WorldSize size)
    {
        (_services, _size) = (services, size);
        _forum = register.CollaborationBySlug(size.Forum)!;
        _plan = new SizedPlan(_forum, size);
        _budgets = [.. size.PlanYears.Select(y => new SizedBudget(y, _forum, register, _plan.Activities))];
    }

    /// <summary>Writes it and returns the rows that addresses name, by the segment before their id.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> WriteAsync(CancellationToken cancellationToken)
    {
        var instrument = Guid.Empty;
        await InAsync(_forum.Id, "VersionSealed", db => instrument = AddPlan(db), cancellationToken);
        await InAsync(_forum.Id, "BudgetSealed", AddBudgets, cancellationToken);
        for (var place = 0; place < _forum.Principals.Count; place++)
        {
            var me = _forum.Principals[place].Id;
            await InAsync(me, "ActivityReported", db => AddPrincipal(db, me, place, instrument), cancellationToken);
        }

        return new Dictionary<string, Guid>
        {
            ["collaborations"] = _forum.Id,
            ["plans"] = instrument,
            ["activities"] = _plan.Activities[0].Id,
            ["indicators"] = _plan.Indicators[0].Id,
            ["budgets"] = _budgets[^1].Year.Id,
            ["shares"] = _budgets[^1].Year.Id,
            ["budget-drafts"] = _budgets[^1].Draft.Id,
            ["yearly-reports"] = _budgets[^2].Report!.Id,
        };
    }

    // The last two versions say everything: the one in force, and the one that the principals decide on now.
    private Guid AddPlan(GovernanceDbContext db)
    {
        var members = _forum.Principals.Select(p => p.Id).ToHashSet();
        var few = Math.Max(1, _size.Activities / 40);
        var draft = new InstrumentDraft(new PlanContent(), Now.AddYears(-_size.Years - 1));
        for (var number = 1; number <= _size.Years + 1; number++)
        {
            var at = Now.AddYears(number - 1 - _size.Years).AddMonths(-1);
            draft.Reopen(at);
            draft.Rewrite(_plan.Content(number, number < _size.Years ? few : _size.Activities), at);
            var version = draft.Seal(_forum.Id, members, "Nya aktiviteter.", at, StockholmTime.DayOf(at));
            db.Add(version);
            db.AddRange(version.Content.Activities.SelectMany(a => a.Parts.Select(p => new VersionPart
            {
                CollaborationId = _forum.Id,
                VersionId = version.Id,
                ActivityId = a.Id,
                PrincipalId = p.PrincipalId,
                Role = p.Role,
            })));
            Ask(db, new DraftSubject(PutForward.SubjectKind, version.Id, version.ContentHash), at.AddDays(2), number <= _size.Years);
        }

        draft.Reopen(Now);
        draft.Rewrite(_plan.Content(_size.Years + 2, _size.Activities), Now);
        db.Add(draft);
        foreach (var indicator in _plan.Indicators)
            db.Add(Figure(draft.Id, indicator, _forum.Id, WorldSize.LastYear, FigureKind.Actual, 610_000));
        return draft.Id;
    }

    private void AddBudgets(GovernanceDbContext db)
    {
        foreach (var budget in _budgets)
        {
            db.AddRange(budget.Year, budget.Draft, budget.ReportDraft);
            db.AddRange(budget.Entries);
            if (budget.Report is { } report)
                db.Add(report);
            Ask(db, new DraftSubject(BudgetQuestion.SubjectKind, budget.First.Id, budget.First.ContentHash), budget.First.SealedAt.AddDays(1), isAdopted: true);
            Ask(db, new DraftSubject(BudgetQuestion.SubjectKind, budget.Raised.Id, budget.Raised.ContentHash), budget.Raised.SealedAt.AddDays(1), !budget.IsOpen);
        }
    }

    private void Ask(GovernanceDbContext db, DraftSubject subject, DateTime at, bool isAdopted)
    {
        var (sentOn, rule) = (StockholmTime.DayOf(at), new Condition.Adopts(Who.All));
        var number = (_asked.Count + 1).ToString("00", CultureInfo.InvariantCulture);
        var draft = new RecommendationDraft(
            new DraftContent
            {
                Title = "Rekommendation om det gemensamma arbetet",
                Background = "Forumet har berett förslaget tillsammans med huvudmännen.",
                ForumName = _forum.ForumName,
                MeetingDate = sentOn.AddDays(-1),
                Paragraph = "§ 21",
                CaseNumber = $"SF {number}",
                AnswerBy = sentOn.AddDays(90),
                Points = [new DraftPoint(1, "Huvudmannen fastställer förslaget.", PointKind.EstablishBudget, ConditionJson.Write(rule))],
                Addressees = [.. _forum.Principals.Select(p => new DraftAddressee(p.Id, null))],
                Subject = subject,
            },
            at);
        draft.Seal(at);
        var sent = new Recommendation(draft, _forum.Id, $"{sentOn.Year.ToString(CultureInfo.InvariantCulture)}:{number}", null, at, sentOn);
        sent.Points.Add(new DecisionPoint { CollaborationId = _forum.Id, RecommendationId = sent.Id, Number = 1, Wording = "Huvudmannen fastställer förslaget.", Kind = PointKind.EstablishBudget, Rule = rule });
        sent.Addressees.AddRange(_forum.Principals.Select(p => new Addressee { CollaborationId = _forum.Id, RecommendationId = sent.Id, PrincipalId = p.Id, RequiredBody = BodyKind.Board }));
        db.AddRange(draft, sent);
        _asked.Add((sent, isAdopted));
    }

    private void AddPrincipal(GovernanceDbContext db, Guid me, int place, Guid instrument)
    {
        foreach (var (asked, _) in _asked.Where(a => a.IsAdopted || place % 3 == 0))
            db.AddRange(Opened(asked, me), Adoption(asked, me));
        for (var i = 0; i < _plan.Activities.Count; i++)
        {
            var activity = _plan.Activities[i].Id;
            var first = new ActivityReport(_forum.Id, instrument, activity, me, null, ActivityStatus.OnTrack, 20, null, Now.AddYears(-1), StockholmTime.DayOf(Now.AddYears(-1)));
            var (status, share) = ((i + place) % 5) switch { 0 => (ActivityStatus.AtRisk, 40), 1 => (ActivityStatus.Late, 30), 2 => (ActivityStatus.Done, 100), _ => (ActivityStatus.OnTrack, 60) };
            var second = new ActivityReport(
                _forum.Id, instrument, activity, me, first, status, share, "Upphandlingen av den gemensamma tjänsten tar längre tid än planerat, och utbildningen börjar i höst.", Now.AddDays(-20), StockholmTime.DayOf(Now.AddDays(-20)));
            db.AddRange(first, second);
        }

        // Every seventh is a gap.
        foreach (var (indicator, year) in _plan.Indicators.SelectMany(i => _size.PlanYears.Select(y => (i, y))).Where((_, n) => (n + place) % 7 != 0))
            db.Add(Figure(instrument, indicator, me, year - 1, FigureKind.Actual, 400_000 + (place * 5_000) + (year % 10 * 10_000)));
        foreach (var indicator in _plan.Indicators)
            db.Add(Figure(instrument, indicator, me, WorldSize.LastYear, FigureKind.Target, 650_000));
        foreach (var report in _budgets.Select(b => b.Report).OfType<YearlyReport>().Where((_, n) => (n + place) % 4 != 0))
            db.Add(new ReportReceipt { CollaborationId = _forum.Id, ReportId = report.Id, PrincipalId = me, ReceivedAt = report.PublishedAt.AddDays(3), ReceivedOn = report.PublishedOn.AddDays(3) });
    }

    private IndicatorFigure Figure(Guid instrument, PlanIndicator indicator, Guid owner, int year, FigureKind kind, long value) => new(
        _forum.Id, instrument, indicator.Id, owner, null,
        new FigureEntry(kind, year.ToString(CultureInfo.InvariantCulture), "", value, "", "Kolada", ""), Now.AddDays(-30), StockholmTime.DayOf(Now.AddDays(-30)));

    private Receipt Opened(Recommendation asked, Guid me) => new() { CollaborationId = _forum.Id, RecommendationId = asked.Id, PrincipalId = me, FirstOpenedAt = asked.SentAt.AddDays(1) };

    private PublishedDecision Adoption(Recommendation asked, Guid me) => new()
    {
        CollaborationId = _forum.Id,
        RecommendationId = asked.Id,
        PrincipalId = me,
        Point = 1,
        Outcome = Outcome.Adopt,
        BodyName = "Styrelsen",
        BodyShortName = "KS",
        BodyKind = BodyKind.Board,
        MeetingFrom = asked.SentOn.AddDays(14),
        DecidedOn = asked.SentOn.AddDays(14),
        Paragraph = "§ 9",
        ContentHash = asked.ContentHash,
        PublishedAt = asked.SentAt.AddDays(16),
    };

    private async Task InAsync(Guid roomId, string what, Action<GovernanceDbContext> write, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        var tenant = scope.ServiceProvider.GetRequiredService<TenantContext>();
        tenant.Identify(Actor.System);
        tenant.Enter((await scope.ServiceProvider.GetRequiredService<IRoomDirectory>().ByIdAsync(roomId, cancellationToken))!);
        var db = scope.ServiceProvider.GetRequiredService<GovernanceDbContext>();
        write(db);
        scope.ServiceProvider.GetRequiredService<EventLedger>().AppendShared(_forum.Id, what, _forum.Id, principalId: null, after: new { _size.Activities, _size.Years });
        await db.SaveChangesAsync(cancellationToken);
    }
}
