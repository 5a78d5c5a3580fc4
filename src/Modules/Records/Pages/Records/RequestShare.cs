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

/// <summary>Asks that the newest version of a marked document be shared; another person answers.</summary>
internal sealed record RequestShare(Guid DocumentId, int? Version, string? Reason, bool Looked)
{
    internal sealed class Validator : AbstractValidator<RequestShare>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Skriv varför den sekretessmarkerade handlingen behöver delas.")
            .MaximumLength(2000).WithMessage("Korta skälet till högst 2 000 tecken.");
    }

    internal sealed class Handler(
        GovernanceDbContext db, EventLedger ledger, OwnDocuments documents, DocumentDesk desk, ShareCheck check, TimeProvider clock, IValidator<RequestShare> validator)
    {
        public async Task<Guid> HandleAsync(RequestShare command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            document.RequireVersion(command.Version);
            await check.SubjectAsync(document, cancellationToken);
            await check.RequireLookedAtAsync(document, command.Looked, cancellationToken);
            if (!document.IsMarked)
                throw new RuleBroken(RecordRules.WrongRequestState, "Handlingen är inte sekretessmarkerad, så en registrator kan dela den direkt.");
            if (await db.Set<ShareRequest>().AnyAsync(r => r.DocumentId == document.Id && r.State == ShareRequestState.Waiting, cancellationToken))
                throw new RuleBroken(RecordRules.WrongRequestState, "En begäran att dela handlingen väntar redan på svar.");
            var request = new ShareRequest(document, command.Reason, desk.Acting, clock.UtcNow());
            db.Add(request);
            document.Touch(clock.UtcNow());
            ledger.Append("ShareRequested", document.Id, after: new { document.Title, RequestId = request.Id }, reason: request.Reason);
            await db.SaveChangesAsync(cancellationToken);
            return request.Id;
        }
    }
}
