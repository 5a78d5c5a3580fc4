using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;
using Governance.Records.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Takes out what the acting principal has published on a recommendation together with its evidence.</summary>
internal sealed class ProofFiles(GovernanceDbContext db, MatterFiles matters)
{
    /// <summary>The file for reading.</summary>
    public async Task<ProofFile> TakeOutAsync(Guid recommendationId, CancellationToken cancellationToken) =>
        await OfAsync(await matters.TakeOutAsync(recommendationId, cancellationToken), cancellationToken);

    /// <summary>The file for a change made from the version that somebody saw.</summary>
    public async Task<ProofFile> TakeOutAsync(Guid recommendationId, int? version, CancellationToken cancellationToken) =>
        await OfAsync(await matters.TakeOutAsync(recommendationId, version, cancellationToken), cancellationToken);

    /// <summary>The evidence of a file that is taken out.</summary>
    public async Task<ProofFile> OfAsync(MatterFile matter, CancellationToken cancellationToken)
    {
        var ids = matter.Published.ConvertAll(d => d.Id);
        return new ProofFile(
            db, matter,
            await db.Set<ProofStep>().Where(s => ids.Contains(s.DecisionId)).ToListAsync(cancellationToken),
            await db.Set<ReportResponse>().Where(r => ids.Contains(r.DecisionId)).ToListAsync(cancellationToken));
    }
}

/// <summary>
/// The acting principal's published decisions on a recommendation with all that is registered of their evidence. Nothing here
/// saves: a use case puts entries together and saves them, with their events, at once.
/// </summary>
internal sealed class ProofFile(GovernanceDbContext db, MatterFile matter, List<ProofStep> steps, List<ReportResponse> responses)
{
    public MatterFile Matter => matter;

    /// <summary>The principal's words on reports made on its behalf.</summary>
    public IReadOnlyList<ReportResponse> Responses => responses;

    /// <summary>The decisions that can be proved: the principal's own, and reports that no own decision took the place of; neither corrected nor contested.</summary>
    public IReadOnlyList<PublishedDecision> Decisions { get; } =
    [
        .. matter.Published
            .Where(d => !matter.Published.Exists(c => c.CorrectsId == d.Id))
            .Where(d => !d.OnBehalf || (!responses.Exists(r => r.DecisionId == d.Id && !r.Confirms) && !matter.Published.Exists(o => !o.OnBehalf && o.Point == d.Point)))
            .OrderByDescending(d => d.DecidedOn).ThenBy(d => d.Point),
    ];

    /// <summary>All entries on a decision, corrected ones too, in the order in which they were made.</summary>
    public IReadOnlyList<ProofStep> StepsOf(Guid decisionId) => [.. steps.Where(s => s.DecisionId == decisionId).OrderBy(s => s.At).ThenBy(s => s.On).ThenBy(s => s.Kind).ThenBy(s => s.Id)];

    /// <summary>How well a decision is proved.</summary>
    public DecisionProof ProofOf(PublishedDecision decision) => new(decision.DecidedOn, StepsOf(decision.Id));

    /// <summary>An entry by its id.</summary>
    /// <exception cref="NotFound">There is none on a decision that can be proved.</exception>
    public ProofStep Step(Guid id) => steps.Find(s => s.Id == id && Decisions.Any(d => d.Id == s.DecisionId)) ?? throw new NotFound();

    /// <summary>The decisions with these ids.</summary>
    /// <exception cref="NotFound">One is not the principal's.</exception>
    /// <exception cref="RuleBroken">REC-020: one is corrected, contested or replaced.</exception>
    public IReadOnlyList<PublishedDecision> Chosen(IEnumerable<Guid> ids) => [.. ids.Distinct().Select(Chosen).OrderBy(d => d.Point)];

    /// <summary>Registers on each of the decisions that something happened on a day; one that says so already is left as it is.</summary>
    /// <returns>On how many something was registered.</returns>
    /// <exception cref="RuleBroken">The entries on a decision could not be true together.</exception>
    public int Register(IEnumerable<PublishedDecision> decisions, ProofStepKind kind, DateOnly on, string? reason)
    {
        var changed = decisions.Where(d => !ProofOf(d).Steps.Any(s => s.Kind == kind && s.On == on)).ToList();
        foreach (var decision in changed)
            Add(decision, kind, on, reason, correctsId: null, document: null);
        Tell(changed, EventOf(kind), before: null, DateFacts(changed, kind, on), reason);
        return changed.Count;
    }

    /// <summary>Registers the excerpt that proves the decisions; one that it proves already is left as it is.</summary>
    /// <returns>The decisions that were not proved by it before.</returns>
    public List<PublishedDecision> Evidence(IEnumerable<PublishedDecision> decisions, DocumentInfo document)
    {
        var changed = decisions.Where(d => ProofOf(d).Evidence is not { } known || known.DocumentId != document.Id || known.DocumentHash != document.Sha256).ToList();
        foreach (var decision in changed)
        {
            ConfirmReport(decision);
            Add(decision, ProofStepKind.Evidenced, matter.Today, reason: null, correctsId: null, document);
        }

        Tell(changed, EventOf(ProofStepKind.Evidenced), before: null, ProofFacts.OfEvidence(changed, document), reason: null);
        return changed;
    }

    /// <summary>Puts another day in the place of an entry, or takes it back.</summary>
    /// <param name="wrong">Entries of one kind and day, on different decisions.</param>
    /// <param name="on">The right day; null to take it back.</param>
    /// <param name="reason">Why.</param>
    public void Correct(IReadOnlyList<ProofStep> wrong, DateOnly? on, string reason)
    {
        var decisions = wrong.Select(s => Chosen(s.DecisionId)).ToList();
        var kind = wrong[0].Kind;
        foreach (var step in wrong)
            Add(Chosen(step.DecisionId), on is null ? ProofStepKind.Retracted : kind, on ?? matter.Today, reason, step.Id, document: null);
        Tell(
            decisions, on is null ? "ProofRetracted" : "ProofCorrected", ProofFacts.OfDay(decisions, kind, wrong[0].On),
            on is { } day ? DateFacts(decisions, kind, day) : null, reason);
    }

    private static string EventOf(ProofStepKind kind) => kind switch
    {
        ProofStepKind.Evidenced => "EvidenceConfirmed",
        ProofStepKind.Adjusted => "MinutesAdjusted",
        ProofStepKind.Announced => "NoticeAnnounced",
        ProofStepKind.TakenDown => "NoticeTakenDown",
        ProofStepKind.Appealed => "DecisionAppealed",
        ProofStepKind.Upheld => "DecisionUpheld",
        ProofStepKind.Quashed => "DecisionQuashed",
        ProofStepKind.RulingFinal => "RulingBecameFinal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No event tells of it."),
    };

    private PublishedDecision Chosen(Guid id)
    {
        if (matter.Published.Find(d => d.Id == id) is not { } decision)
            throw new NotFound();
        return Decisions.Contains(decision) ? decision
            : throw new RuleBroken(RecommendationRules.EvidenceIncomplete, "Beslutet på punkt {0} gäller inte längre: det är rättat, bestritt eller ersatt. Styrk det beslut som gäller i stället.", decision.Point);
    }

    private void Add(PublishedDecision decision, ProofStepKind kind, DateOnly on, string? reason, Guid? correctsId, DocumentInfo? document)
    {
        var (id, said) = (Guid.CreateVersion7(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        var breach = ProofRules.Check(decision, [.. StepsOf(decision.Id), Step(said, isBreach: false)], matter.Today).Contains(id);
        var step = Step(breach || correctsId is not null ? said : null, breach);
        db.Add(step);
        steps.Add(step);

        ProofStep Step(string? why, bool isBreach) => new()
        {
            Id = id,
            CollaborationId = decision.CollaborationId,
            RecommendationId = decision.RecommendationId,
            DecisionId = decision.Id,
            Kind = kind,
            On = on,
            CorrectsId = correctsId,
            Reason = why,
            IsBreach = isBreach,
            DocumentId = document?.Id,
            DocumentName = document?.Title,
            DocumentHash = document?.Sha256,
            At = matter.Now,
        };
    }

    // Who proves what was reported on its behalf has also confirmed it.
    private void ConfirmReport(PublishedDecision decision)
    {
        if (!decision.OnBehalf || responses.Exists(r => r.DecisionId == decision.Id))
            return;
        var response = new ReportResponse { CollaborationId = decision.CollaborationId, RecommendationId = decision.RecommendationId, DecisionId = decision.Id, Confirms = true, At = matter.Now };
        db.Add(response);
        responses.Add(response);
        var facts = new { decisionId = decision.Id, decision.Point, decision.Outcome };
        matter.Note("ReportConfirmed", after: facts);
        matter.NoteShared("ReportConfirmed", after: facts);
    }

    private object DateFacts(List<PublishedDecision> decisions, ProofStepKind kind, DateOnly on) => decisions.Count == 0
        ? ProofFacts.OfDay(decisions, kind, on)
        : ProofFacts.OfDay(decisions, kind, on, ProofOf(decisions[0]));

    private void Tell(List<PublishedDecision> decisions, string type, object? before, object? after, string? reason)
    {
        if (decisions.Count == 0)
            return;
        var said = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        matter.Note(type, before, after, said);
        matter.NoteShared(type, before, after, said);
    }
}

/// <summary>What an event says of evidence: enough to replay it from the log alone.</summary>
internal static class ProofFacts
{
    /// <summary>An excerpt that proves decisions, with all that was confirmed by it.</summary>
    public static object OfEvidence(IReadOnlyList<PublishedDecision> decisions, DocumentInfo document) => new
    {
        Decisions = decisions.Select(d => d.Id),
        Point = Points(decisions),
        Body = decisions.Select(d => d.BodyName).FirstOrDefault(),
        Meeting = decisions.Select(d => new MeetingDate(d.MeetingFrom, d.DecidedOn).ToString()).FirstOrDefault(),
        Paragraph = decisions.Select(d => d.Paragraph).FirstOrDefault(),
        Document = document.Title,
        DocumentHash = document.Sha256,
    };

    /// <summary>A day on which something happened, and what follows from it.</summary>
    public static object OfDay(IReadOnlyList<PublishedDecision> decisions, ProofStepKind kind, DateOnly on, DecisionProof? proof = null) => new
    {
        Decisions = decisions.Select(d => d.Id),
        Point = Points(decisions),
        Step = kind,
        On = on.Iso(),
        LastAppealDay = kind == ProofStepKind.Announced ? proof?.Period?.LastDay.Iso() : null,
        FinalOn = proof?.FinalOn?.Iso(),
    };

    private static string Points(IReadOnlyList<PublishedDecision> decisions) => string.Join(", ", decisions.Select(d => d.Point).Order());
}
