using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Recommendations.Domain;
using Governance.Records.Contracts;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>
/// Attaches an excerpt of the minutes to published decisions and confirms that its §, date and wording are theirs: from then on
/// they are evidenced, and the excerpt is shared with the collaboration.
/// </summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="DecisionIds">The decisions that stand in the excerpt.</param>
/// <param name="DocumentId">One of the principal's own documents of the matter.</param>
/// <param name="Paragraph">That the § is the one of the excerpt.</param>
/// <param name="Date">That the day of decision is.</param>
/// <param name="Wording">That outcome, condition and wording are, on each point.</param>
/// <param name="Version">The matter's version that the form showed.</param>
internal sealed record ConfirmEvidence(
    Guid RecommendationId, IReadOnlyList<Guid> DecisionIds, Guid? DocumentId, bool Paragraph, bool Date, bool Wording, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<ConfirmEvidence>
    {
        public Validator()
        {
            RuleFor(c => c.DocumentId).NotEmpty().WithMessage("Välj det protokollsutdrag som styrker beslutet.");
            RuleFor(c => c.Paragraph).Equal(true).WithMessage("Jämför paragrafen med utdraget och bekräfta den. Stämmer den inte, rätta beslutet först.");
            RuleFor(c => c.Date).Equal(true).WithMessage("Jämför beslutsdagen med utdraget och bekräfta den. Stämmer den inte, rätta beslutet först.");
            RuleFor(c => c.DecisionIds).Must(ids => ids is { Count: > 0 and <= 200 }).WithMessage("Jämför lydelsen med utdraget och bekräfta den på minst en punkt. Stämmer den inte, rätta beslutet först.");
            RuleFor(c => c.Wording).Equal(true).When(c => c.DecisionIds is { Count: > 0 }).WithMessage("Jämför lydelsen med utdraget och bekräfta den på minst en punkt. Stämmer den inte, rätta beslutet först.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, ProofFiles files, IDocumentDirectory documents, IDocumentDesk desk, IValidator<ConfirmEvidence> validator)
    {
        public async Task HandleAsync(ConfirmEvidence command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            var decisions = file.Chosen(command.DecisionIds);
            var excerpt = (await ExcerptsAsync(documents, file, cancellationToken)).FirstOrDefault(d => d.Id == command.DocumentId)
                ?? throw new RuleBroken(RecommendationRules.WrongDocument, "Utdraget finns inte bland ärendets egna handlingar. Ladda upp det till ärendet eller beslutet och välj det sedan.");
            RequireOneParagraph(decisions);
            if (file.Evidence(decisions, excerpt).Count == 0)
                return;
            await desk.ShareAsync(file.Matter.Recommendation.CollaborationId, [excerpt.Id], new SubjectKey(DocumentSubject.Decision, decisions[0].Id), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        private static void RequireOneParagraph(IReadOnlyList<PublishedDecision> decisions)
        {
            if (decisions.Select(d => (d.BodyName, d.DecidedOn, d.Paragraph)).Distinct().Count() > 1)
                throw new RuleBroken(RecommendationRules.EvidenceIncomplete, "Besluten är fattade vid olika möten eller har olika paragrafer. Styrk dem var för sig.");
        }
    }

    /// <summary>The documents that can be evidence: those of the matter and of its decisions, in the principal's own room.</summary>
    public static async Task<IReadOnlyList<DocumentInfo>> ExcerptsAsync(IDocumentDirectory documents, ProofFile file, CancellationToken cancellationToken) =>
        await documents.OwnOfAsync([.. file.Matter.Matter is { } matter ? [matter.Id] : Array.Empty<Guid>(), .. file.Matter.Published.Select(d => d.Id)], cancellationToken);
}
