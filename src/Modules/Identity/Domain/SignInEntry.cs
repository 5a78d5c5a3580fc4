using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Identity.Domain;

/// <summary>What happened at the door of an account.</summary>
internal enum SignInOutcome
{
    Succeeded,
    Demo,
    WrongPassword,
    WrongCode,
    LockedOut,
    UnknownAccount,
    PasswordChanged,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodeUsed,
    SignedOut,
}

/// <summary>A try to sign in, or a change of the means to do so, for the person's own sign-in log.</summary>
internal sealed class SignInEntry : Entity, IPlatformData, IAppendOnly
{
    /// <summary>The account; empty when the address named none, so that both cases do the same work.</summary>
    public Guid AccountId { get; init; }

    /// <summary>UTC instant.</summary>
    public DateTime At { get; init; }

    public SignInOutcome Result { get; init; }

    /// <summary>Network address that the request came from, as the server saw it.</summary>
    public string? Address { get; init; }
}
