using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Governance.Verifier;

/// <summary>
/// What the exporter may see of the entries' contents: line i is <c>{"json":"…","salt":"…"}</c> as canonical JSON, or empty
/// where the payload is erased or not the exporter's to see. Entry i commits to it: SHA-256 of salt ‖ UTF-8 of json.
/// </summary>
/// <param name="stream">Where from; null if the bundle has none at all.</param>
/// <param name="part">What to name.</param>
internal sealed class Payloads(Stream? stream, string part = Bundle.PayloadsPart)
{
    private const int MaxLine = 4 * 1024 * 1024;
    private const int MaxSalt = 64;

    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    // Salt and content of the last line, as they are hashed.
    private byte[] _content = new byte[1024];
    private int _length;
    private int _salt;
    private readonly Lines? _lines = stream is null ? null : new Lines(stream, MaxLine);

    /// <summary>How many were there and held.</summary>
    public long Count { get; private set; }

    /// <summary>The content of the line that was read last, without its salt; lives until the next.</summary>
    public ReadOnlySpan<byte> Content => _content.AsSpan(_salt, _length - _salt);

    /// <summary>Reads the next line and stops unless the entry commits to it.</summary>
    /// <param name="leaf">The leaf that it belongs to.</param>
    /// <param name="commitment">The entry's commitment in Base64.</param>
    public void MustMatch(long leaf, ReadOnlySpan<byte> commitment)
    {
        if (_lines is null)
            return;
        var end = _lines.Next(out var line);
        if (end != LineEnd.Newline)
            throw Wrong(leaf, end == LineEnd.None ? "the payloads end before it; one that is missing leaves an empty line" : "its payload is cut off, too long or cannot be unpacked");
        if (line.IsEmpty)
            return;
        if (!Read(line))
            throw Wrong(leaf, "its payload is not canonical JSON with json and salt");
        Span<byte> hash = stackalloc byte[Tree.HashSize];
        Span<byte> encoded = stackalloc byte[EntryForm.CommitmentLength];
        SHA256.HashData(_content.AsSpan(0, _length), hash);
        Base64.EncodeToUtf8(hash, encoded, out _, out _);
        if (!commitment.SequenceEqual(encoded))
            throw Wrong(leaf, "its payload is not the one that the entry commits to");
        Count++;
    }

    /// <summary>Stops if there is more after the last leaf.</summary>
    public void MustEnd(long leaves)
    {
        if (_lines is not null && _lines.Next(out _) != LineEnd.None)
            throw Wrong(leaves, "there are payloads after the last leaf");
    }

    private Stopped Wrong(long leaf, string text) => Stopped.Tampered(part, text, leaf);

    // Both members are known and their order is, so the one spelling is read by comparing; what is hashed is kept as it is read.
    private bool Read(ReadOnlySpan<byte> line)
    {
        var open = "{\"json\":\""u8;
        var middle = "\",\"salt\":\""u8;
        var salt = line.LastIndexOf(middle);
        if (!line.StartsWith(open) || salt < open.Length || !line.EndsWith("\"}"u8) || salt + middle.Length > line.Length - 2 || !Utf8.IsValid(line))
            return false;
        if (_content.Length < line.Length)
            _content = new byte[line.Length * 2];
        var encoded = line[(salt + middle.Length)..^2];
        Span<byte> again = stackalloc byte[MaxSalt * 4 / 3 + 4];
        if (encoded.Length > again.Length || Base64.DecodeFromUtf8(encoded, _content, out _, out var length) != OperationStatus.Done || length is 0 or > MaxSalt
            || Base64.EncodeToUtf8(_content.AsSpan(0, length), again, out _, out var written) != OperationStatus.Done || !encoded.SequenceEqual(again[..written]))
        {
            return false;
        }

        _length = _salt = length;
        return Unescape(line[open.Length..salt]);
    }

    // RFC 8785, 3.2.2.2: only what must be escaped is, and in one way.
    private bool Unescape(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Special);
            plain = plain < 0 ? text.Length : plain;
            text[..plain].CopyTo(_content.AsSpan(_length));
            _length += plain;
            text = text[plain..];
            if (text.Length == 0)
                return true;
            if (text.Length < 2 || text[0] != '\\')
                return false;
            var letter = "\"\\bfnrt"u8.IndexOf(text[1]);
            if (letter >= 0)
            {
                _content[_length++] = "\"\\\b\f\n\r\t"u8[letter];
                text = text[2..];
            }
            else if (Control(text) is { } control)
            {
                _content[_length++] = control;
                text = text[6..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static byte? Control(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("\\u00"u8) || text.Length < 6 || "01"u8.IndexOf(text[4]) is var high && high < 0 || "0123456789abcdef"u8.IndexOf(text[5]) is var low && low < 0)
            return null;
        var control = (byte)(high * 16 + low);
        return "\b\f\n\r\t"u8.Contains(control) ? null : control;
    }
}
