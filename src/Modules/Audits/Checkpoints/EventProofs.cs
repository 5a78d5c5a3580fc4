using Governance.Platform.Ledger;

namespace Governance.Audits.Checkpoints;

/// <summary>Recomputes for some events the way from each to the signed head.</summary>
internal sealed class EventProofs(LedgerLogs logs)
{
    /// <summary>Whether each event is in the newest checkpoint; null for those that wait for the next.</summary>
    public async Task<IReadOnlyDictionary<Guid, bool?>> OfAsync(LogId log, IEnumerable<Guid> events, CancellationToken cancellationToken)
    {
        var (newest, key) = (await logs.NewestAsync(log, cancellationToken), (await logs.StateAsync(log, cancellationToken)).Key);
        var proven = new Dictionary<Guid, bool?>();
        foreach (var id in events)
        {
            proven[id] = newest is not null && key is not null && await logs.OfEventAsync(log, id, cancellationToken) is { } placed && placed.Index < newest.Size
                ? (await logs.InclusionAsync(log, placed, newest, cancellationToken)).Holds(placed.Entry, key)
                : null;
        }

        return proven;
    }
}
