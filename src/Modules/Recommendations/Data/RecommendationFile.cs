using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Data;

/// <summary>What the shared rows of one recommendation say: read once, without tracking, for every page that shows where it stands.</summary>
/// <param name="Recommendation">The version, with its points.</param>
/// <param name="PreviousId">The version that it superseded, if one.</param>
/// <param name="Addressees">Whom it asks, the region first and then by code.</param>
/// <param name="Answers">Everything published on it, oldest day of decision first; those that do not count too.</param>
internal sealed record RecommendationFile(
    Recommendation Recommendation, Guid? PreviousId, IReadOnlyList<AddresseeFile> Addressees, IReadOnlyList<Answer> Answers);

/// <summary>An addressee with what it lets the others see of its handling.</summary>
internal sealed record AddresseeFile(PrincipalInfo Principal, BodyKind RequiredBody, DateTime? RemindedAt, ReceiptRow? Receipt);

/// <summary>The receipt of an addressee.</summary>
internal sealed record ReceiptRow(DateTime FirstOpenedAt, string? CaseNumber, string? Stage, DateOnly? StageOn, string? SharedChain);

/// <summary>A published decision with what was said of it afterwards.</summary>
/// <param name="Decision">The sealed decision.</param>
/// <param name="Response">The principal's word on a report made on its behalf.</param>
/// <param name="Rulings">The forum's rulings, oldest first.</param>
internal sealed record Answer(PublishedDecision Decision, ReportResponse? Response, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>What the principal has registered of its evidence and its way to legal force; corrected entries too.</summary>
    public IReadOnlyList<ProofStep> Steps
    {
        get;
        init
        {
            field = value;
            Proof = new DecisionProof(Decision.DecidedOn, value);
        }
    } = [];

    /// <summary>How well it is proved, on any day.</summary>
    public DecisionProof Proof { get; private init; } = new(Decision.DecidedOn, []);
}
