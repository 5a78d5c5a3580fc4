namespace Governance.Tests.Ledger;

/// <summary>A part of a file that is replaced.</summary>
/// <param name="From">First byte that goes.</param>
/// <param name="To">The one after the last.</param>
/// <param name="By">What comes instead.</param>
internal sealed record Edit(int From, int To, byte[] By);

/// <summary>A file with edits, without a copy of it.</summary>
internal sealed class EditedFile(byte[] honest, params Edit[] edits)
{
    public byte[] Honest => honest;

    public int FirstEdit => edits.Length == 0 ? honest.Length : edits[0].From;

    /// <summary>The file from a byte on that lies before all edits.</summary>
    public Stream Open(int from = 0)
    {
        var pieces = new List<ArraySegment<byte>>();
        var at = from;
        foreach (var edit in edits)
        {
            pieces.Add(new ArraySegment<byte>(honest, at, edit.From - at));
            pieces.Add(edit.By);
            at = edit.To;
        }

        pieces.Add(new ArraySegment<byte>(honest, at, honest.Length - at));
        return new Pieces(pieces);
    }

    public byte[] Bytes()
    {
        using var all = new MemoryStream();
        Open().CopyTo(all);
        return all.ToArray();
    }

    /// <summary>The first byte that is not as it was; null if all are.</summary>
    public int? FirstDifference()
    {
        var at = FirstEdit;
        using var edited = Open(at);
        var buffer = new byte[4096];
        while (true)
        {
            var read = edited.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var same = buffer.AsSpan(0, read).CommonPrefixLength(honest.AsSpan(at));
            at += same;
            if (same < read || read == 0)
                return at == honest.Length && read == 0 ? null : at;
        }
    }

    private sealed class Pieces(List<ArraySegment<byte>> pieces) : Stream
    {
        private int _piece;
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_piece < pieces.Count && _at == pieces[_piece].Count)
                (_piece, _at) = (_piece + 1, 0);
            if (_piece == pieces.Count)
                return 0;
            var read = Math.Min(count, pieces[_piece].Count - _at);
            pieces[_piece].AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
