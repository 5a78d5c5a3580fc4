using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Rules;
using Governance.Platform.Tenancy;
using Governance.Principals.Contracts;
using Governance.Records.Contracts;
using Governance.Records.Domain;
using Governance.Records.Filing;

namespace Governance.Records.Pages.Records;

/// <summary>A file to take in; its content is opened when its turn has come.</summary>
internal sealed record IncomingFile(string Name, Func<Stream> Open);

/// <summary>Takes files in as documents of a subject. Those that are refused are told of, and the others are kept.</summary>
/// <param name="Subject">What they are attached to.</param>
/// <param name="Title">What one file is called; several are called by their names.</param>
/// <param name="Files">The files.</param>
internal sealed record UploadDocuments(SubjectKey? Subject, string? Title, IReadOnlyList<IncomingFile> Files)
{
    /// <summary>What became of the files.</summary>
    internal sealed record Taken(IReadOnlyList<DocumentInfo> Documents, IReadOnlyList<(string Name, RuleBroken Why)> Refused);

    internal sealed class Validator : AbstractValidator<UploadDocuments>
    {
        public Validator()
        {
            RuleFor(c => c.Subject).NotNull().WithMessage("Välj vad handlingarna hör till.");
            RuleFor(c => c.Files).NotEmpty().WithMessage("Välj minst en fil.");
            RuleFor(c => c.Title).MaximumLength(Document.LongestTitle).WithMessage("Korta rubriken till högst 200 tecken.");
        }
    }

    internal sealed class Handler(
        GovernanceDbContext db, TenantContext tenant, DocumentDesk desk, IDocumentSubjects subjects, IOwnBodies bodies, IValidator<UploadDocuments> validator)
    {
        public async Task<Taken> HandleAsync(UploadDocuments command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var key = command.Subject!.Value;
            var subject = IsOwn(key) && (await subjects.OfAsync([key], cancellationToken)).TryGetValue(key, out var found) ? found : throw new NotFound();
            var number = subject.CaseNumber is { } text ? await bodies.ReadCaseNumberAsync(text, cancellationToken) : null;
            var documents = new List<DocumentInfo>();
            var refused = new List<(string, RuleBroken)>();
            foreach (var file in command.Files)
            {
                try
                {
                    await using var content = file.Open();
                    var title = command.Files.Count == 1 ? command.Title : null;
                    documents.Add(await desk.AddAsync(new NewDocument(key, title, file.Name), number, content, cancellationToken));
                }
                catch (RuleBroken why)
                {
                    refused.Add((file.Name, why));
                }
            }

            if (documents.Count == 0 && refused.Count == 1)
                throw refused[0].Item2;
            if (documents.Count > 0)
                await db.SaveChangesAsync(cancellationToken);
            return new Taken(documents, refused);
        }

        // A principal attaches to what is its own, the forum to what is the forum's.
        private bool IsOwn(SubjectKey key) => tenant.Room.Kind == RoomKind.Forum
            ? key.Kind is DocumentSubject.Draft or DocumentSubject.Recommendation or DocumentSubject.Meeting
            : key.Kind is DocumentSubject.Matter or DocumentSubject.Decision;
    }
}
