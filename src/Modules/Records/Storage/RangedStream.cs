namespace Governance.Records.Storage;

/// <summary>A blob far away as a seekable stream: it asks for the bytes from where it stands, and anew when it is moved.</summary>
internal sealed class RangedStream(long length, Func<long, long, CancellationToken, Task<Stream>> range) : Stream
{
    private Stream? _answer;
    private long _answerAt;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0 || _position >= length)
            return 0;
        if (_answer is null || _answerAt != _position)
        {
            if (_answer is not null)
                await _answer.DisposeAsync();
            // Forgotten first: when asking fails, the old answer must not be read on.
            _answer = null;
            _answer = await range(_position, length - 1, cancellationToken);
            _answerAt = _position;
        }

        var read = await _answer.ReadAsync(buffer, cancellationToken);
        if (read == 0)
            throw new EndOfStreamException("the store gave less than the length that it told");
        _answerAt = _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

#pragma warning disable RS0030 // Libraries that know no other way read files in background jobs, where a thread may wait.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();
#pragma warning restore RS0030

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _position, _ => length };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _answer?.Dispose();
        base.Dispose(disposing);
    }
}
