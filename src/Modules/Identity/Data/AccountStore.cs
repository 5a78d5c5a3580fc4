using System.Security.Cryptography;
using System.Text;
using Governance.Identity.Domain;
using Governance.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Governance.Identity.Data;

/// <summary>
/// Identity's store in the one context, with three differences: an update writes only what changed (attempt counters are
/// written beside it), the TOTP secret is encrypted, and recovery codes are kept as hashes.
/// </summary>
internal sealed class AccountStore(GovernanceDbContext context, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, GovernanceDbContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>>(context, describer)
{
    private readonly IDataProtector _secrets = protection.CreateProtector("Lansforum.Totp");

    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        if (Context.Entry(user).State == EntityState.Detached)
            throw new InvalidOperationException("The account was read by another scope.");
        user.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        try
        {
            await Context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }
    }

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _secrets.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key ? _secrets.Unprotect(key) : null;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    // The base implementation compares with the stored values and writes back those that are left through ReplaceCodesAsync,
    // which would hash them a second time.
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var stored = await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "";
        var codes = stored.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var hash = Hash(code);
        if (!codes.Contains(hash))
            return false;
        await SetTokenAsync(user, Provider, RecoveryCodes, string.Join(';', codes.Where(c => c != hash)), cancellationToken);
        return true;
    }

    private const string Provider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
