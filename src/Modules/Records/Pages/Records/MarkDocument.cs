using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Records.Data;
using Governance.Records.Domain;
using Governance.Records.Filing;

namespace Governance.Records.Pages.Records;

/// <summary>Marks a document as secret. Where it is shared already, those who received it are told of the mark.</summary>
internal sealed record MarkDocument(Guid DocumentId, int? Version, string? Chapter, string? Section, DateOnly? MarkedOn, string? Authority, string? Note)
{
    internal sealed class Validator : AbstractValidator<MarkDocument>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Chapter).NotEmpty().WithMessage("Ange kapitel, till exempel 25.");
            RuleFor(c => c.Section).NotEmpty().WithMessage("Ange paragraf, till exempel 1.");
            RuleFor(c => c.MarkedOn).NotNull().WithMessage("Ange markeringens dag som ÅÅÅÅ-MM-DD.")
                .Must(d => d is null || d <= clock.Today()).WithMessage("Markeringens dag kan inte ligga i framtiden.");
            RuleFor(c => c.Authority).NotEmpty().WithMessage("Ange vilken myndighet som markerar, till exempel kommunstyrelsen.")
                .MaximumLength(120).WithMessage("Korta myndighetens namn till högst 120 tecken.");
            RuleFor(c => c.Note).MaximumLength(2000).WithMessage("Korta anteckningen till högst 2 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, DocumentDesk desk, TimeProvider clock)
    {
        public async Task HandleAsync(MarkDocument command, CancellationToken cancellationToken)
        {
            await new Validator(clock).ValidateAndThrowAsync(command, cancellationToken);
            var provision = Provision.Read(command.Chapter, command.Section);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            document.RequireVersion(command.Version);
            var mark = document.MarkSecret(provision, command.MarkedOn!.Value, command.Authority!, command.Note, desk.Acting, clock.UtcNow());
            db.Add(mark);
            ledger.Append("DocumentMarked", document.Id, after: new { document.Title, Provision = mark.Words, mark.MarkedOn, mark.Authority });
            await desk.TellMarkAsync(document, mark.Words, reason: null, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
