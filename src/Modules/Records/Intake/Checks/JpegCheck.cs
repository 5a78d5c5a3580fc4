using System.Buffers.Binary;

namespace Governance.Records.Intake.Checks;

/// <summary>A JPEG, segment by segment, to its end mark and not a byte further.</summary>
internal static class JpegCheck
{
    private const int MostSegments = 10_000;

    public static void Check(CheckedFile file)
    {
        using var stream = new BufferedStream(file.Open(2), 65_536);
        var (framed, scans) = (false, 0);
        var marker = Marker(stream);
        for (var segments = 0; marker != 0xD9; segments++)
        {
            if (segments > MostSegments || marker is 0 or 0x01 or (>= 0xD0 and <= 0xD8))
                throw Refusals.Broken(FileKind.Jpeg);
            var body = Body(stream);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                Frame(marker, body, framed, file.Limits.Pixels);
                framed = true;
            }

            // Comments and application data: thumbnails and descriptions, never a page or an archive.
            if ((marker == 0xFE || marker >= 0xE0 && marker <= 0xEF) && (Markup.Stands(body) || body.AsSpan().IndexOf("PK\x03\x04"u8) >= 0))
                throw Refusals.TwoKinds(FileKind.Jpeg);
            if (marker == 0xDA)
            {
                if (!framed)
                    throw Refusals.Broken(FileKind.Jpeg);
                scans++;
                marker = Scan(stream);
            }
            else
            {
                marker = Marker(stream);
            }
        }

        if (scans == 0)
            throw Refusals.Broken(FileKind.Jpeg);
        // Cameras fill up with zeros; anything else after the end is another file.
        for (int b; (b = stream.ReadByte()) >= 0;)
        {
            if (b is not (0 or 0xFF))
                throw Refusals.TwoKinds(FileKind.Jpeg);
        }
    }

    private static int Marker(Stream stream)
    {
        var b = stream.ReadByte();
        if (b != 0xFF)
            throw Refusals.Broken(FileKind.Jpeg);
        while (b == 0xFF)
            b = stream.ReadByte();
        return b >= 0 ? b : throw new EndOfStreamException();
    }

    private static byte[] Body(Stream stream)
    {
        Span<byte> length = stackalloc byte[2];
        stream.ReadExactly(length);
        var bytes = BinaryPrimitives.ReadUInt16BigEndian(length);
        if (bytes < 2)
            throw Refusals.Broken(FileKind.Jpeg);
        var body = new byte[bytes - 2];
        stream.ReadExactly(body);
        return body;
    }

    private static void Frame(int marker, byte[] body, bool again, long pixels)
    {
        if (again || marker > 0xC2 || body.Length < 6)
            throw Refusals.Broken(FileKind.Jpeg);
        var (height, width, channels) = (BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(1)), BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(3)), body[5]);
        if (width == 0 || height == 0 || channels is not (1 or 3 or 4) || body.Length != 6 + 3 * channels)
            throw Refusals.Broken(FileKind.Jpeg);
        if ((long)width * height > pixels)
            throw Refusals.TooManyPixels(pixels);
    }

    /// <summary>Passes the packed picture; in it 0xFF is followed by a zero or a restart mark.</summary>
    private static int Scan(Stream stream)
    {
        while (true)
        {
            var b = stream.ReadByte();
            if (b < 0)
                throw new EndOfStreamException();
            if (b != 0xFF)
                continue;
            while (b == 0xFF)
                b = stream.ReadByte();
            if (b < 0)
                throw new EndOfStreamException();
            if (b is not 0 and not (>= 0xD0 and <= 0xD7))
                return b;
        }
    }
}
