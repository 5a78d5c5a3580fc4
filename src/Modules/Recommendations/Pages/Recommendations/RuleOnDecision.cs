using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Recommendations.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>The forum's word on a deviating wording (means it the same?) or on a free-text condition (is it fulfilled?), with a reason.</summary>
/// <param name="DecisionId">The published decision.</param>
/// <param name="Kind">Wording or condition.</param>
/// <param name="ManualIndex">Which free-text condition, from 0 in reading order; 0 for a wording.</param>
/// <param name="Holds">Yes or no.</param>
/// <param name="Reason">Why; shown to everybody.</param>
internal sealed record RuleOnDecision(Guid DecisionId, RulingKind Kind, int ManualIndex, bool? Holds, string Reason)
{
    internal sealed class Validator : AbstractValidator<RuleOnDecision>
    {
        public Validator()
        {
            RuleFor(x => x.Holds).NotNull().WithMessage("Välj ja eller nej.");
            RuleFor(x => x.Reason)
                .NotEmpty().WithMessage("Ange ett skäl. Det visas för alla huvudmän.")
                .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        /// <summary>Rules and returns the ruling's id; the same ruling said twice is one.</summary>
        public async Task<Guid> HandleAsync(RuleOnDecision command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var decision = await db.Set<PublishedDecision>().AsNoTracking().FirstOrThrowAsync(d => d.Id == command.DecisionId, cancellationToken);
            var recommendation = await db.ForumRecommendationAsync(decision.RecommendationId, cancellationToken);
            recommendation.MustBeOpen();
            if (!Rulings.Concerns(decision, command.Kind, command.ManualIndex))
                throw new RuleBroken(RecommendationRules.NothingToRuleOn, "Beslutet har ingen avvikande lydelse eller inget sådant villkor att pröva.");
            if (await db.Set<PublishedDecision>().AnyAsync(d => d.CorrectsId == decision.Id, cancellationToken))
                throw new RuleBroken(RecommendationRules.NothingToRuleOn, "Beslutet är rättat av huvudmannen. Pröva rättelsen i stället.");

            var said = Rulings.On(
                await db.Set<Ruling>().AsNoTracking().Where(r => r.DecisionId == decision.Id).ToListAsync(cancellationToken),
                decision.Id, command.Kind, command.ManualIndex);
            var (holds, reason) = (command.Holds!.Value, command.Reason.Trim());
            if (said is [.., var last] && last.Holds == holds && last.Reason == reason)
                return last.Id;
            return await SaveAsync(command, decision, recommendation, said is [.., var former] ? former : null, cancellationToken);
        }

        private async Task<Guid> SaveAsync(RuleOnDecision command, PublishedDecision decision, Recommendation recommendation, Ruling? former, CancellationToken cancellationToken)
        {
            var ruling = new Ruling
            {
                CollaborationId = decision.CollaborationId,
                RecommendationId = decision.RecommendationId,
                DecisionId = decision.Id,
                Kind = command.Kind,
                ManualIndex = command.ManualIndex,
                Holds = command.Holds!.Value,
                Reason = command.Reason.Trim(),
                RuledOn = clock.Today(),
                At = clock.UtcNow(),
            };
            db.Add(ruling);
            ledger.AppendShared(
                decision.CollaborationId, "DecisionRuledOn", decision.RecommendationId, decision.PrincipalId,
                before: former is null ? null : new { former.Holds, former.Reason },
                after: new { DecisionId = decision.Id, decision.Point, ruling.Kind, ruling.ManualIndex, ruling.Holds }, reason: ruling.Reason);
            db.Add(new Mail(db.Tenant.Room, clock.UtcNow()).Ruled(recommendation, decision, ruling));
            await db.SaveChangesAsync(cancellationToken);
            return ruling.Id;
        }
    }
}
