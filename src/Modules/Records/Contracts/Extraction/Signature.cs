namespace Governance.Records.Contracts.Extraction;

/// <summary>What a file is by its first bytes; its name is not asked.</summary>
internal static class Signature
{
    /// <summary>What the first bytes say.</summary>
    internal enum Kind
    {
        Nothing,
        Pdf,
        Zip,
        Compound,
        Picture,
        Binary,
        Text,
    }

    public static Kind Of(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return Kind.Nothing;
        // Readers of PDF look for the mark in the first kilobyte; in a text it would stand in running text.
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) is var mark and >= 0 && (mark == 0 || !LooksLikeText(file[..mark])))
            return Kind.Pdf;
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8))
            return Kind.Zip;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return Kind.Compound;
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8) || file.StartsWith("GIF8"u8))
            return Kind.Picture;
        return PlainText.IsUtf16(file, out _) || LooksLikeText(file[..Math.Min(file.Length, 65_536)]) ? Kind.Text : Kind.Binary;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        var odd = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
                return false;
            odd += b < 32 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f') ? 1 : 0;
        }

        return odd * 20 <= bytes.Length;
    }
}

/// <summary>A file cannot be read, and why; caught by <see cref="TextExtraction"/>.</summary>
internal sealed class Refused(UnreadableReason reason, string detail) : Exception(detail)
{
    public UnreadableReason Reason { get; } = reason;
}
