using FluentValidation;
using Governance.Forums.Data;
using Governance.Forums.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;

namespace Governance.Forums.Pages.Forums;

/// <summary>Puts a person into a seat.</summary>
internal sealed record AppointPerson(Guid ForumId, int? Version, Guid SeatId, string? PersonName, string? Email, DateOnly? From, DateOnly? To)
{
    internal sealed class Validator : AbstractValidator<AppointPerson>
    {
        public Validator()
        {
            RuleFor(x => x.PersonName).IsName();
            RuleFor(x => x.Email).IsAddress();
            RuleFor(x => x.From).NotNull().WithMessage("Ange första dagen.");
        }
    }

    internal sealed class Handler(ForumDesk desk)
    {
        public async Task<Guid> HandleAsync(AppointPerson command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            var mandate = composition.Appoint(command.SeatId, command.PersonName!.Trim(), command.Email!.Trim(), command.From!.Value, command.To, desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
            return mandate.Id;
        }
    }
}

/// <summary>Ends a mandate with a day.</summary>
internal sealed record EndMandate(Guid ForumId, int? Version, Guid MandateId, DateOnly? Last, string? Reason)
{
    internal sealed class Validator : AbstractValidator<EndMandate>
    {
        public Validator()
        {
            RuleFor(x => x.Last).NotNull().WithMessage("Ange sista dagen.");
            RuleFor(x => x.Reason).MaximumLength(SeatMandate.LongestReason).WithMessage("Korta skälet till högst 300 tecken.");
        }
    }

    internal sealed class Handler(ForumDesk desk)
    {
        public async Task HandleAsync(EndMandate command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            composition.EndMandate(command.MandateId, command.Last!.Value, command.Reason?.Trim() ?? "", desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}

/// <summary>Takes back a mandate that never held.</summary>
internal sealed record WithdrawMandate(Guid ForumId, int? Version, Guid MandateId)
{
    internal sealed class Handler(ForumDesk desk)
    {
        public async Task HandleAsync(WithdrawMandate command, CancellationToken cancellationToken)
        {
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            composition.Withdraw(command.MandateId, desk.Today);
            await desk.SaveAsync(composition, cancellationToken);
        }
    }
}

/// <summary>Writes to somebody at another address from now on. It changes nobody's seat.</summary>
internal sealed record ChangeAddress(Guid ForumId, int? Version, Guid MandateId, string? Address)
{
    internal sealed class Validator : AbstractValidator<ChangeAddress>
    {
        public Validator() => RuleFor(x => x.Address).IsAddress();
    }

    internal sealed class Handler(GovernanceDbContext db, ForumDesk desk, EventLedger ledger)
    {
        public async Task HandleAsync(ChangeAddress command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var composition = await desk.OpenAsync(command.ForumId, command.Version, cancellationToken);
            var mandate = composition.Mandate(command.MandateId);
            var seat = composition.Seat(mandate.SeatId);
            var before = MandateFact.Of(composition.Forum, seat, mandate);
            mandate.MoveTo(command.Address!.Trim());
            composition.Forum.Touch(desk.Now);
            ledger.AppendShared(composition.Forum.CollaborationId, "SeatAddressChanged", mandate.Id, seat.PrincipalId, before, MandateFact.Of(composition.Forum, seat, mandate));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
