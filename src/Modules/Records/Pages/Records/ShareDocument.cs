using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Records.Data;
using Governance.Records.Filing;

namespace Governance.Records.Pages.Records;

/// <summary>
/// Shares the newest version of a document that is not marked: from then on it is a document received by every principal that
/// can read it (TF 2:6, 2:9).
/// </summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Version">The version of the row that was read before sharing.</param>
/// <param name="Understood">That the consequence was read.</param>
/// <param name="Looked">That what the scan for personal data says was looked at; needed where it says something.</param>
internal sealed record ShareDocument(Guid DocumentId, int? Version, bool Understood, bool Looked)
{
    internal sealed class Validator : AbstractValidator<ShareDocument>
    {
        public Validator() => RuleFor(c => c.Understood).Equal(true).WithMessage("Bekräfta att du har läst vad delningen innebär.");
    }

    internal sealed class Handler(GovernanceDbContext db, OwnDocuments documents, DocumentDesk desk, ShareCheck check, IValidator<ShareDocument> validator)
    {
        public async Task HandleAsync(ShareDocument command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            document.RequireVersion(command.Version);
            var subject = await check.SubjectAsync(document, cancellationToken);
            await check.RequireLookedAtAsync(document, command.Looked, cancellationToken);
            await desk.ShareAsync(document, subject.CollaborationId, subject.SharedAs, isApproved: false, looked: true, reason: null, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
