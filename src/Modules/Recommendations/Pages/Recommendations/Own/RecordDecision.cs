using FluentValidation;
using Governance.Platform.Data;
using Governance.Principals.Contracts;
using Governance.Recommendations.Domain;

namespace Governance.Recommendations.Pages.Recommendations.Own;

/// <summary>Where and when it was decided: a step of the chain, or a new one.</summary>
/// <param name="StepId">A decision or a planned meeting in the chain.</param>
/// <param name="BodyId">The body, for a new step.</param>
/// <param name="BodyShortName">The body by its short name such as KF, for who does not know its id.</param>
/// <param name="Day">Day or days of the meeting, for a new step.</param>
/// <param name="Paragraph">§ of the minutes; for a new step and for a planned one.</param>
internal sealed record MeetingFacts(Guid? StepId = null, Guid? BodyId = null, string? BodyShortName = null, string? Day = null, string? Paragraph = null);

/// <summary>What was decided on one point.</summary>
/// <param name="Point">Its number.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Wording">The words decided, when they deviate.</param>
/// <param name="Condition">The condition of <see cref="Outcome.AdoptIf"/>.</param>
/// <param name="LapsesOn">Last day of the condition.</param>
/// <param name="Id">Made by who sends it, so that the same answer sent twice is one; else null.</param>
/// <param name="CorrectsId">The published decision that it corrects.</param>
/// <param name="CorrectionReason">Why.</param>
internal sealed record PointAnswer(
    int Point, Outcome Outcome, string? Wording = null, Condition? Condition = null, DateOnly? LapsesOn = null,
    Guid? Id = null, Guid? CorrectsId = null, string? CorrectionReason = null);

/// <summary>Registers what a body decided on one or more points, in the principal's own room; a point registered before publishing is changed.</summary>
internal sealed record RecordDecision(Guid RecommendationId, MeetingFacts Meeting, IReadOnlyList<PointAnswer> Answers, int? Version = null)
{
    internal sealed class Validator : AbstractValidator<RecordDecision>
    {
        public Validator()
        {
            RuleFor(c => c.Meeting).SetValidator(new MeetingValidator());
            RuleFor(c => c.Answers).SetValidator(new AnswersValidator());
        }
    }

    internal sealed class Handler(GovernanceDbContext db, MatterFiles files, IOwnBodies bodies, IValidator<RecordDecision> validator)
    {
        /// <returns>The ids of the registered decisions, in the order of the answers.</returns>
        public async Task<IReadOnlyList<Guid>> HandleAsync(RecordDecision command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var own = await bodies.BodiesAsync(cancellationToken);
            var file = await files.TakeOutAsync(command.RecommendationId, command.Version, cancellationToken);
            var ids = new AnswerDesk(db, file).Register(command.Meeting, command.Answers, own);
            await db.SaveChangesAsync(cancellationToken);
            return ids;
        }
    }
}

internal sealed class MeetingValidator : AbstractValidator<MeetingFacts>
{
    public MeetingValidator()
    {
        RuleFor(m => m.BodyId).NotEmpty().When(m => m.StepId is null && m.BodyShortName is null).WithMessage("Välj vilket organ som beslutade.");
        RuleFor(m => m.Day).IsMeeting().When(m => m.StepId is null);
        RuleFor(m => m.Paragraph).NotEmpty().When(m => m.StepId is null).WithMessage("Ange paragraf för beslutet, till exempel § 47.");
        RuleFor(m => m.Paragraph).IsParagraph();
    }
}

internal sealed class AnswersValidator : AbstractValidator<IReadOnlyList<PointAnswer>>
{
    public AnswersValidator()
    {
        RuleFor(a => a).NotEmpty().WithMessage("Ange beslut på minst en punkt.").OverridePropertyName("Answers");
        RuleFor(a => a).Must(a => a.Select(x => x.Point).Distinct().Count() == a.Count).WithMessage("Ange varje punkt en gång.").OverridePropertyName("Answers");
        RuleForEach(a => a).ChildRules(answer =>
        {
            answer.RuleFor(x => x.Outcome).IsInEnum().WithMessage("Välj vad som beslutades.");
            answer.RuleFor(x => x.Wording).MaximumLength(20_000).WithMessage("Korta lydelsen till högst 20 000 tecken.");
            answer.RuleFor(x => x.CorrectionReason).MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
        }).OverridePropertyName("Answers");
    }
}
