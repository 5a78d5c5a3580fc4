using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Governance.Identity.Domain;

/// <summary>Time-based one-time codes (RFC 6238): SHA-1, six digits, steps of 30 seconds, one step of slack each way.</summary>
internal static class Totp
{
    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The time step of a UTC instant.</summary>
    public static long StepOf(DateTime utc) => (long)Math.Floor((utc - DateTime.UnixEpoch).TotalSeconds / Seconds);

    /// <summary>The step near the instant whose code it is, or null.</summary>
    public static long? Match(string secret, string code, DateTime utc)
    {
        var key = Decode(secret);
        var given = Encoding.ASCII.GetBytes(code);
        long? match = null;
        for (var step = StepOf(utc) - 1; step <= StepOf(utc) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(key, step))))
                match = step;
        }

        return match;
    }

    /// <summary>The code of a step.</summary>
    public static string CodeAt(string secret, long step) => Code(Decode(secret), step);

    // RFC 6238 prescribes HMAC-SHA-1, which authenticator apps take for granted.
#pragma warning disable CA5350
    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var binary = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & 0x7fffffff;
        return (binary % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    private static byte[] Decode(string base32)
    {
        var bytes = new List<byte>(base32.Length * 5 / 8);
        int buffer = 0, bits = 0;
        foreach (var c in base32.TrimEnd('='))
        {
            buffer = (buffer << 5) | Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
