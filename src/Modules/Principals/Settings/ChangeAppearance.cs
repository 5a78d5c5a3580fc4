using FluentValidation;
using Governance.Platform.Data;
using Governance.Platform.Ledger;
using Governance.Platform.Rules;
using Governance.Platform.Ui;
using Governance.Principals.Domain;
using Governance.Principals.Register;

namespace Governance.Principals.Settings;

/// <summary>Changes how the principal whose room is acted in looks to everybody: name, colour, logo.</summary>
/// <param name="DisplayName">Such as "Malmö stad".</param>
/// <param name="ThemeColour">Hex colour.</param>
/// <param name="Logo">A new logo, or null to keep the one it has.</param>
/// <param name="RemoveLogo">Whether the logo goes away.</param>
/// <param name="Version">The version that was shown in the form.</param>
internal sealed record ChangeAppearance(string? DisplayName, string? ThemeColour, byte[]? Logo, bool RemoveLogo, int Version)
{
    internal sealed class Validator : AbstractValidator<ChangeAppearance>
    {
        public Validator()
        {
            RuleFor(c => c.DisplayName).NotEmpty().WithMessage("Ange namnet som ska visas.")
                .MaximumLength(120).WithMessage("Namnet får ha högst 120 tecken.");
            RuleFor(c => c.ThemeColour).Must(TenantTheme.IsColour).WithMessage("Ange färgen som # och sex hexadecimala siffror, till exempel #0b5d7a.");
        }
    }

    internal sealed class Handler(GovernanceDbContext db, EventLedger ledger, PrincipalDirectory directory)
    {
        public async Task HandleAsync(ChangeAppearance command, CancellationToken cancellationToken)
        {
            await new Validator().ValidateAndThrowAsync(command, cancellationToken);
            var principal = await db.FindOrThrowAsync<Principal>(db.Tenant.TenantId, cancellationToken);
            principal.RequireVersion(command.Version);
            var before = Facts(principal);
            principal.DisplayName = command.DisplayName!.Trim();
            principal.ThemeColour = command.ThemeColour!.ToLowerInvariant();
            if (command.Logo is not null)
                (principal.Logo, principal.LogoHash) = Domain.Logo.Of(command.Logo);
            else if (command.RemoveLogo)
                (principal.Logo, principal.LogoHash) = (null, null);

            ledger.Append("AppearanceChanged", principal.Id, before, Facts(principal));
            // The others see the name: a change of it belongs to the log that they read.
            if (principal.DisplayName != before.DisplayName)
            {
                foreach (var collaboration in db.Tenant.Collaborations)
                    ledger.AppendShared(collaboration, "PrincipalRenamed", principal.Id, principal.Id, new { before.DisplayName }, new { principal.DisplayName });
            }

            await db.SaveChangesAsync(cancellationToken);
            directory.Forget();
        }

        private static Appearance Facts(Principal principal) => new(principal.DisplayName, principal.ThemeColour, principal.LogoHash);

        private sealed record Appearance(string DisplayName, string ThemeColour, string? LogoHash);
    }
}
