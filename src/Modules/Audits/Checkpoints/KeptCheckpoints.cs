using Governance.Platform.Ledger;

namespace Governance.Audits.Checkpoints;

/// <summary>What can be said of a checkpoint that somebody kept.</summary>
internal enum KeptVerdict
{
    /// <summary>The text is no checkpoint.</summary>
    Unreadable,

    /// <summary>It is of another log.</summary>
    OtherLog,

    /// <summary>It names this log, but this log's key has not signed it.</summary>
    WrongKey,

    /// <summary>It is the one that stands.</summary>
    IsNewest,

    /// <summary>All that it holds is the unchanged beginning of what is there now.</summary>
    Holds,

    /// <summary>It is signed, and holds more than is there now: the log was rolled back.</summary>
    RolledBack,

    /// <summary>It is signed, and what it holds is not what is there now: the log was rewritten.</summary>
    Rewritten,

    /// <summary>The log has signed nothing yet.</summary>
    NothingSigned,

    /// <summary>What is stored of the log does not fit together.</summary>
    Damaged,
}

/// <summary>The answer about a kept checkpoint.</summary>
/// <param name="Verdict">What can be said.</param>
/// <param name="Kept">What it says; null if it cannot be read.</param>
/// <param name="Newest">The checkpoint that it was held against.</param>
/// <param name="Proof">What shows that it holds, to be checked by oneself.</param>
internal sealed record KeptAnswer(KeptVerdict Verdict, Checkpoint? Kept, PublishedCheckpoint? Newest, ConsistencyProof? Proof);

/// <summary>Holds a kept checkpoint against a log as it is now. What is said is recomputed here and not read from a column.</summary>
internal sealed class KeptCheckpoints(LedgerLogs logs)
{
    public async Task<KeptAnswer> JudgeAsync(LogId log, string text, CancellationToken cancellationToken)
    {
        if (Note(text) is not { } note)
            return new KeptAnswer(KeptVerdict.Unreadable, null, null, null);
        var (kept, state, newest) = (Checkpoint.Parse(note), await logs.StateAsync(log, cancellationToken), await logs.NewestAsync(log, cancellationToken));
        if (kept.Origin != state.Origin)
            return new KeptAnswer(KeptVerdict.OtherLog, kept, newest, null);
        if (newest is null || state.Key is null)
            return new KeptAnswer(KeptVerdict.NothingSigned, kept, null, null);
        if (!state.Key.HasSigned(note))
            return new KeptAnswer(KeptVerdict.WrongKey, kept, newest, null);
        if (kept.Size > newest.Size)
            return new KeptAnswer(KeptVerdict.RolledBack, kept, newest, null);
        if (kept.Size == newest.Size)
            return new KeptAnswer(kept.Root.AsSpan().SequenceEqual(newest.Root) ? KeptVerdict.IsNewest : KeptVerdict.Rewritten, kept, newest, null);
        return await CompareAsync(log, kept, newest, cancellationToken);
    }

    private async Task<KeptAnswer> CompareAsync(LogId log, Checkpoint kept, PublishedCheckpoint newest, CancellationToken cancellationToken)
    {
        if (kept.Size == 0)
            return new KeptAnswer(kept.Root.AsSpan().SequenceEqual(MerkleTree.Empty) ? KeptVerdict.Holds : KeptVerdict.Rewritten, kept, newest, null);
        try
        {
            var proof = await logs.ConsistencyAsync(log, kept.Size, newest, cancellationToken);
            var holds = MerkleProof.Extends(kept.Size, kept.Root, newest.Size, newest.Root, proof.Path);
            return new KeptAnswer(holds ? KeptVerdict.Holds : KeptVerdict.Rewritten, kept, newest, holds ? proof : null);
        }
        catch (LedgerDamaged)
        {
            return new KeptAnswer(KeptVerdict.Damaged, kept, newest, null);
        }
    }

    // Out of a mail or off a scanner it has other line ends, quotation marks and empty lines around it.
    private static SignedNote? Note(string text)
    {
        try
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimStart('>', ' ', '\t').TrimEnd()).ToList();
            var note = SignedNote.Parse(string.Join('\n', lines).Trim('\n') + "\n");
            _ = Checkpoint.Parse(note);
            return note;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
