using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Governance.Platform.Ledger;

/// <summary>How a key signs; the numbers are C2SP's.</summary>
public enum NoteKeyType : byte
{
    /// <summary>Ed25519 over the text: a log.</summary>
    Ed25519 = 1,

    /// <summary>Ed25519 over a time and the text (C2SP tlog-cosignature v1): a witness.</summary>
    Cosignature = 4,
}

/// <summary>The public half of a key that notes are signed with, C2SP signed-note.</summary>
/// <param name="Name">Its name; a log's is the log's origin. No spaces, no plus.</param>
/// <param name="Type">How it signs.</param>
/// <param name="Public">32 bytes.</param>
public sealed record NoteVerifierKey(string Name, NoteKeyType Type, byte[] Public)
{
    /// <summary>The first four bytes of SHA-256 over name, newline, type and key.</summary>
    public uint Id { get; } = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', (byte)Type, .. Public]));

    /// <summary>The key as text, <c>name+hash+base64</c>.</summary>
    public string Text => $"{Name}+{Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([(byte)Type, .. Public])}";

    /// <summary>Reads a key's text.</summary>
    /// <exception cref="FormatException">It is none, or its hash is not that of its name and key.</exception>
    public static NoteVerifierKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        var key = parts.Length == 3 && SignedNote.IsName(parts[0]) && SignedNote.Base64(parts[2]) is [1 or 4, ..] and { Length: 33 } bytes
            ? new NoteVerifierKey(parts[0], (NoteKeyType)bytes[0], bytes[1..])
            : null;
        return key is not null && key.Text == text ? key : throw new FormatException("The text is not a verifier key of a kind known here.");
    }

    /// <summary>Whether the note is signed by this key and every signature by it holds.</summary>
    public bool HasSigned(SignedNote note)
    {
        var mine = note.Signatures.Where(s => s.Name == Name && s.KeyId == Id).ToList();
        return mine.Count > 0 && mine.TrueForAll(s => Holds(s.Bytes, note.Text));
    }

    private bool Holds(byte[] signature, string text)
    {
        if (Type == NoteKeyType.Ed25519)
            return signature.Length == Ed25519.SignatureSize && Verify(signature, Encoding.UTF8.GetBytes(text));
        return signature.Length == 8 + Ed25519.SignatureSize && BinaryPrimitives.ReadInt64BigEndian(signature) is >= 0 and var time
            && Verify(signature[8..], NoteSigner.CosignedMessage(time, text));
    }

    private bool Verify(byte[] signature, byte[] message) => Ed25519.Verify(signature, 0, Public, 0, message, 0, message.Length);
}

/// <summary>The private half of a key. It is kept outside of the database: who has all rights there must not be able to sign.</summary>
public sealed class NoteSigner
{
    private readonly byte[] _seed;

    private NoteSigner(string name, NoteKeyType type, byte[] seed)
    {
        if (!SignedNote.IsName(name))
            throw new ArgumentException("A key's name is not empty and has neither spaces nor a plus.", nameof(name));
        _seed = seed;
        var key = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, key, 0);
        Key = new NoteVerifierKey(name, type, key);
    }

    /// <summary>The public half.</summary>
    public NoteVerifierKey Key { get; }

    /// <summary>The key as text to be kept secret, <c>PRIVATE+KEY+name+hash+base64</c>.</summary>
    public string Secret => $"PRIVATE+KEY+{Key.Name}+{Key.Id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([(byte)Key.Type, .. _seed])}";

    /// <summary>Makes a key.</summary>
    public static NoteSigner Generate(string name, NoteKeyType type = NoteKeyType.Ed25519) => FromSeed(name, type, RandomNumberGenerator.GetBytes(Ed25519.SecretKeySize));

    /// <summary>The key that 32 random bytes give.</summary>
    public static NoteSigner FromSeed(string name, NoteKeyType type, byte[] seed) =>
        seed.Length == Ed25519.SecretKeySize ? new NoteSigner(name, type, [.. seed]) : throw new ArgumentException("A seed has 32 bytes.", nameof(seed));

    /// <summary>Reads what <see cref="Secret"/> wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static NoteSigner Parse(string secret)
    {
        var parts = secret.Split('+', 5);
        var signer = parts is ["PRIVATE", "KEY", var name, _, var encoded] && SignedNote.IsName(name) && SignedNote.Base64(encoded) is [1 or 4, ..] and { Length: 33 } bytes
            ? FromSeed(name, (NoteKeyType)bytes[0], bytes[1..])
            : null;
        return signer is not null && signer.Secret == secret ? signer : throw new FormatException("The text is not a private key of a kind known here.");
    }

    /// <summary>Signs a log's text.</summary>
    public NoteSignature Sign(string text) =>
        Key.Type == NoteKeyType.Ed25519 ? new NoteSignature(Key.Name, Key.Id, Signature(Encoding.UTF8.GetBytes(text))) : throw new InvalidOperationException("A witness cosigns at a time.");

    /// <summary>Cosigns a checkpoint's text as a witness (C2SP tlog-cosignature v1).</summary>
    /// <param name="text">The checkpoint's text.</param>
    /// <param name="at">When, in whole seconds.</param>
    public NoteSignature Cosign(string text, DateTimeOffset at)
    {
        if (Key.Type != NoteKeyType.Cosignature)
            throw new InvalidOperationException("Only a witness's key cosigns.");
        var time = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, at.ToUnixTimeSeconds());
        return new NoteSignature(Key.Name, Key.Id, [.. time, .. Signature(CosignedMessage(at.ToUnixTimeSeconds(), text))]);
    }

    internal static byte[] CosignedMessage(long time, string text) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));

    private byte[] Signature(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }
}

/// <summary>A signature line of a note.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Id of the key.</param>
/// <param name="Bytes">The signature; its form depends on the key.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    /// <summary>The line without its newline.</summary>
    public string Line
    {
        get
        {
            var id = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(id, KeyId);
            return $"\u2014 {Name} {Convert.ToBase64String([.. id, .. Bytes])}";
        }
    }
}

/// <summary>A text with signatures, C2SP signed-note.</summary>
/// <param name="Text">What is signed; ends in a newline.</param>
/// <param name="Signatures">Who signed.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MaxSize = 256 * 1024;

    /// <summary>The note as it is published.</summary>
    public string Note => $"{Text}\n{string.Concat(Signatures.Select(s => s.Line + "\n"))}";

    /// <summary>Reads a note. Nothing in it may be believed before a key that one knows has been asked.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SignedNote Parse(string note)
    {
        var gap = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (note.Length > MaxSize || gap < 0 || note[^1] != '\n' || note.Any(c => c < ' ' && c != '\n'))
            throw new FormatException("The text is not a signed note.");
        var signatures = note[(gap + 2)..].Split('\n')[..^1].Select(Signature).ToList();
        return signatures.Count > 0 ? new SignedNote(note[..(gap + 1)], signatures) : throw new FormatException("The note has no signature.");
    }

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <summary>Base64 with padding and without stray bits; null for anything else.</summary>
    internal static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes.AsSpan(0, length)) == text ? bytes[..length] : null;
    }

    private static NoteSignature Signature(string line) =>
        line.Split(' ') is ["\u2014", var name, var encoded] && IsName(name) && Base64(encoded) is { Length: > 4 } bytes
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..])
            : throw new FormatException("The note has a line among its signatures that is none.");
}
