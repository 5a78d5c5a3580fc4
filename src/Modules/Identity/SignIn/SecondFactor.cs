using FluentValidation;
using FluentValidation.Results;
using Governance.Identity.Domain;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Governance.Identity.SignIn;

/// <summary>What somebody needs to add the portal to an authenticator app.</summary>
/// <param name="Secret">Base32, for typing.</param>
/// <param name="Picture">PNG of the QR code as a data address.</param>
internal sealed record Enrolment(string Secret, string Picture);

/// <summary>Switching two-step sign-in on and off.</summary>
internal sealed class SecondFactor(UserManager<Account> accounts, AttemptLimit attempts, SignInLog log, TimeProvider clock)
{
    public const int RecoveryCodes = 10;

    /// <summary>Makes a secret to enrol, the same until it is confirmed or reset; one that is there already is kept.</summary>
    public async Task PrepareAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
            Check(await accounts.ResetAuthenticatorKeyAsync(account));
    }

    /// <summary>The secret to enrol; null until one is prepared. Changes nothing.</summary>
    public async Task<Enrolment?> EnrolmentAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { } secret)
            return null;
        var address = $"otpauth://totp/{Uri.EscapeDataString("Länsforum")}:{Uri.EscapeDataString(account.Email!)}"
            + $"?secret={secret}&issuer={Uri.EscapeDataString("Länsforum")}&digits=6&period=30";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(code);
        return new Enrolment(secret, "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(5)));
    }

    /// <summary>Switches it on when the code shows that the app has the secret; gives the recovery codes, shown once.</summary>
    /// <exception cref="ValidationException">The code is not the app's.</exception>
    public async Task<IReadOnlyList<string>> SwitchOnAsync(Account account, string? code, CancellationToken cancellationToken)
    {
        var secret = await accounts.GetAuthenticatorKeyAsync(account);
        var step = secret is null ? null : Totp.Match(secret, (code ?? "").Replace(" ", "", StringComparison.Ordinal), clock.UtcNow());
        if (step is null || !await attempts.UseStepAsync(account.Id, step.Value, cancellationToken))
            throw new ValidationException([new ValidationFailure("Code", "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och försök med nästa kod.")]);
        Check(await accounts.SetTwoFactorEnabledAsync(account, true));
        await log.WriteAsync(account.Id, SignInOutcome.SecondFactorOn, cancellationToken);
        return [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
    }

    /// <summary>Switches it off and forgets the secret.</summary>
    /// <exception cref="ValidationException">The password is wrong.</exception>
    public async Task SwitchOffAsync(Account account, string? password, CancellationToken cancellationToken)
    {
        if (!await attempts.TakeAsync(account.Id, cancellationToken) || !await accounts.CheckPasswordAsync(account, password ?? ""))
            throw new ValidationException([new ValidationFailure("Password", "Lösenordet stämmer inte.")]);
        await attempts.ClearAsync(account.Id, cancellationToken);
        Check(await accounts.SetTwoFactorEnabledAsync(account, false));
        Check(await accounts.ResetAuthenticatorKeyAsync(account));
        await log.WriteAsync(account.Id, SignInOutcome.SecondFactorOff, cancellationToken);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(e => e.Code)));
    }
}
