using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Meetings.Domain;

/// <summary>Which meetings an address of a calendar gives.</summary>
internal enum CalendarScope
{
    /// <summary>All forums of the collaboration.</summary>
    All,

    /// <summary>The forums in which the person has a seat.</summary>
    Mine,

    /// <summary>One forum.</summary>
    OneForum,
}

/// <summary>
/// A secret address at which a calendar program reads a person's meetings: it cannot sign in. Only a hash of the secret is kept, so
/// that nobody who reads the table can read a calendar. It gives what its person may see, as long as she may.
/// </summary>
internal sealed class CalendarAddress : Entity, IPlatformData
{
    private const int SecretBytes = 24;

    private CalendarAddress()
    {
    }

    public CalendarAddress(Guid accountId, Guid roomId, Guid collaborationId, CalendarScope scope, Guid? forumId, string secret, DateTime now)
    {
        (AccountId, RoomId, CollaborationId, Scope, ForumId, CreatedAt) = (accountId, roomId, collaborationId, scope, forumId, now);
        SecretHash = HashOf(secret);
    }

    public Guid AccountId { get; private set; }

    /// <summary>The room in which it was made, by whose membership it reads.</summary>
    public Guid RoomId { get; private set; }

    public Guid CollaborationId { get; private set; }

    public CalendarScope Scope { get; private set; }

    public Guid? ForumId { get; private set; }

    public string SecretHash { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>A new secret, as it stands in the address.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Nobody reads at it any more.</summary>
    public void Revoke(DateTime now) => RevokedAt ??= now;
}
