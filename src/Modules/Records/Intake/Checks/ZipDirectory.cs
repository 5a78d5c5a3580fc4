using System.Buffers.Binary;
using System.Text;

namespace Governance.Records.Intake.Checks;

/// <summary>A part of a zip as both its directory and the part itself describe it.</summary>
/// <param name="Name">Full name with forward slashes.</param>
/// <param name="Deflated">Packed, or as it is.</param>
/// <param name="Crc">Checksum of the content.</param>
/// <param name="Packed">Bytes in the file.</param>
/// <param name="Unpacked">Bytes that it claims to become.</param>
/// <param name="Start">Where its data begin.</param>
internal sealed record ZipPart(string Name, bool Deflated, uint Crc, long Packed, long Unpacked, long Start)
{
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Holds XML; programs leave some of these empty.</summary>
    public bool IsXml => Unpacked > 0
        && (Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".rdf", StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// Reads the directory of a zip by itself. Programs disagree on zips that contradict themselves (two names, hidden parts,
/// overlapping data, something before or after), so those are refused rather than read in one of the ways.
/// </summary>
internal static class ZipDirectory
{
    private const int LongestName = 260;

    // A descriptor after the data, with 64-bit sizes: the one thing that may lie between two parts.
    private const int LongestGap = 24;

    public static IReadOnlyList<ZipPart> Read(CheckedFile file)
    {
        var end = file.Bytes(Math.Max(0, file.Length - 22), 22).AsSpan();
        if (end.Length < 22 || !end.StartsWith("PK\x05\x06"u8))
            throw Refusals.BadPart();
        var (count, size, offset) = (Number16(end, 10), Number32(end, 12), Number32(end, 16));
        if (Number16(end, 4) != 0 || Number16(end, 6) != 0 || Number16(end, 8) != count || Number16(end, 20) != 0)
            throw Refusals.BadPart();
        if (count > file.Limits.Parts)
            throw Refusals.TooManyParts(file.Limits.Parts);
        if (count == 0 || offset + size != file.Length - 22 || size > count * (46L + 65_535 * 3))
            throw Refusals.BadPart();
        var parts = new List<(ZipPart Part, long Header)>(count);
        using (var directory = new BufferedStream(file.Open(offset), 65_536))
        {
            for (var i = 0; i < count; i++)
                parts.Add(Entry(directory, file));
            if (directory.Position != offset + size)
                throw Refusals.BadPart();
        }

        RefuseSameNames(parts.Select(p => p.Part.Name));
        RefuseHidden(parts, offset);
        return [.. parts.Select(p => p.Part)];
    }

    private static (ZipPart Part, long Header) Entry(Stream directory, CheckedFile file)
    {
        Span<byte> fields = stackalloc byte[46];
        if (directory.ReadAtLeast(fields, fields.Length, throwOnEndOfStream: false) < fields.Length)
            throw Refusals.BadPart();
        if (!fields.StartsWith("PK\x01\x02"u8))
            throw Refusals.BadPart();
        var (flags, method, nameLength) = (Number16(fields, 8), Number16(fields, 10), Number16(fields, 28));
        if ((flags & 0x2041) != 0)
            throw Refusals.Encrypted();
        if (method is not (0 or 8) || nameLength is 0 or > LongestName || Number16(fields, 32) != 0 || Number16(fields, 34) != 0)
            throw Refusals.BadPart();
        var name = new byte[nameLength];
        directory.ReadExactly(name);
        directory.Position += Number16(fields, 30);
        var header = Number32(fields, 42);
        var local = file.Bytes(header, 30 + nameLength).AsSpan();
        // Another name or way of packing there is how a zip shows one program this and another that.
        if (local.Length < 30 + nameLength || !local.StartsWith("PK\x03\x04"u8) || Number16(local, 8) != method || (Number16(local, 6) & 0x2041) != 0
            || Number16(local, 26) != nameLength || !local[30..].SequenceEqual(name))
        {
            throw Refusals.BadPart();
        }

        var start = header + 30 + nameLength + Number16(local, 28);
        var part = new ZipPart(NameOf(name), method == 8, (uint)Number32(fields, 16), Number32(fields, 20), Number32(fields, 24), start);
        return start + part.Packed <= file.Length && (method == 8 || part.Packed == part.Unpacked) ? (part, header) : throw Refusals.BadPart();
    }

    private static string NameOf(byte[] bytes)
    {
        var name = Encoding.UTF8.GetString(bytes);
        var segments = name.TrimEnd('/').Split('/');
        var tricks = name.AsSpan().IndexOfAny('\\', ':', '\uFFFD') >= 0 || name.Any(char.IsControl)
            || segments.Any(s => s.Length == 0 || s.TrimEnd(' ').TrimEnd('.').Length == 0) || name.EndsWith("//", StringComparison.Ordinal);
        return tricks ? throw Refusals.BadPart() : name;
    }

    private static void RefuseSameNames(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.Any(name => !seen.Add(name.TrimEnd('/').Normalize())))
            throw Refusals.BadPart();
    }

    private static void RefuseHidden(List<(ZipPart Part, long Header)> parts, long directory)
    {
        var at = 0L;
        foreach (var (part, header) in parts.OrderBy(p => p.Header))
        {
            if (header < at || header - at > (at == 0 ? 0 : LongestGap))
                throw Refusals.BadPart();
            at = part.Start + part.Packed;
        }

        if (directory < at || directory - at > LongestGap)
            throw Refusals.BadPart();
    }

    private static int Number16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Number32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
