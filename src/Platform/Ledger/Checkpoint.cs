using System.Globalization;

namespace Governance.Platform.Ledger;

/// <summary>A log's tree head, C2SP tlog-checkpoint.</summary>
/// <param name="Origin">Which log; also the name of its key.</param>
/// <param name="Size">How many leaves.</param>
/// <param name="Root">Their root.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Further lines; what they mean is between the log and whoever knows them.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>The text that is signed.</summary>
    public string Text => string.Concat(
        new[] { Origin, Size.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(Root) }.Concat(Extensions).Select(line => line + "\n"));

    /// <summary>Signs it.</summary>
    /// <exception cref="InvalidOperationException">The key is of another log, or a line is empty or broken.</exception>
    public SignedNote Sign(NoteSigner signer)
    {
        if (signer.Key.Name != Origin || Size < 0 || Root.Length != MerkleTree.HashSize || Extensions.Any(l => l.Length == 0 || l.Any(char.IsControl)))
            throw new InvalidOperationException("A checkpoint is signed by the key of its own log, and none of its lines is empty.");
        return new SignedNote(Text, [signer.Sign(Text)]);
    }

    /// <summary>Reads a note's text as a checkpoint.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Checkpoint Parse(SignedNote note)
    {
        var lines = note.Text.Split('\n')[..^1];
        return lines.Length >= 3 && !lines.Contains("") && long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size.ToString(CultureInfo.InvariantCulture) == lines[1] && SignedNote.Base64(lines[2]) is { Length: MerkleTree.HashSize } root
            ? new Checkpoint(lines[0], size, root) { Extensions = lines[3..] }
            : throw new FormatException("The note is not a checkpoint.");
    }
}
