using System.Collections.Concurrent;
using Governance.Platform.Data;
using Governance.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Governance.Platform.Ledger;

/// <summary>
/// The ledger's work over all logs: giving places in the shared ones, freezing rooms' roots there, and signing. The Host runs it all
/// the time; a test runs it by hand.
/// </summary>
public sealed class LedgerWork(LedgerRooms rooms, ILedgerKeys keys, ILogger<LedgerWork> logger)
{
    private readonly ConcurrentDictionary<Guid, long> _frozen = new();

    /// <summary>All of it once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SequenceAsync(cancellationToken);
        await FreezeAsync(cancellationToken);
        await SignAsync(cancellationToken);
    }

    /// <summary>Gives a place to what waits in the shared logs. One query when nothing does.</summary>
    public async Task SequenceAsync(CancellationToken cancellationToken)
    {
        var waiting = await rooms.OutsideAsync(services => services.GetRequiredService<GovernanceDbContext>()
            .Set<WaitingEvent>().Select(w => w.CollaborationId).Distinct().ToListAsync(cancellationToken));
        foreach (var collaboration in waiting)
            await SequenceAsync(collaboration, freeze: false, cancellationToken);
    }

    /// <summary>Appends the roots of rooms' own logs that have grown to the shared logs of their collaborations.</summary>
    public async Task FreezeAsync(CancellationToken cancellationToken)
    {
        var heads = (await HeadsAsync(cancellationToken)).Where(h => h.Kind == LogKind.Own).ToDictionary(h => h.Id, h => h.Size);
        var all = await rooms.OutsideAsync(async services => await services.GetRequiredService<IRoomDirectory>().AllAsync(cancellationToken));
        foreach (var forum in all.Where(r => r.Kind == RoomKind.Forum))
        {
            var leaves = all.Where(r => r.Collaborations.Contains(forum.Id)).Sum(r => heads.GetValueOrDefault(r.Id));
            if (leaves == _frozen.GetValueOrDefault(forum.Id))
                continue;
            await SequenceAsync(forum.Id, freeze: true, cancellationToken);
            _frozen[forum.Id] = leaves;
        }
    }

    /// <summary>Signs every log that has grown, and looks at those that have shrunk or changed.</summary>
    public async Task SignAsync(CancellationToken cancellationToken)
    {
        var heads = (await HeadsAsync(cancellationToken)).ToDictionary(h => h.Log);
        foreach (var log in heads.Keys.Union(await keys.AllAsync(cancellationToken)))
        {
            if (!await IsSignedAsync(log, heads.GetValueOrDefault(log), cancellationToken))
                await SignAsync(log, thorough: false, cancellationToken);
        }
    }

    /// <summary>Hashes every event of every log anew. Takes as long as there are events: once a day is enough.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var log in (await HeadsAsync(cancellationToken)).Select(h => h.Log).Union(await keys.AllAsync(cancellationToken)))
            await SignAsync(log, thorough: true, cancellationToken);
    }

    /// <summary>Hashes every event of a log anew.</summary>
    /// <returns>Why the log refuses to sign, or null.</returns>
    public Task<LedgerRefusal?> CheckAsync(LogId log, CancellationToken cancellationToken) => SignAsync(log, thorough: true, cancellationToken);

    /// <summary>Places, freezes and signs one log at once: what is handed out now holds what happened until now.</summary>
    /// <returns>Why the log refuses to sign, or null.</returns>
    public async Task<LedgerRefusal?> SealAsync(LogId log, CancellationToken cancellationToken)
    {
        if (log.Kind == LogKind.Shared)
            await SequenceAsync(log.Id, freeze: true, cancellationToken);
        return await SignAsync(log, thorough: false, cancellationToken);
    }

    private async Task<List<LedgerHead>> HeadsAsync(CancellationToken cancellationToken) => await rooms.OutsideAsync(services =>
        services.GetRequiredService<GovernanceDbContext>().Set<LedgerHead>().AsNoTracking().ToListAsync(cancellationToken));

    private async Task<bool> IsSignedAsync(LogId log, LedgerHead? head, CancellationToken cancellationToken)
    {
        try
        {
            return head is not null && await keys.RefusalAsync(log, cancellationToken) is null
                && await keys.LastSignedAsync(log, cancellationToken) is { } last && Checkpoint.Parse(last) is var signed
                && signed.Size == head.Size && signed.Root.AsSpan().SequenceEqual(head.Tree().Root());
        }
        catch (Exception damage) when (damage is LedgerDamaged or FormatException)
        {
            return false;
        }
    }

    private async Task SequenceAsync(Guid collaboration, bool freeze, CancellationToken cancellationToken)
    {
        try
        {
            await rooms.InAsync(collaboration, services => services.GetRequiredService<ForumSequencer>().RunAsync(freeze, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // One log that is broken must not keep the others waiting; what waits is taken up again.
            logger.LogError(failure, "The log of {Collaboration} could not be filled", collaboration);
        }
    }

    private async Task<LedgerRefusal?> SignAsync(LogId log, bool thorough, CancellationToken cancellationToken)
    {
        try
        {
            return await rooms.InAsync(log.Id, services => services.GetRequiredService<CheckpointSigner>().SignAsync(log, thorough, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(failure, "The log {Log} could not be signed", log);
            return await keys.RefusalAsync(log, cancellationToken);
        }
    }
}
