using FluentValidation;
using Governance.Platform.Data;
using Governance.Principals.Contracts;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Gives the matter its case number, in a form of the principal's own.</summary>
internal sealed record GiveCaseNumber(Guid RecommendationId, string? CaseNumber, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<GiveCaseNumber>
    {
        public Validator() => RuleFor(c => c.CaseNumber)
            .NotEmpty().WithMessage("Skriv ärendets diarienummer.")
            .MaximumLength(40).WithMessage("Korta diarienumret till högst 40 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, MatterFiles files, IOwnBodies bodies, IValidator<GiveCaseNumber> validator)
    {
        public async Task HandleAsync(GiveCaseNumber command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var number = await bodies.ReadCaseNumberAsync(command.CaseNumber!, cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, cancellationToken);
            if (file.Opened.CaseNumber == number.Text)
                return;
            await db.RequireFreeAsync(number, file.Recommendation, cancellationToken);
            file.Touch(command.Version);
            file.GiveCaseNumber(number);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
