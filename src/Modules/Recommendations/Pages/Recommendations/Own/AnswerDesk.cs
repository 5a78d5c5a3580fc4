using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Registers and publishes decisions in a file that is taken out; the use case saves.</summary>
internal sealed class AnswerDesk(GovernanceDbContext db, MatterFile file)
{
    /// <summary>Registers answers given at one meeting.</summary>
    /// <returns>The decisions' ids, in the order of the answers.</returns>
    public List<Guid> Register(MeetingFacts meeting, IReadOnlyList<PointAnswer> answers, IReadOnlyList<BodyInfo> bodies)
    {
        file.Recommendation.MustBeOpen();
        var step = StepOf(meeting, bodies);
        return [.. answers.Select(a => Register(step, a))];
    }

    /// <summary>Publishes registered decisions into the collaboration and seals them.</summary>
    public void Publish(IReadOnlyList<PrincipalDecision> decisions)
    {
        file.Recommendation.MustBeOpen();
        foreach (var decision in decisions)
            Publish(decision);
    }

    private MatterStep StepOf(MeetingFacts meeting, IReadOnlyList<BodyInfo> bodies)
    {
        if (meeting.StepId is not { } id)
        {
            var body = bodies.FirstOrDefault(b => meeting.BodyId is { } bodyId ? b.Id == bodyId : string.Equals(b.ShortName, meeting.BodyShortName, StringComparison.OrdinalIgnoreCase))
                ?? throw new RuleBroken(RecommendationRules.WrongBody, "Organet finns inte hos huvudmannen. Välj ett av huvudmannens egna organ.");
            return DecisionAt(body, MeetingDate.Read(meeting.Day)!, meeting.Paragraph);
        }

        var step = file.Opened.Steps.Find(s => s.Id == id) ?? throw new NotFound();
        if (step.Kind == StepKind.Proposal)
            throw new RuleBroken(RecommendationRules.WrongBody, "{0} lämnade ett förslag. Välj det möte där beslutet fattades.", step.BodyName);
        if (step.Kind == StepKind.Decision)
        {
            file.RequireBody(step.BodyName, step.BodyKind);
            return step;
        }

        var decided = DecisionAt(new BodyInfo(step.BodyId, step.BodyName, step.BodyShortName, step.BodyKind, null), step.Meeting, meeting.Paragraph);
        file.RemoveStep(step);
        return decided;
    }

    // The same meeting and paragraph typed again is the same step.
    private MatterStep DecisionAt(BodyInfo body, MeetingDate meeting, string? paragraph)
    {
        file.RequireBody(body.Name, body.Kind);
        var written = Paragraph.IsOne(paragraph) ? Paragraph.Read(paragraph!) : paragraph;
        return file.Opened.Steps.Find(s => s.Kind == StepKind.Decision && s.BodyId == body.Id && s.Meeting == meeting && s.Paragraph == written)
            ?? file.AddStep(body, meeting, StepKind.Decision, paragraph, note: null);
    }

    private Guid Register(MatterStep step, PointAnswer answer)
    {
        if (file.Registered.Find(d => d.Id == answer.Id && d.PublishedAt is not null) is { } sent)
            return sent.Id;
        _ = file.Recommendation.Point(answer.Point);
        var words = DecisionWords.Of(answer.Outcome, answer.Wording, answer.Condition, answer.LapsesOn, step.To);
        if (words.Condition is { } condition)
            ConditionCheck.Check(condition, file.Scope);
        file.RequireNewerOrCorrection(answer.Point, step.To, answer.CorrectsId, answer.CorrectionReason);
        var decision = file.Unpublished.FirstOrDefault(d => d.Point == answer.Point);
        return decision is not null && IsSame(decision, answer) ? Change(decision, step, words, answer) : Add(decision, step, words, answer);
    }

    // A registration that was a correction and is no more starts over, and so does one that the sender gives another id.
    private static bool IsSame(PrincipalDecision decision, PointAnswer answer) =>
        (answer.Id is null || answer.Id == decision.Id) && (decision.CorrectsId is null || answer.CorrectsId is not null);

    private Guid Change(PrincipalDecision decision, MatterStep step, DecisionWords words, PointAnswer answer)
    {
        var before = DecisionFacts.Of(decision, StepWith(decision.StepId));
        decision.Change(step, words);
        MarkCorrection(decision, answer);
        file.Note("DecisionChanged", before, DecisionFacts.Of(decision, step));
        return decision.Id;
    }

    private Guid Add(PrincipalDecision? replaced, MatterStep step, DecisionWords words, PointAnswer answer)
    {
        if (replaced is not null)
            Remove(replaced);
        var decision = new PrincipalDecision(
            answer.Id ?? Guid.CreateVersion7(), file.Opened.Id, file.Recommendation.Id, answer.Point, step, words, db.Tenant.Actor.AccountId, file.Now);
        MarkCorrection(decision, answer);
        db.Add(decision);
        file.Registered.Add(decision);
        file.Note("DecisionRegistered", after: DecisionFacts.Of(decision, step));
        return decision.Id;
    }

    /// <summary>Takes a registration back that was never published.</summary>
    /// <exception cref="RuleBroken">REC-010.</exception>
    public void Remove(PrincipalDecision decision)
    {
        if (decision.PublishedAt is not null)
            throw new RuleBroken(RecommendationRules.Sealed, "Beslutet är publicerat och förseglat. Registrera en rättelse i stället.");
        file.Note("DecisionRemoved", before: DecisionFacts.Of(decision, StepWith(decision.StepId)));
        file.Registered.Remove(decision);
        db.Remove(decision);
    }

    private static void MarkCorrection(PrincipalDecision decision, PointAnswer answer)
    {
        if (answer.CorrectsId is { } corrected)
            decision.Correct(corrected, answer.CorrectionReason ?? "");
    }

    private void Publish(PrincipalDecision decision)
    {
        var step = StepWith(decision.StepId);
        file.RequireBody(step.BodyName, step.BodyKind);
        file.RequireNewerOrCorrection(decision.Point, step.To, decision.CorrectsId, decision.CorrectionReason);
        decision.Seal(file.Now);
        var published = Sealed(decision, step);
        db.Add(published);
        var corrected = file.Published.Find(d => d.Id == decision.CorrectsId);
        file.Published.Add(published);
        var after = DecisionFacts.Of(published);
        file.Note("DecisionPublished", after: after, reason: decision.CorrectionReason);
        file.NoteShared("DecisionPublished", corrected is null ? null : DecisionFacts.Of(corrected), after, decision.CorrectionReason);
    }

    private PublishedDecision Sealed(PrincipalDecision decision, MatterStep step) => new()
    {
        Id = decision.Id,
        CollaborationId = file.Recommendation.CollaborationId,
        RecommendationId = file.Recommendation.Id,
        PrincipalId = file.PrincipalId,
        Point = decision.Point,
        Outcome = decision.Outcome,
        Wording = decision.Wording,
        Condition = decision.Condition,
        LapsesOn = decision.LapsesOn,
        BodyName = step.BodyName,
        BodyShortName = step.BodyShortName,
        BodyKind = step.BodyKind,
        MeetingFrom = step.From,
        DecidedOn = step.To,
        Paragraph = step.Paragraph!,
        CaseNumber = file.Opened.CaseNumber,
        ContentHash = file.Recommendation.ContentHash,
        CorrectsId = decision.CorrectsId,
        CorrectionReason = decision.CorrectionReason,
        PublishedAt = file.Now,
    };

    private MatterStep StepWith(Guid id) => file.Opened.Steps.Single(s => s.Id == id);
}
