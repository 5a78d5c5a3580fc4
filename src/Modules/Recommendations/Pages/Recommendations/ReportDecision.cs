using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Time;
using Governance.Principals.Contracts;
using Governance.Recommendations.Data;
using Governance.Recommendations.Domain;
using Governance.Recommendations.Pages.Recommendations.Own;

namespace Governance.Recommendations.Pages.Recommendations;

/// <summary>Records what a principal's body decided, as reported by the secretariat: marked so, and the principal confirms or contests it.</summary>
/// <param name="RecommendationId">What it answers.</param>
/// <param name="PrincipalId">Whose decision it is.</param>
/// <param name="BodyKind">What kind of body decided.</param>
/// <param name="BodyName">Its name, such as "Kommunstyrelsen".</param>
/// <param name="Meeting">Day or days of the meeting, as <see cref="MeetingDate"/> reads it.</param>
/// <param name="Paragraph">§ of the minutes.</param>
/// <param name="CaseNumber">The principal's case number, if known.</param>
/// <param name="Answers">What was decided, per point. A reason for correction replaces the report that stands.</param>
internal sealed record ReportDecision(
    Guid RecommendationId, Guid PrincipalId, BodyKind BodyKind, string BodyName, string Meeting, string Paragraph, string? CaseNumber,
    IReadOnlyList<PointAnswer> Answers)
{
    internal sealed class Validator : AbstractValidator<ReportDecision>
    {
        public Validator()
        {
            RuleFor(x => x.PrincipalId).NotEmpty().WithMessage("Välj huvudman.");
            RuleFor(x => x.BodyName).NotEmpty().WithMessage("Skriv vilket organ som beslutade.")
                .MaximumLength(120).WithMessage("Korta organets namn till högst 120 tecken.");
            RuleFor(x => x.Meeting).IsMeeting();
            RuleFor(x => x.Paragraph).NotEmpty().WithMessage("Ange paragraf för beslutet, till exempel § 47.");
            RuleFor(x => x.Paragraph).IsParagraph();
            RuleFor(x => x.CaseNumber).MaximumLength(40).WithMessage("Korta diarienumret till högst 40 tecken.");
            RuleFor(x => x.Answers).SetValidator(new AnswersValidator());
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock, IPrincipalDirectory directory, StandingLoader loader)
    {
        /// <summary>Records and returns the ids of the decisions, in the order of the answers.</summary>
        public async Task<IReadOnlyList<Guid>> HandleAsync(ReportDecision command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var recommendation = await db.ForumRecommendationAsync(command.RecommendationId, cancellationToken);
            var register = await directory.RegisterAsync(cancellationToken);
            var desk = new ReportDesk(command, recommendation, register, await StandingAsync(command, cancellationToken), clock);
            var mail = new Mail(db.Tenant.Room, clock.UtcNow());
            List<Guid> ids = [];
            foreach (var answer in command.Answers)
            {
                var decision = desk.Decide(answer);
                db.Add(decision);
                db.Add(mail.Reported(recommendation, decision));
                ledger.AppendShared(
                    recommendation.CollaborationId, "DecisionReported", recommendation.Id, command.PrincipalId,
                    desk.Corrected(decision) is { } before ? DecisionFacts.Of(before) : null, DecisionFacts.Of(decision), decision.CorrectionReason, onBehalfOf: command.PrincipalId);
                ids.Add(decision.Id);
            }

            await db.SaveChangesAsync(cancellationToken);
            return ids;
        }

        // What the principal said itself, and reports that it has not contested; corrected ones left out.
        private async Task<List<PublishedDecision>> StandingAsync(ReportDecision command, CancellationToken cancellationToken)
        {
            var files = await loader.FilesAsync([command.RecommendationId], cancellationToken);
            return [.. CountingAnswers.Of(files[0], clock.Today()).Where(d => d.PrincipalId == command.PrincipalId)];
        }
    }
}
