using FluentValidation;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Meetings.Jobs;
using Governance.Meetings.Pages.Meetings.Protocol;
using Governance.Platform.Data;
using Governance.Platform.Jobs;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Pages.Meetings.Own;

/// <summary>Approves, declines or takes back, by the person who is asked and nobody else.</summary>
/// <param name="RequestId">The question.</param>
/// <param name="Email">The address that she is signed in with.</param>
/// <param name="Kind">What she says.</param>
/// <param name="Hash">The text that was on her page.</param>
/// <param name="Reason">What must change, of one who declines.</param>
internal sealed record AnswerAdjustment(Guid RequestId, string? Email, AdjustmentAnswerKind Kind, string? Hash, string? Reason)
{
    internal sealed class Validator : AbstractValidator<AnswerAdjustment>
    {
        public Validator() => RuleFor(x => x.Reason).MaximumLength(AdjustmentAnswerMapping.LongestReason).WithMessage("Korta texten till högst 2 000 tecken.")
            .NotEmpty().When(x => x.Kind == AdjustmentAnswerKind.Declined).WithMessage("Skriv vad som behöver ändras innan du kan justera.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, ITenantJobs jobs, TimeProvider clock)
    {
        public async Task HandleAsync(AnswerAdjustment command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var me = db.Tenant.TenantId;
            var asked = await db.Set<AdjustmentRequest>().FirstOrThrowAsync(r => r.Id == command.RequestId && r.PrincipalId == me, cancellationToken);
            if (!asked.IsFor(command.Email))
                throw new RuleBroken(MeetingRules.NotAsked, "Bara {0} kan svara, inloggad med den adress som mandatet har.", asked.PersonName);
            if (asked.ClosedAt is not null)
                throw new RuleBroken(MeetingRules.NotAsked, "Frågan är avslutad. Texten har ändrats eller är redan justerad.");
            if (command.Kind != AdjustmentAnswerKind.Withdrawn && command.Hash != asked.Hash)
                throw new RuleBroken(MeetingRules.OtherText, "Texten har ändrats sedan du läste den. Läs den på nytt innan du godkänner.");
            var answer = new AdjustmentAnswer(asked, command.Kind, asked.Hash, command.Reason?.Trim() ?? "", db.Tenant.Actor.Name, clock.UtcNow());
            db.Add(answer);
            ledger.AppendShared(
                asked.CollaborationId, TypeOf(command.Kind), asked.Id, me, after: AdjustmentFact.Of(asked), reason: answer.Reason.Length > 0 ? answer.Reason : null);
            await db.SaveChangesAsync(cancellationToken);
            jobs.Enqueue<TakeInAnswersJob, TakeInAnswers>(asked.PublishedBy, new TakeInAnswers(asked.MeetingId));
        }

        private static string TypeOf(AdjustmentAnswerKind kind) => kind switch
        {
            AdjustmentAnswerKind.Approved => "AdjustmentApproved",
            AdjustmentAnswerKind.Declined => "AdjustmentDeclined",
            _ => "AdjustmentTakenBack",
        };
    }
}
