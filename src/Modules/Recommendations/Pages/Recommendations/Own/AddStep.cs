using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Notes a body's handling of the matter.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="BodyId">One of the principal's bodies.</param>
/// <param name="Meeting">A day, or a range such as 2025-03-25—26.</param>
/// <param name="Kind">Planned, proposal or decision.</param>
/// <param name="Paragraph">§ of the minutes; needed for a decision.</param>
/// <param name="Note">For the principal's own eyes.</param>
/// <param name="Version">The matter's version that the form showed.</param>
internal sealed record AddStep(Guid RecommendationId, Guid BodyId, string? Meeting, StepKind Kind, string? Paragraph, string? Note, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<AddStep>
    {
        public Validator()
        {
            RuleFor(c => c.BodyId).NotEmpty().WithMessage("Välj vilket organ som behandlar ärendet.");
            RuleFor(c => c.Meeting).IsMeeting();
            RuleFor(c => c.Kind).IsInEnum().WithMessage("Välj planerat, förslag eller beslut.");
            RuleFor(c => c.Paragraph).IsParagraph();
            RuleFor(c => c.Note).MaximumLength(2000).WithMessage("Korta anteckningen till högst 2 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, MatterFiles files, IOwnBodies bodies, IValidator<AddStep> validator)
    {
        /// <returns>The step's id.</returns>
        public async Task<Guid> HandleAsync(AddStep command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var body = (await bodies.BodiesAsync(cancellationToken)).FirstOrDefault(b => b.Id == command.BodyId) ?? throw new NotFound();
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            var step = file.AddStep(body, MeetingDate.Read(command.Meeting)!, command.Kind, command.Paragraph, command.Note);
            await db.SaveChangesAsync(cancellationToken);
            return step.Id;
        }
    }
}
