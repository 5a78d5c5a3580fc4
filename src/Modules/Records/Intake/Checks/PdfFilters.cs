using System.IO.Compression;

namespace Governance.Records.Intake.Checks;

/// <summary>How long data of a PDF becomes when unpacked, without keeping it.</summary>
internal static class PdfFilters
{
    public static bool IsFlate(string filter) => filter is "/FlateDecode" or "/Fl";

    public static bool Expands(string filter) => IsFlate(filter) || filter is "/LZWDecode" or "/LZW" or "/RunLengthDecode" or "/RL";

    /// <summary>Deflated data without the two bytes of zlib before it, which readers of PDF skip unread.</summary>
    public static DeflateStream Inflated(Stream packed)
    {
        packed.ReadByte();
        packed.ReadByte();
        return new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>The length after the filters of the dictionary; refuses what passes the limit.</summary>
    public static long UnpackedLength(Stream raw, PdfDictionary dictionary, long limit)
    {
        Func<int> next = new BufferedBytes(raw).Next;
        foreach (var filter in dictionary.Filters)
        {
            if (filter is "/ASCII85Decode" or "/A85")
                next = Ascii85(next).Next();
            else if (filter is "/ASCIIHexDecode" or "/AHx")
                next = AsciiHex(next).Next();
            else if (filter is "/LZWDecode" or "/LZW")
                return Lzw(next, dictionary.EarlyChange ? 1 : 0, limit);
            else if (filter is "/RunLengthDecode" or "/RL")
                return RunLength(next, limit);
            else
                break;
        }

        using var counted = new Counted(Inflated(new Pulled(next)), limit);
        counted.CopyTo(Stream.Null);
        return counted.Count;
    }

    private static Func<int> Next(this IEnumerable<byte> bytes)
    {
        var each = bytes.GetEnumerator();
        return () => each.MoveNext() ? each.Current : -1;
    }

    private static IEnumerable<byte> Ascii85(Func<int> next)
    {
        var (value, digits) = (0u, 0);
        for (int c; (c = next()) >= 0 && c != '~';)
        {
            if (c == 'z' && digits == 0)
            {
                for (var i = 0; i < 4; i++)
                    yield return 0;
            }
            else if (c is >= '!' and <= 'u')
            {
                value = unchecked(value * 85 + (uint)(c - '!'));
                if (++digits < 5)
                    continue;
                for (var shift = 24; shift >= 0; shift -= 8)
                    yield return (byte)(value >> shift);
                (value, digits) = (0, 0);
            }
        }

        for (var i = digits; i is > 1 and < 5; i++)
            value = unchecked(value * 85 + 84);
        for (var i = 0; i < digits - 1; i++)
            yield return (byte)(value >> (24 - 8 * i));
    }

    private static IEnumerable<byte> AsciiHex(Func<int> next)
    {
        var high = -1;
        for (int c; (c = next()) >= 0 && c != '>';)
        {
            if (!char.IsAsciiHexDigit((char)c))
                continue;
            var digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            if (high >= 0)
                yield return (byte)(high << 4 | digit);
            high = high < 0 ? digit : -1;
        }
    }

    private static long RunLength(Func<int> next, long limit)
    {
        var length = 0L;
        for (int run; (run = next()) is >= 0 and not 128;)
        {
            for (var skip = run < 128 ? run + 1 : 1; skip > 0; skip--)
                next();
            length = Within(length + (run < 128 ? run + 1 : 257 - run), limit);
        }

        return length;
    }

    /// <summary>Only how long each entry of the table is must be known to tell how long the whole becomes.</summary>
    private static long Lzw(Func<int> next, int early, long limit)
    {
        var lengths = new int[4_097];
        lengths.AsSpan(0, 256).Fill(1);
        var (length, free, width, before, bits, held) = (0L, 258, 9, -1, 0, 0);
        while (true)
        {
            for (; held < width; held += 8)
            {
                var b = next();
                if (b < 0)
                    return length;
                bits = (bits << 8 | b) & 0xFFFFFF;
            }

            var code = bits >> (held -= width) & ((1 << width) - 1);
            if (code == 257)
                return length;
            if (code == 256)
            {
                (free, width, before) = (258, 9, -1);
                continue;
            }

            var written = code < free ? lengths[code] : before >= 0 ? lengths[before] + 1 : 1;
            length = Within(length + written, limit);
            if (before >= 0 && free < 4_096)
                lengths[free++] = lengths[before] + 1;
            before = code;
            width = free + early >= 2_048 ? 12 : free + early >= 1_024 ? 11 : free + early >= 512 ? 10 : 9;
        }
    }

    private static long Within(long length, long limit) => length <= limit ? length : throw Refusals.PackedTooTight(limit);

    private sealed class BufferedBytes(Stream stream)
    {
        private readonly byte[] _buffer = new byte[16_384];
        private int _at;
        private int _have;

        public int Next()
        {
            if (_at == _have)
                (_at, _have) = (0, stream.Read(_buffer));
            return _at < _have ? _buffer[_at++] : -1;
        }
    }

    /// <summary>A stream of bytes that are pulled one by one.</summary>
    private sealed class Pulled(Func<int> next) : Stream
    {
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
            var count = 0;
            for (int b; count < buffer.Length && (b = next()) >= 0;)
                buffer[count++] = (byte)b;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int ReadByte() => next();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
