using FluentValidation;
using Governance.Forums.Contracts;
using Governance.Meetings.Data;
using Governance.Meetings.Domain;
using Governance.Platform.Rules;
using Governance.Platform.Time;

namespace Governance.Meetings.Pages.Meetings;

/// <summary>A proposed day, and whether the forum meets on it already.</summary>
internal sealed record Proposal(ProposedDay Day, bool IsTaken);

/// <summary>Days by a pattern, to be looked through. Nothing is saved.</summary>
internal sealed record ProposeDays(Guid CollaborationId, Guid? Forum, DateOnly? First, DateOnly? Last, int Weeks, TimeOnly? From, bool NotInJuly)
{
    internal sealed class Validator : AbstractValidator<ProposeDays>
    {
        public Validator(DateOnly today)
        {
            RuleFor(x => x.Forum).NotNull().WithMessage("Välj forum.");
            RuleFor(x => x.First).NotNull().WithMessage("Ange första mötesdagen.").GreaterThanOrEqualTo(today).WithMessage("Välj en första mötesdag från och med i dag.");
            RuleFor(x => x.Last).NotNull().WithMessage("Ange sista dagen.").GreaterThanOrEqualTo(x => x.First).When(x => x.First is not null, ApplyConditionTo.CurrentValidator).WithMessage("Sista dagen ska inte vara före den första.")
                .Must((x, last) => last <= x.First!.Value.AddYears(2)).When(x => x.First is not null && x.Last is not null, ApplyConditionTo.CurrentValidator).WithMessage("Planera högst två år framåt i taget.");
            RuleFor(x => x.Weeks).InclusiveBetween(1, 52).WithMessage("Välj hur ofta forumet möts.");
            RuleFor(x => x.From).NotNull().WithMessage("Ange när mötena börjar, som 09:00.");
        }
    }

    internal sealed class Handler(MeetingReader reader)
    {
        public async Task<IReadOnlyList<Proposal>> HandleAsync(ProposeDays command, CancellationToken cancellationToken)
        {
            await new Validator(reader.Today).ValidateAndThrowAsync(command, cancellationToken);
            var taken = (await reader.LinesAsync(command.CollaborationId, cancellationToken))
                .Where(m => m.ForumId == command.Forum && m.Stage != MeetingStage.Cancelled).Select(m => m.On).ToHashSet();
            var days = YearPlan.Days(command.First!.Value, command.Last!.Value, command.Weeks, command.NotInJuly);
            if (days.Count == 0)
                throw new RuleBroken(MeetingRules.WrongDay, "Mönstret ger inga dagar. Välj en senare sista dag, eller ta med juli.");
            return [.. days.Select(d => new Proposal(d, taken.Contains(d.On)))];
        }
    }
}

/// <summary>Plans meetings on days, all at once.</summary>
internal sealed record PlanMeetings(Guid CollaborationId, Guid? Forum, TimeOnly? From, string? Place, IReadOnlyList<DateOnly?> Days)
{
    internal sealed class Validator : AbstractValidator<PlanMeetings>
    {
        public Validator(DateOnly today)
        {
            RuleFor(x => x.Forum).NotNull().WithMessage("Välj forum.");
            RuleFor(x => x.From).NotNull().WithMessage("Ange när mötena börjar, som 09:00.");
            RuleFor(x => x.Place).MaximumLength(BodyRules.LongestPlace).WithMessage("Korta platsen till högst 300 tecken.");
            RuleFor(x => x.Days).NotEmpty().WithMessage("Kryssa för minst en dag.")
                .Must(d => d.Count <= YearPlan.Most).WithMessage("Planera högst 60 möten i taget.")
                .Must(d => d.All(x => x is not null)).WithMessage("Skriv en dag i varje rad som är förkryssad.")
                .Must(d => d.All(x => x is null || x >= today)).WithMessage("Välj dagar från och med i dag.")
                .Must(d => d.Distinct().Count() == d.Count).WithMessage("Samma dag står två gånger. Ta bort den ena.");
        }
    }

    internal sealed class Handler(MeetingDesk desk, MeetingReader reader, IForumDirectory forums)
    {
        public async Task<int> HandleAsync(PlanMeetings command, CancellationToken cancellationToken)
        {
            await new Validator(desk.Today).ValidateAndThrowAsync(command, cancellationToken);
            var forum = await forums.FindAsync(command.Forum!.Value, cancellationToken);
            if (forum is null || forum.CollaborationId != command.CollaborationId)
                throw new NotFound();
            var days = command.Days.OfType<DateOnly>().Order().ToList();
            var taken = (await reader.LinesAsync(command.CollaborationId, cancellationToken)).Where(m => m.ForumId == forum.Id && m.Stage != MeetingStage.Cancelled).Select(m => m.On);
            if (days.Intersect(taken).Cast<DateOnly?>().FirstOrDefault() is { } twice)
                throw new RuleBroken(MeetingRules.WrongDay, "Forumet har redan ett möte {0}. Välj en annan dag.", twice.Iso());
            // The rule is taken anew when a meeting is opened, so that of the first day will do.
            var rules = Bodies.RulesOf(forum, (await forums.QuorumAsync(forum.Id, days[0], cancellationToken)).Rule);
            await desk.PostAsync([.. days.Select(d => Planned(forum.Id, d, rules, command))], cancellationToken);
            return days.Count;
        }

        private (Guid, IReadOnlyList<Posted>) Planned(Guid forumId, DateOnly day, BodyRules rules, PlanMeetings command)
        {
            var id = Guid.CreateVersion7();
            return (id, [desk.Command(new PlanMeeting(id, forumId, rules, day, command.From!.Value, command.Place?.Trim() ?? ""))]);
        }
    }
}
