using System.Buffers.Binary;
using System.IO.Compression;

namespace Governance.Records.Intake.Checks;

/// <summary>A PNG, chunk by chunk: sums, sizes, order, and data that unpack to just the picture.</summary>
internal static class PngCheck
{
    private const int LargestBeside = 4 << 20;

    // Rows are rounded up to bytes in ways that old programs do differently.
    private const int Slack = 65_536;

    public static void Check(CheckedFile file)
    {
        using var stream = new BufferedStream(file.Open(8), 65_536);
        var chunk = PngChunk.Next(stream);
        if (chunk.Type != "IHDR" || chunk.Length != 13)
            throw Refusals.Broken(FileKind.Png);
        var length = PictureLength(chunk.Read(13), file.Limits.Pixels);
        chunk.Finish();
        var had = false;
        for (chunk = PngChunk.Next(stream); chunk.Type != "IEND"; chunk = PngChunk.Next(stream))
        {
            if (chunk.Type == "IDAT")
            {
                if (had)
                    throw Refusals.Broken(FileKind.Png);
                had = true;
                chunk = Picture(stream, chunk, length);
                if (chunk.Type == "IEND")
                    break;
            }

            Beside(chunk);
            chunk.Finish();
        }

        if (!had || chunk.Length != 0)
            throw Refusals.Broken(FileKind.Png);
        chunk.Finish();
        if (stream.Position != file.Length)
            throw Refusals.TwoKinds(FileKind.Png);
    }

    private static long PictureLength(ReadOnlySpan<byte> header, long pixels)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        var channels = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || channels == 0 || header[8] is not (1 or 2 or 4 or 8 or 16) || header[10] != 0 || header[11] != 0 || header[12] > 1)
            throw Refusals.Broken(FileKind.Png);
        if ((long)width * height > pixels)
            throw Refusals.TooManyPixels(pixels);
        var bits = channels * header[8];
        if (header[12] == 0)
            return height * (1 + (width * bits + 7) / 8);
        // Interlaced: seven pictures, each with rows of its own.
        (int X, int Y, int Dx, int Dy)[] passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        return passes.Sum(p => ((width - p.X + p.Dx - 1) / p.Dx, (height - p.Y + p.Dy - 1) / p.Dy) is ( > 0, > 0) and var (w, h) ? h * (1 + (w * bits + 7) / 8) : 0);
    }

    /// <summary>Unpacks the picture into nothing and gives the chunk that comes after it.</summary>
    private static PngChunk Picture(Stream stream, PngChunk first, long length)
    {
        var data = new PngData(stream, first);
        var real = 0L;
        using (var counted = new Counted(new ZLibStream(data, CompressionMode.Decompress, leaveOpen: true), length + Slack))
        {
            counted.CopyTo(Stream.Null);
            real = counted.Count;
        }

        if (real < length)
            throw Refusals.Broken(FileKind.Png);
        // What follows the packed picture inside of its chunks is seen by nobody who looks at it.
        if (data.Drain() > Slack)
            throw Refusals.TwoKinds(FileKind.Png);
        return data.After;
    }

    private static void Beside(PngChunk chunk)
    {
        if (char.IsAsciiLetterUpper(chunk.Type[0]) && chunk.Type != "PLTE")
            throw Refusals.Broken(FileKind.Png);
        if (chunk.Length > LargestBeside)
            throw Refusals.TwoKinds(FileKind.Png);
        var bytes = chunk.Read((int)chunk.Length);
        if (Markup.Stands(bytes) || bytes.AsSpan().IndexOf("PK\x03\x04"u8) >= 0)
            throw Refusals.TwoKinds(FileKind.Png);
        var packed = chunk.Type switch
        {
            "zTXt" or "iCCP" => bytes.AsSpan().IndexOf((byte)0) is var end and >= 0 ? bytes[Math.Min(bytes.Length, end + 2)..] : [],
            _ => [],
        };
        if (packed.Length == 0)
            return;
        using var counted = new Counted(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), LargestBeside);
        counted.CopyTo(Stream.Null);
    }
}
