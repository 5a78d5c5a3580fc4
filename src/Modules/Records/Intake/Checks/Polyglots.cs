using System.Buffers.Binary;

namespace Governance.Records.Intake.Checks;

/// <summary>Files that are what they say and something else as well, for another program.</summary>
internal static class Polyglots
{
    private static ReadOnlySpan<byte> Rar => [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 0x07];

    private static ReadOnlySpan<byte> SevenZip => [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C];

    public static void Refuse(CheckedFile file, FileKind kind)
    {
        var head = file.Bytes(0, 1_024);
        // Readers of PDF take its mark anywhere in the first kilobyte; a tape archive and a disc have theirs at fixed places.
        var other = head.AsSpan(1).IndexOf("%PDF-"u8) >= 0
            || head.AsSpan().Length > 262 && head.AsSpan(257).StartsWith("ustar"u8)
            || file.Bytes(0x8001, 5).AsSpan().SequenceEqual("CD001"u8)
            || EndsAsZip(file) != (kind is FileKind.Word or FileKind.Excel or FileKind.OpenDocument);
        if (other || Markup.Stands(head))
            throw Refusals.TwoKinds(kind);
        using var bytes = file.Open();
        foreach (var window in Windows.Of(bytes))
        {
            if (window.Buffer.Span[window.From..].IndexOf(Rar) >= 0 || window.Buffer.Span[window.From..].IndexOf(SevenZip) >= 0)
                throw Refusals.TwoKinds(kind);
        }
    }

    /// <summary>A zip is found from its end, by a record that may be followed by up to 64 kB of anything.</summary>
    private static bool EndsAsZip(CheckedFile file)
    {
        var start = Math.Max(0, file.Length - 65_557);
        var tail = file.Bytes(start, 65_557).AsSpan();
        for (var end = tail.Length; tail[..end].LastIndexOf("PK\x05\x06"u8) is var at and >= 0; end = at)
        {
            if (at + 22 > tail.Length)
                continue;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 12)..]);
            // Programs take the directory from where the record says or from just before it.
            var before = start + at - size;
            var said = BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 16)..]);
            if (IsDirectory(file, before) || IsDirectory(file, said))
                return true;
        }

        return false;
    }

    private static bool IsDirectory(CheckedFile file, long at) =>
        at >= 0 && at < file.Length && file.Bytes(at, 4).AsSpan().SequenceEqual("PK\x01\x02"u8);
}
