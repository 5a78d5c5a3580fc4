using System.IO.Compression;
using System.Xml;

namespace Governance.Records.Intake.Checks;

/// <summary>What lies in a zip: unpacked part by part, never all at once, and never past the limit.</summary>
internal sealed class ZipContent(CheckedFile file, IReadOnlyList<ZipPart> parts)
{
    // Deflate makes at most a thousandth of anything; large tables of real documents stay far from a hundredth.
    private const int TightestRatio = 100;
    private const long AnyRatioBelow = 16L << 20;

    // Deeper than any program writes; readers that build trees recurse as deep.
    private const int DeepestXml = 200;

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public IReadOnlyList<ZipPart> Parts => parts;

    public ZipPart? Find(string name) => parts.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Unpacks everything once: real sizes, checksums, and what the parts begin like.</summary>
    public void RefuseBombsAndFiles()
    {
        var (total, packed, buffer) = (0L, 0L, new byte[81_920]);
        foreach (var part in parts)
        {
            if (part.IsFolder)
            {
                if (part.Packed > 2 || part.Unpacked > 0)
                    throw Refusals.BadPart();
                continue;
            }

            packed += part.Packed;
            var (crc, length) = (new Crc32(), 0L);
            using var content = Open(part);
            for (int read; (read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; length += read)
            {
                if (length == 0 && (IsFile(buffer.AsSpan(0, read)) || (!part.IsXml && Markup.Stands(buffer.AsSpan(0, Math.Min(read, 256))))))
                    throw Refusals.Embedded();
                total += read;
                if (total > file.Limits.UnpackedBytes || (total > AnyRatioBelow && total / TightestRatio > packed) || length + read > part.Unpacked)
                    throw Refusals.PackedTooTight(file.Limits.UnpackedBytes);
                crc.Append(buffer.AsSpan(0, read));
            }

            if (length != part.Unpacked || crc.Value != part.Crc)
                throw Refusals.BadPart();
        }
    }

    /// <summary>Walks an XML part element by element; what the reader stands at is seen once each.</summary>
    public void Walk(ZipPart part, Action<XmlReader> see)
    {
        using var xml = XmlReader.Create(Open(part), Strict);
        while (xml.Read())
        {
            if (xml.Depth > DeepestXml)
                throw new InvalidDataException("XML deeper than any program writes it");
            see(xml);
        }
    }

    public Stream Open(ZipPart part)
    {
        var raw = new Slice(file.Open(part.Start), part.Packed);
        return part.Deflated ? new DeflateStream(raw, CompressionMode.Decompress) : raw;
    }

    private static bool IsFile(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) || head.StartsWith("Rar!"u8) || head.StartsWith("%PDF-"u8) || head.StartsWith("{\\rtf"u8)
        || head.StartsWith("\u007FELF"u8) || head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF]) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])
        || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || IsProgram(head);

    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) && head.Length >= 64 && BitConverter.ToInt32(head[60..]) is var at and > 0 && at + 4 <= head.Length && head[at..].StartsWith("PE\0\0"u8);

    /// <summary>A part of a file as a stream of its own.</summary>
    private sealed class Slice(Stream inner, long length) : Stream
    {
        private readonly Stream _inner = inner;
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var read = _inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _left -= read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
