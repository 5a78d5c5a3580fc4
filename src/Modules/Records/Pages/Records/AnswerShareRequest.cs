using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Filing;

namespace Governance.Records.Pages.Records;

/// <summary>A second person approves a request, which shares the version that was asked for, or declines it.</summary>
internal sealed record AnswerShareRequest(Guid RequestId, int? Version, bool Approves, string? Reason)
{
    internal sealed class Validator : AbstractValidator<AnswerShareRequest>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv varför du godkänner eller avslår.")
            .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
    }

    internal sealed class Handler(
        GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, DocumentDesk desk, ShareCheck check, TimeProvider clock, IValidator<AnswerShareRequest> validator)
    {
        public async Task HandleAsync(AnswerShareRequest command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var request = await db.FindOrThrowAsync<ShareRequest>(command.RequestId, cancellationToken);
            request.RequireVersion(command.Version);
            var document = await documents.TakeOutAsync(request.DocumentId, cancellationToken);
            request.Answer(command.Approves, command.Reason, desk.Acting, clock.UtcNow());
            if (!command.Approves)
            {
                ledger.Append("ShareDeclined", document.Id, after: new { document.Title, RequestId = request.Id }, reason: request.AnswerReason);
            }
            else
            {
                if (document.LatestVersionId != request.VersionId)
                    throw new RuleBroken(RecordRules.WrongRequestState, "Det har kommit en nyare version av handlingen sedan begäran skrevs. Avslå begäran; den nya versionen kräver en ny.");
                var subject = await check.SubjectAsync(document, cancellationToken);
                ledger.Append("ShareApproved", document.Id, after: new { document.Title, RequestId = request.Id, request.RequestedByName }, reason: request.AnswerReason);
                await desk.ShareAsync(document, subject.CollaborationId, subject.SharedAs, isApproved: true, looked: true, request.AnswerReason, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
