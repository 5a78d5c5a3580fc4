using FluentValidation;
using FluentValidation.Results;
using Governance.Identity.Domain;
using Microsoft.AspNetCore.Identity;

namespace Governance.Identity.SignIn;

/// <summary>A new password for an account whose present one is known (or was just given at the door).</summary>
internal sealed record ChangePassword(Account Account, string? CurrentPassword, string? Password, string? Repeated)
{
    internal sealed class Validator : AbstractValidator<ChangePassword>
    {
        public Validator()
        {
            RuleFor(x => x.CurrentPassword).NotEmpty().WithMessage("Ange ditt nuvarande lösenord");
            RuleFor(x => x.Password).NotEmpty().WithMessage("Ange ett nytt lösenord").MaximumLength(200).WithMessage("Lösenordet är för långt");
            RuleFor(x => x.Password).NotEqual(x => x.CurrentPassword).WithMessage("Det nya lösenordet måste vara ett annat än det nuvarande")
                .When(x => !string.IsNullOrEmpty(x.Password));
            RuleFor(x => x.Repeated).Equal(x => x.Password).WithMessage("Lösenorden är inte lika");
        }
    }

    internal sealed class Handler(UserManager<Account> accounts, AttemptLimit attempts, SignInLog log, IValidator<ChangePassword> validator)
    {
        public async Task HandleAsync(ChangePassword command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            if (!await attempts.TakeAsync(command.Account.Id, cancellationToken))
                throw Invalid(nameof(CurrentPassword), "För många försök. Vänta 15 minuter och försök igen.");
            command.Account.MustChangePassword = false;
            var result = await accounts.ChangePasswordAsync(command.Account, command.CurrentPassword!, command.Password!);
            if (!result.Succeeded)
                throw Invalid(result);
            await attempts.ClearAsync(command.Account.Id, cancellationToken);
            await log.WriteAsync(command.Account.Id, SignInOutcome.PasswordChanged, cancellationToken);
        }

        private static ValidationException Invalid(IdentityResult result) => new([.. result.Errors.Select(e => new ValidationFailure(
            e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(CurrentPassword) : nameof(Password), e.Description))]);

        private static ValidationException Invalid(string property, string text) => new([new ValidationFailure(property, text)]);
    }
}
