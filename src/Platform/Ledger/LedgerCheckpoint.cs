using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Platform.Ledger;

/// <summary>A signed head of a log, as it was published.</summary>
public abstract class LedgerCheckpoint : Entity, IAppendOnly, INotLedgered
{
    /// <summary>Number of leaves.</summary>
    public long Size { get; internal init; }

    /// <summary>When it was signed, UTC.</summary>
    public DateTime SignedAt { get; internal init; }

    /// <summary>The note: checkpoint and signature.</summary>
    public required string Note { get; init; }
}

/// <summary>A signed head of a room's own log.</summary>
public sealed class TenantCheckpoint : LedgerCheckpoint, IOwnedByTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; private set; }
}

/// <summary>A signed head of a collaboration's log.</summary>
public sealed class ForumCheckpoint : LedgerCheckpoint, ISharedInCollaboration
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }
}

/// <summary>A witness's signature over a checkpoint (C2SP tlog-cosignature v1).</summary>
public abstract class LedgerCosignature : Entity, IAppendOnly, INotLedgered
{
    /// <summary>The checkpoint's number of leaves.</summary>
    public long Size { get; internal init; }

    /// <summary>The witness's key as text.</summary>
    public required string Witness { get; init; }

    /// <summary>When it came, UTC.</summary>
    public DateTime ReceivedAt { get; internal init; }

    /// <summary>The signature line.</summary>
    public required string Line { get; init; }
}

/// <summary>A cosignature of a room's own log.</summary>
public sealed class TenantCosignature : LedgerCosignature, IOwnedByTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; private set; }
}

/// <summary>A cosignature of a collaboration's log, brought by the member whose witness it is.</summary>
public sealed class ForumCosignature : LedgerCosignature, ISharedInCollaboration
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }
}

/// <summary>A key whose cosignatures a log takes: another principal's, an auditor's. Added and never changed; the ledger tells by whom.</summary>
public abstract class LedgerWitness : Entity, IAppendOnly
{
    /// <summary>The key as text (C2SP signed-note verifier key of type 4).</summary>
    public required string Key { get; init; }

    /// <summary>Who the witness is, for people.</summary>
    public required string Name { get; init; }

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAt { get; internal init; }
}

/// <summary>A witness of a room's own log.</summary>
public sealed class TenantWitness : LedgerWitness, IOwnedByTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; private set; }
}

/// <summary>A witness of a collaboration's log, added by the member whose witness it is.</summary>
public sealed class ForumWitness : LedgerWitness, ISharedInCollaboration
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }
}

/// <summary>What is left where the payload of an event was erased: by which decision, why, and when.</summary>
public abstract class LedgerTombstone : IAppendOnly, INotLedgered
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal init; }

    /// <summary>When, UTC.</summary>
    public DateTime ErasedAt { get; internal init; }

    /// <summary>The decision on erasure, such as its case number and paragraph.</summary>
    public required string Decision { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

/// <summary>A tombstone in a room's own log.</summary>
public sealed class TenantTombstone : LedgerTombstone, IOwnedByTenant
{
    /// <inheritdoc />
    public Guid TenantId { get; private set; }
}

/// <summary>A tombstone in a collaboration's log, set by the author of the event.</summary>
public sealed class ForumTombstone : LedgerTombstone, ISharedInCollaboration
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }
}
