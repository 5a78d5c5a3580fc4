using Governance.Platform.Data;
using Governance.Platform.Tenancy;

namespace Governance.Platform.Ledger;

/// <summary>
/// A log's own head: how large it is, and what is needed to append to it. Whoever appends holds this row, so that no two logs
/// wait for each other. It tells size and hashes and no content, so every room may read it; only its own may write it.
/// </summary>
public sealed class LedgerHead : IRoomRow, INotLedgered
{
    /// <summary>The room that keeps the log.</summary>
    public Guid Id { get; private init; }

    /// <summary>Which of the room's logs.</summary>
    public LogKind Kind { get; private init; }

    /// <summary>The name that the log began with.</summary>
    public required string Origin { get; init; }

    /// <summary>Number of leaves; a save on an older size loses.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the perfect subtrees that the tree is the sum of (<see cref="MerkleFrontier"/>).</summary>
    public byte[] Frontier { get; private set; } = [];

    /// <summary>A head as its row holds it.</summary>
    internal static LedgerHead Stored(LogId log, string origin, long size, byte[] frontier) =>
        new() { Id = log.Id, Kind = log.Kind, Origin = origin, Size = size, Frontier = frontier };

    /// <summary>Which log.</summary>
    public LogId Log => new(Kind, Id);

    /// <summary>The tree, to append to.</summary>
    /// <exception cref="LedgerDamaged">The row does not hold a tree.</exception>
    public MerkleFrontier Tree() => Size >= 0 && Frontier.Length == long.PopCount(Size) * MerkleTree.HashSize
        ? new MerkleFrontier(Size, Frontier)
        : throw new LedgerDamaged($"the head of {Origin} does not hold a tree of {Size} leaves");

    /// <summary>Keeps the tree as it became.</summary>
    public void Grow(MerkleFrontier tree) => (Size, Frontier) = (tree.Size, tree.Bytes());
}

/// <summary>What is stored of a log does not fit together.</summary>
/// <param name="what">What is wrong, for operators and auditors.</param>
public sealed class LedgerDamaged(string what) : Exception(what);

/// <summary>
/// An event of a shared log that has no place yet: the queue of the log's sequencer, which removes the row when it gives the
/// place. A queue and not a watermark, because transactions commit in another order than they begin.
/// </summary>
public sealed class WaitingEvent : IPlatformData, INotLedgered
{
    /// <summary>The event.</summary>
    public Guid EventId { get; internal init; }

    /// <summary>The log that it belongs to.</summary>
    public Guid CollaborationId { get; internal init; }
}

/// <summary>The place of an event in a collaboration's log, given by the log's sequencer.</summary>
public sealed class ForumLeaf : ISharedInCollaboration, IAppendOnly, INotLedgered
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <summary>Place in the log's tree.</summary>
    public long Index { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }

    /// <summary>The event.</summary>
    public Guid EventId { get; internal init; }

    /// <summary>The event.</summary>
    public ForumEvent? Event { get; private init; }

    /// <summary>The roots of the perfect subtrees that this leaf completes, 32 bytes each, its own hash first.</summary>
    public required byte[] Subtrees { get; init; }
}

/// <summary>How much of a room's own log the collaboration's log has frozen last.</summary>
public sealed class FrozenLog : Entity, ISharedInCollaboration, INotLedgered
{
    /// <inheritdoc />
    public Guid CollaborationId { get; internal init; }

    /// <summary>The room whose log it is.</summary>
    public Guid LogId { get; internal init; }

    /// <inheritdoc />
    public Guid PublishedBy { get; private set; }

    /// <summary>Its size when its root was last appended.</summary>
    public long Size { get; internal set; }
}
