using System.Globalization;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Security;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Seeding;

/// <summary>
/// Years of recommendations and answers, for measuring at scale. They are sent one by one as on the pages; then each
/// principal writes its answers to all of them with what its use cases are made of, in one save.
/// </summary>
internal sealed class History(IServiceProvider services, CollaborationInfo collaboration, DateOnly today)
{
    private const string Mark = "H ";

    private static readonly string[] Subjects =
    [
        "Gemensam handlingsplan för digitalisering", "Överenskommelse om hjälpmedel", "Rutin för in- och utskrivning", "Modell för vårdplanering på distans",
        "Riktlinje för informationssäkerhet", "Plan för kompetensförsörjning",
    ];

    private readonly Dictionary<Guid, DocumentInfo> _papers = [];
    private readonly Stage _stage = new(services, collaboration);

    /// <summary>How many were sent now.</summary>
    public int Count { get; private set; }

    /// <summary>Sends the recommendations of a year: one every second month. What was sent before is left alone.</summary>
    public async Task SendAsync(int year, CancellationToken cancellationToken)
    {
        await using var forum = await _stage.EnterAsync(collaboration.Id, Role.ForumSecretary, Diary.Moment(new DateOnly(year, 1, 4), 0), cancellationToken);
        var db = forum.Get<GovernanceDbContext>();
        var sentBefore = await Sent(db).Select(r => r.CaseNumber).ToListAsync(cancellationToken);
        for (var i = 0; i < Subjects.Length; i++)
        {
            var sent = Diary.Workday(new DateOnly(year, (i * 2) + 1, 12));
            var content = Text(year, i, sent);
            if (sentBefore.Contains(content.CaseNumber))
                continue;
            forum.Clock.MoveTo(Diary.Moment(sent, i));
            var draft = await forum.Get<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, content), cancellationToken);
            await forum.Get<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(draft), cancellationToken);
            db.ChangeTracker.Clear();
            Count++;
        }
    }

    /// <summary>Writes what every principal answered: nearly all adopt, some on a condition, a few never answer.</summary>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        List<Recommendation> recommendations;
        await using (var forum = await _stage.EnterAsync(collaboration.Id, Role.ForumSecretary, Diary.Moment(today, 0), cancellationToken))
        {
            recommendations = await Sent(forum.Get<GovernanceDbContext>()).Include(r => r.Points).Include(r => r.Addressees).AsSplitQuery()
                .OrderBy(r => r.SentAt).ToListAsync(cancellationToken);
        }

        foreach (var principal in collaboration.Principals)
            await AnswerAsync(principal, recommendations, cancellationToken);
    }

    private static IQueryable<Recommendation> Sent(GovernanceDbContext db)
    {
        var forum = db.Tenant.TenantId;
        return db.Set<Recommendation>().AsNoTracking().Where(r => r.CollaborationId == forum && r.CaseNumber.StartsWith(Mark));
    }

    private async Task AnswerAsync(PrincipalInfo principal, List<Recommendation> recommendations, CancellationToken cancellationToken)
    {
        await using var scope = await _stage.EnterAsync(principal.Id, Role.Registrar, Diary.Moment(today, 0), cancellationToken);
        var db = scope.Get<GovernanceDbContext>();
        var handled = await db.Set<Matter>().AsNoTracking().Select(m => m.RecommendationId).ToListAsync(cancellationToken);
        var board = (await scope.Get<IOwnBodies>().BodiesAsync(cancellationToken)).First(b => b.Kind == BodyKind.Board);
        foreach (var recommendation in recommendations.ExceptBy(handled, r => r.Id).Where(r => Diary.Mix(principal.Code, r.SentOn.DayNumber + 7) % 25 != 0))
            await AnswerAsync(scope, recommendation, principal, board, cancellationToken);
        if (db.ChangeTracker.HasChanges())
            await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AnswerAsync(SeedScope scope, Recommendation recommendation, PrincipalInfo principal, BodyInfo board, CancellationToken cancellationToken)
    {
        var meeting = Diary.MeetingOf(principal.Code, recommendation.SentOn.AddDays(20), recommendation.SentOn.AddDays(85), recommendation.SentOn.DayNumber);
        if (meeting.AddDays(7) >= today)
            return;
        var opened = Diary.Moment(Diary.Workday(recommendation.SentOn.AddDays(1 + (Diary.Mix(principal.Code, 3) % 12))), 1);
        var register = await scope.Get<IPrincipalDirectory>().RegisterAsync(cancellationToken);
        scope.Clock.MoveTo(opened);
        var first = File(opened);
        first.Open();
        var published = Diary.Moment(Diary.Workday(meeting.AddDays(5)), 2);
        scope.Clock.MoveTo(published);
        var file = File(published);
        (file.Matter, file.Receipt) = (first.Matter, first.Receipt);
        var numbers = await scope.Get<IOwnBodies>().CaseNumbersAsync(meeting.Year, Diary.CaseNumber(principal.Code, meeting), cancellationToken);
        file.GiveCaseNumber(await scope.Get<IOwnBodies>().ReadCaseNumberAsync(numbers[0], cancellationToken));
        var desk = new AnswerDesk(scope.Get<GovernanceDbContext>(), file);
        desk.Register(
            new MeetingFacts(BodyId: board.Id, Day: new MeetingDate(meeting, meeting).ToString(), Paragraph: Diary.Paragraph(principal.Code, meeting)),
            Answers(recommendation, principal), [board]);
        desk.Publish([.. file.Unpublished]);
        await ProveAsync(scope, file, principal, meeting, cancellationToken);

        MatterFile File(DateTime now) => new(scope.Get<GovernanceDbContext>(), scope.Get<EventLedger>(), register, now, recommendation) { Registered = [], Published = [] };
    }

    // One paper holds the minutes of all years: what is measured is rows, not files.
    private async Task ProveAsync(SeedScope scope, MatterFile file, PrincipalInfo principal, DateOnly meeting, CancellationToken cancellationToken)
    {
        var way = Way.After(principal.Code, meeting);
        if (way.Proved >= today)
            return;
        scope.Clock.MoveTo(Diary.Moment(way.Proved, 3));
        var proof = new ProofFile(scope.Get<GovernanceDbContext>(), file.At(Diary.Moment(way.Proved, 3)), [], []);
        if (!_papers.TryGetValue(principal.Id, out var paper))
        {
            _papers[principal.Id] = paper = await scope.AddExcerptAsync(principal.DisplayName, file.Recommendation, proof.Decisions, cancellationToken);
            await scope.Get<GovernanceDbContext>().SaveChangesAsync(cancellationToken);
            await scope.Get<IDocumentDesk>().ShareAsync(file.Recommendation.CollaborationId, [paper.Id], paper.Subject, cancellationToken);
        }

        proof.Register(proof.Decisions, ProofStepKind.Adjusted, way.Adjusted, reason: null);
        proof.Register(proof.Decisions, ProofStepKind.Announced, way.Announced, reason: null);
        proof.Evidence(proof.Decisions, paper);
    }

    private static PointAnswer[] Answers(Recommendation recommendation, PrincipalInfo principal) => (Diary.Mix(principal.Code, recommendation.SentOn.DayNumber) % 20) switch
    {
        0 => Say.Same(recommendation.Points.Count, Outcome.Reject),
        1 or 2 or 3 => Say.Provided(recommendation.Points.Count, principal.Kind == PrincipalKind.Region ? Say.MunicipalitiesAdopt : Say.RegionAdopts),
        4 => Say.Provided(recommendation.Points.Count, Say.OthersAdopt),
        _ => Say.Same(recommendation.Points.Count, Outcome.Adopt),
    };

    private DraftContent Text(int year, int index, DateOnly sent) => new()
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"{Subjects[index]} {year}"),
        Background = "Arbetsgruppen har berett förslaget tillsammans med tjänstepersoner hos huvudmännen. Kostnaden ryms inom beslutade ramar.",
        ForumName = collaboration.ForumName,
        MeetingDate = sent.AddDays(-4),
        Paragraph = string.Create(CultureInfo.InvariantCulture, $"§ {(index * 9) + 3}"),
        CaseNumber = string.Create(CultureInfo.InvariantCulture, $"{Mark}{year}/{index + 1}"),
        AnswerBy = sent.AddDays(90),
        Addressees = [.. collaboration.Principals.Select(p => new DraftAddressee(p.Id, null))],
        Points = [.. Enumerable.Range(1, (index % 3) + 1).Select(n => new DraftPoint(
            n, string.Create(CultureInfo.InvariantCulture, $"Huvudmannen antar förslaget i del {n}."), PointKind.Adopt, ConditionJson.Write(index % 2 == 0 ? Say.RegionAndShare(66) : Say.RegionAndCount(collaboration.Principals.Count / 2))))],
    };
}
