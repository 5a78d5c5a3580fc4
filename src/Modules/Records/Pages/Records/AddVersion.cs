using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Records.Data;
using Governance.Records.Filing;

namespace Governance.Records.Pages.Records;

/// <summary>Adds a version to a document. A version that is shared stays the one that the others see, until the new one is shared too.</summary>
internal sealed record AddVersion(Guid DocumentId, int? Version, IncomingFile? File)
{
    internal sealed class Validator : AbstractValidator<AddVersion>
    {
        public Validator() => RuleFor(c => c.File).NotNull().WithMessage("Välj filen med den nya versionen.");
    }

    internal sealed class Handler(GovernanceDbContext db, OwnDocuments documents, DocumentDesk desk, IValidator<AddVersion> validator)
    {
        public async Task<int> HandleAsync(AddVersion command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var document = await documents.TakeOutAsync(command.DocumentId, cancellationToken);
            document.RequireVersion(command.Version);
            await using var content = command.File!.Open();
            var version = await desk.AddVersionAsync(document, command.File.Name, content, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return version.Number;
        }
    }
}
