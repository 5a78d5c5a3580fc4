using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Filing;
using Microsoft.EntityFrameworkCore;

namespace Governance.Records.Pages.Records;

/// <summary>
/// Says to everybody that a shared document should be disregarded, with the reason. It is a received public document with the
/// others (TF 2:9), so it stays readable.
/// </summary>
internal sealed record RecallDocument(Guid DocumentId, string? Reason)
{
    internal sealed class Validator : AbstractValidator<RecallDocument>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv varför handlingen återkallas. Skälet visas för alla huvudmän.")
            .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
    }

    internal sealed class Handler(
        GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, DocumentDesk desk, TimeProvider clock, IValidator<RecallDocument> validator)
    {
        public async Task HandleAsync(RecallDocument command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            var shared = await db.Set<SharedDocument>().FirstOrDefaultAsync(d => d.Id == document.Id, cancellationToken)
                ?? throw new RuleBroken(RecordRules.WrongShareState, "Handlingen är inte delad.");
            shared.Recall(command.Reason, clock.UtcNow());
            ledger.AppendShared(
                shared.CollaborationId, "DocumentRecalled", document.Id, desk.OwnPrincipal(), after: new { shared.Title, Subject = shared.Subject.ToString(), shared.SubjectId },
                reason: shared.RecallReason);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
