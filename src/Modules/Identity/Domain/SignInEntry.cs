using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Identity.Domain;

/// <summary>A try to sign in, for the person's own sign-in log.</summary>
internal sealed class SignInEntry : Entity, IPlatformData, IAppendOnly
{
    public Guid AccountId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Succeeded, WrongPassword, WrongCode, LockedOut, Demo …</summary>
    public required string Result { get; init; }

    public string? Address { get; init; }
}
