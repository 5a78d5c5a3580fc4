using System.Security.Cryptography;
using System.Text;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Platform.Ledger;

/// <summary>
/// Machinery rows that change without being a change of state (idempotency keys, the events themselves, what is made of
/// other rows to find them). Those of modules stand in a test with their reason.
/// </summary>
public interface INotLedgered;

/// <summary>
/// One change of state: the leaf of a log (rules.md, 4). Holds no text and no personal data; those lie in the payload,
/// which the event commits to with a salted hash, so that erasing the payload leaves the log provable.
/// </summary>
public abstract class LedgerEvent : Entity, IAppendOnly, INotLedgered
{
    /// <summary>Version of the entry's form.</summary>
    public int SchemaVersion { get; private init; } = 1;

    /// <summary>UTC instant.</summary>
    public DateTime At { get; internal init; }

    /// <summary>The account that acted.</summary>
    public Guid ActorId { get; internal init; }

    /// <summary>The mandate by whose force it acted; null for the platform's own verbs and jobs.</summary>
    public Guid? MandateId { get; internal init; }

    /// <summary>The principal that the event is about, if one.</summary>
    public Guid? PrincipalId { get; internal init; }

    /// <summary>The principal on whose behalf somebody else acted.</summary>
    public Guid? OnBehalfOf { get; internal init; }

    /// <summary>Type of the event, past tense, such as <c>RecommendationSent</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The row that changed.</summary>
    public Guid SubjectId { get; internal init; }

    /// <summary>SHA-256 of salt ‖ payload.</summary>
    public required byte[] Commitment { get; init; }
}

/// <summary>An event in a room's own log. Its place is given in the transaction that it happens in, by <see cref="TenantLog"/>.</summary>
public sealed class TenantEvent : LedgerEvent, IOwnedByTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Place in the log's tree; null only in a database older than the tree, until the verb <c>migrate</c> has run.</summary>
    public long? LeafIndex { get; private set; }

    /// <summary>The roots of the perfect subtrees that this leaf completes, 32 bytes each, its own hash first.</summary>
    public byte[]? Subtrees { get; private set; }

    /// <summary>What it says, with its salt.</summary>
    public TenantEventPayload? Payload { get; internal init; }
}

/// <summary>An event in a collaboration's shared log, seen by all its members. Its place is a <see cref="ForumLeaf"/>.</summary>
public sealed class ForumEvent : LedgerEvent, ISharedInCollaboration
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }

    /// <summary>What it says, with its salt.</summary>
    public ForumEventPayload? Payload { get; internal init; }
}

/// <summary>The words of an event: who by name, before and after, the reason.</summary>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Json">JSON: actor, before, after, reason.</param>
public sealed record LedgerPayload(byte[] Salt, string Json)
{
    /// <summary>Makes a payload with a fresh salt.</summary>
    public static LedgerPayload Of(string json) => new(RandomNumberGenerator.GetBytes(16), json);

    /// <summary>SHA-256 of salt ‖ UTF-8 of the JSON.</summary>
    public byte[] Commitment() => SHA256.HashData([.. Salt, .. Encoding.UTF8.GetBytes(Json)]);
}

/// <summary>Payload of an event in a room's own log.</summary>
public sealed class TenantEventPayload : IOwnedByTenant, IErasable<TenantTombstone>, INotLedgered
{
    /// <summary>The event's id.</summary>
    public Guid EventId { get; internal init; }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>16 random bytes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>JSON: actor, before, after, reason.</summary>
    public required string Json { get; init; }
}

/// <summary>Payload of an event in a collaboration's log.</summary>
public sealed class ForumEventPayload : ISharedInCollaboration, IErasable<ForumTombstone>, INotLedgered
{
    /// <summary>The event's id.</summary>
    public Guid EventId { get; internal init; }

    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }

    /// <summary>16 random bytes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>JSON: actor, before, after, reason.</summary>
    public required string Json { get; init; }
}
