namespace Governance.Tests.Records.Intake;

/// <summary>A stream made as it is read: pieces before and after a filling of any length, none of it held in memory.</summary>
internal sealed class MadeStream(long filling, byte[]? before = null, byte[]? after = null) : Stream
{
    private readonly byte[] _before = before ?? [];
    private readonly byte[] _after = after ?? [];

    public long Given { get; private set; }

    public long BreaksAt { get; init; } = long.MaxValue;

    public byte Fill { get; init; } = (byte)'a';

    /// <summary>Told of each buffer that is to be filled, before it is.</summary>
    public Action<int>? Asked { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Given;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        Asked?.Invoke(buffer.Length);
        if (Given >= BreaksAt)
            throw new IOException("the sender went away");
        int count;
        if (Given < _before.Length)
        {
            count = Math.Min(buffer.Length, _before.Length - (int)Given);
            _before.AsSpan((int)Given, count).CopyTo(buffer);
        }
        else if (Given - _before.Length < filling)
        {
            count = (int)Math.Min(buffer.Length, filling - (Given - _before.Length));
            buffer[..count].Fill(Fill);
        }
        else
        {
            var at = (int)(Given - _before.Length - filling);
            count = Math.Min(buffer.Length, _after.Length - at);
            _after.AsSpan(at, count).CopyTo(buffer);
        }

        Given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
