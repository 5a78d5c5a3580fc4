using System.Globalization;

namespace Governance.Platform.Ledger;

/// <summary>A proof that an entry is in a log, to be handed out as a file <c>.tlog-proof</c>, C2SP tlog-proof.</summary>
/// <param name="Index">Which leaf.</param>
/// <param name="Path">Hashes from the leaf's sibling up to the root's child.</param>
/// <param name="Note">The checkpoint as it was signed, with its witnesses.</param>
public sealed record TlogProof(long Index, IReadOnlyList<byte[]> Path, SignedNote Note)
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";

    /// <summary>Not proven by itself; ours carry the entry's exact bytes, so that the file is enough.</summary>
    public byte[]? Extra { get; init; }

    /// <summary>The proof as text.</summary>
    public string Text => string.Concat(new[] { FirstLine }
        .Concat(Extra is null ? [] : ["extra " + Convert.ToBase64String(Extra)])
        .Append(string.Create(CultureInfo.InvariantCulture, $"index {Index}"))
        .Concat(Path.Select(Convert.ToBase64String))
        .Append("")
        .Select(line => line + "\n")) + Note.Note;

    /// <summary>Reads a proof.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static TlogProof Parse(string text)
    {
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || text[..gap].Split('\n') is not [FirstLine, .. var lines])
            throw new FormatException("The text is not a tlog-proof.");
        var extra = lines is [var first, ..] && Value(first, "extra ") is { } encoded ? SignedNote.Base64(encoded) ?? throw new FormatException("The extra data is not Base64.") : null;
        if (extra is not null)
            lines = lines[1..];
        if (lines is not [var second, .. var path] || Value(second, "index ") is not { } number
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index.ToString(CultureInfo.InvariantCulture) != number)
        {
            throw new FormatException("The proof has no index.");
        }

        var hashes = path.Select(SignedNote.Base64).OfType<byte[]>().Where(h => h.Length == MerkleTree.HashSize).ToList();
        return hashes.Count == path.Length
            ? new TlogProof(index, hashes, SignedNote.Parse(text[(gap + 2)..])) { Extra = extra }
            : throw new FormatException("The proof has a line that is not a hash.");
    }

    /// <summary>Whether the entry is in the log whose key this is.</summary>
    public bool Holds(ReadOnlySpan<byte> entry, NoteVerifierKey key)
    {
        var head = Checkpoint.Parse(Note);
        return head.Origin == key.Name && key.HasSigned(Note) && MerkleProof.Includes(Index, head.Size, MerkleTree.Leaf(entry), Path, head.Root);
    }

    private static string? Value(string line, string name) => line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : null;
}
