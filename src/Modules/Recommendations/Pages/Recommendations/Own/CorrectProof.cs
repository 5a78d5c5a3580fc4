using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Sets a wrong entry on evidence, notice or appeal right, or takes it back. Both stay visible; only the right one counts.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="StepIds">Entries of one kind and day, on the decisions of one meeting.</param>
/// <param name="On">The right day; null to take the entry back.</param>
/// <param name="Reason">Why; shown to everybody.</param>
/// <param name="Version">The matter's version that the form showed.</param>
internal sealed record CorrectProof(Guid RecommendationId, IReadOnlyList<Guid> StepIds, DateOnly? On, string? Reason, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<CorrectProof>
    {
        public Validator()
        {
            RuleFor(c => c.StepIds).Must(ids => ids is { Count: > 0 and <= 200 }).WithMessage("Välj vilken uppgift som är fel.");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Ange ett skäl. Det visas för alla huvudmän.")
                .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, ProofFiles files, IValidator<CorrectProof> validator)
    {
        public async Task HandleAsync(CorrectProof command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            var wrong = command.StepIds.Distinct().Select(file.Step).ToList();
            if (wrong.Exists(s => s.Kind != wrong[0].Kind || s.On != wrong[0].On) || wrong[0].Kind == ProofStepKind.Retracted)
                throw new RuleBroken(RecommendationRules.NothingToCorrect, "Uppgiften som ska rättas finns inte eller är redan rättad. Läs in sidan igen och välj den som gäller.");
            if (wrong[0].Kind == ProofStepKind.Evidenced && command.On is not null)
                throw new RuleBroken(RecommendationRules.NothingToCorrect, "Ett bevis gäller från den dag då ni bekräftade det. Ta bort det, eller bifoga ett annat utdrag.");
            file.Correct(wrong, command.On, command.Reason!);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
