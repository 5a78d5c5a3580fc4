using System.Security.Cryptography;
using System.Text.Json;
using Governance.Platform.Ledger;
using Microsoft.AspNetCore.DataProtection;

namespace Governance.Audits.Checkpoints;

/// <summary>How far a check of a whole log has come.</summary>
/// <param name="Log">Which log.</param>
/// <param name="Size">Leaves of the checkpoint that it is held against.</param>
/// <param name="Next">The first leaf that is not checked yet.</param>
/// <param name="Frontier">The tree so far.</param>
/// <param name="Payloads">Contents that were those that their entries commit to.</param>
/// <param name="Erased">Contents that are erased.</param>
/// <param name="Wrong">The first leaf whose content is another, or that is missing.</param>
/// <param name="Milliseconds">Time spent.</param>
internal sealed record LogCheckState(LogId Log, long Size, long Next, byte[] Frontier, long Payloads, long Erased, long? Wrong, long Milliseconds)
{
    /// <summary>Whether there is nothing left to do.</summary>
    public bool IsDone => Next == Size || Wrong is not null;

    /// <summary>The root of what was checked, as it was computed.</summary>
    public byte[] Root => new MerkleFrontier(Next, Frontier).Root();
}

/// <summary>
/// Recomputes a log in front of the reader's eyes, a piece at a request: what is known between two pieces goes to the browser
/// and back, sealed, so that any node can go on and nothing is kept here.
/// </summary>
internal sealed class LogCheck(LedgerLogs logs, IDataProtectionProvider protection, TimeProvider clock)
{
    // So long that most logs are done at once, and short enough that a page is not waited for.
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(1500);
    private const int LookAtClock = 500;

    private readonly IDataProtector _seal = protection.CreateProtector("Audits.LogCheck");

    /// <summary>The beginning of a check against a checkpoint.</summary>
    public static LogCheckState Begin(LogId log, PublishedCheckpoint checkpoint) => new(log, checkpoint.Size, 0, [], 0, 0, null, 0);

    /// <summary>What the browser keeps.</summary>
    public string Sealed(LogCheckState state) => _seal.Protect(JsonSerializer.Serialize(state));

    /// <summary>What the browser kept; null if it is not ours, or of another log.</summary>
    public LogCheckState? Opened(LogId log, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<LogCheckState>(_seal.Unprotect(text)) is { } state && state.Log == log ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Goes on for one piece.</summary>
    public async Task<LogCheckState> GoOnAsync(LogCheckState state, CancellationToken cancellationToken)
    {
        var (began, tree, payloads, erased) = (clock.GetTimestamp(), new MerkleFrontier(state.Next, state.Frontier), state.Payloads, state.Erased);
        long? wrong = null;
        await foreach (var line in logs.LinesAsync(state.Log, state.Next, state.Size, cancellationToken))
        {
            if (line.Payload is not { } payload)
                erased++;
            else if (CommitmentOf(line.Entry) is { } committed && committed == Convert.ToBase64String(payload.Commitment()))
                payloads++;
            else
                wrong = tree.Size;
            // An event that is missing shows here: the next one has another place.
            if (wrong is not null || IndexOf(line.Entry) != tree.Size)
            {
                wrong ??= tree.Size;
                break;
            }

            tree.Append(MerkleTree.Leaf(line.Entry));
            if (tree.Size % LookAtClock == 0 && clock.GetElapsedTime(began) > Piece)
                break;
        }

        var spent = state.Milliseconds + (long)clock.GetElapsedTime(began).TotalMilliseconds;
        if (wrong is null && tree.Size == state.Next && tree.Size < state.Size)
            wrong = tree.Size;
        return state with { Next = tree.Size, Frontier = tree.Bytes(), Payloads = payloads, Erased = erased, Wrong = wrong, Milliseconds = spent };
    }

    private static string? CommitmentOf(byte[] entry) => Member(entry, "commitment")?.GetString();

    private static long? IndexOf(byte[] entry) => Member(entry, "index")?.GetInt64();

    private static JsonElement? Member(byte[] entry, string name)
    {
        using var json = JsonDocument.Parse(entry);
        return json.RootElement.TryGetProperty(name, out var value) ? value.Clone() : null;
    }
}
