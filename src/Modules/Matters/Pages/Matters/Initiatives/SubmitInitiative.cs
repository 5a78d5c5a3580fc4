using FluentValidation;
using FluentValidation.Results;
using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Principals.Contracts;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>Hands an initiative in: in a body of the principal whose room is acted in, or in a forum.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What is asked for.</param>
/// <param name="ProposerName">Who raises it.</param>
/// <param name="ProposerParty">Her political party.</param>
/// <param name="ProposerEmail">Where the extract goes.</param>
/// <param name="ProposerPrincipalId">Which principal she comes from; the room's own in a principal's room.</param>
/// <param name="BodyId">The body or the forum.</param>
/// <param name="CaseNumber">As written.</param>
/// <param name="SubmittedOn">The day.</param>
internal sealed record SubmitInitiative(
    InitiativeKind Kind, string? Title, string? Text, string? ProposerName, string? ProposerParty, string? ProposerEmail, Guid? ProposerPrincipalId, Guid? BodyId, string? CaseNumber, DateOnly? SubmittedOn)
{
    internal sealed class Validator : AbstractValidator<SubmitInitiative>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).IsInEnum().WithMessage("Välj vilket slags ärende det är.");
            RuleFor(x => x.Title).NotEmpty().WithMessage("Skriv en rubrik för ärendet.").MaximumLength(Initiative.LongestTitle).WithMessage("Korta rubriken till högst 200 tecken.");
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv vad som föreslås.").MaximumLength(Initiative.LongestText).WithMessage("Korta texten till högst 8 000 tecken.");
            RuleFor(x => x.ProposerName).NotEmpty().WithMessage("Skriv namnet på den som väcker ärendet.").MaximumLength(Initiative.LongestName).WithMessage("Korta namnet till högst 120 tecken.");
            RuleFor(x => x.ProposerParty).MaximumLength(Initiative.LongestParty).WithMessage("Korta partibeteckningen till högst 40 tecken.");
            RuleFor(x => x.ProposerEmail).EmailAddress().WithMessage("Skriv en e-postadress, som namn@kommun.se.").MaximumLength(Initiative.LongestEmail).WithMessage("Skriv en e-postadress, som namn@kommun.se.")
                .When(x => !string.IsNullOrWhiteSpace(x.ProposerEmail));
            RuleFor(x => x.BodyId).NotNull().WithMessage("Välj var ärendet väcks.");
            RuleFor(x => x.CaseNumber).MaximumLength(DecisionReference.LongestCaseNumber).WithMessage("Korta diarienumret till högst 60 tecken.");
            RuleFor(x => x.SubmittedOn).NotNull().WithMessage("Ange dagen då ärendet lämnades in.");
        }
    }

    internal sealed class Handler(InitiativeDesk desk, IForumDirectory forums, IOwnBodies bodies, IPrincipalDirectory directory, Platform.Tenancy.TenantContext tenant)
    {
        /// <summary>Hands it in and returns its id.</summary>
        public async Task<Guid> HandleAsync(SubmitInitiative command, CancellationToken cancellationToken)
        {
            var collaboration = desk.Collaboration;
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var members = collaboration is { } id ? (await directory.RegisterAsync(cancellationToken)).Collaboration(id)!.Principals.Select(p => p.Id).ToList() : [tenant.TenantId];
            if (collaboration is not null && !members.Contains(command.ProposerPrincipalId ?? Guid.Empty))
                throw new ValidationException([new ValidationFailure(nameof(ProposerPrincipalId), "Välj vilken huvudman den som väcker ärendet företräder.")]);
            var draft = new InitiativeDraft
            {
                Kind = collaboration is null ? command.Kind : InitiativeKind.Initiative,
                Title = command.Title!,
                Text = command.Text!,
                ProposerName = command.ProposerName!,
                ProposerParty = command.ProposerParty ?? "",
                ProposerEmail = command.ProposerEmail ?? "",
                ProposerPrincipalId = collaboration is null ? tenant.TenantId : command.ProposerPrincipalId,
                BodyId = command.BodyId!.Value,
                BodyName = await BodyAsync(collaboration, command.BodyId.Value, cancellationToken),
                CaseNumber = command.CaseNumber ?? "",
                SubmittedOn = command.SubmittedOn!.Value,
            };
            (Initiative row, var step) = collaboration is { } shared ? ForumInitiative.Begin(shared, draft, desk.Today, desk.Now) : Own(draft);
            await desk.BeginAsync(row, step, cancellationToken);
            return row.Id;
        }

        private (Initiative Row, InitiativeStep Step) Own(InitiativeDraft draft) => OwnInitiative.Begin(draft, desk.Today, desk.Now);

        private async Task<string> BodyAsync(Guid? collaboration, Guid bodyId, CancellationToken cancellationToken)
        {
            var name = collaboration is { } id
                ? (await forums.ForumsAsync(id, cancellationToken)).FirstOrDefault(f => f.Id == bodyId)?.Name
                : (await bodies.BodiesAsync(cancellationToken)).FirstOrDefault(b => b.Id == bodyId)?.Name;
            return name ?? throw new ValidationException([new ValidationFailure(nameof(BodyId), "Välj var ärendet väcks.")]);
        }
    }
}
