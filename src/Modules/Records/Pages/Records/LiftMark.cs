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

/// <summary>Lifts the secrecy mark in force; requests that waited for approval because of it fall.</summary>
internal sealed record LiftMark(Guid DocumentId, int? Version, string? Reason)
{
    internal sealed class Validator : AbstractValidator<LiftMark>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv varför markeringen hävs.")
            .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
    }

    internal sealed class Handler(
        GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, DocumentDesk desk, TimeProvider clock, IValidator<LiftMark> validator)
    {
        public async Task HandleAsync(LiftMark command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            document.RequireVersion(command.Version);
            var mark = document.LiftMark(command.Reason, desk.Acting, clock.UtcNow());
            ledger.Append("DocumentMarkLifted", document.Id, before: new { Provision = mark.Words }, after: new { document.Title }, reason: mark.LiftReason);
            foreach (var request in await db.Set<ShareRequest>().Where(r => r.DocumentId == document.Id && r.State == ShareRequestState.Waiting).ToListAsync(cancellationToken))
                request.Fall(desk.Acting, clock.UtcNow());
            await desk.TellMarkAsync(document, mark: null, mark.LiftReason, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
