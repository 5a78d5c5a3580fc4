using FluentValidation;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Data;
using Governance.Platform.Rules;

namespace Governance.Matters.Pages.Matters.Initiatives;

/// <summary>Takes an initiative a step on.</summary>
/// <param name="Id">The initiative.</param>
/// <param name="Version">The version that the form was made from.</param>
/// <param name="Act">What is done.</param>
/// <param name="On">The day that it happened; of a decision, the day of the meeting.</param>
/// <param name="Day">The day to answer by, or of the meeting to come.</param>
/// <param name="Office">Who answers.</param>
/// <param name="By">Who signs the reply.</param>
/// <param name="Text">The reply with its reasons, or the reason of another step.</param>
/// <param name="Wording">What is proposed, or what was decided.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Decision">Where it was decided.</param>
/// <param name="Recipients">Who the extract goes to, one a line.</param>
internal sealed record ActOnInitiative(
    Guid Id, int? Version, InitiativeAct Act, DateOnly? On, DateOnly? Day, string? Office, string? By, string? Text, string? Wording, InitiativeOutcome? Outcome, DecisionFields Decision, string? Recipients)
{
    internal sealed class Validator : AbstractValidator<ActOnInitiative>
    {
        public Validator()
        {
            RuleFor(x => x.Act).IsInEnum().NotEqual(InitiativeAct.Submit).WithMessage("Välj vad som har hänt.");
            RuleFor(x => x.On).NotNull().WithMessage("Ange dagen.").When(x => x.Act != InitiativeAct.Decide);
            RuleFor(x => x.Office).NotEmpty().WithMessage("Skriv vem som ska bereda svaret.").When(x => x.Act == InitiativeAct.Refer)
                .MaximumLength(Initiative.LongestOffice).WithMessage("Korta texten till högst 200 tecken.");
            RuleFor(x => x.Day).NotNull().WithMessage("Ange dagen då svaret ska vara klart.").When(x => x.Act == InitiativeAct.Refer);
            RuleFor(x => x.Day).NotNull().WithMessage("Ange mötesdagen.").When(x => x.Act == InitiativeAct.PutOnAgenda);
            RuleFor(x => x.Day).GreaterThanOrEqualTo(x => x.On).WithMessage("Dagen ligger före den dag då det bestämdes. Välj en senare dag.").When(x => x.Day is not null && x.On is not null);
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv svaret med dess skäl.").When(x => x.Act == InitiativeAct.Reply);
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv varför ärendet återtas.").When(x => x.Act == InitiativeAct.Withdraw);
            RuleFor(x => x.Text).MaximumLength(InitiativeStep.LongestText).WithMessage("Korta texten till högst 20 000 tecken.");
            RuleFor(x => x.By).MaximumLength(InitiativeStep.LongestBy).WithMessage("Korta texten till högst 200 tecken.");
            RuleFor(x => x.Wording).NotEmpty().WithMessage("Skriv vad som föreslås att organet beslutar.").When(x => x.Act == InitiativeAct.Reply);
            RuleFor(x => x.Wording).MaximumLength(InitiativeStep.LongestWording).WithMessage("Korta texten till högst 4 000 tecken.");
            RuleFor(x => x.Outcome).NotNull().WithMessage("Välj vad organet beslutade.").When(x => x.Act == InitiativeAct.Decide);
            RuleFor(x => x.Recipients).NotEmpty().WithMessage("Skriv vilka utdraget skickas till, en på varje rad.").When(x => x.Act == InitiativeAct.SendExtract)
                .MaximumLength(InitiativeStep.LongestRecipients).WithMessage("Korta texten till högst 4 000 tecken.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, InitiativeDesk desk, InitiativeReader reader, Decisions decisions)
    {
        public async Task HandleAsync(ActOnInitiative command, CancellationToken cancellationToken)
        {
            var collaboration = desk.Collaboration;
            var file = await reader.FileAsync(collaboration, command.Id, tracked: true, cancellationToken);
            file.Row.RequireVersion(command.Version);
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var decision = command.Act == InitiativeAct.Decide ? await decisions.DecisionAsync(command.Decision, collaboration ?? Guid.Empty, file.Row.BodyName, cancellationToken) : null;
            var facts = new InitiativeFacts
            {
                On = decision?.On ?? command.On!.Value,
                Day = command.Act is InitiativeAct.Refer or InitiativeAct.PutOnAgenda ? command.Day : null,
                Office = command.Office ?? "",
                By = command.By ?? "",
                Text = command.Text ?? "",
                Wording = command.Wording ?? "",
                Outcome = command.Act == InitiativeAct.Decide ? command.Outcome : null,
                Decision = decision,
                Recipients = command.Recipients ?? "",
            };
            var step = file.Row.Act(command.Act, facts, desk.Today, desk.Now);
            if (command.Act == InitiativeAct.SendExtract)
                db.AddRange(ExtractLetters.Of(file, step, db.Tenant.TenantId, desk.Today, desk.Now));
            await desk.StepAsync(file.Row, step, cancellationToken);
        }
    }
}
