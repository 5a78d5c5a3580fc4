using FluentValidation;
using FluentValidation.Results;
using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Takes an assignment a step on: prepares, proposes, gives, extends, returns or closes it.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Version">The version that the form was made from.</param>
/// <param name="Act">What is done.</param>
/// <param name="On">The day of what is no decision.</param>
/// <param name="Text">What was prepared, the reason, or what the decision says.</param>
/// <param name="Decision">The decision, where it is one.</param>
/// <param name="Due">The day to report back, where one is set.</param>
/// <param name="Assignees">Who has it, where that is said.</param>
/// <param name="Closing">What a closing decision says.</param>
internal sealed record ActOnAssignment(
    Guid Id, int? Version, AssignmentAct Act, DateOnly? On, string? Text, DecisionFields Decision, DueFields Due, IReadOnlyList<AssigneeFields> Assignees, Closing? Closing)
{
    internal sealed class Validator : AbstractValidator<ActOnAssignment>
    {
        public Validator()
        {
            RuleFor(x => x.Act).IsInEnum().NotEqual(AssignmentAct.Raise).WithMessage("Välj vad som har hänt.");
            RuleFor(x => x.On).NotNull().WithMessage("Ange dagen.").When(x => !x.Act.IsDecision());
            RuleFor(x => x.Text).MaximumLength(AssignmentStep.LongestText).WithMessage("Korta texten till högst 4 000 tecken.");
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv skälet, så att uppdragstagarna vet vad som återstår.").When(x => x.Act is AssignmentAct.Return or AssignmentAct.Extend);
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv vad beslutet säger, till exempel att uppdraget är fullgjort. Ett uppdrag avslutas bara av ett beslut som säger det.").When(x => x.Act == AssignmentAct.Close);
            RuleFor(x => x.Closing).NotNull().WithMessage("Ange om beslutet säger att uppdraget är fullgjort eller skrivs av.").When(x => x.Act == AssignmentAct.Close);
        }
    }

    internal sealed class Handler(AssignmentDesk desk, AssignmentReader reader, Decisions decisions, IForumDirectory forums, IPrincipalDirectory directory)
    {
        public async Task HandleAsync(ActOnAssignment command, CancellationToken cancellationToken)
        {
            var collaboration = desk.Room();
            var file = await reader.FileAsync(command.Id, tracked: true, cancellationToken);
            file.Row.RequireVersion(command.Version);
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = await forums.FindAsync(file.Row.ForumId, cancellationToken) ?? throw new NotFound();
            var people = AssigneeFields.Read(command.Assignees, (await directory.RegisterAsync(cancellationToken)).Collaboration(collaboration)!);
            var added = Added(command.Act, file, people);
            var step = file.Row.Act(command.Act, await FactsAsync(command, forum, file.Row, cancellationToken), file.Phase, file.Line.Assignees.Count + added.Count, desk.Today, desk.Now);
            await desk.StepAsync(file.Row, step, added, cancellationToken);
        }

        // Who has an assignment is said when it is proposed or given; the § is what counts, so it is not changed afterwards.
        private static IReadOnlyList<Assignee> Added(AssignmentAct act, AssignmentFile file, IReadOnlyList<AssigneeFacts> people)
        {
            if (act is not (AssignmentAct.Propose or AssignmentAct.Give))
                return [];
            var before = file.Line.Assignees.Count;
            return before + people.Count > Assignee.Most
                ? throw new ValidationException([new ValidationFailure(nameof(Assignees), "Ett uppdrag har högst tio uppdragstagare.")])
                : [.. people.Select((p, i) => new Assignee(file.Row, before + i + 1, p))];
        }

        private async Task<StepFacts> FactsAsync(ActOnAssignment command, ForumInfo forum, Assignment row, CancellationToken cancellationToken)
        {
            var decision = command.Act.IsDecision() ? await decisions.DecisionAsync(command.Decision, forum.CollaborationId, forum.ShortName, cancellationToken) : null;
            return new StepFacts
            {
                On = decision?.On ?? command.On!.Value,
                Text = command.Text ?? "",
                Decision = decision,
                Due = await DueAsync(command, forum, row, cancellationToken),
                Closing = command.Act == AssignmentAct.Close ? command.Closing : null,
            };
        }

        private async Task<ReportBack?> DueAsync(ActOnAssignment command, ForumInfo forum, Assignment row, CancellationToken cancellationToken)
        {
            var isTyped = command.Due is not { MeetingId: null, On: null };
            return command.Act switch
            {
                AssignmentAct.Extend => await decisions.DueAsync(command.Due, forum.CollaborationId, forum.Id, cancellationToken),
                // What was proposed stands, unless the § says another day.
                AssignmentAct.Give when !isTyped && row.Due is { } due => new ReportBack(due, row.ReportForumId!.Value, row.MeetingId),
                AssignmentAct.Give => await decisions.DueAsync(command.Due, forum.CollaborationId, forum.Id, cancellationToken),
                AssignmentAct.Propose or AssignmentAct.Return when isTyped => await decisions.DueAsync(command.Due, forum.CollaborationId, forum.Id, cancellationToken),
                _ => null,
            };
        }
    }
}
