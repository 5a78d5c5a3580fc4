using FluentValidation;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Data;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>Moves a meeting. Those who are called already are told when the changes are.</summary>
internal sealed record MoveTo(Guid MeetingId, int? Seen, DateOnly? On, TimeOnly? From, string? Place)
{
    internal sealed class Validator : AbstractValidator<MoveTo>
    {
        public Validator()
        {
            RuleFor(x => x.On).NotNull().WithMessage("Ange dagen.");
            RuleFor(x => x.From).NotNull().WithMessage("Ange när mötet börjar, som 09:00.");
            RuleFor(x => x.Place).MaximumLength(BodyRules.LongestPlace).WithMessage("Korta platsen till högst 300 tecken.");
        }
    }

    internal sealed class Handler(MeetingDesk desk)
    {
        public async Task HandleAsync(MoveTo command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var state = (await desk.OpenAsync(command.MeetingId, cancellationToken)).State;
            var moved = new MoveMeeting(command.On!.Value, command.From!.Value, command.Place ?? "");
            if ((state.On, state.From, state.Place) != (moved.On, moved.From, moved.Place.Trim()))
                await desk.PostAsync(command.MeetingId, [desk.Command(moved, seen: command.Seen)], cancellationToken);
        }
    }
}

/// <summary>Cancels a meeting, and tells those who are called.</summary>
internal sealed record CallOff(Guid MeetingId, int? Seen, string? Reason)
{
    internal sealed class Validator : AbstractValidator<CallOff>
    {
        public Validator() => RuleFor(x => x.Reason).NotEmpty().WithMessage("Skriv varför mötet ställs in.").MaximumLength(300).WithMessage("Korta skälet till högst 300 tecken.");
    }

    internal sealed class Handler(GovernanceDbContext db, MeetingDesk desk)
    {
        public async Task HandleAsync(CallOff command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            await desk.PostAsync(command.MeetingId, [desk.Command(new CancelMeeting(command.Reason!), seen: command.Seen)], cancellationToken, done =>
            {
                // Who was never called has nothing to be told.
                if (done.Meeting.State.SummonedOn is not null)
                    db.AddRange(new MeetingLetters(db.Tenant.Room, desk.Now).Cancelled(done.Meeting.State));
            });
        }
    }
}
