using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
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
            recommendation.MustBeOpen();
            var meeting = RequireMeeting(command, recommendation);
            RequireBody(command, recommendation);

            var standing = await StandingAsync(command, cancellationToken);
            var scope = AddresseeScope.Of(recommendation, register, command.PrincipalId);
            var mail = new Mail(db.Tenant.Room, clock.UtcNow());
            List<Guid> ids = [];
            foreach (var answer in command.Answers)
            {
                var decision = Decision(command, answer, recommendation, meeting, scope, standing);
                db.Add(decision);
                db.Add(mail.Reported(recommendation, decision));
                var before = standing.Find(d => d.Id == decision.CorrectsId);
                ledger.AppendShared(
                    recommendation.CollaborationId, "DecisionReported", recommendation.Id, command.PrincipalId,
                    before is null ? null : DecisionFacts.Of(before), DecisionFacts.Of(decision), decision.CorrectionReason, onBehalfOf: command.PrincipalId);
                ids.Add(decision.Id);
            }

            await db.SaveChangesAsync(cancellationToken);
            return ids;
        }

        private MeetingDate RequireMeeting(ReportDecision command, Recommendation recommendation)
        {
            var meeting = MeetingDate.Read(command.Meeting)!;
            if (meeting.To > clock.Today())
                throw new RuleBroken(RecommendationRules.WrongDay, "Mötet {0} har inte varit än. Rätta datumet eller vänta till efter mötet.", meeting);
            if (meeting.To < recommendation.MeetingDate)
                throw new RuleBroken(RecommendationRules.WrongDay, "Mötet {0} är före rekommendationen ({1}). Rätta datumet.", meeting, recommendation.MeetingDate.Iso());
            return meeting;
        }

        private static void RequireBody(ReportDecision command, Recommendation recommendation)
        {
            var required = recommendation.AddresseeOf(command.PrincipalId).RequiredBody;
            if (command.BodyKind < required)
                throw new RuleBroken(
                    RecommendationRules.WrongBody, "{0} kan inte avge svaret: rekommendationen ska beslutas av {1} eller högre organ. Vänta på det beslutet.",
                    command.BodyName, new TextKey(StepText.BodyWord(required)));
        }

        // What the principal said itself, and reports that it has not contested; corrected ones left out.
        private async Task<List<PublishedDecision>> StandingAsync(ReportDecision command, CancellationToken cancellationToken)
        {
            var files = await loader.FilesAsync([command.RecommendationId], cancellationToken);
            return [.. CountingAnswers.Of(files[0], anyGrade: true).Where(d => d.PrincipalId == command.PrincipalId)];
        }

        private PublishedDecision Decision(
            ReportDecision command, PointAnswer answer, Recommendation recommendation, MeetingDate meeting, ConditionScope scope, List<PublishedDecision> standing)
        {
            _ = recommendation.Point(answer.Point);
            var words = DecisionWords.Of(answer.Outcome, answer.Wording, answer.Condition, answer.LapsesOn, meeting.To);
            if (words.Condition is not null)
                ConditionCheck.Check(words.Condition, scope);
            var earlier = standing.FindLast(d => d.Point == answer.Point);
            return new PublishedDecision
            {
                Id = answer.Id ?? Guid.CreateVersion7(),
                CollaborationId = recommendation.CollaborationId,
                RecommendationId = recommendation.Id,
                PrincipalId = command.PrincipalId,
                Point = answer.Point,
                Outcome = words.Outcome,
                Wording = words.Wording,
                Condition = words.Condition,
                LapsesOn = words.LapsesOn,
                BodyName = command.BodyName.Trim(),
                BodyShortName = ShortName(command, scope),
                BodyKind = command.BodyKind,
                MeetingFrom = meeting.From,
                DecidedOn = meeting.To,
                Paragraph = Domain.Paragraph.Read(command.Paragraph),
                CaseNumber = string.IsNullOrWhiteSpace(command.CaseNumber) ? null : command.CaseNumber.Trim(),
                Grade = EvidenceGrade.Reported,
                ContentHash = recommendation.ContentHash,
                OnBehalf = true,
                CorrectsId = Corrected(answer, earlier, meeting.To),
                CorrectionReason = answer.CorrectionReason?.Trim(),
                PublishedAt = clock.UtcNow(),
            };
        }

        private static Guid? Corrected(PointAnswer answer, PublishedDecision? earlier, DateOnly decidedOn)
        {
            if (earlier is { OnBehalf: false })
                throw new RuleBroken(
                    RecommendationRules.AlreadyAnswered, "Huvudmannen har själv publicerat sitt beslut på punkt {0}. Det kan sekretariatet inte ändra; be huvudmannen rätta det.", answer.Point);
            if (!string.IsNullOrWhiteSpace(answer.CorrectionReason))
                return earlier?.Id ?? throw new RuleBroken(RecommendationRules.AlreadyAnswered, "Det finns inget rapporterat svar att rätta på punkt {0}. Ta bort skälet till rättelse.", answer.Point);
            if (earlier is not null && decidedOn <= earlier.DecidedOn)
                throw new RuleBroken(
                    RecommendationRules.AlreadyAnswered, "Punkt {0} är redan rapporterad genom beslut {1}. Ange skäl till rättelse, eller ett beslut med senare dag.", answer.Point, earlier.DecidedOn.Iso());
            return null;
        }

        private static string ShortName(ReportDecision command, ConditionScope scope)
        {
            var region = scope.Decider is { Length: 2 };
            return command.BodyKind switch
            {
                BodyKind.Council => region ? "RF" : "KF",
                BodyKind.Board => region ? "RS" : "KS",
                BodyKind.Committee => "Nämnd",
                _ => "Utskott",
            };
        }
    }
}
