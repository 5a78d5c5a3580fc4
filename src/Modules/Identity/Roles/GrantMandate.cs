using System.Globalization;
using System.Security.Cryptography;
using FluentValidation;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Security;
using Governance.Platform.Tenancy;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Roles;

/// <summary>Gives somebody a mandate in the room; makes an account when the address has none.</summary>
internal sealed record GrantMandate(string? Email, string? Name, Role? Role, DateOnly? From, DateOnly? To)
{
    internal sealed class Validator : AbstractValidator<GrantMandate>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.Email).NotEmpty().WithMessage("Ange e-postadress").EmailAddress().WithMessage("Ange en e-postadress, till exempel anna.lind@malmo.se")
                .MaximumLength(256).WithMessage("E-postadressen är för lång");
            RuleFor(x => x.Name).NotEmpty().WithMessage("Ange namn").MaximumLength(120).WithMessage("Namnet får ha högst 120 tecken");
            RuleFor(x => x.Role).NotNull().WithMessage("Välj roll");
            // The report of a past day must not change afterwards.
            RuleFor(x => x.From).NotNull().WithMessage("Ange första dagen, ÅÅÅÅ-MM-DD")
                .GreaterThanOrEqualTo(_ => clock.Today()).WithMessage("Första dagen kan tidigast vara i dag")
                .LessThanOrEqualTo(_ => clock.Today().AddYears(5)).WithMessage("Första dagen ligger mer än fem år fram");
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithMessage("Sista dagen ligger före första dagen")
                .When(x => x.From is not null && x.To is not null);
        }
    }

    /// <param name="Name">Name of the account that got the mandate.</param>
    /// <param name="OneTimePassword">For a new account: shown once to the administrator, who hands it over.</param>
    internal sealed record Granted(string Name, string? OneTimePassword);

    internal sealed class Handler(
        GovernanceDbContext db, TenantContext tenant, EventLedger ledger, IPasswordHasher<Account> hasher, IValidator<GrantMandate> validator)
    {
        public async Task<Granted> HandleAsync(GrantMandate command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var (account, password) = await AccountAsync(command, cancellationToken);
            var mandate = Mandate.Give(tenant.Room.Kind, account.Id, command.Role!.Value, command.From!.Value, command.To);
            await RefuseDoubleAsync(mandate, cancellationToken);
            db.Add(mandate);
            ledger.Append("MandateGranted", mandate.Id, after: new { mandate.AccountId, account.Name, mandate.Role, mandate.From, mandate.To });
            await db.SaveChangesAsync(cancellationToken);
            return new Granted(account.Name, password);
        }

        private async Task<(Account Account, string? Password)> AccountAsync(GrantMandate command, CancellationToken cancellationToken)
        {
            var email = Account.Normal(command.Email!);
            if (await db.Set<Account>().FirstOrDefaultAsync(a => a.NormalizedUserName == email, cancellationToken) is { } known)
            {
                return known.IsClosed || known.IsClient
                    ? throw new RuleBroken(IdentityRules.AccountIsClosed, "Kontot är stängt och kan inte få uppdrag.")
                    : (known, null);
            }

            var account = Account.ForPerson(command.Email!, command.Name!);
            var password = OneTimePassword();
            account.PasswordHash = hasher.HashPassword(account, password);
            account.MustChangePassword = true;
            db.Add(account);
            return (account, password);
        }

        private async Task RefuseDoubleAsync(Mandate mandate, CancellationToken cancellationToken)
        {
            var to = mandate.To ?? DateOnly.MaxValue;
            var other = await db.Set<Mandate>().Where(m => m.TenantId == tenant.TenantId && m.AccountId == mandate.AccountId && m.Role == mandate.Role)
                .Where(m => m.From <= to && (m.To == null || m.To >= mandate.From))
                .Select(m => (DateOnly?)m.From).FirstOrDefaultAsync(cancellationToken);
            if (other is { } from)
            {
                throw new RuleBroken(IdentityRules.AlreadyHeld, "Personen har redan den rollen från {0}. Avsluta det uppdraget först, eller välj andra datum.",
                    from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Sixteen letters and digits that nobody mixes up, in groups of four: 80 bits.</summary>
    internal static string OneTimePassword() =>
        string.Join('-', RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16).Chunk(4).Select(c => new string(c)));
}
