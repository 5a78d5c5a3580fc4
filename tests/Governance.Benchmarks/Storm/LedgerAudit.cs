using System.Globalization;
using Governance.Benchmarks.Measures;
using Governance.Platform.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.Benchmarks.Storm;

/// <summary>
/// The logs after the storm: the portal, started once more with the same keys, must place what waited and sign; every event is
/// hashed anew, and every checkpoint that was ever signed must be of a beginning of the tree as it is now.
/// </summary>
internal static class LedgerAudit
{
    public static async Task<(string Summary, IReadOnlyList<string> Faults)> OfAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var portal = await PortalUnderTest.StartAsync(settings);
        var (work, keys) = (portal.Services.GetRequiredService<LedgerWork>(), portal.Services.GetRequiredService<ILedgerKeys>());
        await work.RunAsync(CancellationToken.None);
        var (faults, leaves, checkpoints) = (new List<string>(), 0L, 0);
        var logs = await keys.AllAsync(CancellationToken.None);
        foreach (var log in logs)
        {
            if (await work.CheckAsync(log, CancellationToken.None) is { } refusal)
                faults.Add($"{log} refuses to sign: {refusal.Reason}");
            var room = await portal.RoomAsync(log.Id);
            var (size, signed) = await portal.InRoomAsync(room, services => ReadAsync(services.GetRequiredService<LedgerLogs>(), log, faults));
            (leaves, checkpoints) = (leaves + size, checkpoints + signed);
        }

        if (checkpoints <= logs.Count)
            faults.Add("nothing was signed during the storm: the kills hit no signing");
        return (string.Create(CultureInfo.InvariantCulture, $"logs {logs.Count}, leaves {leaves}, checkpoints {checkpoints}"), faults);
    }

    private static async Task<(long Leaves, int Checkpoints)> ReadAsync(LedgerLogs logs, LogId log, List<string> faults)
    {
        var all = await logs.CheckpointsAsync(log, int.MaxValue, null, CancellationToken.None);
        foreach (var checkpoint in all)
        {
            if (!checkpoint.IsSigned)
                faults.Add($"{log}: the checkpoint of {checkpoint.Size} leaves is not signed by its key");
            var root = await logs.RootAsync(log, checkpoint.Size, CancellationToken.None);
            if (!root.AsSpan().SequenceEqual(checkpoint.Root))
                faults.Add($"{log}: the checkpoint of {checkpoint.Size} leaves is of another history");
        }

        var size = (await logs.StateAsync(log, CancellationToken.None)).Size;
        if (all.Count == 0 || all[0].Size != size)
            faults.Add($"{log}: {size} leaves, and the newest checkpoint has another number");
        return (size, all.Count);
    }
}
