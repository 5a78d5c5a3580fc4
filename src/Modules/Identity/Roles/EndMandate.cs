using FluentValidation;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Roles;

/// <summary>Ends a mandate of the room after a day; yesterday means at once.</summary>
internal sealed record EndMandate(Guid MandateId, DateOnly? LastDay)
{
    internal sealed class Validator : AbstractValidator<EndMandate>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(x => x.LastDay).NotNull().WithMessage("Ange sista dagen, ÅÅÅÅ-MM-DD")
                .GreaterThanOrEqualTo(_ => clock.Today().AddDays(-1)).WithMessage("Sista dagen kan tidigast vara i går: det som har varit går inte att ändra")
                .LessThanOrEqualTo(_ => clock.Today().AddYears(5)).WithMessage("Sista dagen ligger mer än fem år fram");
    }

    internal sealed class Handler(GovernanceDbContext db, TenantContext tenant, EventLedger ledger, IValidator<EndMandate> validator)
    {
        public async Task HandleAsync(EndMandate command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var mandate = await db.Set<Mandate>()
                .FirstOrThrowAsync(m => m.Id == command.MandateId && m.TenantId == tenant.TenantId, cancellationToken);
            var before = mandate.To;
            mandate.End(command.LastDay!.Value);
            if (mandate.Role is Role.Administrator)
                await KeepAnAdministratorAsync(mandate, cancellationToken);
            ledger.Append("MandateEnded", mandate.Id, new { To = before }, new { mandate.AccountId, mandate.Role, mandate.To });
            await db.SaveChangesAsync(cancellationToken);
        }

        // The one that remains gets a new version, so that two administrators who end each other at once can't both win.
        private async Task KeepAnAdministratorAsync(Mandate ended, CancellationToken cancellationToken)
        {
            var dayAfter = ended.To!.Value.AddDays(1);
            var remains = await db.Set<Mandate>().Where(Mandate.ValidOn(dayAfter))
                .Where(m => m.TenantId == tenant.TenantId && m.Role == Role.Administrator && m.Id != ended.Id)
                .Where(m => db.Set<Account>().Any(a => a.Id == m.AccountId && !a.IsClosed && !a.IsClient))
                .OrderBy(m => m.Id).FirstOrDefaultAsync(cancellationToken)
                ?? throw new RuleBroken(IdentityRules.LastAdministrator, "Det skulle inte finnas någon administratör kvar efter {0}. Ge någon annan uppdraget först.",
                    ended.To.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            db.Entry(remains).Property(m => m.Version).IsModified = true;
        }
    }
}
