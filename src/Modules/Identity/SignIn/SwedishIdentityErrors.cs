using Microsoft.AspNetCore.Identity;

namespace Governance.Identity.SignIn;

/// <summary>The framework's refusals in Swedish; the page translates them like every other text.</summary>
internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Det nuvarande lösenordet stämmer inte");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), "Lösenordet måste ha minst 12 tecken");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), "Lösenordet måste ha minst sex olika tecken");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}

/// <summary>A password may not be made of the person's own name or address.</summary>
internal sealed class NotYourself : IPasswordValidator<Domain.Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Domain.Account> manager, Domain.Account user, string? password)
    {
        var parts = user.Name.Split(' ').Append(user.Email?.Split('@')[0] ?? "").Where(p => p.Length >= 4);
        return Task.FromResult(parts.Any(p => password?.Contains(p, StringComparison.OrdinalIgnoreCase) == true)
            ? IdentityResult.Failed(new IdentityError { Code = nameof(NotYourself), Description = "Lösenordet får inte innehålla ditt namn eller din e-postadress" })
            : IdentityResult.Success);
    }
}
