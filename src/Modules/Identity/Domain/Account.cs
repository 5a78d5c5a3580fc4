using Governance.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Governance.Identity.Domain;

/// <summary>A person's one account, or an API client's; what it may do is in its mandates.</summary>
internal sealed class Account : IdentityUser<Guid>, IPlatformData
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.CreateVersion7().ToString();
    }

    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>True for the account behind an API client: it has no password and cannot sign in to pages.</summary>
    public bool IsClient { get; init; }

    /// <summary>The one principal that an API client's tokens are scoped to; null for a person.</summary>
    public Guid? ClientOf { get; init; }

    /// <summary>The account is closed: it signs in nowhere and its tokens are refused.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The password was handed over by somebody else, so it opens only the page where a new one is chosen.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The last TOTP time step that was used, so that a code works once.</summary>
    public long LastTotpStep { get; private set; }

    /// <summary>UTC instant until which no try is taken; null when it was never locked or has been opened since.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>The framework's view of <see cref="LockedUntil"/>; not mapped, because DateTimeOffset is not portable.</summary>
    public override DateTimeOffset? LockoutEnd
    {
        get => LockedUntil is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null;
        set => LockedUntil = value?.UtcDateTime;
    }

    /// <summary>Closes it for good.</summary>
    public void Close()
    {
        IsClosed = true;
        SecurityStamp = Guid.CreateVersion7().ToString();
    }

    /// <summary>An account for a person.</summary>
    public static Account ForPerson(string email, string name) => new()
    {
        Name = name.Trim(),
        Email = email.Trim(),
        UserName = email.Trim(),
        NormalizedEmail = Normal(email),
        NormalizedUserName = Normal(email),
        EmailConfirmed = true,
        LockoutEnabled = true,
    };

    /// <summary>The account behind an API client.</summary>
    public static Account ForClient(string clientId, string name, Guid principalId) => new()
    {
        Name = name.Trim(),
        UserName = clientId,
        NormalizedUserName = Normal(clientId),
        IsClient = true,
        ClientOf = principalId,
    };

    /// <summary>The form in which e-mail addresses and client ids are compared.</summary>
    public static string Normal(string text) => text.Trim().Normalize().ToUpperInvariant();
}
