using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>
/// Publishes registered decisions into the collaboration: from then on each is a document received by the other principals
/// (TF 2:6, 2:9) and sealed. What is published already is left as it is, so a form sent twice publishes once.
/// </summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="DecisionIds">Which; null for all that are registered.</param>
/// <param name="Version">The matter's version that the form showed.</param>
internal sealed record PublishDecisions(Guid RecommendationId, IReadOnlyList<Guid>? DecisionIds = null, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<PublishDecisions>
    {
        public Validator() => RuleFor(c => c.DecisionIds)
            .Must(ids => ids is null or { Count: > 0 and <= 200 }).WithMessage("Välj minst ett beslut att publicera.");
    }

    internal sealed class Handler(GovernanceDbContext db, MatterFiles files, IValidator<PublishDecisions> validator)
    {
        /// <returns>The ids of the decisions asked for, all published now.</returns>
        public async Task<IReadOnlyList<Guid>> HandleAsync(PublishDecisions command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, cancellationToken);
            if (AlreadyDone(file, command))
                return command.DecisionIds ?? [];
            var chosen = Chosen(file, command);
            file.Touch(command.Version);
            new AnswerDesk(db, file).Publish(chosen);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (Exception race) when (race is DbUpdateConcurrencyException || (race is DbUpdateException duplicate && Races.IsDuplicate(duplicate)))
            {
                // The same form in the same moment: the other one published it.
                db.ChangeTracker.Clear();
                if (!AlreadyDone(await files.TakeOutAsync(command.RecommendationId, cancellationToken), command))
                    throw;
            }

            return command.DecisionIds ?? [.. chosen.Select(d => d.Id)];
        }

        private static bool AlreadyDone(MatterFile file, PublishDecisions command) => command.DecisionIds is { } ids
            ? ids.All(id => file.Registered.Exists(d => d.Id == id && d.PublishedAt is not null))
            : !file.Unpublished.Any() && file.Registered.Count > 0;

        private static List<Domain.PrincipalDecision> Chosen(MatterFile file, PublishDecisions command)
        {
            List<Domain.PrincipalDecision> chosen = command.DecisionIds is null
                ? [.. file.Unpublished]
                : [.. command.DecisionIds.Distinct().Select(id => file.Registered.Find(d => d.Id == id) ?? throw new NotFound()).Where(d => d.PublishedAt is null)];
            return chosen.Count > 0 ? chosen : throw new NotFound();
        }
    }
}
