using Governance.Platform.Security;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Recommendations.Pages.Recommendations;
using Governance.Recommendations.Pages.Recommendations.Drafts;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Seeding;

/// <summary>Something that somebody does in a room at a moment.</summary>
internal sealed record Act(DateTime At, Guid RoomId, Role As, Func<SeedScope, CancellationToken, Task> PlayAsync);

/// <summary>One recommendation of the demo and what everybody does with it, told in any order and played in order of time.</summary>
internal sealed class Story(CollaborationInfo collaboration, DraftContent content)
{
    private readonly Dictionary<string, PrincipalInfo> _byCode = collaboration.Principals.ToDictionary(p => p.Code, StringComparer.Ordinal);
    private readonly List<Act> _acts = [];
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Guid>> _reports = new(StringComparer.Ordinal);
    private Guid _id;
    private DateOnly _sentOn;

    /// <summary>The text as it is sent, to everybody in the collaboration unless it says otherwise.</summary>
    public DraftContent Content { get; set; } = content.Addressees.Count > 0 ? content : content with { Addressees = [.. collaboration.Principals.Select(p => new DraftAddressee(p.Id, null))] };

    public IReadOnlyList<Act> Acts => _acts;

    /// <summary>The day it is sent; null when it never is.</summary>
    public DateOnly? SentOn => _sentOn == default ? null : _sentOn;

    /// <summary>Added to the principals' case numbers, so that stories sent on the same day do not share them.</summary>
    public int Series { get; init; }

    /// <summary>The principals that have not done anything in the story yet.</summary>
    public IEnumerable<string> Untold => collaboration.Principals.Select(p => p.Code).Where(c => !_opened.Contains(c));

    /// <summary>The forum writes the draft and sends it.</summary>
    public Story Sent(DateOnly day)
    {
        _sentOn = day;
        Drafted(day.AddDays(-2));
        Forum(day, async (scope, ct) => await scope.Get<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(_id), ct));
        return this;
    }

    /// <summary>The forum writes the draft and leaves it.</summary>
    public Story Drafted(DateOnly day)
    {
        Forum(day, async (scope, ct) => _id = await scope.Get<SaveDraft.Handler>().HandleAsync(new SaveDraft(null, null, Content), ct));
        return this;
    }

    /// <summary>The forum sends this as the new version of another story.</summary>
    public Story SentInsteadOf(Story older, DateOnly day)
    {
        _sentOn = day;
        Forum(day.AddDays(-2), async (scope, ct) =>
        {
            _id = await scope.Get<DraftNewVersion.Handler>().HandleAsync(new DraftNewVersion(older._id), ct);
            await scope.Get<SaveDraft.Handler>().HandleAsync(new SaveDraft(_id, null, Content), ct);
        });
        Forum(day, async (scope, ct) => await scope.Get<SendRecommendation.Handler>().HandleAsync(new SendRecommendation(_id), ct));
        return this;
    }

    public void Withdrawn(DateOnly day, string reason) =>
        Forum(day, (scope, ct) => scope.Get<WithdrawRecommendation.Handler>().HandleAsync(new WithdrawRecommendation(_id, null, reason), ct));

    public void Prolonged(DateOnly day, DateOnly answerBy, string reason) =>
        Forum(day, (scope, ct) => scope.Get<ProlongRecommendation.Handler>().HandleAsync(new ProlongRecommendation(_id, null, answerBy, reason), ct));

    public void Reminded(DateOnly day) =>
        Forum(day, (scope, ct) => scope.Get<RemindUndecided.Handler>().HandleAsync(new RemindUndecided(_id), ct));

    /// <summary>The principal opens the matter and gives it a case number of its own.</summary>
    public Story Opens(string code, DateOnly? day = null)
    {
        if (!_opened.Add(code))
            return this;
        var on = day ?? Diary.Workday(_sentOn.AddDays(1 + (Diary.Mix(code, 3) % 12)));
        // The workday before a weekend may lie before a sending on that weekend.
        if (on < _sentOn)
            on = _sentOn;
        Principal(code, on, Role.Registrar, async (scope, ct) =>
        {
            await scope.Get<OpenMatter.Handler>().HandleAsync(new OpenMatter(_id), ct);
            var forms = await scope.Get<IOwnBodies>().CaseNumbersAsync(on.Year, Diary.CaseNumber(code, on) + Series, ct);
            await scope.Get<GiveCaseNumber.Handler>().HandleAsync(new GiveCaseNumber(_id, forms[Diary.Mix(code, 2) % forms.Count]), ct);
        });
        return this;
    }

    /// <summary>A body of the principal deals with the matter without answering, or will.</summary>
    public Story Steps(string code, string body, DateOnly meeting, StepKind kind, DateOnly? notedOn = null)
    {
        var paragraph = kind == StepKind.Planned ? null : Diary.Paragraph(code, meeting);
        Opens(code);
        Principal(code, notedOn ?? meeting.AddDays(1), Role.Official, async (scope, ct) =>
        {
            var bodies = await scope.Get<IOwnBodies>().BodiesAsync(ct);
            var chosen = bodies.FirstOrDefault(b => b.ShortName == body) ?? bodies[0];
            await scope.Get<AddStep.Handler>().HandleAsync(
                new AddStep(_id, chosen.Id, new MeetingDate(meeting, meeting).ToString(), kind, paragraph, Note: null), ct);
        });
        return this;
    }

    public Story Shares(string code, DateOnly day)
    {
        Principal(code, day, Role.Official, (scope, ct) => scope.Get<ShareChain.Handler>().HandleAsync(new ShareChain(_id, Share: true), ct));
        return this;
    }

    /// <summary>The principal registers and publishes what its body decided.</summary>
    public Story Answers(string code, string body, MeetingDate meeting, DateOnly publishedOn, params PointAnswer[] answers)
    {
        Opens(code);
        var facts = new MeetingFacts(BodyShortName: body, Day: meeting.ToString(), Paragraph: Diary.Paragraph(code, meeting.To));
        Principal(code, publishedOn, Role.Registrar, (scope, ct) =>
            scope.Get<AnswerRecommendation.Handler>().HandleAsync(new AnswerRecommendation(_id, facts, answers), ct));
        return this;
    }

    /// <summary>The principal registers a decision that it has not published yet.</summary>
    public Story Registers(string code, string body, DateOnly meeting, DateOnly registeredOn, params PointAnswer[] answers)
    {
        Opens(code);
        var facts = new MeetingFacts(BodyShortName: body, Day: new MeetingDate(meeting, meeting).ToString(), Paragraph: Diary.Paragraph(code, meeting));
        Principal(code, registeredOn, Role.Official, (scope, ct) =>
            scope.Get<RecordDecision.Handler>().HandleAsync(new RecordDecision(_id, facts, answers), ct));
        return this;
    }

    /// <summary>The secretariat reports what it has heard that a board decided.</summary>
    public Story Reported(string code, DateOnly meeting, DateOnly reportedOn, params PointAnswer[] answers)
    {
        var principal = _byCode[code];
        var body = principal.Kind == PrincipalKind.Region ? "Regionstyrelsen" : "Kommunstyrelsen";
        Forum(reportedOn, async (scope, ct) => _reports[code] = await scope.Get<ReportDecision.Handler>().HandleAsync(
            new ReportDecision(_id, principal.Id, BodyKind.Board, body, new MeetingDate(meeting, meeting).ToString(), Diary.Paragraph(code, meeting), null, answers), ct));
        return this;
    }

    /// <summary>The principal confirms or contests what was reported.</summary>
    public Story Responds(string code, DateOnly day, bool confirms, string? reason = null)
    {
        Principal(code, day, Role.Registrar, async (scope, ct) =>
        {
            foreach (var id in _reports[code])
                await scope.Get<RespondToReport.Handler>().HandleAsync(new RespondToReport(_id, id, confirms, reason), ct);
        });
        return this;
    }

    /// <summary>The principal proves what its newest meeting decided.</summary>
    public Story Proves(string code, DateOnly day)
    {
        Principal(code, day, Role.Registrar, (scope, ct) => scope.ProveAsync(_id, _byCode[code].DisplayName, ct));
        return this;
    }

    /// <summary>The principal registers what happened to its newest decisions.</summary>
    public Story Tells(string code, DateOnly day, string? reason, params ProofEntry[] entries)
    {
        Principal(code, day, Role.Registrar, (scope, ct) => scope.RegisterAsync(_id, reason, entries, ct));
        return this;
    }

    /// <summary>
    /// The usual way to legal force after a meeting, as far as it has come by a day: adjusted and announced, proved, taken down
    /// when the time for an appeal is over.
    /// </summary>
    public Story Settles(string code, DateOnly meeting, DateOnly today)
    {
        var way = Way.After(code, meeting);
        if (way.Proved < today)
            Tells(code, way.Proved, null, new(ProofStepKind.Adjusted, way.Adjusted), new(ProofStepKind.Announced, way.Announced));
        if (way.Proved < today)
            Proves(code, way.Proved);
        if (way.TakenDown < today)
            Tells(code, way.TakenDown, null, new ProofEntry(ProofStepKind.TakenDown, way.TakenDown));
        return this;
    }

    /// <summary>The forum rules on the principal's deviating wording of a point.</summary>
    public void RuledEquivalent(string code, int point, DateOnly day, bool holds, string reason) => Forum(day, async (scope, ct) =>
    {
        var decision = await scope.AnswerOfAsync(_id, _byCode[code].Id, point, ct);
        await scope.Get<RuleOnDecision.Handler>().HandleAsync(new RuleOnDecision(decision, RulingKind.Equivalence, 0, holds, reason), ct);
    });

    private void Forum(DateOnly day, Func<SeedScope, CancellationToken, Task> play) => Add(day, collaboration.Id, Role.ForumSecretary, play);

    private void Principal(string code, DateOnly day, Role role, Func<SeedScope, CancellationToken, Task> play) => Add(day, _byCode[code].Id, role, play);

    // Later told is later in the day; a day holds a few dozen acts at most.
    private void Add(DateOnly day, Guid roomId, Role role, Func<SeedScope, CancellationToken, Task> play) =>
        _acts.Add(new Act(Diary.Moment(day, _acts.Count(a => DateOnly.FromDateTime(a.At) == day)), roomId, role, play));
}
