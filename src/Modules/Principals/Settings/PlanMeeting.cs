using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Time;
using Governance.Principals.Domain;
using Microsoft.EntityFrameworkCore;

namespace Governance.Principals.Settings;

/// <summary>Plans a meeting of a body.</summary>
internal sealed record PlanMeeting(Guid BodyId, DateOnly? Date)
{
    internal sealed class Validator : AbstractValidator<PlanMeeting>
    {
        public Validator(TimeProvider clock) => RuleFor(c => c.Date)
            .NotNull().WithMessage("Ange sammanträdets datum som ÅÅÅÅ-MM-DD.")
            .Must(date => date is null || (date.Value.Year >= 2000 && date <= clock.Today().AddYears(5))).WithMessage("Datumet ska ligga mellan år 2000 och fem år fram i tiden.");
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, TimeProvider clock)
    {
        public async Task HandleAsync(PlanMeeting command, CancellationToken cancellationToken)
        {
            await new Validator(clock).ValidateAndThrowAsync(command, cancellationToken);
            var body = await db.FindOrThrowAsync<Body>(command.BodyId, cancellationToken);
            var date = command.Date!.Value;
            if (await db.Set<BodyMeeting>().AnyAsync(m => m.BodyId == body.Id && m.Date == date, cancellationToken))
                throw new RuleBroken(PrincipalRules.MeetingExists, "{0} har redan ett sammanträde {1}.", body.ShortName, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            var meeting = new BodyMeeting { BodyId = body.Id, Date = date };
            db.Add(meeting);
            ledger.Append("MeetingPlanned", meeting.Id, after: new { body = body.ShortName, date });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
