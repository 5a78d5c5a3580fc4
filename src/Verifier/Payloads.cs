using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Governance.Verifier;

/// <summary>
/// What the exporter may see of the entries' contents: line i is <c>{"json":"…","salt":"…"}</c> as canonical JSON, or empty
/// where the payload is erased or not the exporter's to see. Entry i commits to it: SHA-256 of salt ‖ UTF-8 of json.
/// </summary>
/// <param name="stream">Where from; null if the bundle has none at all.</param>
internal sealed class Payloads(Stream? stream)
{
    private const int MaxLine = 4 * 1024 * 1024;
    private readonly Lines? _lines = stream is null ? null : new Lines(stream, MaxLine);

    /// <summary>How many were there and held.</summary>
    public long Count { get; private set; }

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
        if (!Read(line, out var salt, out var json))
            throw Wrong(leaf, "its payload is not canonical JSON with json and salt");
        Span<byte> hash = stackalloc byte[Tree.HashSize];
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(salt);
        sum.AppendData(json);
        sum.GetHashAndReset(hash);
        if (!commitment.SequenceEqual(Encoding.ASCII.GetBytes(Convert.ToBase64String(hash))))
            throw Wrong(leaf, "its payload is not the one that the entry commits to");
        Count++;
    }

    /// <summary>Stops if there is more after the last leaf.</summary>
    public void MustEnd(long leaves)
    {
        if (_lines is not null && _lines.Next(out _) != LineEnd.None)
            throw Wrong(leaves, "there are payloads after the last leaf");
    }

    private static Stopped Wrong(long leaf, string text) => Stopped.Tampered(Bundle.PayloadsPart, text, leaf);

    private static bool Read(ReadOnlySpan<byte> line, out byte[] salt, out byte[] json)
    {
        (salt, json) = ([], []);
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!Next(ref reader, JsonTokenType.StartObject) || !Name(ref reader, "json"u8) || !Next(ref reader, JsonTokenType.String))
                return false;
            var text = reader.GetString()!;
            if (!Name(ref reader, "salt"u8) || !Next(ref reader, JsonTokenType.String) || StrictText.Base64(reader.GetString()!) is not { } bytes || !Next(ref reader, JsonTokenType.EndObject) || reader.Read())
                return false;
            (salt, json) = (bytes, Encoding.UTF8.GetBytes(text));
            return line.SequenceEqual(Encoding.UTF8.GetBytes($"{{\"json\":{Canonical(text)},\"salt\":\"{Convert.ToBase64String(bytes)}\"}}"));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Next(ref Utf8JsonReader reader, JsonTokenType type) => reader.Read() && reader.TokenType == type;

    private static bool Name(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => Next(ref reader, JsonTokenType.PropertyName) && reader.ValueTextEquals(name);

    // RFC 8785, 3.2.2.2: only what must be escaped is, and in one way.
    private static string Canonical(string text)
    {
        var spelled = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => spelled.Append("\\\""),
                '\\' => spelled.Append("\\\\"),
                '\b' => spelled.Append("\\b"),
                '\f' => spelled.Append("\\f"),
                '\n' => spelled.Append("\\n"),
                '\r' => spelled.Append("\\r"),
                '\t' => spelled.Append("\\t"),
                < ' ' => spelled.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => spelled.Append(c),
            };
        }

        return spelled.Append('"').ToString();
    }
}
