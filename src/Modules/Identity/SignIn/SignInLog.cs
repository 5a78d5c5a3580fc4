using Governance.Identity.Domain;
using Governance.Platform.Data;
using Governance.Platform.Time;
using Microsoft.AspNetCore.Http;

namespace Governance.Identity.SignIn;

/// <summary>Writes the sign-in log of an account.</summary>
internal sealed class SignInLog(GovernanceDbContext db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>Adds an entry; the caller's save writes it.</summary>
    public void Add(Guid accountId, SignInOutcome result) => db.Add(new SignInEntry
    {
        AccountId = accountId,
        At = clock.UtcNow(),
        Result = result,
        Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
    });

    /// <summary>Adds an entry and saves it.</summary>
    public Task WriteAsync(Guid accountId, SignInOutcome result, CancellationToken cancellationToken)
    {
        Add(accountId, result);
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Swedish text of a result; also the key of its translation.</summary>
    public static string Text(SignInOutcome result) => result switch
    {
        SignInOutcome.Succeeded => "Inloggad",
        SignInOutcome.Demo => "Inloggad i demoläge",
        SignInOutcome.WrongPassword => "Fel lösenord",
        SignInOutcome.WrongCode => "Fel engångskod",
        SignInOutcome.LockedOut => "Nekad: kontot var låst",
        SignInOutcome.PasswordChanged => "Lösenordet ändrades",
        SignInOutcome.SecondFactorOn => "Tvåstegsinloggning slogs på",
        SignInOutcome.SecondFactorOff => "Tvåstegsinloggning slogs av",
        SignInOutcome.RecoveryCodeUsed => "Inloggad med återställningskod",
        SignInOutcome.SignedOut => "Utloggad",
        _ => "Okänt konto",
    };
}
