using FluentValidation;
using Governance.Forums.Data;

namespace Governance.Forums.Pages.Forums;

/// <summary>Appoints who leads a forum from a day on.</summary>
/// <param name="ForumId">The forum.</param>
/// <param name="Version">The version that the form was made from.</param>
/// <param name="First">Mandate of the chair; where the chair alternates, of either.</param>
/// <param name="Second">Mandate of the vice chair, or of the other.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while nobody knows it.</param>
internal sealed record AppointPresidium(Guid ForumId, int? Version, Guid? First, Guid? Second, DateOnly? From, DateOnly? To)
{
    internal sealed class Validator : AbstractValidator<AppointPresidium>
    {
        public Validator()
        {
            RuleFor(x => x.First).NotNull().WithMessage("Välj vem som är ordförande.");
            RuleFor(x => x.From).NotNull().WithMessage("Ange första dagen.");
        }
    }

    internal sealed class Handler(ForumDesk desk)
    {
        public async Task HandleAsync(AppointPresidium command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            composition.AppointPresidium(command.First!.Value, command.Second, command.From!.Value, command.To, desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}

/// <summary>Takes back a presidium that never led.</summary>
internal sealed record WithdrawPresidium(Guid ForumId, int? Version, Guid PeriodId)
{
    internal sealed class Handler(ForumDesk desk)
    {
        public async Task HandleAsync(WithdrawPresidium command, CancellationToken cancellationToken)
        {
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            composition.WithdrawPresidium(command.PeriodId, desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}
