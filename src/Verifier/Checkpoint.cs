namespace Governance.Verifier;

/// <summary>A signed tree head, C2SP tlog-checkpoint.</summary>
/// <param name="Note">The note that it stands in.</param>
/// <param name="Origin">Which log.</param>
/// <param name="Size">How many leaves.</param>
/// <param name="Root">Their root.</param>
internal sealed record Checkpoint(SignedNote Note, string Origin, long Size, byte[] Root)
{
    /// <summary>Reads a checkpoint; null if it is none.</summary>
    public static Checkpoint? Parse(ReadOnlySpan<byte> bytes)
    {
        if (SignedNote.Parse(bytes) is not { } note)
            return null;
        var lines = note.Text.Split('\n')[..^1];
        return lines.Length >= 3 && lines.All(l => l.Length > 0) && StrictText.Number(lines[1]) is { } size && StrictText.Base64(lines[2]) is { Length: Tree.HashSize } root
            ? new Checkpoint(note, lines[0], size, root)
            : null;
    }

    /// <summary>Stops unless the log itself and the witnesses signed it.</summary>
    /// <param name="key">The log's key.</param>
    /// <param name="part">What to name.</param>
    /// <param name="witnesses">Keys that must have cosigned.</param>
    public void MustBeSigned(NoteKey key, string part, IEnumerable<NoteKey> witnesses)
    {
        if (key.Name != Origin)
            throw Stopped.Tampered(part, $"it is of the log {Origin}, but the key is of {key.Name}");
        if (key.Signed(Note) is not { } signed)
            throw Stopped.Tampered(part, $"it is not signed by the key {key.Name}+{key.Id:x8}, but by {string.Join(", ", Note.Signatures.Select(s => $"{s.Name}+{s.KeyId:x8}"))}");
        if (!signed)
            throw Stopped.Tampered(part, $"the signature of {key.Name}+{key.Id:x8} does not match what is signed, or is there twice");
        foreach (var witness in witnesses)
        {
            if (witness.Signed(Note) != true)
                throw Stopped.Tampered(part, $"the witness {witness.Name}+{witness.Id:x8} has {(witness.Signed(Note) is null ? "not cosigned" : "a cosignature that does not match")}");
        }
    }
}
