using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;
using Governance.Records.Data;
using Governance.Records.Domain;

namespace Governance.Records.Pages.Records;

/// <summary>Gives a document another title or case number. What is shared keeps the title that it was shared with.</summary>
internal sealed record ChangeDocument(Guid DocumentId, int? Version, string? Title, string? CaseNumber)
{
    internal sealed class Validator : AbstractValidator<ChangeDocument>
    {
        public Validator()
        {
            RuleFor(c => c.Title).NotEmpty().WithMessage("Skriv vad handlingen heter.")
                .MaximumLength(Document.LongestTitle).WithMessage("Korta rubriken till högst 200 tecken.");
            RuleFor(c => c.CaseNumber).MaximumLength(40).WithMessage("Korta diarienumret till högst 40 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, IOwnBodies bodies, IValidator<ChangeDocument> validator)
    {
        public async Task HandleAsync(ChangeDocument command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var number = string.IsNullOrWhiteSpace(command.CaseNumber) ? null : await bodies.ReadCaseNumberAsync(command.CaseNumber, cancellationToken);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            document.RequireVersion(command.Version);
            var before = new { document.Title, document.CaseNumber };
            document.Rename(command.Title!);
            document.File(number?.Text, number?.Key);
            ledger.Append("DocumentChanged", document.Id, before, new { document.Title, document.CaseNumber });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
