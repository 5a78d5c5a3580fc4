using FluentValidation;
using FluentValidation.Results;
using Governance.Forums.Contracts;
using Governance.Matters.Data;
using Governance.Matters.Domain;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;

namespace Governance.Matters.Pages.Matters.Assignments;

/// <summary>Begins an assignment: one that somebody raised in the forum, or one that a § gives.</summary>
/// <param name="ForumId">The forum.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="IsGiven">Whether a § gives it now; else it is raised only.</param>
/// <param name="RaisedOn">The day that it was raised.</param>
/// <param name="Note">Who raised it and why.</param>
/// <param name="Decision">The § that gives it.</param>
/// <param name="Due">When to report back.</param>
/// <param name="Assignees">Who has it.</param>
internal sealed record BeginAssignment(
    Guid? ForumId, string? Title, string? Text, bool IsGiven, DateOnly? RaisedOn, string? Note, DecisionFields Decision, DueFields Due, IReadOnlyList<AssigneeFields> Assignees)
{
    internal sealed class Validator : AbstractValidator<BeginAssignment>
    {
        public Validator()
        {
            RuleFor(x => x.ForumId).NotNull().WithMessage("Välj vilket forum som ger uppdraget.");
            RuleFor(x => x.Title).NotEmpty().WithMessage("Skriv en rubrik för uppdraget.").MaximumLength(Assignment.LongestTitle).WithMessage("Korta rubriken till högst 200 tecken.");
            RuleFor(x => x.Text).NotEmpty().WithMessage("Skriv vad som ska göras, gärna ordagrant ur paragrafen.").MaximumLength(Assignment.LongestText).WithMessage("Korta texten till högst 8 000 tecken.");
            RuleFor(x => x.RaisedOn).NotNull().WithMessage("Ange dagen då frågan väcktes.").When(x => !x.IsGiven);
            // What a § must say is told at once, not one thing after another.
            When(x => x.IsGiven, () =>
            {
                RuleFor(x => x.Decision).Must(d => !d.LacksDay).WithMessage(DecisionFields.NoDay).OverridePropertyName("DecidedOn");
                RuleFor(x => x.Due).Must(d => !d.LacksDay).WithMessage(DueFields.NoDay).OverridePropertyName("DueOn");
                RuleFor(x => x.Assignees).Must(rows => rows.Any(r => !r.IsEmpty)).WithMessage(Assignment.NobodyNamed).OverridePropertyName("Assignees[0].Of");
            });
            RuleFor(x => x.Note).MaximumLength(AssignmentStep.LongestText).WithMessage("Korta texten till högst 4 000 tecken.");
        }
    }

    internal sealed class Handler(AssignmentDesk desk, Decisions decisions, IForumDirectory forums, IPrincipalDirectory directory)
    {
        /// <summary>Begins it and returns its id.</summary>
        public async Task<Guid> HandleAsync(BeginAssignment command, CancellationToken cancellationToken)
        {
            var collaboration = desk.Room();
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var forum = (await forums.ForumsAsync(collaboration, cancellationToken)).FirstOrDefault(f => f.Id == command.ForumId) ?? throw new NotFound();
            if (!command.IsGiven)
                return await RaiseAsync(command, collaboration, cancellationToken);
            var people = AssigneeFields.Read(command.Assignees, (await directory.RegisterAsync(cancellationToken)).Collaboration(collaboration)!);
            var decision = await decisions.DecisionAsync(command.Decision, collaboration, forum.ShortName, cancellationToken);
            var due = await decisions.DueAsync(command.Due, collaboration, forum.Id, cancellationToken);
            var facts = new StepFacts { On = decision.On, Text = command.Note ?? "", Decision = decision, Due = due };
            var (row, step) = Assignment.GiveAtOnce(collaboration, forum.Id, command.Title!, command.Text!, facts, people.Count, desk.Today, desk.Now);
            await desk.BeginAsync(row, step, [.. people.Select((p, i) => new Assignee(row, i + 1, p))], cancellationToken);
            return row.Id;
        }

        private async Task<Guid> RaiseAsync(BeginAssignment command, Guid collaboration, CancellationToken cancellationToken)
        {
            var facts = new StepFacts { On = command.RaisedOn!.Value, Text = command.Note ?? "" };
            var (row, step) = Assignment.Raise(collaboration, command.ForumId!.Value, command.Title!, command.Text!, facts, desk.Today, desk.Now);
            await desk.BeginAsync(row, step, [], cancellationToken);
            return row.Id;
        }
    }
}

/// <summary>A row of the form's assignees.</summary>
internal sealed class AssigneeFields
{
    /// <summary>A principal's id, or "other" for a party without a room.</summary>
    public string? Of { get; set; }

    public string? Party { get; set; }

    public string? PersonName { get; set; }

    public string? Office { get; set; }

    public string? Email { get; set; }

    public const string Other = "other";

    public bool IsEmpty => new[] { Of, Party, PersonName, Office, Email }.All(string.IsNullOrWhiteSpace);

    /// <summary>The rows that are filled in; what is wrong with one is said at its field.</summary>
    /// <exception cref="ValidationException">A row is half filled in, or names somebody outside of the collaboration.</exception>
    public static IReadOnlyList<AssigneeFacts> Read(IReadOnlyList<AssigneeFields> rows, CollaborationInfo collaboration)
    {
        var (faults, people) = (new List<ValidationFailure>(), new List<AssigneeFacts>());
        for (var i = 0; i < rows.Count && i < Assignee.Most; i++)
        {
            if (rows[i].IsEmpty)
                continue;
            var principal = collaboration.Principals.FirstOrDefault(p => p.Id.ToString() == rows[i].Of);
            Need(rows[i].Of == Other || principal is not null, i, nameof(Of), "Välj uppdragstagarens huvudman, eller en annan part.");
            Need(rows[i].Of != Other || Is(rows[i].Party, Assignee.LongestParty), i, nameof(Party), "Skriv vilken part uppdragstagaren företräder, högst 120 tecken.");
            Need(Is(rows[i].PersonName, Assignee.LongestName), i, nameof(PersonName), "Skriv uppdragstagarens namn, högst 120 tecken.");
            Need(Is(rows[i].Office, Assignee.LongestOffice), i, nameof(Office), "Skriv uppdragstagarens funktion, högst 120 tecken.");
            Need(Is(rows[i].Email, Assignee.LongestEmail) && rows[i].Email!.Trim() is var e && e.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < e.Length - 1, i, nameof(Email), "Skriv en e-postadress, som namn@kommun.se.");
            people.Add(new AssigneeFacts(principal?.Id, principal?.DisplayName ?? rows[i].Party ?? "", rows[i].PersonName ?? "", rows[i].Office ?? "", rows[i].Email ?? ""));
        }

        return faults.Count > 0 ? throw new ValidationException(faults) : people;

        void Need(bool holds, int place, string field, string text)
        {
            if (!holds)
                faults.Add(new ValidationFailure($"Assignees[{place}].{field}", text));
        }
    }

    private static bool Is(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= longest;
}
