using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Web;
using Governance.Principals.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>
/// The whole answer in one go and one save: opens the matter, gives the case number, registers what a body decided and
/// publishes it. Answers that carry an id are carried out once, however often they are sent.
/// </summary>
internal sealed record AnswerRecommendation(
    Guid RecommendationId, MeetingFacts Meeting, IReadOnlyList<PointAnswer> Answers, string? CaseNumber = null, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<AnswerRecommendation>
    {
        public Validator()
        {
            RuleFor(c => c.Meeting).SetValidator(new MeetingValidator());
            RuleFor(c => c.Answers).SetValidator(new AnswersValidator());
            RuleFor(c => c.CaseNumber).MaximumLength(40).WithMessage("Korta diarienumret till högst 40 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, MatterFiles files, IOwnBodies bodies, IValidator<AnswerRecommendation> validator)
    {
        /// <returns>The ids of the published decisions, in the order of the answers.</returns>
        public async Task<IReadOnlyList<Guid>> HandleAsync(AnswerRecommendation command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, cancellationToken);
            if (AlreadyDone(file, command) is { } done)
                return done;
            var ids = await AnswerAsync(file, command, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return ids;
            }
            catch (Exception race) when (race is DbUpdateConcurrencyException || (race is DbUpdateException duplicate && Races.IsDuplicate(duplicate)))
            {
                db.ChangeTracker.Clear();
                if (AlreadyDone(await files.TakeOutAsync(command.RecommendationId, cancellationToken), command) is { } doneByOther)
                    return doneByOther;
                throw;
            }
        }

        private async Task<List<Guid>> AnswerAsync(MatterFile file, AnswerRecommendation command, CancellationToken cancellationToken)
        {
            file.Open();
            file.Touch(command.Version);
            if (!string.IsNullOrWhiteSpace(command.CaseNumber))
            {
                var number = await bodies.ReadCaseNumberAsync(command.CaseNumber, cancellationToken);
                await db.RequireFreeAsync(number, file.Recommendation, cancellationToken);
                file.GiveCaseNumber(number);
            }

            var desk = new AnswerDesk(db, file);
            var ids = desk.Register(command.Meeting, command.Answers, await bodies.BodiesAsync(cancellationToken));
            desk.Publish([.. file.Unpublished.Where(d => ids.Contains(d.Id))]);
            return ids;
        }

        private static List<Guid>? AlreadyDone(MatterFile file, AnswerRecommendation command)
        {
            var ids = command.Answers.Select(a => a.Id).OfType<Guid>().ToList();
            return ids.Count == command.Answers.Count && ids.TrueForAll(id => file.Registered.Exists(d => d.Id == id && d.PublishedAt is not null))
                ? ids : null;
        }
    }
}
