using FluentValidation;
using Governance.Forums.Data;
using Governance.Forums.Domain;

namespace Governance.Forums.Pages.Forums;

/// <summary>Ends and begins many mandates on one day: all of it, or nothing.</summary>
/// <param name="ForumId">The forum.</param>
/// <param name="Version">The version that the form was made from.</param>
/// <param name="FirstDay">First day of the new mandates.</param>
/// <param name="To">Their last day; null while nobody knows it.</param>
/// <param name="Reason">Why the old ones end, such as "Val till fullmäktige 2026".</param>
/// <param name="Rows">What happens to each seat.</param>
internal sealed record HoldElection(Guid ForumId, int? Version, DateOnly? FirstDay, DateOnly? To, string? Reason, IReadOnlyList<ElectionRow> Rows)
{
    internal sealed class Validator : AbstractValidator<HoldElection>
    {
        public Validator()
        {
            RuleFor(x => x.FirstDay).NotNull().WithMessage("Ange första dagen.");
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.FirstDay).WithMessage("Sista dagen ligger före första dagen.").When(x => x.To is not null && x.FirstDay is not null);
            RuleFor(x => x.Reason).MaximumLength(SeatMandate.LongestReason).WithMessage("Korta skälet till högst 300 tecken.");
            RuleForEach(x => x.Rows).ChildRules(row => row.When(r => r.Step == ElectionStep.Replaced, () =>
            {
                row.RuleFor(r => r.PersonName).IsName();
                row.RuleFor(r => r.Email).IsAddress();
            }));
        }
    }

    internal sealed class Handler(ForumDesk desk, ForumReader reader)
    {
        /// <summary>Shows what would happen and saves nothing.</summary>
        public async Task<IReadOnlyList<CompositionChange>> PreviewAsync(HoldElection command, JointForum forum, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            // Not tracked: what is only looked at is never saved.
            return Elected(await reader.CompositionAsync(forum, tracked: false, cancellationToken), command).Changes;
        }

        /// <summary>Does it, and returns how many rows changed.</summary>
        public async Task<int> HandleAsync(HoldElection command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = Elected(await desk.OpenAsync(command.ForumId, command.Version, cancellationToken), command);
            await desk.SaveAsync(composition, cancellationToken);
            return composition.Changes.Count;
        }

        private Composition Elected(Composition composition, HoldElection command)
        {
            composition.Elect(command.FirstDay!.Value, command.To, command.Rows, command.Reason?.Trim() ?? "", desk.Today);
            return composition;
        }
    }
}
