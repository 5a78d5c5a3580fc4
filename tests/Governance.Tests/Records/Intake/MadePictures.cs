using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Governance.Tests.Records.Intake;

/// <summary>PNG and JPEG by hand.</summary>
internal static class MadePictures
{
    public static byte[] Png(int width = 4, int height = 4, byte interlace = 0, byte[]? pixels = null, byte[]? before = null, byte[]? inside = null, byte[]? after = null, bool end = true)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, 2, interlace);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", header), .. before ?? [],
            .. Chunk("IDAT", [.. Packed(pixels ?? new byte[height * (1 + width * 3)]), .. inside ?? []]), .. end ? Chunk("IEND", []) : [], .. after ?? []];
    }

    public static byte[] Chunk(string type, byte[] data, uint? sum = null)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), sum ?? System.IO.Hashing.Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Jpeg(int width = 8, int height = 8, byte[]? before = null, byte[]? after = null, byte frame = 0xC0, bool end = true) =>
        [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. before ?? [], .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(frame, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
            .. Segment(0xC4, [0, .. new byte[] { 1 }, .. new byte[15], 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x7F, 0xFF, 0x00, 0x12, 0xFF, 0xD0, 0x33, .. end ? new byte[] { 0xFF, 0xD9 } : [], .. after ?? []];

    public static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
}
