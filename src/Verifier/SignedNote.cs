using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Verifier;

/// <summary>A text with signatures, C2SP signed-note.</summary>
/// <param name="Text">What is signed; ends in a newline.</param>
/// <param name="Signatures">Its signature lines.</param>
internal sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Bytes that a note may have at most.</summary>
    public const int MaxSize = 256 * 1024;

    private const int MaxSignatures = 100;

    /// <summary>Reads a note; null if it is none.</summary>
    public static SignedNote? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MaxSize || StrictText.Utf8(bytes) is not { } note || note.Any(c => c < ' ' && c != '\n'))
            return null;
        var gap = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (gap < 0 || note[^1] != '\n')
            return null;
        var lines = note[(gap + 2)..].Split('\n')[..^1];
        var signatures = lines.Select(NoteSignature.Parse).ToList();
        return lines.Length is 0 or > MaxSignatures || signatures.Contains(null) ? null : new SignedNote(note[..(gap + 1)], signatures!);
    }
}

/// <summary>A signature line.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Its id: the first four bytes of a hash over name, type and key.</param>
/// <param name="Signature">The rest; its form depends on the key.</param>
internal sealed record NoteSignature(string Name, uint KeyId, byte[] Signature)
{
    /// <summary>Reads a line; null if it is none.</summary>
    public static NoteSignature? Parse(string line)
    {
        var words = line.Split(' ');
        return words is ["\u2014", var name, var encoded] && NoteKey.IsName(name) && StrictText.Base64(encoded) is { Length: > 4 } bytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..])
            : null;
    }
}

/// <summary>A key that notes are checked with, <c>name+hash+base64</c>.</summary>
/// <param name="Name">Name of the key; for a log, its origin.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">1 is Ed25519 of a log, 4 a witness's cosignature.</param>
/// <param name="Public">32 bytes.</param>
internal sealed record NoteKey(string Name, uint Id, byte Type, byte[] Public)
{
    /// <summary>Ed25519 over the note's text.</summary>
    public const byte Ed25519 = 1;

    /// <summary>Ed25519 over a time and the note's text (C2SP tlog-cosignature).</summary>
    public const byte Cosignature = 4;

    /// <summary>Reads a key's text; null if it is none that this program knows.</summary>
    public static NoteKey? Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || parts[1].Length != 8 || StrictText.Base64(parts[2]) is not { Length: 33 } key || key[0] is not (Ed25519 or Cosignature))
            return null;
        var hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(parts[0]), (byte)'\n', .. key]);
        var id = BinaryPrimitives.ReadUInt32BigEndian(hash);
        return parts[1] == id.ToString("x8", CultureInfo.InvariantCulture) ? new NoteKey(parts[0], id, key[0], key[1..]) : null;
    }

    /// <summary>Neither empty, nor with spaces, nor with a plus.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>Whether the note is signed by this key, once; null if it has no signature by it at all.</summary>
    public bool? Signed(SignedNote note)
    {
        var mine = note.Signatures.Where(s => s.Name == Name && s.KeyId == Id).ToList();
        return mine.Count == 0 ? null : mine.Count == 1 && Holds(mine[0].Signature, note.Text);
    }

    private bool Holds(byte[] signature, string text)
    {
        if (Type == Ed25519)
            return signature.Length == 64 && Verify(signature, Encoding.UTF8.GetBytes(text));
        if (signature.Length != 72 || BinaryPrimitives.ReadInt64BigEndian(signature) is var time && time < 0)
            return false;
        return Verify(signature[8..], Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}")));
    }

    private bool Verify(byte[] signature, byte[] message) =>
        Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Verify(signature, 0, Public, 0, message, 0, message.Length);
}

/// <summary>Texts that have one spelling only; any other is refused, so that no byte of a bundle can change unseen.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 without a byte order mark.</summary>
    public static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.StartsWith('\uFEFF') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Base64 of RFC 4648, section 4, with padding and no stray bits.</summary>
    public static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes.AsSpan(0, length)) == text ? bytes[..length] : null;
    }

    /// <summary>A whole number from 0 to 2^50, which no log reaches, without sign or leading zeros.</summary>
    public static long? Number(string text) =>
        text.Length is > 0 and < 20 && text.All(char.IsAsciiDigit) && (text[0] != '0' || text.Length == 1)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1L << 50
            ? number
            : null;
}
