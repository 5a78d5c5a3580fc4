namespace Governance.Records.Intake.Checks;

/// <summary>A file under check: every read of it ends when the time is up, also those that a library makes.</summary>
internal sealed class CheckedFile(string path, IntakeLimits limits, CancellationToken cancellationToken)
{
    public IntakeLimits Limits { get; } = limits;

    public CancellationToken Cancellation { get; } = cancellationToken;

    public long Length { get; } = new FileInfo(path).Length;

    public Stream Open(long at = 0) => new WatchedStream(
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16_384) { Position = at }, Cancellation);

    /// <summary>Up to so many bytes from a place; fewer where the file ends.</summary>
    public byte[] Bytes(long at, int count)
    {
        using var stream = Open(at);
        var bytes = new byte[Math.Max(0, Math.Min(count, Length - at))];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class WatchedStream(FileStream file, CancellationToken cancellationToken) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Position = value;
            }
        }

        public override int Read(Span<byte> buffer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return file.Read(buffer);
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int ReadByte()
        {
            cancellationToken.ThrowIfCancellationRequested();
            return file.ReadByte();
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return file.Seek(offset, origin);
        }

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
