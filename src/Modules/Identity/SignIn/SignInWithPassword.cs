using FluentValidation;
using FluentValidation.Results;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.SignIn;

/// <summary>The first step of signing in. Unknown, locked and wrong get the same words after the same work.</summary>
internal sealed record SignInWithPassword(string? Email, string? Password)
{
    public const string Refusal =
        "E-postadressen eller lösenordet stämmer inte. Efter fem försök är kontot låst i 15 minuter.";

    internal sealed class Validator : AbstractValidator<SignInWithPassword>
    {
        public Validator()
        {
            RuleFor(x => x.Email).NotEmpty().WithMessage("Ange din e-postadress").MaximumLength(256).WithMessage("E-postadressen är för lång");
            RuleFor(x => x.Password).NotEmpty().WithMessage("Ange ditt lösenord").MaximumLength(200).WithMessage("Lösenordet är för långt");
        }
    }

    internal sealed class Handler(
        GovernanceDbContext db, UserManager<Account> accounts, AttemptLimit attempts, SignInLog log, Decoy decoy, IValidator<SignInWithPassword> validator)
    {
        /// <exception cref="ValidationException">The account is not let in.</exception>
        public async Task<(Account Account, PendingStep Next)> HandleAsync(SignInWithPassword command, CancellationToken cancellationToken)
        {
            await validator.ValidateAndThrowAsync(command, cancellationToken);
            var email = Account.Normal(command.Email!);
            var account = await db.Set<Account>()
                .FirstOrDefaultAsync(a => a.NormalizedUserName == email && !a.IsClient && !a.IsClosed, cancellationToken);
            var open = await attempts.TakeAsync(account?.Id ?? Guid.Empty, cancellationToken);
            var right = account?.PasswordHash is not null && open
                ? await accounts.CheckPasswordAsync(account, command.Password!)
                : decoy.Check(command.Password!);
            if (!right)
                throw await RefusedAsync(account, open, cancellationToken);
            return await AcceptedAsync(account!, cancellationToken);
        }

        private async Task<(Account Account, PendingStep Next)> AcceptedAsync(Account account, CancellationToken cancellationToken)
        {
            // The tries stay counted until the code is right too, or a stolen password would buy endless guesses at codes.
            if (account.TwoFactorEnabled)
                return (account, PendingStep.Code);
            await attempts.ClearAsync(account.Id, cancellationToken);
            if (account.MustChangePassword)
                return (account, PendingStep.NewPassword);
            await log.WriteAsync(account.Id, SignInOutcome.Succeeded, cancellationToken);
            return (account, PendingStep.None);
        }

        private async Task<ValidationException> RefusedAsync(Account? account, bool open, CancellationToken cancellationToken)
        {
            var result = account is null ? SignInOutcome.UnknownAccount : open ? SignInOutcome.WrongPassword : SignInOutcome.LockedOut;
            await log.WriteAsync(account?.Id ?? Guid.Empty, result, cancellationToken);
            return new ValidationException([new ValidationFailure("", Refusal)]);
        }
    }
}

/// <summary>Checks a password against the hash of nobody, so that an unknown account takes as long as a known one.</summary>
internal sealed class Decoy(IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = Account.ForPerson("nobody@invalid", "Nobody");

    private readonly string _hash = hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString());

    /// <summary>Always false, after the usual work.</summary>
    public bool Check(string password)
    {
        _ = hasher.VerifyHashedPassword(Nobody, _hash, password);
        return false;
    }
}
