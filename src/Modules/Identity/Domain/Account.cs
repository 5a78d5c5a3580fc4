using Microsoft.AspNetCore.Identity;

namespace Governance.Identity.Domain;

/// <summary>A person's one account, or an API client's; what it may do is in its mandates.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>True for the account behind an API client: it has no password and cannot sign in to pages.</summary>
    public bool IsClient { get; init; }

    /// <summary>The account is closed: it signs in nowhere and its tokens are refused.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The last TOTP time step that was used, so that a code works once.</summary>
    public long LastTotpStep { get; set; }
}
