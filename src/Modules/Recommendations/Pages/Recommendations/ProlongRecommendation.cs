using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Gives the principals longer to answer: a recorded act with a reason.</summary>
internal sealed record ProlongRecommendation(Guid Id, int? Version, DateOnly? AnswerBy, string Reason)
{
    internal sealed class Validator : AbstractValidator<ProlongRecommendation>
    {
        public Validator()
        {
            RuleFor(x => x.AnswerBy).NotNull().WithMessage("Ange den nya svarsdagen.");
            RuleFor(x => x.Reason)
                .NotEmpty().WithMessage("Ange ett skäl. Det visas för alla huvudmän.")
                .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(ProlongRecommendation command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var recommendation = await db.ForumRecommendationAsync(command.Id, cancellationToken);
            db.ExpectVersion(recommendation, command.Version);
            var before = recommendation.AnswerBy;
            recommendation.Prolong(command.AnswerBy!.Value, command.Reason, clock.Today());
            ledger.AppendShared(
                recommendation.CollaborationId, "AnswerByProlonged", recommendation.Id, principalId: null,
                before: new { AnswerBy = before }, after: new { recommendation.AnswerBy }, reason: recommendation.ProlongationReason);
            var mail = new Mail(db.Tenant.Room, clock.UtcNow());
            db.AddRange(recommendation.Addressees.Select(a => mail.Prolonged(recommendation, a.PrincipalId)));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
