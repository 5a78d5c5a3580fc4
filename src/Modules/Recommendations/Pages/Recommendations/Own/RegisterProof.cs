using FluentValidation;
using Governance.Platform.Data;
using Governance.Recommendations.Domain.Proof;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>That something happened on a day.</summary>
/// <param name="Kind">Anything but evidence and a correction.</param>
/// <param name="On">The day.</param>
internal sealed record ProofEntry(ProofStepKind Kind, DateOnly On);

/// <summary>Registers adjustment, notice, appeal and judgment of published decisions: shared with the collaboration, and never changed.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="DecisionIds">The decisions that it happened to; those of one meeting share their minutes.</param>
/// <param name="Entries">What happened.</param>
/// <param name="Reason">Why the law's time was not kept, where it was not.</param>
/// <param name="Version">The matter's version that the form showed.</param>
internal sealed record RegisterProof(Guid RecommendationId, IReadOnlyList<Guid> DecisionIds, IReadOnlyList<ProofEntry> Entries, string? Reason = null, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<RegisterProof>
    {
        public Validator()
        {
            RuleFor(c => c.DecisionIds).Must(ids => ids is { Count: > 0 and <= 200 }).WithMessage("Välj minst ett beslut som uppgiften gäller.");
            RuleFor(c => c.Entries).NotEmpty().WithMessage("Ange minst en dag.");
            RuleForEach(c => c.Entries).Must(e => e.Kind is > ProofStepKind.Evidenced and < ProofStepKind.Retracted).WithMessage("Välj vad som har hänt med beslutet.").OverridePropertyName("Entries");
            RuleFor(c => c.Reason).MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, ProofFiles files, IValidator<RegisterProof> validator)
    {
        public async Task HandleAsync(RegisterProof command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            var decisions = file.Chosen(command.DecisionIds);
            var registered = 0;
            foreach (var entry in command.Entries.OrderBy(e => e.On).ThenBy(e => e.Kind))
                registered += file.Register(decisions, entry.Kind, entry.On, command.Reason);

            // A form sent twice says nothing new.
            if (registered > 0)
                await db.SaveChangesAsync(cancellationToken);
        }
    }
}
