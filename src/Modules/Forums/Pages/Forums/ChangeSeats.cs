using FluentValidation;
using FluentValidation.Results;
using Governance.Forums.Contracts;
using Governance.Forums.Data;
using Governance.Platform.Rules;
using Governance.Principals.Contracts;

namespace Governance.Forums.Pages.Forums;

/// <summary>Gives principals, or one party without a vote, seats in a forum.</summary>
/// <param name="ForumId">The forum.</param>
/// <param name="Version">The version that the form was made from.</param>
/// <param name="Chosen">Who gets seats; none for a party.</param>
/// <param name="Party">A party without a vote, such as Västkom.</param>
/// <param name="Role">What the seats are; a party is always adjunct.</param>
/// <param name="Count">How many each gets.</param>
/// <param name="From">First day.</param>
internal sealed record AddSeats(Guid ForumId, int? Version, IReadOnlyList<Guid> Chosen, string? Party, SeatRole Role, int Count, DateOnly? From)
{
    internal sealed class Validator : AbstractValidator<AddSeats>
    {
        public Validator()
        {
            RuleFor(x => x.Chosen).NotEmpty().WithMessage("Välj minst en huvudman, eller skriv vilken part som deltar utan rösträtt.").When(x => string.IsNullOrWhiteSpace(x.Party));
            RuleFor(x => x.Party).MaximumLength(ForumSeatMapping.LongestParty).WithMessage("Korta namnet till högst 120 tecken.");
            RuleFor(x => x.Party).Empty().WithMessage("Lägg till huvudmän och parter utan rösträtt var för sig.").When(x => x.Chosen.Count > 0);
            RuleFor(x => x.Role).IsInEnum().WithMessage("Välj vilket slags plats det är.");
            RuleFor(x => x.Count).InclusiveBetween(1, 50).WithMessage("Ange ett antal 1–50.");
            RuleFor(x => x.From).NotNull().WithMessage("Ange första dagen.");
        }
    }

    internal sealed class Handler(ForumDesk desk, IPrincipalDirectory directory)
    {
        /// <summary>Adds the seats and returns how many.</summary>
        public async Task<int> HandleAsync(AddSeats command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            var members = (await directory.RegisterAsync(cancellationToken)).Collaboration(composition.Forum.CollaborationId)?.Principals ?? throw new NotFound();
            if (command.Chosen.Except(members.Select(p => p.Id)).Any())
                throw new ValidationException([new ValidationFailure(nameof(AddSeats.Chosen), "Välj bland huvudmännen i samverkan.")]);
            for (var i = 0; i < command.Count; i++)
            {
                if (command.Chosen.Count == 0)
                    composition.AddSeat(null, command.Party!.Trim(), SeatRole.Adjunct, command.From!.Value, desk.Today);
                foreach (var principal in members.Where(p => command.Chosen.Contains(p.Id)))
                    composition.AddSeat(principal.Id, principal.DisplayName, command.Role, command.From!.Value, desk.Today);
            }

            await desk.SaveAsync(composition, cancellationToken);
            return composition.Changes.Count;
        }
    }
}

/// <summary>Ends a seat, and the mandate in it.</summary>
internal sealed record EndSeat(Guid ForumId, int? Version, Guid SeatId, DateOnly? Last)
{
    internal sealed class Handler(ForumDesk desk)
    {
        public async Task HandleAsync(EndSeat command, CancellationToken cancellationToken)
        {
            var last = command.Last ?? throw new ValidationException([new ValidationFailure("SeatLast", "Ange sista dagen.")]);
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            composition.EndSeat(command.SeatId, last, desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}

/// <summary>Takes away a seat that nobody has had.</summary>
internal sealed record RemoveSeat(Guid ForumId, int? Version, Guid SeatId)
{
    internal sealed class Handler(ForumDesk desk)
    {
        public async Task HandleAsync(RemoveSeat command, CancellationToken cancellationToken)
        {
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            composition.RemoveSeat(command.SeatId, desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}
