using System.Buffers.Binary;
using System.Text;

namespace Governance.Records.Intake.Checks;

/// <summary>A chunk of a PNG, read piece by piece while its sum is taken.</summary>
internal sealed class PngChunk
{
    private readonly Stream _stream;
    private Crc32 _crc;
    private long _left;

    private PngChunk(Stream stream, string type, long length, Crc32 crc) => (_stream, Type, Length, _left, _crc) = (stream, type, length, length, crc);

    public string Type { get; }

    public long Length { get; }

    public static PngChunk Next(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        stream.ReadExactly(head);
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (length > int.MaxValue || length > stream.Length - stream.Position || head[4..].ContainsAnyExcept(Letters))
            throw new InvalidDataException("not a chunk");
        var crc = new Crc32();
        crc.Append(head[4..]);
        return new PngChunk(stream, Encoding.ASCII.GetString(head[4..]), length, crc);
    }

    private static readonly System.Buffers.SearchValues<byte> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public byte[] Read(int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;)
            at += Read(bytes.AsSpan(at)) is var read and > 0 ? read : throw new EndOfStreamException();
        return bytes;
    }

    /// <summary>Some more bytes; none when the chunk is read.</summary>
    public int Read(Span<byte> buffer)
    {
        var read = _stream.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        _crc.Append(buffer[..read]);
        return read;
    }

    /// <summary>Holds the sum at the end of the chunk against what was read.</summary>
    public void Finish()
    {
        Span<byte> sum = stackalloc byte[4];
        _stream.ReadExactly(sum);
        if (_left != 0 || BinaryPrimitives.ReadUInt32BigEndian(sum) != _crc.Value)
            throw new InvalidDataException("the sum of a chunk is wrong");
    }
}

/// <summary>The data of consecutive IDAT chunks as one stream.</summary>
internal sealed class PngData(Stream stream, PngChunk first) : Stream
{
    /// <summary>The chunk being read, and in the end the one after them.</summary>
    public PngChunk After { get; private set; } = first;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left of them, and says how much that was.</summary>
    public long Drain()
    {
        var (buffer, count) = (new byte[16_384], 0L);
        for (int read; (read = Read(buffer)) > 0;)
            count += read;
        return count;
    }

    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0 && After.Type == "IDAT")
        {
            if (After.Read(buffer) is var read and > 0)
                return read;
            After.Finish();
            After = PngChunk.Next(stream);
        }

        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
