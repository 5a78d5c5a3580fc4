using System.Security.Claims;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.SignIn;

/// <summary>What still lies between a right password and a session.</summary>
internal enum PendingStep
{
    None,
    Code,
    NewPassword,
}

/// <summary>The session cookie, and the short-lived one that remembers who has got half-way.</summary>
internal sealed class Session(SignInManager<Account> signIn, GovernanceDbContext db, IHttpContextAccessor http)
{
    private const string StepClaim = "step";

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("There is no request to open a session in.");

    public async Task OpenAsync(Account account)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInAsync(account, isPersistent: false);
    }

    /// <summary>Renews the session after the security stamp has changed, so that only the others end.</summary>
    public Task RenewAsync(Account account) => signIn.RefreshSignInAsync(account);

    /// <summary>Remembers that the password was right and what is still asked for.</summary>
    public Task HoldAsync(Account account, PendingStep step) => Context.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(StepClaim, step.ToString()), new Claim("stamp", account.SecurityStamp!)],
            IdentityConstants.TwoFactorUserIdScheme)));

    /// <summary>The account that has got half-way to that step, or null.</summary>
    public async Task<Account?> HeldAsync(PendingStep step, CancellationToken cancellationToken)
    {
        var held = (await Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        if (held?.FindFirstValue(StepClaim) != step.ToString() || !Guid.TryParse(held.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return null;
        var stamp = held.FindFirstValue("stamp");
        return await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id && !a.IsClosed && a.SecurityStamp == stamp, cancellationToken);
    }

    public async Task CloseAsync()
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
