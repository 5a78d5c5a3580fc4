namespace Governance.Verifier;

/// <summary>How a line ended.</summary>
internal enum LineEnd
{
    /// <summary>By a newline, as it must.</summary>
    Newline,

    /// <summary>There is no further line.</summary>
    None,

    /// <summary>The file ends before the newline.</summary>
    CutOff,

    /// <summary>The line is longer than allowed.</summary>
    TooLong,

    /// <summary>What follows cannot be unpacked.</summary>
    Broken,
}

/// <summary>Reads lines as bytes. Only U+000A ends a line: a carriage return or a byte order mark belongs to it.</summary>
/// <param name="stream">Where from; closed by whoever opened it.</param>
/// <param name="max">Bytes of a line at most.</param>
internal sealed class Lines(Stream stream, int max)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line without its newline; lives until the next call.</summary>
    public LineEnd Next(out ReadOnlySpan<byte> line)
    {
        var looked = _start;
        while (true)
        {
            var at = _buffer.AsSpan(looked, _end - looked).IndexOf((byte)'\n');
            line = _buffer.AsSpan(_start, (at < 0 ? _end : looked + at) - _start);
            if (line.Length > max)
                return LineEnd.TooLong;
            if (at >= 0)
            {
                _start = looked + at + 1;
                return LineEnd.Newline;
            }

            looked = _end;
            if (Fill(ref looked) is not { } more)
                return LineEnd.Broken;
            if (more == 0)
            {
                line = _buffer.AsSpan(_start, _end - _start);
                _start = _end;
                return line.Length == 0 ? LineEnd.None : LineEnd.CutOff;
            }
        }
    }

    private int? Fill(ref int looked)
    {
        if (_end == _buffer.Length)
        {
            if (_start > 0)
                Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            else
                Array.Resize(ref _buffer, _buffer.Length * 2);
            (looked, _end, _start) = (looked - _start, _end - _start, 0);
        }

        try
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }
}

/// <summary>At most 256 entries that share a tile.</summary>
internal sealed class EntryBlock
{
    private readonly int[] _ends = new int[Tree.TileWidth + 1];
    private byte[] _bytes = new byte[128 * 1024];

    /// <summary>How many lines it holds.</summary>
    public int Count { get; private set; }

    /// <summary>How the line after the last one ended: <see cref="LineEnd.Newline"/> if the block is merely full.</summary>
    public LineEnd End { get; private set; }

    /// <summary>Reads the next lines, up to so many.</summary>
    public void Read(Lines lines, int count)
    {
        (Count, End) = (0, LineEnd.Newline);
        while (Count < count && End == LineEnd.Newline)
        {
            End = lines.Next(out var line);
            if (End == LineEnd.Newline)
                Add(line);
        }
    }

    /// <summary>An entry's bytes.</summary>
    public ReadOnlySpan<byte> Entry(int i) => _bytes.AsSpan(_ends[i] + 1, _ends[i + 1] - _ends[i] - 1);

    /// <summary>An entry's bytes with the prefix of a leaf before them.</summary>
    public ReadOnlySpan<byte> LeafInput(int i) => _bytes.AsSpan(_ends[i], _ends[i + 1] - _ends[i]);

    private void Add(ReadOnlySpan<byte> line)
    {
        var (start, end) = (_ends[Count], _ends[Count] + 1 + line.Length);
        if (end > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
        _bytes[start] = Tree.LeafPrefix;
        line.CopyTo(_bytes.AsSpan(start + 1));
        _ends[++Count] = end;
    }
}
