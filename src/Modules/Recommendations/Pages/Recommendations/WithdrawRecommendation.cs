using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Takes a sent recommendation back, with a reason that every principal reads.</summary>
internal sealed record WithdrawRecommendation(Guid Id, int? Version, string Reason)
{
    internal sealed class Validator : AbstractValidator<WithdrawRecommendation>
    {
        public Validator() => RuleFor(x => x.Reason)
            .NotEmpty().WithMessage("Ange ett skäl. Det visas för alla huvudmän.")
            .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(WithdrawRecommendation command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var recommendation = await db.ForumRecommendationAsync(command.Id, cancellationToken);
            db.ExpectVersion(recommendation, command.Version);
            recommendation.Withdraw(command.Reason, clock.Today());
            ledger.AppendShared(
                recommendation.CollaborationId, "RecommendationWithdrawn", recommendation.Id, principalId: null,
                after: new { recommendation.Number, recommendation.TextVersion }, reason: recommendation.ClosedReason);
            var mail = new Mail(db.Tenant.Room, clock.UtcNow());
            db.AddRange(recommendation.Addressees.Select(a => mail.Withdrawn(recommendation, a.PrincipalId)));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
