using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Api;

/// <summary>Rows as the API shows them.</summary>
internal static class Shown
{
    public static RecommendationWire Of(Recommendation r, PrincipalRegister register) => new(
        r.Id, r.CollaborationId, WireWord.Of(r.State), r.Number, r.TextVersion, r.Title, r.Background,
        new ProposedByWire(r.ForumName, r.MeetingDate, r.Paragraph, r.CaseNumber),
        r.AnswerBy, r.OriginalAnswerBy, r.CountsFrom, r.ContentHash, r.SentAt, r.ClosedOn, r.ClosedReason, r.SupersededById,
        [.. r.Points.OrderBy(p => p.Number).Select(p => new PointWire(p.Wording, p.Number, p.Kind, WireConditions.Write(p.Rule)))],
        Ordered(r.Addressees.Select(a => (a.PrincipalId, a.RequiredBody)), register),
        r.Version);

    public static RecommendationWire Of(RecommendationDraft draft, Guid collaborationId, PrincipalRegister register)
    {
        var c = draft.Content;
        return new RecommendationWire(
            draft.Id, collaborationId, draft.DiscardedAt is null ? "draft" : "discarded", null, null, c.Title, c.Background,
            new ProposedByWire(c.ForumName, c.MeetingDate, c.Paragraph, c.CaseNumber),
            c.AnswerBy, null, c.CountsFrom, c.TextHash(), null, null, null, null,
            [.. c.Points.Select(p => new PointWire(p.Wording, p.Number, p.Kind, p.Rule.Length == 0 ? null : WireConditions.Write(ConditionJson.Read(p.Rule))))],
            Ordered(c.Addressees.Select(a => (a.PrincipalId, c.BodyFor(register.ById(a.PrincipalId)?.Kind ?? PrincipalKind.Municipality, a))), register),
            draft.Version);
    }

    /// <summary>A published decision.</summary>
    public static DecisionWire Of(Answer answer, Discount discount, PrincipalRegister register, DateOnly today)
    {
        var d = answer.Decision;
        return new DecisionWire(
            d.Id, CodeOf(d.PrincipalId, register), d.PrincipalId, d.Point, d.Outcome, d.Wording, WireConditions.WriteOrNull(d.Condition), d.LapsesOn,
            d.BodyName, d.BodyKind, new MeetingDate(d.MeetingFrom, d.DecidedOn).ToString(), d.DecidedOn, d.Paragraph, d.CaseNumber, answer.Proof.GradeOn(today), d.PublishedAt,
            d.OnBehalf, answer.Response?.Confirms, discount == Discount.None, discount, d.CorrectsId, d.CorrectionReason,
            [.. answer.Rulings.Select(r => new RulingWire(r.Kind, r.ManualIndex, r.Holds, r.Reason, r.RuledOn))],
            Of(answer, today));
    }

    /// <summary>The evidence of a decision and its way to legal force.</summary>
    public static ProofWire Of(Answer answer, DateOnly today)
    {
        var proof = answer.Proof;
        var corrected = answer.Steps.Select(s => s.CorrectsId).OfType<Guid>().ToHashSet();
        return new ProofWire(
            proof.GradeOn(today), proof.StateOn(today), proof.EvidencedOn, proof.AdjustedOn, proof.Period?.AnnouncedOn, proof.Period?.LastDay, proof.FinalOn,
            [.. answer.Steps.OrderBy(s => s.At).ThenBy(s => s.On).ThenBy(s => s.Kind).ThenBy(s => s.Id).Select(s => new ProofStepWire(
                s.Id, s.Kind, s.On, s.Kind != ProofStepKind.Retracted && !corrected.Contains(s.Id), s.CorrectsId, s.Reason, s.IsBreach, s.DocumentId, s.DocumentName, s.DocumentHash))]);
    }

    public static string CodeOf(Guid principalId, PrincipalRegister register) =>
        register.ById(principalId)?.Code ?? throw new InvalidOperationException($"The register lacks the principal {principalId}.");

    private static AddresseeWire[] Ordered(IEnumerable<(Guid Id, BodyKind Body)> addressees, PrincipalRegister register) =>
    [
        .. addressees.Select(a => (Principal: register.ById(a.Id), a.Body)).Where(a => a.Principal is not null)
            .OrderBy(a => a.Principal!.Kind).ThenBy(a => a.Principal!.Code, StringComparer.Ordinal)
            .Select(a => new AddresseeWire(a.Principal!.Code, a.Body, a.Principal.Id)),
    ];
}
