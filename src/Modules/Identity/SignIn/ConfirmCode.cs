using FluentValidation;
using FluentValidation.Results;
using Governance.Identity.Domain;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace Governance.Identity.SignIn;

/// <summary>The second step of signing in: a code from the app, or one of the recovery codes.</summary>
internal sealed record ConfirmCode(Account Account, string? Code)
{
    internal sealed class Validator : AbstractValidator<ConfirmCode>
    {
        public Validator() =>
            RuleFor(x => x.Code).NotEmpty().WithMessage("Ange koden").MaximumLength(40).WithMessage("Koden är för lång");
    }

    internal sealed class Handler(
        UserManager<Account> accounts, AttemptLimit attempts, SignInLog log, TimeProvider clock, IValidator<ConfirmCode> validator)
    {
        /// <exception cref="ValidationException">The code is wrong, was used before, or the account is locked.</exception>
        public async Task HandleAsync(ConfirmCode command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var account = command.Account;
            if (!await attempts.TakeAsync(account.Id, cancellationToken))
                throw await RefusedAsync(account, SignInOutcome.LockedOut, cancellationToken);
            var code = command.Code!.Replace(" ", "", StringComparison.Ordinal);
            var result = await IsTotpAsync(account, code, cancellationToken) ? SignInOutcome.Succeeded
                : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded ? SignInOutcome.RecoveryCodeUsed
                : SignInOutcome.WrongCode;
            if (result == SignInOutcome.WrongCode)
                throw await RefusedAsync(account, result, cancellationToken);
            await attempts.ClearAsync(account.Id, cancellationToken);
            await log.WriteAsync(account.Id, result, cancellationToken);
        }

        private async Task<bool> IsTotpAsync(Account account, string code, CancellationToken cancellationToken) =>
            await accounts.GetAuthenticatorKeyAsync(account) is { } secret
            && Totp.Match(secret, code, clock.UtcNow()) is { } step
            && await attempts.UseStepAsync(account.Id, step, cancellationToken);

        private async Task<ValidationException> RefusedAsync(Account account, SignInOutcome result, CancellationToken cancellationToken)
        {
            await log.WriteAsync(account.Id, result, cancellationToken);
            return new ValidationException([new ValidationFailure(nameof(Code), "Koden stämmer inte eller är redan använd. Vänta på nästa kod och försök igen.")]);
        }
    }
}
